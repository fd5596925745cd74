// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalConnection.h"

#include <QString>

#include <optional>

namespace vitrine {

/// \brief The tables of the journal, and how older ones become them.

/// The version that this program writes (`PRAGMA user_version`).
inline constexpr int journalSchemaVersion = 3;

/// `PRAGMA application_id`: "Vitr".
inline constexpr int journalApplicationId = 0x56697472;

/// Checks that \a connection is to a journal of a known version; does not write.
[[nodiscard]] std::optional<JournalError> checkJournalSchema(JournalConnection &connection);

/// Creates the tables in an empty file, or migrates those of an older version, in one transaction; then sets WAL mode.
[[nodiscard]] std::optional<JournalError> prepareJournalSchema(JournalConnection &connection);

} // namespace vitrine
