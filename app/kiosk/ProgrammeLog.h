// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/programme/ProgrammeFacts.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace vitrine {

/// \brief Writes into the log, in English, what an operator has to know of the programme: why an item is not played,
/// that the fallback has taken its place, and that it plays again.
///
/// All of it are warnings, which the log has by default. The same reason is written once, until the item plays. Texts
/// contain no secrets if the reasons do not. GUI thread.
class ProgrammeLog
{
public:
    /// What is opened from now on has not failed yet.
    void noteOpening() { m_reason.clear(); }
    /// Why what was opened last has failed: sentences.
    void noteReason(const QString &reason) { m_reason = reason; }
    /// \a item, which stays, has failed because of the last reason, and is tried again.
    void noteFailure(const QString &item);

    void noteStarted(const QString &item);
    void noteEnded(const QString &item, ItemEnd end);
    /// \a isUnreachable: its server does not answer.
    void noteSkipped(const QString &item, ItemSkip skip, bool isUnreachable);
    /// The fallback plays because the servers of \a unreachable do not answer.
    void noteFallback(const QStringList &unreachable);

private:
    void warn(const QString &item, const QString &reason);

    QString m_reason;
    QHash<QString, QString> m_told; ///< reasons by item, since it has played
    bool m_isFallback = false;
};

} // namespace vitrine
