// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalStatistics.h"
#include "protocol/Result.h"
#include "ui/insights/SessionTimeline.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <optional>

namespace vitrine {

/// \brief What Insights shows of many sessions. A value.
struct InsightsOverview
{
    QString contentId{};              ///< the filter; empty: all contents
    QList<SessionRecord> sessions{};  ///< the newest first; without segments
    QList<JournalContent> contents{}; ///< of the whole journal
    JournalStatistics statistics{};   ///< of the filter
    QList<ErrorFrequency> errors{};   ///< of the filter
    QString coveredContent{}; ///< of \a coverage: that of the filter, otherwise the most played one with a duration
    QList<CoverageRun> coverage{};    ///< of coveredContent
    std::optional<double> duration{}; ///< of coveredContent, seconds
    qint64 coveredSessions = 0;       ///< of coveredContent
};

/// What no file at the path of a journal means.
enum class MissingFile {
    Empty, ///< nothing has been recorded yet
    Error,
};

/// Reads the journal at \a path. \a contentId: empty for all contents.
[[nodiscard]] Result<InsightsOverview> readOverview(const QString &path, MissingFile missing, const QString &contentId);

/// \brief Reads a journal for Insights in a thread of its own, so that no number of sessions holds up the window.
///
/// Owned by InsightsModel; GUI thread. A request that has not begun yet is replaced by the next one of its kind.
class InsightsReader final : public QObject
{
    Q_OBJECT

public:
    /// \a path: of the journal.
    InsightsReader(const QString &path, MissingFile missing, QObject *parent = nullptr);
    /// Waits for the request that is being answered.
    ~InsightsReader() override;

    /// Answered by overviewRead().
    void requestOverview(const QString &contentId);
    /// Answered by sessionRead().
    void requestSession(const QString &id);

Q_SIGNALS:
    void overviewRead(const vitrine::Result<vitrine::InsightsOverview> &overview);
    void sessionRead(const QString &id, const vitrine::Result<vitrine::SessionDetails> &session);

private:
    /// Calls \a read in the pool's thread, and \a tell with the result in this one, unless \a latest has changed.
    template<typename Read, typename Tell>
    void request(std::atomic<quint64> &latest, Read read, Tell tell);

    const QString m_path;
    const MissingFile m_missing;
    QThreadPool m_pool;                   ///< of one thread
    std::atomic<quint64> m_overviews = 0; ///< number of the latest request
    std::atomic<quint64> m_sessions = 0;
};

} // namespace vitrine
