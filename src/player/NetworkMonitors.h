// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "player/NetworkMonitor.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <QUrl>

namespace vitrine {

/// \brief Checks several servers, each with a NetworkMonitor of its own.
///
/// A server that can be reached says nothing about the others. GUI thread.
class NetworkMonitors final : public QObject
{
    Q_OBJECT

public:
    explicit NetworkMonitors(NetworkMonitor::Pauses pauses = {}, QObject *parent = nullptr);

    /// Checks the server of \a url, as NetworkMonitor::setTarget() and NetworkMonitor::ask().
    void ask(const QUrl &url, const QString &hostOrigin);
    /// Ends all checks; no signal follows. No server counts as unreachable any more.
    void stop();
    /// The same for all servers except those of \a urls.
    void stopOthers(const QList<QUrl> &urls);
    /// Whether the last check of the server of \a url had no answer.
    [[nodiscard]] bool isUnreachable(const QUrl &url) const;

Q_SIGNALS:
    /// The result of a check: isUnreachable() may have changed.
    void checked();

private:
    void note(const QString &origin, bool isReachable);

    const NetworkMonitor::Pauses m_pauses;
    QHash<QString, NetworkMonitor *> m_monitors; ///< by origin; children of this object
    QSet<QString> m_unreachable;                 ///< origins
};

} // namespace vitrine
