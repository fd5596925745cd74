// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QUuid>

namespace vitrine {

/// \brief The mark that an origin gets when what earlier visitors of a kiosk have stored in it is deleted.
///
/// What an origin with another mark, or with none, has stored is older than the last renew(). The mark is kept in the
/// folder of the profile, so that it counts after a restart, too. GUI thread.
class ForgetMark final
{
public:
    /// \a folder: of the profile; empty: the mark is only kept in memory, as the profile is.
    explicit ForgetMark(const QString &folder);

    /// Null before the first renew().
    [[nodiscard]] const QUuid &id() const { return m_id; }
    /// From now on, what all origins have stored is of earlier visitors.
    void renew();

    /// Whether something that a visitor has stored may be there; false at first. Kept for the next run, too.
    void setVisitor(bool isThere);
    [[nodiscard]] bool hasVisitor() const { return m_hasVisitor; }

private:
    void write() const;

    QString m_file; ///< empty: none
    QUuid m_id;
    bool m_hasVisitor = false;
};

} // namespace vitrine
