// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "CheckList.h"
#include "doctor/RemoteDebuggingCheck.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestRemoteDebuggingCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingWhereItIsOff()
    {
        QProcessEnvironment variables;
        variables.insert(u"QTWEBENGINE_CHROMIUM_FLAGS"_s, u"--log-level=0"_s);
        QVERIFY(remoteDebuggingChecks({}, variables).isEmpty());
    }

    void warnsWhereItIsOn_data()
    {
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("option") << 9222 << QString() << QString() << QString()
                                << QStringList{u"--remote-debugging-port"_s, u"with its token"_s, u"url_file"_s};
        QTest::newRow("with a token") << 9222 << u"/u"_s << QString() << QString()
                                      << QStringList{u"--remote-debugging-port"_s};
        QTest::newRow("variable") << 0 << QString() << u"QTWEBENGINE_REMOTE_DEBUGGING"_s << u"9222"_s
                                  << QStringList{u"(QTWEBENGINE_REMOTE_DEBUGGING)"_s};
        QTest::newRow("flag") << 0 << QString() << u"QTWEBENGINE_CHROMIUM_FLAGS"_s << u"-a --remote-debugging-port=1"_s
                              << QStringList{u"(QTWEBENGINE_CHROMIUM_FLAGS)"_s};
    }

    void warnsWhereItIsOn()
    {
        QFETCH(const int, port);
        QFETCH(const QString, file);
        QFETCH(const QString, variable);
        QFETCH(const QString, value);
        QFETCH(const QStringList, texts);
        Settings settings;
        settings.remoteDebuggingPort = static_cast<quint16>(port);
        settings.remoteDebuggingUrlFile = file;
        settings.sources.insert(u"remote_debugging_port"_s, u"--remote-debugging-port"_s);
        QProcessEnvironment variables;
        if (!variable.isEmpty())
            variables.insert(variable, value);

        const Check check = checkIn(remoteDebuggingChecks(settings, variables), u"remote-debugging"_s);

        expectCheck(check, CheckVerdict::Warning, texts);
        QCOMPARE(check.details.value(u"port"_s), port);
        QCOMPARE(check.details.value(u"variable"_s), variable);
        QCOMPARE(check.details.value(u"token"_s), !file.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestRemoteDebuggingCheck)
#include "TestRemoteDebuggingCheck.moc"
