// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/record/Recording.h"
#include "protocol/Result.h"

#include <QByteArray>

#include <optional>

namespace vitrine {

/// \brief The JSON form of a recording, which docs/recordings.md describes: the only place with its names.
///
/// Reading accepts what the format does not know, since it may come from a newer Vitrine. Errors are a sentence without
/// file and line. All functions are pure; any thread.

/// The kinds of lines after the first one; docs/recordings.md has the same.
[[nodiscard]] QStringList recordingKinds();
/// Whether events of \a kind are in a recording. Those of the others follow from its inputs; a `rejected` event does if
/// its reason is `stale`.
[[nodiscard]] bool isRecordedEvent(RunEvent::Kind kind);

/// \a header as a line, with its line end.
[[nodiscard]] QByteArray recordingLine(const RecordingHeader &header);
/// \a entry as a line; its user ids are treated as \a userIds says. The other texts must be without secrets, except
/// that of a message, whose secrets are replaced.
[[nodiscard]] QByteArray recordingLine(const RecordingEntry &entry, UserIds userIds);

/// The header in \a line; an error if it is none, or the format is too new.
[[nodiscard]] Result<RecordingHeader> parseRecordingHeader(const QByteArray &line);
/// The entry in \a line; no value for a kind of line that is not known here, and an error for one that is damaged.
/// Without a time in it, it is \a header's time and `mono`.
[[nodiscard]] Result<std::optional<RecordingEntry>> parseRecordingEntry(const QByteArray &line,
                                                                        const RecordingHeader &header);

} // namespace vitrine
