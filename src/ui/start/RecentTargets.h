// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/PlayTarget.h"
#include "protocol/Result.h"

#include <QDateTime>
#include <QList>

namespace vitrine {

/// \brief What was played, with its link: it may contain a token.
struct RecentTarget
{
    PlayTarget target;
    QString title;    ///< of the content; empty if it has none
    QDateTime played; ///< UTC

    friend bool operator==(const RecentTarget &, const RecentTarget &) = default;
};

/// \brief The list of what was played last, in a file that only its owner can read, because links contain tokens.
///
/// Newest first; each content is in it once, with its newest token. A value; main thread.
class RecentTargets
{
public:
    static constexpr qsizetype most = 20;

    /// Reads the list at \a path; without a path it is kept in memory alone. A file that cannot be understood is kept
    /// under another name, and problem() says so.
    explicit RecentTargets(const QString &path = {});

    [[nodiscard]] const QList<RecentTarget> &all() const { return m_targets; }
    /// Why the list could not be read or saved, for people; empty if it could.
    [[nodiscard]] QString problem() const { return m_problem; }

    /// Deletes the list at \a path, also one that was damaged.
    static void forget(const QString &path);

    /// Puts \a recent first, and saves the list.
    void add(const RecentTarget &recent);
    /// \a index: into all(); an invalid one is ignored.
    void remove(qsizetype index);
    /// Deletes the file.
    void clear();

private:
    void read();
    void save();

    QString m_path;
    QList<RecentTarget> m_targets;
    QString m_problem;
};

} // namespace vitrine
