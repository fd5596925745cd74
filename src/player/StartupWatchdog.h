// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"
#include "web/PlayerUrlProbe.h"

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Reports a player that never becomes ready, with the likely causes.
///
/// There is no "ready" message: docs/protocol.md, trap 29. The first message of any kind counts. When the frame of the
/// player has loaded and it stays silent, the address is asked directly; a plain answer (no such host, 404, framing
/// forbidden) ends the wait at once, else the time limit does. Owned by PlaybackMonitor; GUI thread.
class StartupWatchdog final : public QObject
{
    Q_OBJECT

public:
    /// \brief Why the player is taken for dead.
    struct Diagnosis
    {
        QString summary;    ///< one sentence: what happened
        QStringList causes; ///< likely causes, most likely first, each with what to do
        int httpStatus = 0; ///< 0 when there was no answer, or nobody asked
        bool timedOut = false;
        PlayerUrlProbe::Finding::Kind finding = PlayerUrlProbe::Finding::Kind::Answers; ///< so too when nobody asked
    };

    /// \brief What is being waited for.
    struct Wait
    {
        QUrl playerUrl;            ///< asked when the player stays silent
        QString hostOrigin;        ///< origin of the page around the player
        QStringList playerOrigins; ///< whose messages are heard, for the diagnosis
        std::chrono::milliseconds limit{20'000};
        bool isFramed = true; ///< by the host page; false: the page is the customer's own
    };

    explicit StartupWatchdog(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] bool isWaiting() const { return m_deadline.has_value(); }

public Q_SLOTS:
    /// A load has begun.
    void start(const vitrine::StartupWatchdog::Wait &wait);
    /// The player has spoken, or the load has been given up.
    void stop();
    /// The player's frame shows something.
    void noteFrameLoaded();
    /// The page around it could not be loaded; \a reason is one sentence. The address is asked, too.
    void noteLoadFailed(const QString &reason);
    /// A message from \a origin was not let through: perhaps that is the player.
    void noteForeignOrigin(const QString &origin);
    /// Does what is due.
    void tick();

Q_SIGNALS:
    void notReady(const vitrine::StartupWatchdog::Diagnosis &diagnosis);

private:
    void probe();
    void arm();
    void judge(const PlayerUrlProbe::Finding &finding);
    void give(const Diagnosis &diagnosis);
    [[nodiscard]] QStringList silentCauses() const;

    Wait m_wait;
    const Clock &m_clock;
    QTimer m_timer;                                      ///< wakes tick()
    std::optional<std::chrono::milliseconds> m_deadline; ///< none: not waiting
    std::optional<std::chrono::milliseconds> m_probeAt;  ///< when the address is asked
    PlayerUrlProbe m_probe;
    QString m_foreignOrigin;
    QString m_loadFailure; ///< empty: none
    int m_httpStatus = 0;
};

} // namespace vitrine
