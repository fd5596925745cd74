// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/NavigationClassifier.h"

#include "protocol/PlayTarget.h"

namespace vitrine {

void NavigationClassifier::expectHostPage(const QString &origin)
{
    expect(Target::HostPage, origin);
}

void NavigationClassifier::expectPage(const QUrl &url)
{
    expect(Target::Page, originOf(url));
}

void NavigationClassifier::expectBlankPage()
{
    expect(Target::BlankPage, QString());
}

void NavigationClassifier::expect(Target target, const QString &origin)
{
    m_target = target;
    m_origin = origin;
    m_isPending = true;
    m_hasEnded = false;
    m_before.reset();
}

NavigationClassifier::Kind NavigationClassifier::begin(const QUrl &url, Type type, const QDateTime &lastCommit)
{
    if (m_isPending && isExpected(url)) {
        m_isPending = m_target == Target::BlankPage;
        m_url = url;
        m_before = lastCommit;
        return Kind::Own;
    }
    // A page's navigations may be reported as redirects, too, but only after its commit. The host page has no server.
    if (type == QWebEnginePage::NavigationTypeRedirect && m_target == Target::Page && isUnderWay(lastCommit)) {
        m_url = url;
        return Kind::OwnRedirect;
    }
    // Until the first load has ended, the history still contains the pages opened before.
    if (type == QWebEnginePage::NavigationTypeBackForward && m_hasEnded)
        return Kind::Own;
    if (type == QWebEnginePage::NavigationTypeReload)
        return Kind::Own;
    return Kind::Foreign;
}

void NavigationClassifier::noteEnd()
{
    m_hasEnded = true;
    m_before.reset();
}

void NavigationClassifier::noteStop(const QUrl &url)
{
    if (url == m_url)
        m_before.reset();
}

bool NavigationClassifier::isExpected(const QUrl &url) const
{
    switch (m_target) {
    case Target::HostPage:
        return url.scheme() == QLatin1StringView("data") || originOf(url) == m_origin; // setHtml()
    case Target::Page:
        return originOf(url) == m_origin;
    case Target::BlankPage:
        return url == blankPage();
    }
    Q_UNREACHABLE();
}

QUrl NavigationClassifier::blankPage()
{
    return QUrl(QStringLiteral("about:blank"));
}

} // namespace vitrine
