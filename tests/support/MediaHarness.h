// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/ManualClock.h"
#include "support/PlayerHarness.h"
#include "web/MediaAccess.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace vitrine {

/// \brief A page with a player that plays the sample clip, and media access to it.
///
/// The player's page begins with helper functions: `add(kind, style, root)` creates an element with the clip and
/// appends it to the page or to `root`. The page runs the scripts of tellPlayer(), and reports every other message that
/// it receives, and every port.
class MediaHarness
{
public:
    explicit MediaHarness(MediaAccess::Mode mode = MediaAccess::Mode::On);

    PageServer server;
    PlayerHarness harness;
    ManualClock clock;
    MediaAccess media;

    /// Opens a player whose page has \a body, in a frame of the host page.
    void open(const QByteArray &body = "<script>window.video = add('video');</script>");
    /// Serves the player's page at \a path without opening it.
    void serve(const QByteArray &path, const QByteArray &body);

    /// Runs \a script in the player's page, asynchronously.
    void tellPlayer(const QByteArray &script);

    /// True if the element's status meets \a condition within the limit of waitUntil().
    [[nodiscard]] bool becomes(const std::function<bool(const MediaStatus &)> &condition);
    /// True if an element can be played to its end within the limit of waitUntil().
    [[nodiscard]] bool isReady();

    /// Runs \a command and waits for its reply: `done`, the error, or `no answer`.
    [[nodiscard]] QString does(const std::function<void(MediaAccess::Reply)> &command);

private:
    MediaAccess::Mode m_mode;
};

} // namespace vitrine
