// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/RecoveryRule.h"
#include "protocol/PlaybackError.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace vitrine {

/// \brief The causes that can stop playback without the viewer's intent.
enum class FailureCause {
    TokenExpired,
    TokenInvalid,
    SessionExpired, ///< `ERROR_REASON_PLAYBACK_SESSION_EXPIRED`
    OverDeviceLimit,
    DomainInvalid,
    ResourceNotFound,
    MediaError,    ///< the player gave a code but no reason, or a message about the media
    UnknownError,  ///< any other error of the player, also one with an undocumented reason
    RenewalFailed, ///< no new token could be fetched
    NotReady,      ///< the player did not become ready in time
    LoadFailed,    ///< the page could not be loaded
    PlayerSilent,  ///< the player should be playing, but its position does not change
    RendererCrashed,
    RendererKilled,
    RendererOutOfMemory,
    RendererHung, ///< the page does not respond
    NetworkLost,
};

/// \brief The fixed properties of a cause: one row of the table of causes.
struct FailureInfo
{
    FailureCause cause;
    QString name;  ///< see causeName()
    QString title; ///< what happened: one line in English; messageText() translates it
    /// Exit codes of a run that ends in this failure: before the player was ever ready, and after that.
    /// 3: error of the player, 4: not ready, 5: page failed.
    int exitCodeBeforeReady = 0;
    int exitCodeAfterReady = 0;
    bool isPageFailure = false;         ///< failure of the page or its process: `on_page_failure` decides
    bool mayComeFromTheNetwork = false; ///< retried as soon as the network is reachable again
    RecoveryRule rule;                  ///< the default; settings can change it
};

/// All causes, in the order above.
[[nodiscard]] const QList<FailureCause> &allFailureCauses();

/// The row of \a cause. The table is in FailureCause.cpp; docs/recovery.md has its rules, and a test compares them.
[[nodiscard]] FailureInfo failureInfo(FailureCause cause);

/// The name in the event stream, settings and dialogs: `ERROR_REASON_…` if BlendVision has one, otherwise for example
/// `renderer-crashed`.
[[nodiscard]] QString causeName(FailureCause cause);
/// The cause with exactly this name; none if there is no such cause.
[[nodiscard]] std::optional<FailureCause> causeFromName(QStringView name);
/// The cause for \a error.
[[nodiscard]] FailureCause causeOf(const PlaybackError &error);

/// FailureInfo::isPageFailure
[[nodiscard]] bool isPageFailure(FailureCause cause);
/// FailureInfo::mayComeFromTheNetwork
[[nodiscard]] bool mayComeFromTheNetwork(FailureCause cause);
/// The exit code of a run that ends in a failure of \a cause; \a wasReady: a player was ready in this run.
[[nodiscard]] int failureExitCode(FailureCause cause, bool wasReady);

} // namespace vitrine
