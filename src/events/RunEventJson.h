// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace vitrine {

/// \brief The JSON form of run events: the only place with the names of the event stream.
///
/// docs/testers.md has the same kinds and fields, and a test compares them. Times are in seconds, except in `…Ms`;
/// unknown numbers are null, not 0. All functions are pure; any thread.

/// Every kind, in the order of docs/testers.md.
[[nodiscard]] QList<RunEvent::Kind> allRunEventKinds();

/// `ready`, `state`, …
[[nodiscard]] QString runEventKindName(RunEvent::Kind kind);

/// The possible fields of an event of \a kind, in addition to `seq`, `time`, `mono` and `kind`.
[[nodiscard]] QStringList runEventFieldNames(RunEvent::Kind kind);

[[nodiscard]] QJsonObject runEventJson(const RunEvent &event);

/// One line of the event stream, with its line end: the common fields, then the others sorted by name.
[[nodiscard]] QByteArray runEventLine(const RunEvent &event);

/// `closed`, `navigated`, `ignored`
[[nodiscard]] QString actionOutcomeName(ActionReport::Outcome outcome);

/// `loadStarted`, `blocked`, `renderer-gone`, …
[[nodiscard]] QString pageReportName(PageReport::Name name);

/// `sent`, `delayed`, `refused`, `stopped`, `dropped`
[[nodiscard]] QString reportOutcomeName(ReportDelivery::Outcome outcome);

/// `opened`, `closed`
[[nodiscard]] QString dialogStateName(DialogReport::State state);

/// The name of the first recovery step after an error, or `none`.
[[nodiscard]] QString errorActionName(const std::optional<RecoveryStep::Kind> &action);

} // namespace vitrine
