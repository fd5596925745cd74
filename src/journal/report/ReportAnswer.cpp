// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/report/ReportAnswer.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds longest = 1h;

} // namespace

ReportAction reportActionFor(int status)
{
    if (status >= 200 && status < 300)
        return ReportAction::Taken;
    if (status == 410)
        return ReportAction::Stopped;
    // 407 is the answer of a proxy.
    if (status >= 400 && status < 500 && status != 429 && status != 407)
        return ReportAction::Refused;
    return ReportAction::Retry;
}

std::optional<milliseconds> retryAfter(const QByteArray &header, const QDateTime &now)
{
    const QByteArray text = header.trimmed();
    const bool isNumber =
        !text.isEmpty() && std::ranges::all_of(text, [](char digit) { return digit >= '0' && digit <= '9'; });
    milliseconds wait{0};
    if (isNumber) {
        bool isSmall = false;
        const int seconds = text.toInt(&isSmall);
        wait = isSmall ? milliseconds(1000LL * seconds) : longest;
    } else {
        QDateTime until = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        if (!until.isValid())
            return std::nullopt;
        until.setTimeZone(QTimeZone::utc());
        wait = milliseconds(now.msecsTo(until));
    }
    return wait > 0ms ? std::optional(std::min(wait, longest)) : std::nullopt;
}

} // namespace vitrine
