// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/PlaybackState.h"
#include "playback/RecoveryStep.h"
#include "player/StartupWatchdog.h"
#include "protocol/MessageRejection.h"
#include "protocol/PlaybackError.h"
#include "protocol/PlaybackEvent.h"
#include "protocol/PlaybackProgress.h"

#include <QJsonObject>

namespace vitrine {

/// The fields of each kind of event-stream object beside the common ones (design of the event stream: docs/testers.md).
/// Seconds everywhere; unknown is null, never 0. Pure; any thread.
[[nodiscard]] QJsonObject stateFields(PlaybackState from, PlaybackState to);
[[nodiscard]] QJsonObject progressFields(const PlaybackProgress &progress, double playbackRate,
                                         const MediaDuration &duration);
[[nodiscard]] QJsonObject eventFields(const PlaybackEvent &event);
/// \a action says what is done about the error: the name of a recovery step, or `none`.
[[nodiscard]] QJsonObject errorFields(const PlaybackError &error, const QString &action);
[[nodiscard]] QJsonObject recoveryFields(const RecoveryStep &step);
/// Of the `page` line called `not-ready`.
[[nodiscard]] QJsonObject notReadyFields(const StartupWatchdog::Diagnosis &diagnosis);
[[nodiscard]] QJsonObject rejectionFields(const MessageRejection &rejection);

} // namespace vitrine
