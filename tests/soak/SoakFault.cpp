// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "soak/SoakFault.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr int messagesPerSecond = 40; // 20 times as many as a real player sends
constexpr double jitter = 1.2;        // of the delays in docs/recovery.md

struct FaultRule
{
    const char *name;
    double allowedGap;
};

// In the order of SoakFault. An item that has played is loaded again twice, and the delay before the second load is the
// longer one.
constexpr std::array<FaultRule, soakFaultCount> rules{{
    {"none", 0.0},
    {"media error", 3.0 + 9.0 * jitter},
    {"session ends", 2.0 * jitter},
    {"domain invalid", 0.0},
    {"short stall", 3.0 * soaklimits::silent},
    {"long stall", 3.0 * soaklimits::silent + 5.0 * jitter},
    {"freeze", soaklimits::silent + 5.0 * jitter},
    {"slow start", 4.0},
    {"silent", soaklimits::ready},
    {"never starts", soaklimits::start},
    {"crash", 1.0 * jitter},
    {"hang", 5.0 + soaklimits::hung + 1.0 * jitter},
    {"elsewhere", soaklimits::ready + 5.0 * jitter},
    {"black picture", 0.0},
    {"still picture", 0.0},
    {"HTTP error", 3.0 + 9.0 * jitter},
    {"missing", 0.0},
    {"unreachable", 0.0},
    {"outage", soaklimits::longestTurn + soaklimits::ready},
    {"killed renderer", 1.0 * jitter},
}};

QJsonObject step(double at, const char *what, QJsonObject more = {})
{
    more.insert(u"at"_s, at);
    more.insert(u"do"_s, QLatin1StringView(what));
    return more;
}

QJsonObject error(double at, int code, const char *reason)
{
    QJsonObject data{{u"error_code"_s, code}};
    if (*reason != '\0')
        data.insert(u"error_reason"_s, QLatin1StringView(reason));
    else
        data.insert(u"module_error_code"_s, u"3016"_s);
    return step(at, "error", {{u"data"_s, data}});
}

QJsonObject lasting(double at, const char *what, double seconds)
{
    return step(at, what, {{u"seconds"_s, seconds}});
}

QJsonObject cover(const char *what)
{
    return step(soaklimits::coverBegins, "picture", {{u"to"_s, QLatin1StringView(what)}, {u"seconds"_s, 600}});
}

} // namespace

QString soakFaultName(SoakFault fault)
{
    return QLatin1StringView(rules.at(static_cast<std::size_t>(fault)).name);
}

double allowedGap(SoakFault fault)
{
    return rules.at(static_cast<std::size_t>(fault)).allowedGap;
}

QJsonObject scenarioWith(SoakFault fault, QRandomGenerator &random)
{
    const double at = 1.0 + random.bounded(4.0);
    QJsonObject scenario;
    QJsonArray steps{step(0.0, "flood", {{u"perSecond"_s, messagesPerSecond}, {u"seconds"_s, 3600}})};
    switch (fault) {
    case SoakFault::MediaError:
        steps += error(at, 1, "");
        break;
    case SoakFault::SessionEnds:
        steps += error(at, 7, "ERROR_REASON_PLAYBACK_SESSION_EXPIRED");
        break;
    case SoakFault::DomainInvalid:
        steps += error(at, 7, "ERROR_REASON_DOMAIN_INVALID");
        break;
    case SoakFault::ShortStall:
        steps += lasting(at, "stall", 2.0 + random.bounded(8.0));
        break;
    case SoakFault::LongStall:
        steps += lasting(at, "stall", 600.0);
        break;
    case SoakFault::Freeze:
        steps += step(at, "freeze");
        break;
    case SoakFault::SlowStart:
        scenario.insert(u"startDelaySeconds"_s, 4);
        break;
    case SoakFault::Silent:
        scenario.insert(u"neverReady"_s, true);
        break;
    case SoakFault::NeverStarts: {
        scenario.insert(u"neverReady"_s, true);
        const QJsonObject message{{u"event"_s, u"infoDelivery"_s}, {u"info"_s, QJsonObject{{u"currentTime"_s, 0}}}};
        steps = {step(0.0, "post", {{u"from"_s, u"load"_s}, {u"data"_s, message}})};
        break;
    }
    case SoakFault::Crash:
        steps += step(at, "crash");
        break;
    case SoakFault::Hang:
        steps += lasting(at, "hang", 60.0);
        break;
    case SoakFault::Elsewhere:
        steps += step(at, "navigate", {{u"to"_s, u"elsewhere"_s}});
        break;
    case SoakFault::BlackPicture:
        steps += cover("black");
        break;
    case SoakFault::StillPicture:
        steps += cover("still");
        break;
    default: // it does not come from the player
        steps += step(at, "seek", {{u"to"_s, random.bounded(60.0)}});
        steps += step(at + 2.0, "rate", {{u"to"_s, 1.0 + random.bounded(0.5)}});
        break;
    }
    scenario.insert(u"steps"_s, steps);
    return scenario;
}

} // namespace vitrine
