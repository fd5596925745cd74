// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// What understanding a message costs on top of reading its JSON: parsePlayerMessage() against QJsonDocument::fromJson()
// alone on the same texts. Both take turns in short blocks and are measured in processor time, so that a busy machine
// matters little; each round gives one ratio, and the median of the ratios counts. What matters is the mix: ten
// progress messages to one event, about what a player sends.
//
// Usage: bench_parser [ROUNDS]   default 101

#include "bench/BenchReport.h"
#include "protocol/PlayerMessageParser.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

using Texts = std::vector<QByteArray>;

/// One kind of load, and what was measured with it.
struct Load
{
    QString name;
    Texts texts;
    bool isGoal;          ///< else its ratio is information: reading takes so little that one more text weighs much
    QList<double> ratios; ///< ours to bare, one a round
    QList<double> bareNs; ///< a message
    QList<double> oursNs; ///< a message
};

constexpr double mostRatio = 1.6;
constexpr qsizetype textsPerKind = 220;
constexpr double firstStamp = 1735689600.25;

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray infoDelivery(const QJsonObject &info)
{
    return textOf({{u"event"_s, u"infoDelivery"_s}, {u"info"_s, info}});
}

/// Two a second, as the player sends them: the stamp has microseconds, the position has what the media element says.
QByteArray progress(qsizetype i)
{
    const double seconds = static_cast<double>(i) * 0.5;
    return infoDelivery({{u"currentTime"_s, 12.345678 + seconds * 1.25},
                         {u"currentTimeLastUpdated"_s, firstStamp + seconds * 1.0001},
                         {u"playbackRate"_s, 1.25}});
}

QJsonObject commonData(qsizetype i)
{
    return {{u"playback_module_version"_s, u"2.22.1"_s},
            {u"system_time"_s, firstStamp + static_cast<double>(i)},
            {u"user_id"_s, u"0b0ad0ea-7a8c-4a52-b7a5-3f1f3b1a4c55"_s},
            {u"content_streaming_type"_s, u"vod"_s},
            {u"player_name"_s, u"bitmovin"_s},
            {u"current_position"_s, static_cast<double>(i) * 0.75}};
}

QByteArray event(qsizetype i, const QJsonObject &data)
{
    static const QStringList names{
        u"playback_video_began"_s,           u"playback_video_paused"_s,  u"play"_s,
        u"playback_video_buffering_began"_s, u"video_buffering_ended"_s,  u"playback_seeking_began"_s,
        u"playback_audio_volume_change"_s,   u"playback_video_started"_s, u"playback_speed_change"_s};
    return infoDelivery({{u"currentTimeLastUpdated"_s, firstStamp + static_cast<double>(i)},
                         {u"playlogEventName"_s, names.at(i % names.size())},
                         {u"playlogData"_s, data}});
}

/// What a chatty player may add: 60 properties, among them lists and objects.
QJsonObject largeData(qsizetype i)
{
    QJsonObject data = commonData(i);
    for (int n = 0; n < 20; ++n) {
        data.insert(u"stream_property_%1"_s.arg(n), u"https://cdn.example/segment-%1.m4s"_s.arg(n * 7919));
        data.insert(u"measured_bitrate_%1"_s.arg(n), 1234567.5 * n);
        data.insert(
            u"rendition_%1"_s.arg(n),
            QJsonObject{{u"width"_s, 1920}, {u"height"_s, 1080}, {u"codecs"_s, QJsonArray{u"avc1"_s, u"mp4a"_s}}});
    }
    return data;
}

QByteArray error(qsizetype i)
{
    QJsonObject data = commonData(i);
    data.insert(u"error_code"_s, 7);
    data.insert(u"error_reason"_s, u"ERROR_REASON_PLAYBACK_SESSION_EXPIRED"_s);
    return infoDelivery({{u"currentTimeLastUpdated"_s, firstStamp + static_cast<double>(i)},
                         {u"playlogEventName"_s, u"playback_error_occurred"_s},
                         {u"playlogData"_s, data}});
}

