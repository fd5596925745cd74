// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/PlayTarget.h"
#include "protocol/Result.h"
#include "web/PlayerPage.h"

#include <memory>

namespace vitrine {

class ReferenceServer;
struct PlayerOptions;

/// \brief Turns a target into what the page has to load, and whom to trust there.
///
/// Starts the reference server when a target first needs it, and keeps it. Owned by Player; GUI thread; the
/// options must outlive it.
class TargetResolver
{
public:
    explicit TargetResolver(const PlayerOptions &options);
    ~TargetResolver();

    /// Address of BlendVision's player, which needs a token yet.
    [[nodiscard]] static QUrl showroomPlayer();

    /// What to load for \a target. Fails when its scenario is unknown or cannot be read.
    ///
    /// Trusted are the origins of the settings, else that of the player; for the customer's own page, whose player
    /// could be anywhere, that of BlendVision's showroom. The reference player is always trusted: it is ours.
    [[nodiscard]] Result<PageRequest> requestFor(const PlayTarget &target);

    /// \a request once more: with \a token unless that is empty, and from \a position, media seconds, where one is
    /// given. The customer's own page knows no position.
    [[nodiscard]] static PageRequest requestAgain(const PageRequest &request, const QString &token,
                                                  std::optional<double> position);

    /// Another token for the reference player; empty before it was first asked for.
    [[nodiscard]] QString freshDemoToken() const;

private:
    [[nodiscard]] Result<QUrl> referencePlayer(const PlayTarget &target);

    const PlayerOptions &m_options;
    std::unique_ptr<ReferenceServer> m_server;
};

} // namespace vitrine
