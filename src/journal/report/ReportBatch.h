// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/ReportFormat.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief Waiting records of one session that are sent in one post. A value.
struct ReportBatch
{
    QString session{}; ///< its id
    ReportFormat format = ReportFormat::Cmcd;
    int file = 0;      ///< number of the journal in this run: a damaged one is replaced
    qint64 first = 0;  ///< number of the first record in the outbox
    qint64 last = 0;   ///< number of the last record
    int count = 0;     ///< of records; 0: nothing waits
    QByteArray body{}; ///< what is sent

    friend bool operator==(const ReportBatch &, const ReportBatch &) = default;
};

/// \brief What became of a batch: which of its records no longer wait. A value.
struct ReportResult
{
    enum class Remove {
        Batch,
        Session, ///< all records of the session, and none is made for it from now on
    };

    ReportBatch batch;
    Remove remove = Remove::Batch;

    friend bool operator==(const ReportResult &, const ReportResult &) = default;
};

/// \brief Asks for the next batch. A value.
struct ReportRequest
{
    std::optional<ReportResult> done; ///< of the batch before
};

} // namespace vitrine

Q_DECLARE_METATYPE(vitrine::ReportBatch)
