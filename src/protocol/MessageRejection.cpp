// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/MessageRejection.h"

namespace vitrine {

QString rejectionName(MessageRejection::Why why)
{
    switch (why) {
    case MessageRejection::Why::Origin:
        return QStringLiteral("origin");
    case MessageRejection::Why::Source:
        return QStringLiteral("source");
    case MessageRejection::Why::Malformed:
        return QStringLiteral("malformed");
    case MessageRejection::Why::Oversize:
        return QStringLiteral("oversize");
    case MessageRejection::Why::Flood:
        return QStringLiteral("flood");
    case MessageRejection::Why::Stale:
        return QStringLiteral("stale");
    }
    Q_UNREACHABLE();
}

std::optional<MessageRejection::Why> rejectionFromName(QStringView name)
{
    using Why = MessageRejection::Why;
    for (const Why why : {Why::Origin, Why::Source, Why::Malformed, Why::Oversize, Why::Flood, Why::Stale}) {
        if (rejectionName(why) == name)
            return why;
    }
    return std::nullopt;
}

} // namespace vitrine
