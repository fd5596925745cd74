// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSet>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace vitrine {

/// \brief Decides what a page may do beyond displaying its content.
///
/// In a kiosk, only trusted origins are loaded, and nothing opens in another program. On the desktop, child frames may
/// load any website, and links open in the system's browser if the user has just clicked or pressed a key there. A pure
/// value; the caller applies the verdict and reports what is blocked.
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

    explicit PagePolicy(Strictness strictness = Strictness::Desktop);

    /// The origins of the current content: of the player, the host page, the customer's page.
    void setTrustedOrigins(const QStringList &origins, TopPage topPage);

    [[nodiscard]] QStringList trustedOrigins() const { return {m_trusted.begin(), m_trusted.end()}; }

    /// A frame requests to load \a url. \a userActivated: the user has just clicked or pressed a key.
    [[nodiscard]] Verdict navigation(const QUrl &url, Frame frame, bool userActivated) const;

    /// A page requests a new window or tab for \a url. Never Allow.
    [[nodiscard]] Verdict newWindow(const QUrl &url, bool userActivated) const;

    /// A page requests to download \a url. Never Allow.
    [[nodiscard]] Verdict download(const QUrl &url, bool userActivated) const;

    /// Whether a page of \a origin may enter fullscreen.
    [[nodiscard]] bool allowsFullscreen(const QUrl &origin) const;

    /// alert, confirm, prompt, beforeunload and file choosers.
    [[nodiscard]] bool allowsDialogs() const { return m_strictness == Strictness::Desktop; }

    /// The menu with copy and paste, for password prompts of the player.
    [[nodiscard]] bool allowsMenu() const { return m_strictness == Strictness::Desktop; }

private:
    [[nodiscard]] bool isTrusted(const QUrl &url) const;
    [[nodiscard]] Verdict elsewhere(const QUrl &url, bool userActivated) const;

    Strictness m_strictness;
    QSet<QString> m_trusted;
    TopPage m_topPage = TopPage::Host;
};

} // namespace vitrine
