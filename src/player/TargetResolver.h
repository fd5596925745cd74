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

/// \brief Resolves a target to the page to load and its trusted origins.
///
/// Starts the reference server when a target first needs it, and keeps it running. Owned by Player; GUI thread; the
/// options must outlive it.
class TargetResolver
{
public:
    explicit TargetResolver(const PlayerOptions &options);
    ~TargetResolver();

    /// URL of BlendVision's player, without a token.
    [[nodiscard]] static QUrl showroomPlayer();

    /// The page to load for \a target. Fails if its scenario is unknown, or its file cannot be read.
    ///
    /// Trusts the origins of the settings, otherwise that of the player; for the customer's own page, whose player is
    /// unknown, that of BlendVision's showroom. The reference player is always trusted.
    [[nodiscard]] Result<PageRequest> requestFor(const PlayTarget &target);

    /// The same request again, with \a token unless empty, and from \a position (media seconds) if given. The
    /// customer's own page has no start position.
    [[nodiscard]] static PageRequest requestAgain(const PageRequest &request, const QString &token,
                                                  std::optional<double> position);

    /// A new token for the reference player; empty before the reference server has started.
    [[nodiscard]] QString freshDemoToken() const;

private:
    [[nodiscard]] Result<QUrl> referencePlayer(const PlayTarget &target);

    const PlayerOptions &m_options;
    std::unique_ptr<ReferenceServer> m_server;
};

} // namespace vitrine
