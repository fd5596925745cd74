// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>
#include <QUrl>
#include <QWebEnginePage>

#include <optional>

namespace vitrine {

/// \brief Who has begun a navigation.
enum class Initiator {
    User, ///< a press in the page not long before, or Back
    Page, ///< a script of the page
};

/// \brief Distinguishes the top page's navigations that Vitrine has started from those that a page starts.
///
/// The engine reports only the type of a navigation, and reports both a server's redirect and a navigation by a page
/// that has not finished loading as a redirect. A value of PlayerPage.
class NavigationClassifier
{
public:
    using Type = QWebEnginePage::NavigationType;

    enum class Kind {
        Foreign,     ///< started by the page: the policy decides
        Own,         ///< started by Vitrine, a reload, or within the history
        OwnRedirect, ///< a server's redirect of the URL that Vitrine loads
    };

    /// Vitrine loads the host page with \a origin.
    void expectHostPage(const QString &origin);
    /// Vitrine loads \a url as the top-level page.
    void expectPage(const QUrl &url);
    /// Vitrine loads about:blank, to leave the current page.
    void expectBlankPage();

    /// The expected navigation has not begun; for about:blank, true until another one is expected.
    [[nodiscard]] bool isPending() const { return m_isPending; }

    /// The kind of the navigation to \a url. \a lastCommit: when the current page was committed.
    [[nodiscard]] Kind begin(const QUrl &url, Type type, const QDateTime &lastCommit);

    /// A load of the top page has succeeded or failed: navigation in the history is allowed from now on.
    void noteEnd();

    /// The load of \a url was stopped without a page, for example by an empty response or a download.
    void noteStop(const QUrl &url);

    [[nodiscard]] static QUrl blankPage();

private:
    enum class Target {
        HostPage,
        Page,
        BlankPage,
    };

    void expect(Target target, const QString &origin);
    [[nodiscard]] bool isUnderWay(const QDateTime &lastCommit) const { return m_before && *m_before == lastCommit; }
    [[nodiscard]] bool isExpected(const QUrl &url) const;

    Target m_target = Target::BlankPage;
    QString m_origin;
    bool m_isPending = false;
    bool m_hasEnded = false;
    QUrl m_url;                        ///< of Vitrine's navigation in progress
    std::optional<QDateTime> m_before; ///< it is in progress while this is the last commit
};

} // namespace vitrine
