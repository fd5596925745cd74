// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/BlockedRequestLog.h"

#include "protocol/PlayTarget.h"
#include "protocol/Redaction.h"

#include <QUrl>

namespace vitrine {

namespace {

constexpr qsizetype maximumUrl = 2000; // characters; a page can create URLs of megabytes

} // namespace

BlockedRequestLog::BlockedRequestLog(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_tally(clock)
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, [this] {
        for (const RejectionRateLimiter::Sum &refusal : m_tally.takeDue())
            tell(refusal);
        wait();
    });
}

void BlockedRequestLog::add(const char *what, const QUrl &url)
{
    const QString origin = originOf(url);
    const auto now = m_tally.add(QLatin1StringView(what), origin.isEmpty() ? url.scheme() : origin, shownUrl(url));
    if (now)
        tell(*now);
    else
        wait();
}

void BlockedRequestLog::finish()
{
    m_due.stop();
    for (const RejectionRateLimiter::Sum &refusal : m_tally.takeAll())
        tell(refusal);
}

void BlockedRequestLog::tell(const RejectionRateLimiter::Sum &refusal)
{
    Q_EMIT told(
        {.name = PageReport::Name::Blocked, .url = refusal.detail, .what = refusal.kind, .count = refusal.count});
}

void BlockedRequestLog::wait()
{
    const auto time = m_tally.dueIn();
    if (time && !m_due.isActive())
        m_due.start(*time);
}

QString shownUrl(const QUrl &url)
{
    if (url.toEncoded().size() <= maximumUrl)
        return redactedUrl(url);
    const QString origin = originOf(url);
    return origin.isEmpty() ? url.scheme() + QStringLiteral(":…") : origin + QStringLiteral("/…");
}

} // namespace vitrine
