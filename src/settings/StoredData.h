// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

#include <atomic>
#include <optional>

namespace vitrine {

struct Settings;

/// \brief What a profile keeps on this machine, and how it is deleted.
///
/// A running browser and its journal hold their files open. So a run only requests the deletion, with a file in the
/// folder of the profile, and the next run that locks the profile carries it out before it opens anything. A value; any
/// thread.
class StoredData
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::StoredData)

public:
    enum class Kind {
        Browser, ///< cookies and storage of the player, with its device identity
        Cache,
        Journal, ///< with copies of a damaged one
    };
    struct Size
    {
        Kind kind = Kind::Browser;
        qint64 bytes = 0;

        friend bool operator==(const Size &, const Size &) = default;
    };
    using Problem = std::optional<Error>;

    /// Of the profile of \a settings.
    explicit StoredData(const Settings &settings);

    /// The files and folders of \a kind that there are.
    [[nodiscard]] QStringList paths(Kind kind) const;
    /// Of every kind, in its order. Reads folders, which can take seconds; ends early once \a isCancelled.
    [[nodiscard]] QList<Size> sizes(const std::atomic_bool &isCancelled) const;

    [[nodiscard]] bool isDeletionRequested() const;
    [[nodiscard]] Problem requestDeletion() const;
    [[nodiscard]] Problem cancelDeletion() const;
    /// Deletes everything if that is requested. Only for the process that has locked the profile, before it opens any
    /// of it. After an error the request stays.
    [[nodiscard]] Problem deleteIfRequested() const;

private:
    [[nodiscard]] QString requestFile() const;

    QString m_profileFolder;
    QString m_cacheFolder;
};

} // namespace vitrine
