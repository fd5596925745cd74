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

/// \brief Everything that can end playback against the viewer's will.
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
    PlayerSilent,  ///< the player should be playing, but its position stands still
    RendererCrashed,
    RendererKilled,
    RendererOutOfMemory,
    RendererHung, ///< the page does not answer any more
    NetworkLost,
};

/// \brief What is known of a cause before anything has happened: one row of the table of causes.
struct FailureInfo
{
    FailureCause cause;
    QString name;  ///< see causeName()
    QString title; ///< what happened, in one line for people, translated
    /// Exit codes of a run that ends while it has failed by this cause: before the player was ever ready, and after.
    /// 3: error of the player, 4: not ready, 5: page failed.
    int exitCodeBeforeReady = 0;
    int exitCodeAfterReady = 0;
    bool isPageFailure = false;         ///< the page or its process is at fault: `on_page_failure` decides
    bool mayComeFromTheNetwork = false; ///< worth another try as soon as the network is back
    RecoveryRule rule;                  ///< by default; settings can change it
};

/// All causes, in the order above.
[[nodiscard]] const QList<FailureCause> &allFailureCauses();

/// The row of \a cause. The table is in FailureCause.cpp; docs/recovery.md has its rules, and a test compares them.
[[nodiscard]] FailureInfo failureInfo(FailureCause cause);

/// The name in the event stream, in settings and of dialogs: `ERROR_REASON_…` where BlendVision has one, else such as
/// `renderer-crashed`.
[[nodiscard]] QString causeName(FailureCause cause);
/// The cause of that exact name; none when there is no such cause.
[[nodiscard]] std::optional<FailureCause> causeFromName(QStringView name);
/// What \a error means for playback.
[[nodiscard]] FailureCause causeOf(const PlaybackError &error);

/// FailureInfo::isPageFailure
[[nodiscard]] bool isPageFailure(FailureCause cause);
/// FailureInfo::mayComeFromTheNetwork
[[nodiscard]] bool mayComeFromTheNetwork(FailureCause cause);
/// The exit code of a run that ends while it has failed by \a cause; \a wasReady: a player was ready in this run.
[[nodiscard]] int failureExitCode(FailureCause cause, bool wasReady);

} // namespace vitrine
