// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/MediaDuration.h"

#include <QTest>

using namespace vitrine;

class TestMediaDuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatThePlayerSends_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<MediaDuration::Kind>("kind");
        using Kind = MediaDuration::Kind;
        QTest::newRow("seconds") << QJsonValue(90.5) << Kind::Finite;
        QTest::newRow("text") << QJsonValue(QStringLiteral("90.5")) << Kind::Finite;
        QTest::newRow("2^32 is live") << QJsonValue(4294967296.0) << Kind::Live;
        QTest::newRow("null") << QJsonValue(QJsonValue::Null) << Kind::Unknown;
        QTest::newRow("missing") << QJsonValue(QJsonValue::Undefined) << Kind::Unknown;
        QTest::newRow("zero") << QJsonValue(0) << Kind::Unknown;
        QTest::newRow("negative") << QJsonValue(-1) << Kind::Unknown;
        QTest::newRow("beyond a year") << QJsonValue(1e12) << Kind::Unknown;
        QTest::newRow("words") << QJsonValue(QStringLiteral("long")) << Kind::Unknown;
    }

    void readsWhatThePlayerSends()
    {
        QFETCH(QJsonValue, value);
        QFETCH(MediaDuration::Kind, kind);
        const MediaDuration duration = MediaDuration::fromJson(value);
        QCOMPARE(duration.kind(), kind);
        QCOMPARE(duration.seconds(), kind == MediaDuration::Kind::Finite ? std::optional(90.5) : std::nullopt);
        QCOMPARE(duration.isLive(), kind == MediaDuration::Kind::Live);
    }
};

QTEST_APPLESS_MAIN(TestMediaDuration)
#include "TestMediaDuration.moc"
