// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/PageIcon.h"

#include "protocol/PlayTarget.h"
#include "web/PlayerPage.h"

#include <QPointer>
#include <QWebEngineScript>

#include <utility>

namespace vitrine {

PageIcon::PageIcon(PlayerPage &page, QObject *parent)
    : QObject(parent)
    , m_page(page)
{
    connect(&m_page, &PlayerPage::documentRequested, this, [this] { setUrl({}); });
    connect(&m_page, &PlayerPage::loaded, this, &PageIcon::ask);
}

void PageIcon::ask()
{
    if (!m_page.request() || m_page.request()->topPage != PagePolicy::TopPage::Customer)
        return;
    const QString script = QStringLiteral("document.querySelector('link[rel~=\"icon\" i]')?.href ?? ''");
    const QPointer<PageIcon> self(this);
    m_page.runJavaScript(script, QWebEngineScript::ApplicationWorld, [self](const QVariant &address) {
        const QUrl url(address.toString());
        const bool isUsable = !originOf(url).isEmpty() && url.userInfo().isEmpty();
        if (self)
            self->setUrl(isUsable ? url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment) : QUrl());
    });
}

void PageIcon::setUrl(const QUrl &url)
{
    if (std::exchange(m_url, url) != url)
        Q_EMIT changed(url);
}

} // namespace vitrine
