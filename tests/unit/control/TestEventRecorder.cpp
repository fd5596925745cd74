// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventRecorder.h"

#include "support/ManualClock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

class TestEventRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAndStamps()
    {
        EventRecorder recorder(m_clock);
        QSignalSpy recorded(&recorder, &EventRecorder::recorded);
        m_clock.advance(1234ms);
        recorder.record(QStringLiteral("state"), {{QStringLiteral("to"), QStringLiteral("playing")}});
        recorder.record(QStringLiteral("progress"), {});
        QCOMPARE(recorder.sequenceNumber(), 2);
        const QJsonObject first = recorded.at(0).at(0).toJsonObject();
        QCOMPARE(first.value(u"seq").toInt(), 1);
        QCOMPARE(first.value(u"time").toString(), QStringLiteral("2025-01-01T00:00:01.234Z"));
        QCOMPARE(first.value(u"mono").toDouble(), 1.234);
        QCOMPARE(first.value(u"kind").toString(), QStringLiteral("state"));
        QCOMPARE(first.value(u"to").toString(), QStringLiteral("playing"));
        QCOMPARE(recorded.at(1).at(0).toJsonObject().value(u"seq").toInt(), 2);
    }

    void secretsAreReplacedWhereverTheyAre()
    {
        EventRecorder recorder(m_clock);
        QSignalSpy recorded(&recorder, &EventRecorder::recorded);
        const QString address = QStringLiteral("https://example.com/embed?token=opaque-secret");
        const QJsonObject deep{{QStringLiteral("list"), QJsonArray{address}},
                               {QStringLiteral("token"), QStringLiteral("opaque-secret")},
                               {QStringLiteral("object"), QJsonObject{{QStringLiteral("url"), address}}}};
        recorder.record(QStringLiteral("event"),
                        {{QStringLiteral("data"), deep}, {QStringLiteral("name"), QStringLiteral("play")}});
        const QJsonObject entry = recorded.at(0).at(0).toJsonObject();
        const QByteArray json = QJsonDocument(entry).toJson();
        QVERIFY2(!json.contains("opaque-secret"), json.constData());
        QCOMPARE(entry.value(u"name").toString(), QStringLiteral("play"));
        QVERIFY2(json.contains("https://example.com/embed"), json.constData());
    }

private:
    ManualClock m_clock;
};

QTEST_APPLESS_MAIN(TestEventRecorder)
#include "TestEventRecorder.moc"
