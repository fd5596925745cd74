// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "EscapeKiosk.h"
#include "KeyAttempts.h"

#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

using Platform = EscapeKiosk::Platform;

namespace {

constexpr auto missing = "sway, wayvnc or wtype is missing.";

}

/// Attempts with the keyboard and the mouse of a kiosk on Wayland. Its compositor has no keys of its own, as
/// cage. The mouse is that of a VNC client; the
/// keyboard is wtype's, which comes with each key and goes again.
class TestEscapeWaylandEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inputArrives()
    {
        if (!isPlaying())
            QSKIP(missing);
        const QByteArray listen =
            "for (const type of ['keydown', 'mousedown', 'wheel'])"
            "  addEventListener(type, (event) => report(type + ' ' + (event.key ?? event.button)), {once: true});"
            "focus();";
        QCOMPARE(m_kiosk->run(EscapeKiosk::Frame::Top, listen), QString());
        point(u"cursor set 700 700; cursor press button1; cursor release button1; cursor press button5"_s);
        press(u"a"_s);
        for (const char *report : {"mousedown 0", "wheel 0", "keydown a"})
            QTRY_VERIFY2(m_kiosk->server().reports().contains(report), report);
        QCOMPARE(m_kiosk->problem(), QString());
    }

    void keysNeitherLeaveNorStop_data()
    {
        QTest::addColumn<QString>("input");
        for (const QString &keys : keyAttempts())
            QTest::newRow(qPrintable(keys)) << keys;
    }

    void keysNeitherLeaveNorStop()
    {
        attempt([](const TestEscapeWaylandEndToEnd &test, const QString &keys) { test.press(keys); });
    }

    void theMouseNeitherLeavesNorStops_data()
    {
        QTest::addColumn<QString>("input");
        const auto row = [](const char *name, const char *input) {
            QTest::newRow(name) << QString::fromLatin1(input);
        };
        const QString click = u"cursor set 300 300; cursor press %1; cursor release %1"_s;
        for (const char *button : {"button1", "button2", "button3", "button4", "button5", "button6", "button7",
                                   "BTN_SIDE", "BTN_EXTRA", "BTN_BACK", "BTN_FORWARD", "BTN_TASK"}) {
            QTest::newRow(button) << click.arg(QLatin1StringView(button));
        }
        row("double", "cursor set 300 300; cursor press button1; cursor release button1; cursor press button1;"
                      "cursor release button1");
        row("a drag", "cursor set 100 100; cursor press button1; cursor set 500 500; cursor release button1");
        row("a drag to the edge", "cursor set 300 300; cursor press button1; cursor set 0 0; cursor release button1");
        row("a drag from the edge",
            "cursor set 0 400; cursor press button1; cursor set 600 400; cursor release button1");
        row("a drag with the right button",
            "cursor set 300 300; cursor press button3; cursor set 600 500; cursor release button3");
        row("all buttons", "cursor set 300 300; cursor press button1; cursor press button2; cursor press button3;"
                           "cursor release button3; cursor release button2; cursor release button1");
    }

    void theMouseNeitherLeavesNorStops()
    {
        attempt([](const TestEscapeWaylandEndToEnd &test, const QString &input) { test.point(input); });
    }

private:
    bool isPlaying()
    {
        const bool isMissing = EscapeKiosk::isMissing(Platform::Wayland) ||
                               QStandardPaths::findExecutable(u"wtype"_s).isEmpty() ||
                               QStandardPaths::findExecutable(u"wayvnc"_s).isEmpty();
        if (!m_kiosk && !isMissing) {
            m_kiosk = std::make_unique<EscapeKiosk>(Platform::Wayland);
            if (!m_kiosk->wayland().addMouse())
                QTest::qFail("There is no mouse.", __FILE__, __LINE__);
        }
        return m_kiosk != nullptr;
    }

    /// Commands of sway for the cursor.
    void point(const QString &commands) const
    {
        for (const QString &command : commands.split(u';'))
            m_kiosk->wayland().command(u"seat - "_s + command.trimmed());
    }

    /// Keys such as `ctrl+shift+w`.
    void press(const QString &keys) const
    {
        QStringList words = keys.split(u'+');
        QString key = words.takeLast();
        if (key == "super"_L1)
            key = u"Super_L"_s;
        QStringList arguments;
        for (const QString &modifier : std::as_const(words))
            arguments += {u"-M"_s, modifier == "super"_L1 ? u"logo"_s : modifier};
        arguments += {u"-k"_s, key};
        for (const QString &modifier : std::as_const(words))
            arguments += {u"-m"_s, modifier == "super"_L1 ? u"logo"_s : modifier};
        QProcess wtype;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"WAYLAND_DISPLAY"_s, m_kiosk->wayland().display());
        wtype.setProcessEnvironment(environment);
        wtype.start(u"wtype"_s, arguments);
        QVERIFY(wtype.waitForFinished());
        QVERIFY2(wtype.exitCode() == 0, wtype.readAllStandardError().constData());
    }

    void attempt(void (*act)(const TestEscapeWaylandEndToEnd &, const QString &))
    {
        QFETCH(const QString, input);
        if (!isPlaying())
            QSKIP(missing);
        if (m_failures.areTooMany())
            QSKIP("Too many attempts have failed.");
        act(*this, input);
        const QString wrong = m_kiosk->problem();
        if (wrong.isEmpty() && !QTest::currentTestFailed())
            return;
        QFAIL(m_failures.add(m_kiosk, wrong).constData());
    }

    std::unique_ptr<EscapeKiosk> m_kiosk;
    EscapeFailures m_failures;
};

QTEST_GUILESS_MAIN(TestEscapeWaylandEndToEnd)
#include "TestEscapeWaylandEndToEnd.moc"
