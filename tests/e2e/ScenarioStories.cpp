// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ScenarioStories.h"

#include "VitrineProcess.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

const QString playing = u"state to=playing"_s;
const QString resumed = u"recovery step=resumed"_s;

QString error(const char *reason)
{
    return "error reason=ERROR_REASON_"_L1 + QLatin1String(reason);
}

bool fitsPart(const QJsonObject &entry, const QString &part)
{
    const auto isSign = [](QChar c) {
        return c == u'=' || c == u'<' || c == u'>';
    };
    const auto sign = std::ranges::find_if(part, isSign);
    const QString name = QString(part.begin(), sign - part.begin());
    const QString text = QString(sign + 1, part.end() - sign - 1);
    const QJsonObject object = name.startsWith("data."_L1) ? entry.value(u"data").toObject() : entry;
    const QJsonValue value = object.value(name.section(u'.', -1));
    if (*sign == u'=')
        return (value.isNull() ? u"null"_s : value.toVariant().toString()) == text;
    return value.isDouble() &&
           (*sign == u'<' ? value.toDouble() < text.toDouble() : value.toDouble() > text.toDouble());
}

bool fits(const QJsonObject &entry, const QString &pattern)
{
    const QStringList parts = pattern.split(u' ');
    return entry.value(u"kind").toString() == parts.first() &&
           std::all_of(parts.begin() + 1, parts.end(), [&entry](const QString &part) { return fitsPart(entry, part); });
}

} // namespace

QList<ScenarioStory> playingStories()
{
    const QString live = u"event name=playback_speed_change data.content_streaming_type=live data.playbackSpeed=1.01"_s;
    return {
        {u"vod"_s, {playing, u"progress duration=90 playbackRate=1"_s}},
        {u"live"_s, {playing, u"progress duration=null"_s, live}},
        {u"rate"_s, {u"event name=speed_setting_change data.playback_speed=1.25"_s, u"progress playbackRate=1.25"_s}},
        {u"buffering"_s, {u"state to=buffering"_s, u"state from=buffering to=playing"_s}},
        {u"ended"_s, {u"event name=seek"_s, u"state to=ended"_s}},
        {u"back"_s, {playing, u"action name=back"_s}},
        {u"slow-start"_s, {playing}},
        {u"reloads-itself"_s, {playing, u"event name=playback_began_player_loading"_s, playing}},
        // Without the flood there are some twenty until then.
        {u"flood"_s, QStringList(300, u"progress currentTime<10"_s)},
        // Which messages are shuffled together depends on their times, so the order of near ones is not known.
        {u"message-faults"_s,
         {u"event name=sent_three_times"_s, u"event name=sent_three_times"_s, u"event name=sent_three_times"_s,
          u"event name=pause"_s, u"progress"_s}},
        {u"duration-changes"_s, {playing, u"event name=playback_video_ended data.video_total_duration=10"_s}},
        {u"goes-live"_s,
         {u"event name=playback_video_began data.content_streaming_type=vod"_s, live, u"progress duration=null"_s}},
        {u"late-start-seek"_s,
         {u"progress currentTime<10"_s,
          u"event name=playback_seeking_began data.current_position>19 data.current_position<21"_s, playing},
         {u"--start"_s, u"20"_s}},
        {u"rate-zero-while-buffering"_s,
         {u"state to=buffering"_s, u"event name=playback_speed_change data.playbackSpeed=0"_s,
          u"progress playbackRate=0"_s, u"event name=playback_speed_change data.playbackSpeed=1"_s, playing}},
        {u"mse"_s,
         {playing, u"event name=playback_seeking_ended data.current_position>59 data.current_position<61"_s, playing,
          u"state to=ended"_s}},
        {u"mse-live"_s,
         {playing, u"progress duration=null"_s, u"event name=playback_video_paused data.content_streaming_type=live"_s,
          u"event name=play"_s, u"event name=playback_seeking_ended"_s, playing}},
        {u"mse-slow-network"_s, {playing, u"state to=buffering"_s, u"state from=buffering to=playing"_s}},
        // Whether it stalls depends on how fast the buffer was filled.
        {u"mse-buffer-full"_s, {playing, u"progress currentTime>8"_s}},
        {u"virtual-clock"_s, {playing, u"event name=playback_video_ended"_s}, {u"--no-media-access"_s}},
        {u"triggers"_s,
         {u"event name=playback_video_paused"_s, u"event name=play"_s},
         {},
         {u"event name=first_pong"_s, u"action name=back"_s}},
    };
}

