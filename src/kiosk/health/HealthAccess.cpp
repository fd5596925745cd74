// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/health/HealthAccess.h"

#include "http/LoopbackAccess.h"

namespace vitrine {

bool HealthAccess::hasRightToken(const HttpRequest &request) const
{
    const QByteArray header = request.header("Authorization").trimmed();
    constexpr QByteArrayView scheme("Bearer ");
    if (header.size() <= scheme.size() ||
        QByteArrayView(header).first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return false;
    return isSameSecret(header.mid(scheme.size()).trimmed(), m_token);
}

HealthAccess::Decision HealthAccess::decide(const HttpRequest &request) const
{
    if (hasToken())
        return hasRightToken(request) ? Decision::Allowed : Decision::TokenMissing;
    return loopbackFault(request) == LoopbackFault::None ? Decision::Allowed : Decision::WebPage;
}

} // namespace vitrine
