// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/TokenExpiry.h"

#include "protocol/TokenPayload.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

std::optional<QDateTime> tokenExpiry(QStringView token)
{
    const double seconds = tokenPayload(token).value("exp"_L1).toDouble(-1);
    constexpr double endOfYear9999 = 253402300799.0;
    if (!(seconds >= 0 && seconds <= endOfYear9999))
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(seconds * 1000), QTimeZone::utc());
}

std::optional<QDateTime> tokenRenewalTime(QStringView token, const QDateTime &utcNow)
{
    const std::optional<QDateTime> expiry = tokenExpiry(token);
    if (!expiry)
        return std::nullopt;
    const qint64 left = std::max<qint64>(utcNow.msecsTo(*expiry), 0);
    return utcNow.addMSecs(left - std::min<qint64>(60000, left / 10));
}

} // namespace vitrine
