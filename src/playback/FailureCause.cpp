// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/FailureCause.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

enum class Fault { Player, Page };
enum class Network { Perhaps, No };

struct Row
{
    FailureCause cause;
    ErrorReason reason;     ///< Unknown: none is documented
    QLatin1StringView name; ///< empty: that of the reason
    Fault fault;
    Network network;
};

// BlendVision names an unstable network as one reason for expired sessions.
constexpr std::array<Row, 17> rows{{
    {FailureCause::TokenExpired, ErrorReason::TokenExpired, {}, Fault::Player, Network::No},
    {FailureCause::TokenInvalid, ErrorReason::TokenInvalid, {}, Fault::Player, Network::No},
    {FailureCause::SessionExpired, ErrorReason::PlaybackSessionExpired, {}, Fault::Player, Network::Perhaps},
    {FailureCause::OverDeviceLimit, ErrorReason::OverDeviceLimit, {}, Fault::Player, Network::No},
    {FailureCause::DomainInvalid, ErrorReason::DomainInvalid, {}, Fault::Player, Network::No},
    {FailureCause::ResourceNotFound, ErrorReason::ResourceNotFound, {}, Fault::Player, Network::No},
    {FailureCause::MediaError, ErrorReason::Unknown, "media-error"_L1, Fault::Player, Network::Perhaps},
    {FailureCause::UnknownError, ErrorReason::Unknown, "unknown-error"_L1, Fault::Player, Network::Perhaps},
    {FailureCause::RenewalFailed, ErrorReason::Unknown, "renewal-failed"_L1, Fault::Player, Network::Perhaps},
    {FailureCause::NotReady, ErrorReason::Unknown, "not-ready"_L1, Fault::Page, Network::Perhaps},
    {FailureCause::LoadFailed, ErrorReason::Unknown, "load-failed"_L1, Fault::Page, Network::Perhaps},
    {FailureCause::PlayerSilent, ErrorReason::Unknown, "player-silent"_L1, Fault::Page, Network::Perhaps},
    {FailureCause::RendererCrashed, ErrorReason::Unknown, "renderer-crashed"_L1, Fault::Page, Network::No},
    {FailureCause::RendererKilled, ErrorReason::Unknown, "renderer-killed"_L1, Fault::Page, Network::No},
    {FailureCause::RendererOutOfMemory, ErrorReason::Unknown, "renderer-out-of-memory"_L1, Fault::Page, Network::No},
    {FailureCause::RendererHung, ErrorReason::Unknown, "renderer-hung"_L1, Fault::Page, Network::No},
    {FailureCause::NetworkLost, ErrorReason::Unknown, "network-lost"_L1, Fault::Player, Network::Perhaps},
}};

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
    // Whether a new frame of the player helps is anybody's guess where a reason is given that nobody knows.
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

} // namespace vitrine
