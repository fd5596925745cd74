// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "http/HttpListener.h"
#include "playback/PlaybackSession.h"
#include "player/PlaybackMonitor.h"
#include "protocol/EventVocabulary.h"
#include "protocol/PlayTarget.h"
#include "support/ManualClock.h"
#include "support/RunEvents.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace vitrine {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// \brief A monitor with a session, a clock and a server, and what it has reported, for tests that derive from it.
class PlaybackMonitorHarness : public QObject
{
protected:
    enum class Heartbeats { Missing, Answered };

    /// Starts over; false if the server cannot listen.
    bool begin()
    {
        m_monitor.reset();
        m_clock = ManualClock();
        m_session = std::make_unique<PlaybackSession>(m_clock);
        m_requests = 0;
        m_redirect.clear();
        m_server = std::make_unique<HttpListener>([this](const HttpRequest &) {
            ++m_requests;
            if (!m_redirect.isEmpty())
                return HttpReply{302, "text/html", "", {{"Location", m_redirect}}};
            return HttpReply{200, "text/html", "", {}};
        });
        const auto port = m_server->listen();
        if (!port)
            return false;
        m_url = QUrl(u"http://127.0.0.1:%1/embed"_s.arg(*port));
        make({});
        return true;
    }

    void make(const PlaybackMonitor::Options &options)
    {
        m_monitor = std::make_unique<PlaybackMonitor>(*m_session, m_clock, options);
        m_failures.clear();
        m_startFailures.clear();
        m_reports.clear();
        m_network.clear();
        connect(m_monitor.get(), &PlaybackMonitor::failed, this,
                [this](const Failure &failure) { m_failures.append(failure); });
        connect(m_monitor.get(), &PlaybackMonitor::startFailed, this,
                [this](const Failure &failure) { m_startFailures.append(failure); });
        connect(m_monitor.get(), &PlaybackMonitor::pageReported, this,
                [this](const PageReport &report) { m_reports.append(report); });
        connect(m_monitor.get(), &PlaybackMonitor::networkChanged, this,
                [this](bool reachable) { m_network.append(reachable); });
    }

    void start()
    {
        m_session->startLoad();
        m_monitor->start({m_url, u"https://host.example.com"_s, {originOf(m_url)}, 1ms, true, true});
    }

    static PlaybackEvent eventNamed(const char *name)
    {
        PlaybackEvent event = playbackEvent(QLatin1StringView(name));
        event.meaning = findEvent(event.name)->meaning;
        return event;
    }

    void playAt(double positionSeconds)
    {
        start();
        m_session->handleEvent(eventNamed("playback_video_began"));
        m_session->handleProgress({positionSeconds, 1.0, std::nullopt});
        m_network.clear();
    }

    void advance(std::chrono::milliseconds time, Heartbeats heartbeats = Heartbeats::Missing)
    {
        m_clock.advance(time);
        if (heartbeats == Heartbeats::Answered)
            m_monitor->noteHeartbeat();
        m_monitor->tick();
    }

    /// No failure has been reported, and no question to the server that leads to one is under way: the answer to a
    /// question of our own comes after those.
    bool nobodyHasAsked()
    {
        const int before = m_requests;
        PlayerUrlProbe control;
        QSignalSpy answered(&control, &PlayerUrlProbe::finished);
        control.start(m_url, {});
        return QTest::qWaitFor([&answered] { return !answered.isEmpty(); }) && m_requests == before + 1 &&
               m_failures.isEmpty();
    }

    /// In steps of a second, as a program that is not suspended sees it.
    void advanceBySeconds(int seconds)
    {
        for (int i = 0; i < seconds; ++i)
            advance(1s);
    }

    ManualClock m_clock;
    std::unique_ptr<HttpListener> m_server;
    QUrl m_url;
    int m_requests = 0;
    QByteArray m_redirect; ///< where the server leads; empty: nowhere
    std::unique_ptr<PlaybackSession> m_session;
    std::unique_ptr<PlaybackMonitor> m_monitor;
    QList<Failure> m_failures;
    QList<Failure> m_startFailures;
    QList<PageReport> m_reports;
    QList<bool> m_network;
};

} // namespace vitrine
