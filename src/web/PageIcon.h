// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QUrl>

namespace vitrine {

class PlayerPage;

/// \brief The address of the icon that a customer's page names.
///
/// The icon is not loaded: the browser engine would store it with the address of the page, which may have a token in
/// it. GUI thread; the page must outlive the object.
class PageIcon final : public QObject
{
    Q_OBJECT

public:
    explicit PageIcon(PlayerPage &page, QObject *parent = nullptr);

    /// http(s), without user name, query and fragment; empty: none. Always empty for the host page.
    [[nodiscard]] QUrl url() const { return m_url; }

Q_SIGNALS:
    void changed(const QUrl &url);

private:
    void ask();
    void setUrl(const QUrl &url);

    PlayerPage &m_page;
    QUrl m_url;
};

} // namespace vitrine
