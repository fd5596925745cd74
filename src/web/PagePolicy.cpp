// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/PagePolicy.h"

#include "protocol/PlayTarget.h"

#include <algorithm>

namespace vitrine {

namespace {

using View = QLatin1StringView;

bool isWeb(const QUrl &url)
{
    return url.scheme() == View("https") || url.scheme() == View("http");
}

// Schemes that a page may open externally; others could start any program.
bool isForOtherPrograms(const QUrl &url)
{
    return isWeb(url) || url.scheme() == View("mailto") || url.scheme() == View("tel");
}

bool matchesAny(const QList<UrlRule> &rules, const QUrl &url)
{
    return std::ranges::any_of(rules, [&url](const UrlRule &rule) { return rule.matches(url); });
}

} // namespace

PagePolicy::PagePolicy(Strictness strictness, const Rules &rules)
    : m_strictness(strictness)
    , m_rules(rules)
{
}

void PagePolicy::setTrustedOrigins(const QStringList &origins, TopPage topPage)
{
    m_trusted = QSet<QString>(origins.begin(), origins.end());
    m_topPage = topPage;
}

PagePolicy::Verdict PagePolicy::navigation(const QUrl &url, Frame frame, bool userActivated) const
{
    if (frame == Frame::Top) {
        if (m_topPage == TopPage::Customer && isAllowed(url))
            return Verdict::Allow;
        return elsewhere(url, userActivated);
    }
    // about:blank, srcdoc and blob frames have the origin of the page that created them.
    if (url.scheme() == View("about"))
        return Verdict::Allow;
    if (url.scheme() == View("blob") && (m_strictness == Strictness::Desktop || isAllowed(QUrl(url.path()))))
        return Verdict::Allow;
    if (m_strictness == Strictness::Kiosk)
        return isAllowed(url) ? Verdict::Allow : Verdict::Refuse;
    if (isWeb(url) || url.scheme() == View("data"))
        return Verdict::Allow;
    return elsewhere(url, userActivated);
}

PagePolicy::Verdict PagePolicy::newWindow(const QUrl &url, bool userActivated) const
{
    return elsewhere(url, userActivated);
}

PagePolicy::Verdict PagePolicy::download(const QUrl &url, bool userActivated) const
{
    return elsewhere(url, userActivated);
}

bool PagePolicy::allowsFullscreen(const QUrl &origin) const
{
    return m_strictness == Strictness::Desktop || isTrusted(origin);
}

bool PagePolicy::allowsOwnRedirect(const QUrl &url) const
{
    return m_strictness == Strictness::Desktop || m_rules.allowed.isEmpty() || isAllowed(url);
}

bool PagePolicy::permits(PagePermission permission, const QUrl &origin) const
{
    return mayPermit(permission) && isAllowed(origin);
}

bool PagePolicy::blocksSubresource(const QUrl &url) const
{
    return matchesAny(m_rules.blockedSubresources, url);
}

bool PagePolicy::isTrusted(const QUrl &url) const
{
    const QString origin = originOf(url);
    return !origin.isEmpty() && m_trusted.contains(origin);
}

bool PagePolicy::isAllowed(const QUrl &url) const
{
    return isTrusted(url) || matchesAny(m_rules.allowed, url);
}

PagePolicy::Verdict PagePolicy::elsewhere(const QUrl &url, bool userActivated) const
{
    const bool mayLeave = m_strictness == Strictness::Desktop && userActivated && isForOtherPrograms(url);
    return mayLeave ? Verdict::OpenExternally : Verdict::Refuse;
}

} // namespace vitrine
