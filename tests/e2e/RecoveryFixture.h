// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "HeldClock.h"
#include "VitrineProcess.h"

#include "playback/Clock.h"
#include "simulator/ReferenceServer.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <memory>

namespace vitrine {

/// \brief A service whose clock stands still until a test moves it, and what a test wants to know of a recovery there.
class RecoveryFixture
{
protected:
    /// Everything is as in the beginning; to be called before each test.
    void begin();

    /// The address of a player with the scenario \a name: a built-in one, or one in tests/scenarios.
    [[nodiscard]] QUrl player(const char *name);
    /// The same as text for a command line.
    [[nodiscard]] QString address(const char *name) { return QString::fromLatin1(player(name).toEncoded()); }
    [[nodiscard]] static QByteArray tokenIn(const QUrl &address);
    [[nodiscard]] static QString withoutToken(QUrl address);
    void advance(std::chrono::milliseconds by) { m_clock.advance(by); }
    [[nodiscard]] ReferenceServer &server() { return *m_server; }

    /// Writes \a toml into a file for `--config`, in the folder of \a vitrine; returns the file's name.
    [[nodiscard]] static QString settings(const VitrineProcess &vitrine, const QByteArray &toml);
    static void write(const QString &path, const QByteArray &contents);

    /// Waits for a progress beyond \a seconds.
    [[nodiscard]] static bool playsBeyond(VitrineProcess &vitrine, double seconds);
    /// Waits until \a step was taken for the time number \a times.
    [[nodiscard]] static bool takes(VitrineProcess &vitrine, const char *step, int times);
    /// All steps so far: "CAUSE STEP ATTEMPT".
    [[nodiscard]] static QStringList steps(const VitrineProcess &vitrine);
    [[nodiscard]] static QStringList errorActions(const VitrineProcess &vitrine);
    /// True when the last reload was asked for where the player had been, and the new player goes on there; waits for
    /// it.
    [[nodiscard]] static bool goesOn(VitrineProcess &vitrine);
    /// Sends \a signal to the renderer processes of \a vitrine; false when it has none.
    [[nodiscard]] static bool signalRenderers(VitrineProcess &vitrine, int signal);
    /// Kills the renderer processes of \a vitrine; false when it has none.
    [[nodiscard]] static bool killRenderer(VitrineProcess &vitrine);

private:
    HeldClock m_clock;
    std::unique_ptr<ReferenceServer> m_server;
};

} // namespace vitrine
