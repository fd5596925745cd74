// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/LogOutput.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

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
