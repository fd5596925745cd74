// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/MediaStatus.h"

#include "support/FakeElement.h"

#include <QTest>

#include <limits>

using namespace vitrine;

namespace {

const QJsonArray endless = [] {
    QJsonArray ranges;
    for (int i = 0; i < 33; ++i)
        ranges.append(QJsonArray{i, i + 1});
    return ranges;
}();

} // namespace

class TestMediaStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheElementTells()
    {
        const auto status = MediaStatus::fromJson(FakeElement::with(
            {{"position", 12.5}, {"rate", 1.5}, {"volume", 0.4}, {"muted", true}, {"buffered", QJsonArray()}}));
        QVERIFY(status);
        MediaStatus expected;
        expected.element = 1;
        expected.isVideo = true;
        expected.positionSeconds = 12.5;
        expected.duration = MediaDuration::fromSeconds(90.0);
        expected.paused = false;
        expected.playbackRate = 1.5;
        expected.volume = 0.4;
        expected.muted = true;
        expected.readyState = 4;
        expected.seekable = {{0.0, 90.0}};
        expected.droppedFrames = 0;
        expected.totalFrames = 7;
        QVERIFY(*status == expected);
    }

    void whatIsNotKnownIsNoNumber()
    {
        const auto status = MediaStatus::fromJson(FakeElement::with(
            {{"duration", QJsonValue()}, {"droppedFrames", QJsonValue()}, {"totalFrames", QJsonValue()}}));
        QVERIFY(status);
        QCOMPARE(status->duration.kind(), MediaDuration::Kind::Unknown);
        QVERIFY(!status->droppedFrames && !status->totalFrames);
        const auto live = MediaStatus::fromJson(FakeElement::with({{"duration", QJsonValue()}, {"live", true}}));
        QVERIFY(live && live->duration.isLive());
    }

    void everyFieldIsNeededAndOfItsType()
    {
        QVERIFY(!MediaStatus::fromJson({}));
        QVERIFY(!MediaStatus::fromJson(QStringLiteral("playing")));
        const QStringList names = FakeElement::loaded().keys();
        QCOMPARE(names.size(), 16);
        for (const QString &name : names) {
            QJsonObject other = FakeElement::loaded();
            other.insert(name, QStringLiteral("1"));
            QVERIFY2(!MediaStatus::fromJson(other), qPrintable(name));
            other.remove(name);
            QVERIFY2(!MediaStatus::fromJson(other), qPrintable(name));
        }
    }

    void whatIsOutOfRangeIsNotBelieved_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *name, const QJsonValue &value, const char *what) {
            QTest::addRow("%s %s", name, what) << QString::fromLatin1(name) << value;
        };
        row("volume", 1.1, "too high");
        row("volume", -0.1, "too low");
        row("rate", 17, "too fast");
        row("readyState", 5, "beyond the last");
        row("readyState", 1.5, "between");
        row("duration", -1, "negative");
        row("element", 2e9, "too many");
        row("totalFrames", -1, "negative");
        row("position", std::numeric_limits<double>::infinity(), "infinite");
        row("buffered", QJsonArray{QJsonArray{2, 1}}, "backwards");
        row("buffered", QJsonArray{QJsonArray{1, 2, 3}}, "three ends");
        row("buffered", QJsonArray{1, 2}, "no pairs");
        row("seekable", endless, "too many");
    }

    void whatIsOutOfRangeIsNotBelieved()
    {
        QFETCH(QString, name);
        QFETCH(QJsonValue, value);
        QJsonObject status = FakeElement::loaded();
        status.insert(name, value);
        QVERIFY(!MediaStatus::fromJson(status));
    }
};

QTEST_APPLESS_MAIN(TestMediaStatus)
#include "TestMediaStatus.moc"
