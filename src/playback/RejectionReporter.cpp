// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/RejectionReporter.h"

namespace vitrine {

RejectionReporter::RejectionReporter(const Clock &clock, int burst, QObject *parent)
    : QObject(parent)
    , m_limiter(clock, burst)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        report(m_limiter.takeDue());
        startTimer();
    });
}

void RejectionReporter::add(const QString &kind, const QString &origin, const QString &detail, int count)
{
    if (const auto now = m_limiter.add(kind, origin, detail, count))
        Q_EMIT reported(*now);
    else
        startTimer();
}

void RejectionReporter::finish()
{
    m_timer.stop();
    report(m_limiter.takeAll());
}

void RejectionReporter::report(const QList<RejectionRateLimiter::Sum> &sums)
{
    for (const RejectionRateLimiter::Sum &sum : sums)
        Q_EMIT reported(sum);
}

void RejectionReporter::startTimer()
{
    const auto time = m_limiter.dueIn();
    if (time && !m_timer.isActive())
        m_timer.start(*time);
}

} // namespace vitrine
