// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopWindow.h"
#include "RecoveryFixture.h"
#include "support/ProcessTree.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

namespace {

const QString rightPin = u"271828"_s;
const QString wrongPin = u"161803"_s;

/// What `vitrine kiosk set-pin` has said.
struct SetPin
{
    int code = -1;
    QByteArray output{};
    QByteArray error{};
};

SetPin setPin(const QString &file, const QByteArray &input)
{
    QProcess process;
    process.start(QStringLiteral(VITRINE_BINARY), {u"kiosk"_s, u"set-pin"_s, file});
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

/// Someone leaves a kiosk, or tries to.
class TestPinEndToEnd : public QObject, private RecoveryFixture
{
    Q_OBJECT

private:
    [[nodiscard]] QString pinFile() const { return m_folder->filePath(u"pin"_s); }

    void start(VitrineProcess &vitrine, const QStringList &arguments = {})
    {
        const QString socket = vitrine.folder() + u"/vitrine/default.sock"_s;
        QVERIFY(QDir().mkpath(vitrine.folder() + u"/vitrine"_s));
        m_desktop->play(vitrine, QStringList{u"--kiosk"_s, u"--kiosk-pin-file"_s, pinFile(), u"--data-dir"_s,
                                             m_folder->filePath(u"data"_s), u"--control"_s, socket} +
                                     arguments + QStringList{u"demo"_s});
    }

    /// What became of the attempts so far.
    [[nodiscard]] static QStringList attempts(const VitrineProcess &vitrine)
    {
        QStringList words;
        for (const QJsonObject &entry : vitrine.entriesOf(u"kiosk"_s)) {
            if (entry.value(u"name"_s).toString() == u"exit-attempt"_s)
                words += entry.value(u"why"_s).toString();
        }
        return words;
    }

    void enter(const QString &pin)
    {
        QStringList keys{u"key"_s, u"--delay"_s, u"20"_s};
        for (const QChar digit : pin)
            keys += digit;
        m_desktop->input((keys + QStringList{u"Return"_s}).join(u' '));
    }

    void tapInTheCorner(int times) { m_desktop->input(u"mousemove 20 20 click --repeat %1 --delay 60 1"_s.arg(times)); }

    void askByKey(VitrineProcess &vitrine)
    {
        m_desktop->input(u"key ctrl+shift+q"_s);
        QTRY_VERIFY2(DesktopWindow::shows(vitrine, u"pin.confirm"_s), vitrine.report());
    }

    static void endsAs(VitrineProcess &vitrine, const QString &why)
    {
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QCOMPARE(vitrine.entriesOf(u"exit"_s).value(0).value(u"why"_s).toString(), why);
    }

    /// Neither output has a PIN or the hash in it.
    void keepsSecrets(const VitrineProcess &vitrine) const
    {
        QFile file(pinFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray hash = file.readAll().trimmed();
        for (const QByteArray &output : {vitrine.standardOutput(), vitrine.standardError()}) {
            QVERIFY(!output.contains(hash) && !output.contains("argon2"));
            QVERIFY(!output.contains(rightPin.toLatin1()) && !output.contains(wrongPin.toLatin1()));
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DesktopWindow> m_desktop;

private Q_SLOTS:
    void initTestCase()
    {
        if (DesktopWindow::isMissing())
            QSKIP("needs Xvfb, openbox and xdotool");
        m_desktop = std::make_unique<DesktopWindow>();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const SetPin set = setPin(pinFile(), rightPin.toLatin1() + '\n');
        QVERIFY2(set.code == 0, set.error.constData());
        QVERIFY2(set.output.contains("kiosk.pin_file = "), set.output.constData());
        QVERIFY(!set.output.contains(rightPin.toLatin1()));
    }

    void onlyAPinIsSet_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("too short") << u"new"_s << QByteArray("271\n") << QByteArray("4 to 12 digits");
        QTest::newRow("letters") << u"new"_s << QByteArray("secret\n") << QByteArray("4 to 12 digits");
        QTest::newRow("nothing") << u"new"_s << QByteArray() << QByteArray("the input has ended");
        QTest::newRow("no folder") << u"none/new"_s << QByteArray("271828\n") << QByteArray("there is no folder");
    }

    void onlyAPinIsSet()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, input);
        QFETCH(const QByteArray, part);
        const SetPin set = setPin(m_folder->filePath(file), input);
        QCOMPARE(set.code, 2);
        QVERIFY2(set.error.contains(part), set.error.constData());
        QVERIFY(!set.error.contains("271") && !set.error.contains("secret"));
        QVERIFY(!QFile::exists(m_folder->filePath(file)));
    }

    void tapsAndTheRightPinEndTheRun()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"--log-level"_s, u"debug"_s});
        tapInTheCorner(4);
        QVERIFY(!DesktopWindow::shows(vitrine, u"pin.confirm"_s));
        tapInTheCorner(5);
        QTRY_VERIFY2(DesktopWindow::shows(vitrine, u"pin.confirm"_s), vitrine.report());
        enter(rightPin);
        endsAs(vitrine, u"closed"_s);
        QCOMPARE(attempts(vitrine), QStringList{u"right"_s});
        keepsSecrets(vitrine);
    }

    void aRestartDoesNotUnlockThePad()
    {
        {
            VitrineProcess vitrine;
            start(vitrine, {u"--log-level"_s, u"debug"_s});
            askByKey(vitrine);
            for (int attempt = 1; attempt <= 5; ++attempt) {
                enter(wrongPin);
                QTRY_COMPARE_WITH_TIMEOUT(attempts(vitrine).size(), attempt, 20'000);
            }
            QCOMPARE(attempts(vitrine), QStringList(5, u"wrong"_s));
            enter(rightPin);
            vitrine.process().kill(); // as a loss of power
            QVERIFY(!vitrine.waitForExit());
            QCOMPARE(attempts(vitrine).size(), 5);
            keepsSecrets(vitrine);
        }
        VitrineProcess vitrine;
        start(vitrine, {u"--ephemeral"_s});
        askByKey(vitrine);
        QTRY_COMPARE(attempts(vitrine), QStringList{u"locked"_s});
        const QString text = DesktopWindow::control(vitrine, u"pin.text"_s).value(u"text"_s).toString();
        QVERIFY2(text.startsWith(u"Too many wrong PINs.\nTry again in 14:"_s), qPrintable(text));
        enter(rightPin);
        QVERIFY(DesktopWindow::shows(vitrine, u"pin.confirm"_s));
        DesktopWindow::end(vitrine);
        endsAs(vitrine, u"signal"_s);
        keepsSecrets(vitrine);
    }

    void aHungPageCanBeLeft()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"--hung-timeout"_s, u"0"_s, u"--silent-timeout"_s, u"0"_s});
        askByKey(vitrine);
        QList<QPoint> keys;
        for (const QChar digit : rightPin)
            keys += DesktopWindow::screenRect(vitrine, u"pin.key."_s + digit).center();
        keys += DesktopWindow::screenRect(vitrine, u"pin.confirm"_s).center();
        m_desktop->input(u"key Escape"_s);
        QTRY_COMPARE(attempts(vitrine), QStringList{u"cancelled"_s});
        const ProcessTree processes = ProcessTree::of(static_cast<pid_t>(vitrine.process().processId()));
        const auto end = qScopeGuard([&processes] { processes.kill(5s); }); // a stopped one does not end by itself
        QVERIFY(signalRenderers(vitrine, SIGSTOP));
        tapInTheCorner(5);
        QTRY_VERIFY2(DesktopWindow::shows(vitrine, u"pin.confirm"_s), vitrine.report());
        for (const QPoint key : std::as_const(keys))
            m_desktop->input(u"mousemove %1 %2 click 1"_s.arg(key.x()).arg(key.y()));
        endsAs(vitrine, u"closed"_s);
        QCOMPARE(attempts(vitrine), (QStringList{u"cancelled"_s, u"right"_s}));
    }

    void withoutAUsablePinThereIsNoWayOutButASignal_data()
    {
        QTest::addColumn<QByteArray>("content"); // null: no file
        QTest::newRow("no file") << QByteArray();
        QTest::newRow("a PIN that is not hashed") << rightPin.toLatin1();
    }

    void withoutAUsablePinThereIsNoWayOutButASignal()
    {
        QFETCH(const QByteArray, content);
        QVERIFY(QFile::remove(pinFile()));
        if (!content.isNull()) {
            QFile file(pinFile());
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
            QVERIFY(file.setPermissions(QFileDevice::ReadOwner));
        }
        VitrineProcess vitrine;
        vitrine.allow(
            u"^warning vitrine.app: The PIN cannot be checked, so nobody can leave the kiosk with it; SIGTERM ends it."_s);
        vitrine.allow(u"^warning vitrine.app: .*vitrine kiosk set-pin"_s);
        start(vitrine);
        askByKey(vitrine);
        enter(rightPin);
        QTRY_COMPARE_WITH_TIMEOUT(attempts(vitrine), QStringList{u"unavailable"_s}, 20'000);
        QVERIFY(vitrine.standardError().contains("SIGTERM ends it."));
        QVERIFY(!vitrine.standardError().contains(rightPin.toLatin1()));
        QVERIFY(DesktopWindow::shows(vitrine, u"pin.confirm"_s));
        DesktopWindow::end(vitrine);
        endsAs(vitrine, u"signal"_s);
    }
};

QTEST_GUILESS_MAIN(TestPinEndToEnd)
#include "TestPinEndToEnd.moc"
