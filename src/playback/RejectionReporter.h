// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/RejectionRateLimiter.h"

#include <QObject>
#include <QTimer>

namespace vitrine {

/// \brief A RejectionRateLimiter with the timer that reports what it has accumulated.
///
/// GUI thread; the clock must outlive it.
class RejectionReporter final : public QObject
{
    Q_OBJECT

public:
    /// \a burst: see RejectionRateLimiter.
    explicit RejectionReporter(const Clock &clock, int burst = 1, QObject *parent = nullptr);

    /// reported() follows, within this call or after at most RejectionRateLimiter::interval.
    void add(const QString &kind, const QString &origin, const QString &detail = {}, int count = 1);

    /// Reports all that has accumulated.
    void finish();

Q_SIGNALS:
    void reported(const vitrine::RejectionRateLimiter::Sum &sum);

private:
    void report(const QList<RejectionRateLimiter::Sum> &sums);
    void startTimer();

    RejectionRateLimiter m_limiter;
    QTimer m_timer;
};

} // namespace vitrine
