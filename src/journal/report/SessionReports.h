// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalEvent.h"
#include "journal/SessionUpdate.h"
#include "journal/export/CmcdSession.h"
#include "settings/ReportFormat.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief What is reported, and how much of it may wait.
struct ReportOptions
{
    ReportFormat format = ReportFormat::Cmcd;
    qint64 maximumBytes = 50'000'000; ///< of waiting records; beyond it the oldest are dropped
};

/// \brief Makes records for the collector from the updates of a run's sessions.
///
/// A value, so that a failed transaction can go back to the state before it; any thread.
class SessionReports
{
public:
    explicit SessionReports(const ReportOptions &options);

    [[nodiscard]] const ReportOptions &options() const { return m_options; }

    /// The records that \a update adds, as they are sent; \a events are those of the update. Updates must come in
    /// order.
    [[nodiscard]] QList<QByteArray> take(const SessionUpdate &update, const QList<JournalEvent> &events);
    /// Makes no more records of \a session.
    void stop(const QString &session);

private:
    struct Current
    {
        QString id;
        CmcdSession cmcd;
        bool isStopped = false;
    };

    ReportOptions m_options;
    std::optional<Current> m_current; ///< a session ends when the next one begins
};

} // namespace vitrine
