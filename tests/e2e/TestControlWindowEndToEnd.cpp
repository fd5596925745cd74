// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ControlCommand.h"
#include "DesktopWindow.h"

#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// Whether \a picture has something besides the white and grey of the HUD.
bool isColourful(const QImage &picture)
{
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixelColor(x, y).saturation() > 100 && picture.pixelColor(x, y).value() > 100)
                return true;
        }
    }
    return false;
}

} // namespace

/// The window through the control socket: its controls, pictures and dialogs.
class TestControlWindowEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndDrivesTheControls()
    {
        VitrineProcess vitrine;
        play(vitrine, u"demo"_s);
        QCOMPARE(ctl(vitrine, {u"ui.type"_s, u"window"_s, u"{F2}"_s}).code, 0);
        QTRY_VERIFY(!control(vitrine, u"feed.search.input"_s).isEmpty());
        const CtlAnswer typed = ctl(vitrine, {u"ui.type"_s, u"feed.search.input"_s, u"text=state {{é}}"_s});
        QVERIFY2(typed.code == 0, typed.error.constData());
        QCOMPARE(typed.json.value("control"_L1).toObject().value("name"_L1), QJsonValue(u"feed.search.input"_s));
        QCOMPARE(control(vitrine, u"feed.search.input"_s).value("value"_L1), QJsonValue(u"state {é}"_s));
        QCOMPARE(ctl(vitrine, {u"ui.click"_s, u"feed.close"_s}).code, 0);
        QTRY_VERIFY(control(vitrine, u"feed.search.input"_s).isEmpty());
        QVERIFY2(vitrine.waitFor(u"command"_s, u"name"_s, u"ui.click"_s), vitrine.report());

        QStringList commands;
        for (const QJsonObject &entry : vitrine.entriesOf(u"command"_s))
            commands += entry.value("name"_L1).toString() + u' ' + entry.value("outcome"_L1).toString();
        QCOMPARE(commands, (QStringList{u"ui.type done"_s, u"ui.type done"_s, u"ui.click done"_s}));
    }

    void takesPictures()
    {
        VitrineProcess vitrine;
        play(vitrine, u"demo"_s, {u"--size"_s, u"640x360"_s});
        const CtlAnswer whole = ctl(vitrine, {u"screenshot"_s});
        QVERIFY2(whole.code == 0, whole.error.constData());
        const auto picture = QImage::fromData(QByteArray::fromBase64(whole.json.value("png"_L1).toString().toLatin1()));
        QCOMPARE(picture.size(), QSize(640, 360));
        QCOMPARE(whole.json.value("width"_L1), QJsonValue(640));
        QCOMPARE(whole.json.value("blank"_L1), QJsonValue(false));
        // A path is one of the client's working directory.
        const CtlAnswer page = ctl(vitrine, {u"screenshot"_s, u"page"_s, u"path=page.jpg"_s}, vitrine.folder());
        QVERIFY2(page.code == 0, page.error.constData());
        QCOMPARE(page.json.value("path"_L1), QJsonValue(vitrine.folder() + u"/page.jpg"_s));
        QVERIFY(!page.json.contains("png"_L1));
        QCOMPARE(QImage(vitrine.folder() + u"/page.jpg"_s, "jpg").size(), QSize(640, 360));
        QVERIFY(vitrine.entriesOf(u"command"_s).isEmpty());
    }

    void thePictureOfAWindowThatPlaysHasThePageInIt_data()
    {
        QTest::addColumn<QStringList>("platform");
        QTest::newRow("headless") << QStringList{u"--headless"_s};
        QTest::newRow("X11") << QStringList();
    }

    // The state comes before the first frame of the page.
    void thePictureOfAWindowThatPlaysHasThePageInIt()
    {
        QFETCH(const QStringList, platform);
        if (platform.isEmpty() && DesktopWindow::isMissing())
            QSKIP("Xvfb, openbox or xdotool is not installed");
        std::optional<DesktopWindow> desktop;
        if (platform.isEmpty())
            desktop.emplace();
        for (int run = 0; run < 3; ++run) {
            VitrineProcess vitrine;
            const QStringList arguments = platform + QStringList{u"--size"_s, u"640x360"_s, u"demo"_s};
            if (desktop)
                desktop->start(vitrine, arguments);
            else
                vitrine.start(arguments);
            QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
            const CtlAnswer answer = ctl(vitrine, {u"screenshot"_s});
            QVERIFY2(answer.code == 0, answer.error.constData());
            QCOMPARE(answer.json.value("blank"_L1), QJsonValue(false));
            const auto picture =
                QImage::fromData(QByteArray::fromBase64(answer.json.value("png"_L1).toString().toLatin1()));
            QVERIFY2(isColourful(picture), qPrintable(u"in run %1"_s.arg(run)));
        }
    }

    void readsAndPressesADialog()
    {
        VitrineProcess vitrine;
        vitrine.start({u"demo:error-resource-not-found"_s});
        QVERIFY2(vitrine.waitFor(u"dialog"_s, u"state"_s, u"opened"_s), vitrine.report());
        const CtlAnswer open = ctl(vitrine, {u"dialog"_s});
        QCOMPARE(open.json.value("name"_L1), QJsonValue(u"ERROR_REASON_RESOURCE_NOT_FOUND"_s));
        QStringList actions;
        for (const QJsonValue &action : open.json.value("actions"_L1).toArray())
            actions += action.toObject().value("name"_L1).toString();
        QVERIFY2(actions.contains("retry"_L1), open.output.constData());
        const CtlAnswer wrong = ctl(vitrine, {u"dialog"_s, u"dance"_s});
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.error.contains("retry"), wrong.error.constData());
        const CtlAnswer pressed = ctl(vitrine, {u"dialog"_s, u"retry"_s});
        QVERIFY2(pressed.code == 0, pressed.error.constData());
        const QString since = u"since=%1"_s.arg(pressed.json.value("seq"_L1).toInteger());
        QCOMPARE(ctl(vitrine, {u"waitFor"_s, u"kind=dialog"_s, since}).json.value("action"_L1), QJsonValue(u"retry"_s));
    }

    void noDialogIsNull()
    {
        VitrineProcess vitrine;
        play(vitrine, u"demo"_s);
        const CtlAnswer answer = ctl(vitrine, {u"dialog"_s});
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.output, QByteArray("null\n"));
    }

    void tellsWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no control") << QStringList{u"ui.click"_s, u"dance"_s} << 1 << QByteArray("dance");
        QTest::newRow("no key") << QStringList{u"ui.type"_s, u"window"_s, u"{Dance}"_s} << 1 << QByteArray("Dance");
        QTest::newRow("no dialog") << QStringList{u"dialog"_s, u"retry"_s} << 1 << QByteArray("No dialog is open");
        QTest::newRow("no folder") << QStringList{u"screenshot"_s, u"path=/no/where.png"_s} << 1
                                   << QByteArray("/no/where.png");
        QTest::newRow("a folder") << QStringList{u"screenshot"_s, u"path=/tmp"_s} << 2 << QByteArray("is no file");
        QTest::newRow("a device") << QStringList{u"screenshot"_s, u"path=/dev/null"_s} << 2 << QByteArray("is no file");
    }

    void tellsWhatIsWrong()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        QFETCH(QByteArray, text);
        VitrineProcess vitrine;
        play(vitrine, u"demo"_s);
        const CtlAnswer answer = ctl(vitrine, words);
        QCOMPARE(answer.code, code);
        QVERIFY2(answer.error.contains(text), answer.error.constData());
    }

    void aTextThatCannotBeTypedIsNotRecorded()
    {
        VitrineProcess vitrine;
        play(vitrine, u"demo"_s);
        const CtlAnswer answer = ctl(vitrine, {u"ui.type"_s, u"window"_s, u"ab{secret}ef"_s});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.error.contains("secret"), answer.error.constData());
        QVERIFY2(vitrine.waitFor(u"command"_s, u"outcome"_s, u"failed"_s), vitrine.report());
        const QJsonObject command = vitrine.entriesOf(u"command"_s).constFirst();
        QCOMPARE(command.value("why"_L1),
                 QJsonValue(u"The text was not typed, or not all of it. The client has the reason."_s));
    }

private:
    static void play(VitrineProcess &vitrine, const QString &target, const QStringList &arguments = {})
    {
        vitrine.start(arguments + QStringList{target});
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
    }

    /// The control \a name; empty if it is not visible.
    static QJsonObject control(VitrineProcess &vitrine, const QString &name)
    {
        const QJsonArray controls = ctl(vitrine, {u"ui.tree"_s}).json.value("controls"_L1).toArray();
        for (const QJsonValue &control : controls) {
            if (control.toObject().value("name"_L1) == QJsonValue(name))
                return control.toObject();
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestControlWindowEndToEnd)
#include "TestControlWindowEndToEnd.moc"
