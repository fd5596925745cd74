// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>
#include <QUrl>
#include <QWebEnginePage>

#include <optional>

namespace vitrine {

/// \brief Tells the navigations of the top page that Vitrine asked for from those that a page wants by itself.
///
/// The engine says of a navigation only what kind it is, and calls what a page does before it has loaded a redirect, as
/// it does a server's. A value of PlayerPage.
class NavigationClassifier
{
public:
    using Type = QWebEnginePage::NavigationType;

    enum class Kind {
        Foreign,     ///< the page's own wish: the policy decides
        Own,         ///< Vitrine's, or within the history
        OwnRedirect, ///< where the server of Vitrine's address leads
    };

    /// The host page under \a origin has been asked for.
    void expectHostPage(const QString &origin);
    /// \a url has been asked for as the page itself.
    void expectPage(const QUrl &url);
    /// The empty page has been asked for, to leave what is there.
    void expectBlankPage();

    /// What was asked for has not begun yet.
    [[nodiscard]] bool isPending() const { return m_isPending; }

    /// What the navigation to \a url is. \a lastCommit: when the page that is shown now came to be.
    [[nodiscard]] Kind begin(const QUrl &url, Type type, const QDateTime &lastCommit);

    /// A load of the top page has come to its end, good or bad: what lies behind may be gone back to.
    void noteEnd();

    /// The load of \a url has been stopped: it leads to no page, as an empty answer or a file does not.
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
    QUrl m_url;                        ///< of the own navigation that is under way
    std::optional<QDateTime> m_before; ///< it is under way as long as this is the last commit
};

} // namespace vitrine
