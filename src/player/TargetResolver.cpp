// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/TargetResolver.h"

#include "player/PlayerOptions.h"
#include "simulator/ReferenceServer.h"
#include "simulator/Scenario.h"

namespace vitrine {

namespace {

constexpr QLatin1StringView showroomOrigin("https://showroom.one.blendvision.com");

} // namespace

TargetResolver::TargetResolver(const PlayerOptions &options)
    : m_options(options)
{
}

TargetResolver::~TargetResolver() = default;

QUrl TargetResolver::showroomPlayer()
{
    return QUrl(showroomOrigin + QStringLiteral("/embed"));
}

Result<PageRequest> TargetResolver::requestFor(const PlayTarget &target)
{
    PageRequest request;
    request.hostOrigin = m_options.hostOrigin;
    request.language = m_options.language;
    request.playerOrigins = m_options.playerOrigins;
    request.mediaAccess = m_options.mediaAccess;
    if (target.kind() != PlayTarget::Kind::PlayerUrl) {
        const Result<QUrl> url = referencePlayer(target);
        if (!url)
            return url.error();
        request.url = *url;
        request.playerOrigins = {originOf(*url)};
        return request;
    }

    request.url = target.url();
    if (m_options.page) {
        request.topPage = PagePolicy::TopPage::Customer;
        request.playerFrame = m_options.playerFrame;
    }
    if (request.playerOrigins.isEmpty())
        request.playerOrigins.append(m_options.page ? QString(showroomOrigin) : originOf(request.url));
    return request;
}

PageRequest TargetResolver::requestAgain(const PageRequest &request, const QString &token,
                                         std::optional<double> position)
{
    PageRequest again = request;
    if (!token.isEmpty())
        again.url = withToken(request.url, token);
    if (position && request.topPage == PagePolicy::TopPage::Host)
        again.url = PlayTarget::playerUrl(again.url).withStart(*position).url();
    return again;
}

QString TargetResolver::freshDemoToken() const
{
    return m_server ? m_server->freshToken() : QString();
}

Result<QUrl> TargetResolver::referencePlayer(const PlayTarget &target)
{
    const Result<Scenario> scenario = target.kind() == PlayTarget::Kind::Demo ? Scenario::builtIn(target.scenario())
                                                                              : Scenario::fromFile(target.file());
    if (!scenario)
        return scenario.error();
    if (!m_server)
        m_server = std::make_unique<ReferenceServer>();
    const Result<QUrl> started = m_server->start();
    if (!started)
        return started.error();
    PlayTarget player = PlayTarget::playerUrl(m_server->playerUrl(*scenario));
    if (target.startSeconds())
        player = player.withStart(*target.startSeconds());
    return player.withLanguage(target.language()).url();
}

} // namespace vitrine
