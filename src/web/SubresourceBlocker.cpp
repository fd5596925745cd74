// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/SubresourceBlocker.h"

#include <utility>

namespace vitrine {

SubresourceBlocker::SubresourceBlocker(std::function<bool(const QUrl &)> isBlocked, QObject *parent)
    : QWebEngineUrlRequestInterceptor(parent)
    , m_isBlocked(std::move(isBlocked))
{
}

void SubresourceBlocker::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    using Info = QWebEngineUrlRequestInfo;
    switch (info.resourceType()) {
    case Info::ResourceTypeMainFrame:
    case Info::ResourceTypeSubFrame:
    case Info::ResourceTypeNavigationPreloadMainFrame:
    case Info::ResourceTypeNavigationPreloadSubFrame:
        return;
    default:
        break;
    }
    if (!m_isBlocked(info.requestUrl()))
        return;
    info.block(true);
    Q_EMIT blocked(info.requestUrl());
}

} // namespace vitrine
