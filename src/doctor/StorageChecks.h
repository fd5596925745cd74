// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "settings/Settings.h"

#include <QList>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief The state of a folder.
struct FolderFacts
{
    QString path{};
    bool exists = false;
    bool readable = false;             ///< only with exists
    bool writable = false;             ///< if it does not exist: whether it can be created
    QString fileInTheWay{};            ///< a file where it, or a folder above it, should be; empty: none
    std::optional<qint64> freeBytes{}; ///< on its disk
};

/// \brief Where Vitrine keeps its state.
struct StorageFacts
{
    FolderFacts config{};
    FolderFacts data{}; ///< of the profile
    FolderFacts cache{};
    QString profile{};
    bool ephemeral = false;
    bool hasLock = false;    ///< a Vitrine has locked the profile
    qint64 lockOwner = 0;    ///< its process id, 0 when that is not known
    bool lockIsLive = false; ///< the process still runs
};

/// Reads the state of the folders; changes nothing.
[[nodiscard]] StorageFacts lookAtStorage(const Settings &settings);

/// The checks `config-folder`, `profile`, `profile-lock` and `cache-folder`.
[[nodiscard]] QList<Check> storageChecks(const StorageFacts &facts);

} // namespace vitrine