QByteArray unknown(qsizetype i)
{
    return textOf({{u"event"_s, u"onStateChange"_s}, {u"info"_s, i}, {u"id"_s, 1}, {u"channel"_s, u"widget"_s}});
}

template<typename Make>
Texts repeated(Make make)
{
    Texts texts;
    for (qsizetype i = 0; i < textsPerKind; ++i)
        texts.push_back(make(i));
    return texts;
}

std::vector<Load> loads()
{
    const auto mixed = [](qsizetype i) {
        return i % 11 == 10 ? event(i, commonData(i)) : progress(i);
    };
    const auto plainEvent = [](qsizetype i) {
        return event(i, commonData(i));
    };
    const auto largeEvent = [](qsizetype i) {
        return event(i, largeData(i));
    };
    const auto action = [](qsizetype) {
        return textOf({{u"event"_s, u"actionDelivery"_s}, {u"name"_s, u"back"_s}});
    };
    return {
        {u"mix"_s, repeated(mixed), true, {}, {}, {}},        {u"progress"_s, repeated(progress), true, {}, {}, {}},
        {u"event"_s, repeated(plainEvent), true, {}, {}, {}}, {u"largeEvent"_s, repeated(largeEvent), true, {}, {}, {}},
        {u"error"_s, repeated(error), false, {}, {}, {}},     {u"action"_s, repeated(action), false, {}, {}, {}},
        {u"unknown"_s, repeated(unknown), true, {}, {}, {}}};
}

/// Processor time of this thread so far.
double cpuNs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

/// Nanoseconds that one message takes \a parse, which answers with something that depends on its work.
template<typename Parse>
double nsPerMessage(const Texts &texts, int passes, Parse parse)
{
    static volatile std::size_t sink = 0;
    const double start = cpuNs();
    for (int pass = 0; pass < passes; ++pass) {
        for (const QByteArray &text : texts)
            sink = sink + parse(text);
    }
    return (cpuNs() - start) / (static_cast<double>(texts.size()) * passes);
}

void measure(Load &load, bool oursFirst)
{
    const auto bare = [](const QByteArray &text) {
        return std::size_t(QJsonDocument::fromJson(text).isObject());
    };
    const auto ours = [](const QByteArray &text) {
        return parsePlayerMessage(text).index();
    };
    // About a millisecond a block, whatever the length of the texts.
    const int passes = load.texts.front().size() > 1000 ? 1 : 5;
    double oursNs = oursFirst ? nsPerMessage(load.texts, passes, ours) : 0.0;
    const double bareNs = nsPerMessage(load.texts, passes, bare);
    if (!oursFirst)
        oursNs = nsPerMessage(load.texts, passes, ours);
    load.bareNs += bareNs;
    load.oursNs += oursNs;
    load.ratios += oursNs / bareNs;
}

} // namespace

int main(int argc, char **argv)
{
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 101;
    if (rounds < 1) {
        std::fputs("Usage: bench_parser [ROUNDS]\n", stderr);
        return 2;
    }
    std::vector<Load> all = loads();
    for (Load &load : all) { // warm caches, vocabulary and allocator
        measure(load, false);
        load.ratios.clear();
        load.bareNs.clear();
        load.oursNs.clear();
    }
    for (int round = 0; round < rounds; ++round) {
        for (Load &load : all)
            measure(load, round % 2 == 0);
    }

    QJsonObject kinds;
    QList<BenchGoal> goals;
    for (const Load &load : all) {
        const double ratio = median(load.ratios);
        kinds.insert(load.name, QJsonObject{{u"bytes"_s, load.texts.front().size()},
                                            {u"bareNs"_s, median(load.bareNs)},
                                            {u"oursNs"_s, median(load.oursNs)},
                                            {u"ratio"_s, summaryOf(load.ratios)}});
        if (load.isGoal)
            goals += BenchGoal{u"parser against the bare parse, %1"_s.arg(load.name), ratio, BenchGoal::Kind::AtMost,
                               mostRatio};
    }
    return printReport({{u"bench"_s, u"parser"_s}, {u"rounds"_s, rounds}, {u"kinds"_s, kinds}}, goals);
}
