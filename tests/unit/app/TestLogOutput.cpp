// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/LogOutput.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestLogOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineForPeople()
    {
        QCOMPARE(formatLogLine(LogFormat::Text, QtWarningMsg, "vitrine.web", QStringLiteral("Größe"), m_time),
                 QByteArray("warning vitrine.web: Größe\n"));
    }

    void aLineForMachines()
    {
        const QByteArray line =
            formatLogLine(LogFormat::Json, QtCriticalMsg, "vitrine.app", QStringLiteral("two\nlines"), m_time);
        QCOMPARE(line.count('\n'), 1);
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object.value(u"level").toString(), QStringLiteral("error"));
        QCOMPARE(object.value(u"category").toString(), QStringLiteral("vitrine.app"));
        QCOMPARE(object.value(u"message").toString(), QStringLiteral("two\nlines"));
        QCOMPARE(object.value(u"time").toString(), QStringLiteral("2025-01-01T00:00:00.000Z"));
    }

    void aPageCannotForgeALine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("line feed") << u"a\nerror vitrine.app: forged"_s << QByteArray("a\\nerror vitrine.app: forged");
        QTest::newRow("carriage return") << u"a\rb"_s << QByteArray("a\\x0db");
        QTest::newRow("terminal escape") << u"\u001b[2Jb"_s << QByteArray("\\x1b[2Jb");
        QTest::newRow("C1 control") << u"\u009b2J"_s << QByteArray("\\x9b2J");
        QTest::newRow("delete") << u"a\u007f"_s << QByteArray("a\\x7f");
        QTest::newRow("line separator") << u"a\u2028b"_s << QByteArray("a\\u2028b");
        QTest::newRow("right-to-left override") << u"a\u202eb"_s << QByteArray("a\\u202eb");
        QTest::newRow("tab and other letters") << u"a\t字"_s << QByteArray("a\t字");
    }

    void aPageCannotForgeALine()
    {
        QFETCH(const QString, text);
        QFETCH(const QByteArray, written);
        QCOMPARE(formatLogLine(LogFormat::Text, QtInfoMsg, "js", text, m_time), "info js: " + written + '\n');
    }

    void whatMeansNoProblemIsNotWritten_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<bool>("harmless");
        const auto row = [](const QString &message, bool harmless) {
            QTest::newRow(qPrintable(message.left(40))) << message << harmless;
        };
        row(u"No suitable graphics backend found\n"_s, true);
        // Qt 6.8 without a graphics card
        row(u"QRhiGles2: Failed to create temporary context"_s, true);
        row(u"QRhiGles2: Failed to create context"_s, true);
        row(u"This plugin does not support createPlatformVulkanInstance"_s, true);
        row(u"QVulkanInstance: Failed to initialize Vulkan"_s, true);
        row(u"Unable to detect GPU vendor."_s, true);
        row(u"The following paths were searched for Qt WebEngine dictionaries:\n  /usr/share/hunspell-bdic/\n"_s, true);
        row(u"QRhiGles2: Shader compilation failed"_s, false);
        row(u"Failed to create context"_s, false);
        row(u""_s, false);
    }

    void whatMeansNoProblemIsNotWritten()
    {
        QFETCH(const QString, message);
        QTEST(isHarmless(message), "harmless");
    }

    void secretsStayOut_data()
    {
        QTest::addColumn<LogFormat>("format");
        QTest::newRow("text") << LogFormat::Text;
        QTest::newRow("json") << LogFormat::Json;
    }

    void secretsStayOut()
    {
        QFETCH(LogFormat, format);
        const QString message = QStringLiteral("opened https://example.com/embed?token=opaque-secret&lang=ja");
        const QByteArray line = formatLogLine(format, QtDebugMsg, "vitrine.web", message, m_time);
        QVERIFY2(!line.contains("opaque-secret"), line.constData());
        QVERIFY2(line.contains("lang=ja"), line.constData());
    }

private:
    const QDateTime m_time = QDateTime::fromString(QStringLiteral("2025-01-01T00:00:00Z"), Qt::ISODate);
};

QTEST_APPLESS_MAIN(TestLogOutput)
#include "TestLogOutput.moc"
