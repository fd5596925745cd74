// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// A whole player: what another Qt program needs. Plays the demo until the picture moves; a test runs it.

#include "events/RunLog.h"
#include "player/Player.h"
#include "web/PageView.h"
#include "web/WebProfile.h"

#include <QApplication>
#include <QTimer>
#include <QWebEngineProfile>
#include <QWebEngineView>

using namespace vitrine;

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const SystemClock clock;
    RunLog log(clock);
    const auto profile = createWebProfile({});
    Player player({}, {*profile, clock, log});
    const auto view = createPageView(player.page());
    view->resize(640, 360);
    view->show();

    QObject::connect(&player, &Player::playbackStateChanged, &player, [&player](PlaybackState, PlaybackState to) {
        if (to == PlaybackState::Playing)
            player.leave();
    });
    QObject::connect(&player, &Player::left, qApp, [] { QApplication::exit(0); });
    QTimer::singleShot(60'000, qApp, [] { QApplication::exit(1); });
    return player.open(*PlayTarget::resolve(QStringLiteral("demo"))) ? QApplication::exec() : 2;
}
