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

/// \brief A page with a player that has the sample clip, and media access to it.
///
/// The player's page begins with functions for its own use: `add(kind, style, root)` makes an element with the clip in
/// it, and puts it into the page or into `root`. It does what tellPlayer() says, and reports every other message that
/// it hears, and every port.
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

    /// Runs \a script among the scripts of the player's page; it comes to that later.
    void tellPlayer(const QByteArray &script);

    /// True when the element's status meets \a condition, now or soon.
    [[nodiscard]] bool becomes(const std::function<bool(const MediaStatus &)> &condition);
    /// True when there is an element that can be played through, now or soon.
    [[nodiscard]] bool isReady();

    /// Sends the command and waits for its reply: `done`, or the error.
    [[nodiscard]] QString does(const std::function<void(MediaAccess::Reply)> &command);

private:
    MediaAccess::Mode m_mode;
};

} // namespace vitrine
