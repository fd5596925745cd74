// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/PagePermission.h"
#include "protocol/UrlRule.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace vitrine {

/// \brief Decides what a page may do beyond displaying its content.
///
/// In a kiosk, only trusted origins and what Rules allow are loaded, and nothing opens in another program. On the
/// desktop, child frames may load any website, and links open in the system's browser if the user has just clicked or
/// pressed a key there. A pure value; the caller applies the verdict and reports what is blocked.
class PagePolicy
{
public:
    enum class Strictness {
        Desktop,
        Kiosk,
    };

    enum class Verdict {
        Allow,
        Refuse,
        OpenExternally, ///< open in the system's program for this URL
    };

    enum class Frame {
        Top,
        Child,
    };

    /// What the top-level page is.
    enum class TopPage {
        Host,     ///< the host page, which never navigates by itself
        Customer, ///< the customer's own page (`--page`), which may navigate within its origins
    };

    /// What an operator allows or blocks in addition; only for a kiosk.
    struct Rules
    {
        QList<UrlRule> allowed;             ///< navigation to these, beside the trusted origins
        QList<UrlRule> blockedSubresources; ///< everything that pages load except documents
        QList<PagePermission> permissions;  ///< for pages that may be loaded

        friend bool operator==(const Rules &, const Rules &) = default;
    };

    explicit PagePolicy(Strictness strictness = Strictness::Desktop, const Rules &rules = Rules());

    [[nodiscard]] Strictness strictness() const { return m_strictness; }
    [[nodiscard]] const Rules &rules() const { return m_rules; }

    /// The origins of the current content: of the player, the host page, the customer's page.
    void setTrustedOrigins(const QStringList &origins, TopPage topPage);

    [[nodiscard]] QStringList trustedOrigins() const { return {m_trusted.begin(), m_trusted.end()}; }

    /// A frame requests to load \a url. \a userActivated: the user has just clicked or pressed a key.
    [[nodiscard]] Verdict navigation(const QUrl &url, Frame frame, bool userActivated) const;

    /// The server of the requested page redirects to \a url. In a kiosk with allowed addresses, it has to be one of
    /// them; otherwise the operator's own server says where its page is.
    [[nodiscard]] bool allowsOwnRedirect(const QUrl &url) const;

    /// A page requests a new window or tab for \a url. Never Allow.
    [[nodiscard]] Verdict newWindow(const QUrl &url, bool userActivated) const;

    /// A page requests to download \a url. Never Allow.
    [[nodiscard]] Verdict download(const QUrl &url, bool userActivated) const;

    /// Whether a page of \a origin may enter fullscreen.
    [[nodiscard]] bool allowsFullscreen(const QUrl &origin) const;

    /// Whether a page of \a origin gets \a permission.
    [[nodiscard]] bool permits(PagePermission permission, const QUrl &origin) const;

    /// Whether any page may get \a permission.
    [[nodiscard]] bool mayPermit(PagePermission permission) const { return m_rules.permissions.contains(permission); }

    /// Whether pages may not load \a url as a script, picture, video or other part.
    [[nodiscard]] bool blocksSubresource(const QUrl &url) const;

    /// Text can be selected and dragged, other programs can drop something, and the page can be zoomed.
    [[nodiscard]] bool allowsEditing() const { return m_strictness == Strictness::Desktop; }

    /// alert, confirm, prompt, beforeunload and file choosers.
    [[nodiscard]] bool allowsDialogs() const { return m_strictness == Strictness::Desktop; }

    /// The menu with copy and paste, for password prompts of the player.
    [[nodiscard]] bool allowsMenu() const { return m_strictness == Strictness::Desktop; }

    friend bool operator==(const PagePolicy &, const PagePolicy &) = default;

private:
    [[nodiscard]] bool isTrusted(const QUrl &url) const;
    [[nodiscard]] bool isAllowed(const QUrl &url) const;
    [[nodiscard]] Verdict elsewhere(const QUrl &url, bool userActivated) const;

    Strictness m_strictness;
    Rules m_rules;
    QSet<QString> m_trusted;
    TopPage m_topPage = TopPage::Host;
};

} // namespace vitrine
