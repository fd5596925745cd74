// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"

#include <QJsonObject>
#include <QObject>
#include <QString>

namespace vitrine {

/// \brief Numbers and stamps what happens in a run; everything that shows or stores events gets them from here.
///
/// Each object has `seq` (from 1, no gaps), `time` (RFC 3339, UTC, ms), `mono` (s since the start of the run),
/// `kind` and the fields of its kind. Secrets in texts are replaced before anybody sees them. Owned by the
/// application; GUI thread; the clock must outlive it.
class EventRecorder final : public QObject
{
    Q_OBJECT

public:
    explicit EventRecorder(const Clock &clock, QObject *parent = nullptr);

    /// Number of the last object; 0 before the first.
    [[nodiscard]] qint64 sequenceNumber() const { return m_sequence; }

public Q_SLOTS:
    /// Records one object of \a kind (`ready state progress event error action rejected recovery page exit`).
    void record(const QString &kind, const QJsonObject &fields);

Q_SIGNALS:
    void recorded(const QJsonObject &entry);

private:
    const Clock &m_clock;
    qint64 m_sequence = 0;
};

} // namespace vitrine
