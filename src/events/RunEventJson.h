// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace vitrine {

/// \brief The JSON form of run events: the only place with the names of the event stream.
///
/// docs/testers.md has the same kinds and fields, and a test compares them. Times are in seconds, except in `…Ms`;
/// unknown numbers are null, not 0. The functions are in RunEventJson.cpp and RunEventJsonReader.cpp, pure; any thread.

/// Every kind, in the order of docs/testers.md.
[[nodiscard]] QList<RunEvent::Kind> allRunEventKinds();

/// `ready`, `state`, …
[[nodiscard]] QString runEventKindName(RunEvent::Kind kind);
/// The inverse; none if there is no such kind.
[[nodiscard]] std::optional<RunEvent::Kind> runEventKindFromName(const QString &name);

/// The possible fields of an event of \a kind, in addition to `seq`, `time`, `mono` and `kind`.
[[nodiscard]] QStringList runEventFieldNames(RunEvent::Kind kind);

[[nodiscard]] QJsonObject runEventJson(const RunEvent &event);

/// `code`, `reason`, `known` and `data` of \a error, with any secrets in it.
[[nodiscard]] QJsonObject playbackErrorJson(const PlaybackError &error);

/// One line of the event stream, with its line end: the common fields, then the others sorted by name.
[[nodiscard]] QByteArray runEventLine(const RunEvent &event);

/// The fields of \a json, an event of a kind that does not follow from the player's messages: every kind but `state`,
/// `progress` and `event`. No value for another kind, or if a field is missing or unknown.
[[nodiscard]] std::optional<RunEvent::Fields> runEventFields(const QJsonObject &json);

/// `closed`, `navigated`, `ignored`
[[nodiscard]] QString actionOutcomeName(ActionReport::Outcome outcome);

/// `loadStarted`, `blocked`, `renderer-gone`, …
[[nodiscard]] QString pageReportName(PageReport::Name name);

/// `sent`, `delayed`, `refused`, `stopped`, `dropped`
[[nodiscard]] QString reportOutcomeName(ReportDelivery::Outcome outcome);

/// `control`.
[[nodiscard]] QString commandSourceName(CommandReport::By by);

/// `opened`, `closed`
[[nodiscard]] QString dialogStateName(DialogReport::State state);

/// `item-started`, `item-ended`, `item-skipped`
[[nodiscard]] QString kioskReportName(KioskReport::Name name);

/// The name of the first recovery step after an error, or `none`.
[[nodiscard]] QString errorActionName(const std::optional<RecoveryStep::Kind> &action);

} // namespace vitrine
