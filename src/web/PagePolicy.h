// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSet>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace vitrine {

/// \brief Decides what a page may do beyond showing itself: the one place for all of it.
///
/// The kiosk's policy lets nothing out and nothing in but the player's and the host's origins; the desktop's is that of
/// an ordinary viewer, where links to elsewhere open in the system's browser, if somebody has just used the page. Pure
/// value; whoever asks carries the verdict out and reports a refusal.
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
        OpenExternally, ///< not here, but in the program that the system has for it
    };

    enum class Frame {
        Top,
        Child,
    };

    /// What the top-level page is.
    enum class TopPage {
        Host,     ///< our host page, which never goes anywhere by itself
        Customer, ///< the customer's own page (`--page`), which may go on within its origins
    };

    explicit PagePolicy(Strictness strictness = Strictness::Desktop);

    /// Origins that belong to what is shown now: the player's, the host's, the customer page's.
    void setTrustedOrigins(const QStringList &origins, TopPage topPage);

    [[nodiscard]] QStringList trustedOrigins() const { return {m_trusted.begin(), m_trusted.end()}; }

    [[nodiscard]] Strictness strictness() const { return m_strictness; }

    /// A frame wants to load \a url. \a userActivated: somebody has just clicked or pressed a key in the page.
    [[nodiscard]] Verdict navigation(const QUrl &url, Frame frame, bool userActivated) const;

    /// A page wants \a url in a window or tab of its own. Never allowed here.
    [[nodiscard]] Verdict newWindow(const QUrl &url, bool userActivated) const;

    /// A page offers \a url as a file.
    [[nodiscard]] Verdict download(const QUrl &url, bool userActivated) const;

    /// A page asks for fullscreen.
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
