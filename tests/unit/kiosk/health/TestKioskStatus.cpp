// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/health/KioskStatus.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

class TestKioskStatus : public QObject
{
    Q_OBJECT

private:
    static QDateTime at(int second) { return QDateTime(QDate(2026, 3, 1), QTime(10, 0, second), QTimeZone::utc()); }

private Q_SLOTS:
    void isJson()
    {
        KioskStatus status;
        status.version = u"1.2"_s;
        status.time = at(30);
        status.uptime = 1500ms;
        status.health = {HealthState::Recovering, u"No picture for 4 s."_s};
        status.item = u"film"_s;
        status.itemSince = at(1);
        status.isDue = true;
        status.isScreenOff = false;
        status.playback = PlaybackState::Buffering;
        status.lastPicture = at(26);
        status.sincePicture = 4s;
        status.recovery.state = RecoveryStatus::State::Waiting;
        status.recovery.cause = FailureCause::RendererCrashed;
        status.recovery.attempt = 2;
        status.recovery.remaining = 2500ms;
        status.lastProblem = KioskProblem{at(26), u"renderer-crashed"_s, u"The player has stopped"_s, u"film"_s};
        status.memory = ProcessMemory{1'000'000, 4};
        const QByteArray expected = R"({
            "version": "1.2", "time": "2026-03-01T10:00:30.000Z", "uptime": 1.5,
            "healthy": true, "health": "recovering", "why": "No picture for 4 s.",
            "item": "film", "itemSince": "2026-03-01T10:00:01.000Z", "due": true, "asPlanned": true,
            "screenOff": false, "playback": "buffering",
            "lastPicture": "2026-03-01T10:00:26.000Z", "sincePicture": 4,
            "recovery": {"state": "waiting", "cause": "renderer-crashed", "attempt": 2, "remaining": 2.5, "why": null},
            "lastProblem": {"time": "2026-03-01T10:00:26.000Z", "name": "renderer-crashed",
                            "text": "The player has stopped", "item": "film"},
            "memory": {"bytes": 1000000, "processes": 4}})";
        QCOMPARE(QJsonDocument(statusJson(status)), QJsonDocument::fromJson(expected));
    }

    void whatIsUnknownIsNull()
    {
        const QJsonObject json = statusJson(KioskStatus());
        for (const char *key : {"item", "itemSince", "screenOff", "lastPicture", "lastProblem", "memory"})
            QVERIFY2(json.value(QLatin1StringView(key)).isNull(), key);
    }

    void isOneLine()
    {
        KioskStatus status;
        status.health = {HealthState::Idle, u"Nothing is due now."_s};
        QCOMPARE(statusLine(status), u"idle: Nothing is due now."_s);
        status.item = u"film"_s;
        status.health = {HealthState::Playing, u"Pictures are presented."_s};
        QCOMPARE(statusLine(status), u"playing: item “film”. Pictures are presented."_s);
    }
};

QTEST_GUILESS_MAIN(TestKioskStatus)
#include "TestKioskStatus.moc"
