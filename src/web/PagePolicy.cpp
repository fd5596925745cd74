// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/PagePolicy.h"

#include "protocol/PlayTarget.h"

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

} // namespace

PagePolicy::PagePolicy(Strictness strictness)
    : m_strictness(strictness)
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
        if (m_topPage == TopPage::Customer && isTrusted(url))
            return Verdict::Allow;
        return elsewhere(url, userActivated);
    }
    // about:blank, srcdoc and blob frames have the origin of the page that created them.
    if (url.scheme() == View("about"))
        return Verdict::Allow;
    if (url.scheme() == View("blob") && (m_strictness == Strictness::Desktop || isTrusted(QUrl(url.path()))))
        return Verdict::Allow;
    if (m_strictness == Strictness::Kiosk)
        return isTrusted(url) ? Verdict::Allow : Verdict::Refuse;
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

bool PagePolicy::isTrusted(const QUrl &url) const
{
    const QString origin = originOf(url);
    return !origin.isEmpty() && m_trusted.contains(origin);
}

PagePolicy::Verdict PagePolicy::elsewhere(const QUrl &url, bool userActivated) const
{
    const bool mayLeave = m_strictness == Strictness::Desktop && userActivated && isForOtherPrograms(url);
    return mayLeave ? Verdict::OpenExternally : Verdict::Refuse;
}

} // namespace vitrine
