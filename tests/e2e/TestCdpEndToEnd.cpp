// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/// `vitrine-cdp` on its own. Clients attach in tests/devtools.
class TestCdpEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failsIfItsUrlCannotBePrinted_data()
    {
        QTest::addColumn<QString>("redirection");
        QTest::addColumn<QByteArray>("why");
        QTest::newRow("a full disk") << u">/dev/full"_s << QByteArray("No space left on device");
        QTest::newRow("closed") << u">&-"_s << QByteArray("Bad file descriptor");
        QTest::newRow("all closed") << u"<&- >&- 2>&-"_s << QByteArray();
    }

    void failsIfItsUrlCannotBePrinted()
    {
        QFETCH(const QString, redirection);
        QFETCH(const QByteArray, why);
        QProcess process;
        const QString command = u"exec '%1' --target 127.0.0.1:1 --token "_s.arg(QStringLiteral(VITRINE_CDP_BINARY));
        process.start(u"sh"_s, {u"-c"_s, command + redirection});
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY2(process.readAllStandardError().contains(why), why.constData());
    }

    void quotesWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("a port") << QStringList{u"--target"_s, u"1"_s, u"--port"_s, u"\x1b[31m"_s}
                                << QByteArray("--port must be a port from 0 to 65535, but is “\\x1b[31m”.");
        QTest::newRow("a target") << QStringList{u"--target"_s, u"a\nb"_s} << QByteArray("but is “a\\nb”.");
        QTest::newRow("an argument") << QStringList{u"\x1b[2J"_s} << QByteArray("“\\x1b[2J” is not an option.");
        QTest::newRow("an option") << QStringList{u"--\x1b[2J"_s} << QByteArray("\\x1b[2J");
    }

    void quotesWhatIsWrong()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, message);
        QProcess process;
        process.start(QStringLiteral(VITRINE_CDP_BINARY), arguments);
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitCode(), 2);
        const QByteArray errors = process.readAllStandardError();
        QVERIFY2(errors.startsWith("vitrine-cdp: ") && errors.contains(message), errors.constData());
        QCOMPARE(errors.count('\n'), 1);
        QVERIFY(!errors.contains('\x1b'));
    }
};

QTEST_GUILESS_MAIN(TestCdpEndToEnd)
#include "TestCdpEndToEnd.moc"
