// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>

#include <functional>

namespace vitrine {

/// \brief Blocks what pages and their workers load, except documents, which PagePolicy::navigation() judges.
///
/// For QWebEngineProfile::setUrlRequestInterceptor(), which asks it in the GUI thread. Owned by its parent.
class SubresourceBlocker final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    /// \a isBlocked decides about an address.
    explicit SubresourceBlocker(std::function<bool(const QUrl &)> isBlocked, QObject *parent = nullptr);

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

Q_SIGNALS:
    void blocked(const QUrl &url);

private:
    const std::function<bool(const QUrl &)> m_isBlocked;
};

} // namespace vitrine
