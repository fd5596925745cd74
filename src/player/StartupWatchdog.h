// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"
#include "playback/LongTimer.h"
#include "web/PlayerUrlProbe.h"

#include <QObject>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Reports a player that never becomes ready, with the likely causes.
///
/// There is no "ready" message (docs/protocol.md, trap 29): the first message of any kind counts. If the player's frame
/// has loaded and sends no message, its URL is probed directly. A definite result (no such host, 404, framing
/// forbidden) ends the wait at once, otherwise the time limit does. Owned by PlaybackMonitor; GUI thread.
class StartupWatchdog final : public QObject
{
    Q_OBJECT

public:
    /// \brief Why the player is not ready.
    struct Diagnosis
    {
        QString summary;    ///< one sentence: what happened
        QStringList causes; ///< likely causes, most likely first, each with what to do
        int httpStatus = 0; ///< 0 without an answer or without a probe
        bool timedOut = false;
        PlayerUrlProbe::Finding::Kind finding = PlayerUrlProbe::Finding::Kind::Answers; ///< also without a probe
    };

    /// \brief The player that is expected to become ready.
    struct Wait
    {
        QUrl playerUrl;            ///< probed if the player sends no message
        QString hostOrigin;        ///< origin of the page around the player
        QStringList playerOrigins; ///< origins whose messages are accepted, for the diagnosis
        std::chrono::milliseconds limit{20'000};
        bool isFramed = true;       ///< in the host page; false: the page is the customer's own
        bool startsAreSeen = false; ///< noteFrameStarted() reports each document of the player in its frame
        /// The customer's page has navigated by itself: its URL is not playerUrl, which is probed only if the load
        /// fails.
        bool isOfAnotherPage = false;
    };

    explicit StartupWatchdog(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] bool isWaiting() const { return m_deadline.has_value(); }

public Q_SLOTS:
    /// A load has started.
    void start(const vitrine::StartupWatchdog::Wait &wait);
    /// The player has sent a message, or the load was cancelled.
    void stop();
    /// A document of the player has started in its frame.
    void noteFrameStarted() { m_hasStarted = true; }
    /// The player's frame has loaded.
    void noteFrameLoaded();
    /// The page around the player could not be loaded; \a reason is one sentence. Probes the URL as well.
    void noteLoadFailed(const QString &reason);
    /// A message from \a origin was rejected; it may be the player's.
    void noteForeignOrigin(const QString &origin);
    /// The customer's page has no frame that is the player; \a cause is one sentence with what to do.
    void noteFrameMissing(const QString &cause);
    /// A press in the page. It ends the wait for the player of another page: the viewer may log in.
    void notePress();
    /// Checks the deadlines.
    void tick();

Q_SIGNALS:
    void notReady(const vitrine::StartupWatchdog::Diagnosis &diagnosis);

private:
    void probe();
    void arm();
    void judge(const PlayerUrlProbe::Finding &finding);
    void give(const Diagnosis &diagnosis);
    [[nodiscard]] bool isFrameMissing(const PlayerUrlProbe::Finding &finding) const;
    [[nodiscard]] static QStringList causesOfStatus(int httpStatus);
    [[nodiscard]] QStringList silentCauses() const;

    Wait m_wait;
    const Clock &m_clock;
    LongTimer m_timer;                                   ///< wakes tick()
    std::optional<std::chrono::milliseconds> m_deadline; ///< none: not waiting
    std::optional<std::chrono::milliseconds> m_probeAt;  ///< when the URL is probed
    PlayerUrlProbe m_probe;
    QString m_foreignOrigin;
    QString m_frameMissing;    ///< empty: no such cause
    QString m_loadFailure;     ///< empty: none
    bool m_hasStarted = false; ///< a document of the player, in its frame
    bool m_hasLoaded = false;  ///< the frame: a document or an error page
    int m_httpStatus = 0;
};

} // namespace vitrine
