// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/FailureCause.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vitrine {

namespace {

using Cause = FailureCause;
using Reason = ErrorReason;
using Response = RecoveryResponse;

enum class Fault { Player, Page };
enum class Network { Perhaps, No };

struct Row
{
    Cause cause;
    Reason reason;          ///< Unknown: no documented reason
    QLatin1StringView name; ///< empty: the name of the reason
    const char *title;
    int codeBeforeReady;
    int codeAfterReady;
    Fault fault;
    Network network;
    RecoveryRule rule; ///< response, attempts, window, first and longest delay, growth, jitter
};

// BlendVision names an unstable network as one reason for expired sessions. The server frees the player's device slot
// after several missing heartbeats (one every 10 s): a retry before 30 s fails. Each window is longer than the sum of
// its delays; otherwise the attempts would never be used up.
// clang-format off
constexpr std::array<Row, 17> rows{{
    {Cause::TokenExpired, Reason::TokenExpired, {}, QT_TRANSLATE_NOOP("vitrine::FailureCause", "This link has expired"),
     3, 3, Fault::Player, Network::No, {Response::RenewToken, 3, 10min, 5s, 60s, 2.0, 0.0}},
    {Cause::TokenInvalid, Reason::TokenInvalid, {}, QT_TRANSLATE_NOOP("vitrine::FailureCause", "This link is not valid"),
     3, 3, Fault::Player, Network::No, {Response::RenewToken, 1, 10min, 5s, 60s, 2.0, 0.0}},
    {Cause::SessionExpired, Reason::PlaybackSessionExpired, {}, QT_TRANSLATE_NOOP("vitrine::FailureCause", "Playback was interrupted"),
     3, 3, Fault::Player, Network::Perhaps, {Response::Reload, 5, 10min, 2s, 60s, 2.0, 0.0}},
    {Cause::OverDeviceLimit, Reason::OverDeviceLimit, {}, QT_TRANSLATE_NOOP("vitrine::FailureCause", "Too many devices are playing"),
     3, 3, Fault::Player, Network::No, {Response::WaitAndReload, 40, 6h, 35s, 5min, 2.0, 0.2}},
    {Cause::DomainInvalid, Reason::DomainInvalid, {}, QT_TRANSLATE_NOOP("vitrine::FailureCause", "This video may not be played here"),
     3, 3, Fault::Player, Network::No, {Response::GiveUp, 0, 0s, 0s, 0s, 1.0, 0.0}},
    {Cause::ResourceNotFound, Reason::ResourceNotFound, {}, QT_TRANSLATE_NOOP("vitrine::FailureCause", "This video is not available"),
     3, 3, Fault::Player, Network::No, {Response::GiveUp, 0, 0s, 0s, 0s, 1.0, 0.0}},
    {Cause::MediaError, Reason::Unknown, "media-error"_L1, QT_TRANSLATE_NOOP("vitrine::FailureCause", "The video cannot be played"),
     3, 3, Fault::Player, Network::Perhaps, {Response::WaitAndReload, 3, 10min, 3s, 60s, 3.0, 0.0}},
    {Cause::UnknownError, Reason::Unknown, "unknown-error"_L1, QT_TRANSLATE_NOOP("vitrine::FailureCause", "The video cannot be played"),
     3, 3, Fault::Player, Network::Perhaps, {Response::WaitAndReload, 3, 10min, 3s, 60s, 3.0, 0.0}},
    {Cause::RenewalFailed, Reason::Unknown, "renewal-failed"_L1, QT_TRANSLATE_NOOP("vitrine::FailureCause", "There is no permission to play"),
     4, 4, Fault::Player, Network::Perhaps, {Response::RenewToken, 10, 2h, 5s, 5min, 2.0, 0.1}},
    {Cause::NotReady, Reason::Unknown, "not-ready"_L1, QT_TRANSLATE_NOOP("vitrine::FailureCause", "The player did not start"),
     4, 4, Fault::Page, Network::Perhaps, {Response::WaitAndReload, 3, 30min, 5s, 60s, 2.0, 0.0}},
    {Cause::LoadFailed, Reason::Unknown, "load-failed"_L1, QT_TRANSLATE_NOOP("vitrine::FailureCause", "The page could not be loaded"),
     4, 4, Fault::Page, Network::Perhaps, {Response::WaitAndReload, 20, 6h, 2s, 5min, 2.0, 0.1}},
    {Cause::PlayerSilent, Reason::Unknown, "player-silent"_L1, QT_TRANSLATE_NOOP("vitrine::FailureCause", "The picture stands still"),
     5, 5, Fault::Page, Network::Perhaps, {Response::Reload, 5, 15min, 5s, 60s, 2.0, 0.0}},
    {Cause::RendererCrashed, Reason::Unknown, "renderer-crashed"_L1, QT_TRANSLATE_NOOP("vitrine::FailureCause", "The player has stopped"),
     5, 5, Fault::Page, Network::No, {Response::Reload, 5, 10min, 1s, 60s, 2.0, 0.0}},
    {Cause::RendererKilled, Reason::Unknown, "renderer-killed"_L1, QT_TRANSLATE_NOOP("vitrine::FailureCause", "The player has stopped"),
     5, 5, Fault::Page, Network::No, {Response::Reload, 5, 10min, 1s, 60s, 2.0, 0.0}},
    {Cause::RendererOutOfMemory, Reason::Unknown, "renderer-out-of-memory"_L1, QT_TRANSLATE_NOOP("vitrine::FailureCause", "The player has stopped"),
     5, 5, Fault::Page, Network::No, {Response::WaitAndReload, 3, 10min, 5s, 60s, 2.0, 0.0}},
    {Cause::RendererHung, Reason::Unknown, "renderer-hung"_L1, QT_TRANSLATE_NOOP("vitrine::FailureCause", "The player has stopped"),
     5, 5, Fault::Page, Network::No, {Response::Reload, 5, 10min, 1s, 60s, 2.0, 0.0}},
    {Cause::NetworkLost, Reason::Unknown, "network-lost"_L1, QT_TRANSLATE_NOOP("vitrine::FailureCause", "No connection"),
     4, 5, Fault::Player, Network::Perhaps, {Response::WaitAndReload, 60, 6h, 5s, 60s, 2.0, 0.1}},
}};
// clang-format on

const Row &rowOf(FailureCause cause)
{
    return rows[static_cast<std::size_t>(cause)];
}

} // namespace

