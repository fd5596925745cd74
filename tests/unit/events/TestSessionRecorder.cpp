// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "events/SessionRecorder.h"

#include "events/RunEventJson.h"
#include "events/RunLog.h"
#include "playback/PlaybackSession.h"
#include "protocol/EventVocabulary.h"
#include "support/ManualClock.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

class TestSessionRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsWhatASessionReports()
    {
        ManualClock clock;
        RunLog log(clock);
        PlaybackSession session(clock);
        const SessionRecorder recorder(log, session);

        session.startSession();
        session.handleEvent(event("playback_began_player_loading", 10.0));
        session.handleEvent(event("playback_video_began", 11.0));
        session.handleProgress({1.5, 1.25, 12.0});
        session.handleProgress({1.0, 1.25, 9.0}); // older than the last event

        QStringList lines;
        for (const RunEvent &entry : log.since(0)) {
            QJsonObject json = runEventJson(entry);
            for (const QString &common : {u"seq"_s, u"time"_s, u"mono"_s, u"data"_s})
                json.remove(common);
            lines.append(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
        }
        QCOMPARE(lines.join(u'\n'),
                 QStringList(
                     {
                         uR"({"from":"connecting","kind":"state","to":"loading"})"_s,
                         uR"({"kind":"event","name":"playback_began_player_loading"})"_s,
                         uR"({"kind":"event","name":"playback_video_began"})"_s,
                         uR"({"from":"loading","kind":"state","to":"playing"})"_s,
                         uR"({"currentTime":1.5,"duration":null,"kind":"progress","playbackRate":1.25,"sentAt":12})"_s,
                         uR"({"count":1,"kind":"rejected","origin":null,"why":"stale"})"_s,
                     })
                     .join(u'\n'));
    }

private:
    static PlaybackEvent event(const char *name, double sentAt)
    {
        PlaybackEvent event;
        event.name = event.rawName = QLatin1StringView(name);
        event.meaning = findEvent(event.name)->meaning;
        event.sentAtUnixSeconds = sentAt;
        return event;
    }
};

QTEST_APPLESS_MAIN(TestSessionRecorder)
#include "TestSessionRecorder.moc"