QList<ScenarioStory> failingStories()
{
    return {
        {u"never-ready"_s, {u"page name=not-ready"_s}, {u"--ready-timeout"_s, u"2"_s}},
        {u"error-resource-not-found"_s, {error("RESOURCE_NOT_FOUND")}},
        {u"error-domain-invalid"_s, {error("DOMAIN_INVALID")}},
        {u"error-token-invalid"_s, {error("TOKEN_INVALID")}},
        {u"error-token-expired"_s, {playing, error("TOKEN_EXPIRED")}},
        {u"error-session-expired"_s, {playing, error("PLAYBACK_SESSION_EXPIRED")}},
        {u"error-over-device-limit"_s, {playing, error("OVER_DEVICE_LIMIT")}},
        {u"error-media"_s, {playing, u"error code=3016"_s}},
        {u"error-plays-on"_s, {playing, u"error code=1001"_s, u"progress"_s, u"progress"_s, u"progress"_s}},
        {u"token-expires-mid-play"_s, {playing, error("TOKEN_EXPIRED"), u"recovery step=renew-token"_s, resumed}},
        {u"token-revoked"_s, {playing, error("TOKEN_EXPIRED"), u"recovery step=renew-token"_s, resumed}},
        {u"device-limit-then-free"_s, {error("OVER_DEVICE_LIMIT")}},
        {u"session-expires-when-hidden"_s, {playing, error("PLAYBACK_SESSION_EXPIRED"), resumed}},
        {u"net-drop"_s, {playing, error("PLAYBACK_SESSION_EXPIRED")}},
        {u"service-unavailable"_s, {u"event name=playback_began_video_startup_time"_s, playing}},
        {u"freeze"_s, {playing, u"recovery step=reload"_s, resumed}},
        {u"crash"_s, {playing, u"page name=renderer-gone"_s, resumed}},
        {u"navigates-away"_s, {playing, u"recovery step=reload"_s, resumed}},
        {u"mse-segment-missing"_s, {playing, u"error code=1001"_s, u"progress"_s, u"progress"_s, u"progress"_s}},
        {u"mse-append-error"_s, {playing, u"error code=3016"_s, u"recovery step=reload"_s, resumed}},
    };
}

void addStoryRows(const QList<ScenarioStory> &stories)
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QStringList>("besides");
    for (const ScenarioStory &story : stories)
        QTest::newRow(qPrintable(story.scenario)) << story.arguments << story.expected << story.besides;
}

void playStory()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QStringList, expected);
    QFETCH(const QStringList, besides);
    VitrineProcess vitrine;
    vitrine.start(arguments + QStringList("demo:"_L1 + QLatin1String(QTest::currentDataTag())));

    int seen = 0;
    const auto waitFor = [&vitrine](const QString &pattern, int from) {
        return vitrine.waitFor([&pattern](const QJsonObject &candidate) { return fits(candidate, pattern); }, from);
    };
    for (const QString &pattern : expected) {
        const auto entry = waitFor(pattern, seen);
        QVERIFY2(entry, qPrintable(pattern + QString::fromUtf8(vitrine.report())));
        seen = entry->value(u"seq").toInt(); // the index of the one after it
    }
    for (const QString &pattern : besides)
        QVERIFY2(waitFor(pattern, 0), qPrintable(pattern + QString::fromUtf8(vitrine.report())));
}

} // namespace vitrine