const QList<FailureCause> &allFailureCauses()
{
    static const QList<FailureCause> all = [] {
        QList<FailureCause> causes;
        for (const Row &row : rows)
            causes += row.cause;
        return causes;
    }();
    return all;
}

FailureInfo failureInfo(FailureCause cause)
{
    const Row &row = rowOf(cause);
    return {cause,
            causeName(cause),
            QString::fromLatin1(row.title),
            row.codeBeforeReady,
            row.codeAfterReady,
            row.fault == Fault::Page,
            row.network == Network::Perhaps,
            row.rule};
}

QString causeName(FailureCause cause)
{
    const Row &row = rowOf(cause);
    return row.name.isEmpty() ? errorReasonName(row.reason) : QString(row.name);
}

std::optional<FailureCause> causeFromName(QStringView name)
{
    for (const Row &row : rows) {
        if (causeName(row.cause) == name)
            return row.cause;
    }
    return std::nullopt;
}

FailureCause causeOf(const PlaybackError &error)
{
    for (const Row &row : rows) {
        if (error.isKnown() && row.reason == error.reason)
            return row.cause;
    }
    // For an undocumented reason, it is unknown whether a reload helps.
    if (!error.rawReason.isEmpty())
        return FailureCause::UnknownError;
    static const QRegularExpression aboutMedia(uR"(media|codec|decod|demux|\bmse\b|\bdrm\b)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    const bool isMedia = !error.rawCode.isEmpty() || error.message.contains(aboutMedia);
    return isMedia ? FailureCause::MediaError : FailureCause::UnknownError;
}

bool isPageFailure(FailureCause cause)
{
    return rowOf(cause).fault == Fault::Page;
}

bool mayComeFromTheNetwork(FailureCause cause)
{
    return rowOf(cause).network == Network::Perhaps;
}

int failureExitCode(FailureCause cause, bool wasReady)
{
    return wasReady ? rowOf(cause).codeAfterReady : rowOf(cause).codeBeforeReady;
}

} // namespace vitrine
