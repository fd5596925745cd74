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
    , m_blocked(clock)
{
    connect(&m_blocked, &RejectionReporter::reported, this, [this](const RejectionRateLimiter::Sum &sum) {
        Q_EMIT told({.name = PageReport::Name::Blocked, .url = sum.detail, .what = sum.kind, .count = sum.count});
    });
}

void BlockedRequestLog::add(const char *what, const QUrl &url)
{
    const QString origin = originOf(url);
    m_blocked.add(QLatin1StringView(what), origin.isEmpty() ? url.scheme() : origin, shownUrl(url));
}

QString shownUrl(const QUrl &url)
{
    if (url.toEncoded().size() <= maximumUrl)
        return redactedUrl(url);
    const QString origin = originOf(url);
    return origin.isEmpty() ? url.scheme() + QStringLiteral(":…") : origin + QStringLiteral("/…");
}

} // namespace vitrine
