// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "PlaylistFixture.h"
#include "kiosk/programme/ProgrammePlayer.h"

#include <QObject>
#include <QTest>

#include <memory>

namespace vitrine {

/// \brief A ProgrammePlayer whose host does nothing, and what it requests and tells, in order.
class ProgrammePlayerFixture : public QObject
{
    Q_OBJECT

protected:
    using State = PlaybackState;

    void play(State state) { m_player->followPlayback(State::Loading, state); }

    void create(ProgrammePlayer::OnFailure onFailure)
    {
        m_facts.clear();
        m_broken.clear();
        m_position.reset();
        m_player = std::make_unique<ProgrammePlayer>(
            ProgrammePlayer::Host{.open =
                                      [this](const PlaylistItem &item, std::optional<double> position) {
                                          m_facts += u"open "_s + item.name +
                                                     (position ? u" at %1"_s.arg(*position) : QString());
                                          return m_broken.contains(item.name) ? Result<bool>(Error{u"No."_s})
                                                                              : Result<bool>(true);
                                      },
                                  .stop = [this] { m_facts += u"stop"_s; },
                                  .position = [this] { return m_position; },
                                  .elapsed =
                                      [this] {
                                          return m_now;
                                      }},
            onFailure);
        const auto note = [this](const QString &what) {
            return [this, what](int play) {
                m_facts += u"%1 %2"_s.arg(what).arg(play);
            };
        };
        connect(m_player.get(), &ProgrammePlayer::itemBegan, this, note(u"began"_s));
        connect(m_player.get(), &ProgrammePlayer::itemEnded, this, note(u"ended"_s));
        connect(m_player.get(), &ProgrammePlayer::itemFailed, this, note(u"failed"_s));
        connect(m_player.get(), &ProgrammePlayer::openFailed, this,
                [this](const PlaylistItem &item, const QString &why) { m_facts += item.name + u": "_s + why; });
        connect(m_player.get(), &ProgrammePlayer::pictureNeeded, this, [this] { m_facts += u"keep"_s; });
        connect(m_player.get(), &ProgrammePlayer::calmScreenRequested, this, [this] { m_facts += u"calm"_s; });
        connect(m_player.get(), &ProgrammePlayer::failureChanged, this, [this] { m_facts += u"failure"_s; });
    }

    void fail(RecoveryStatus::State state, int attempt = 0, std::optional<FailureCause> cause = {})
    {
        RecoveryStatus status;
        status.state = state;
        status.attempt = attempt;
        status.maximumAttempts = 5;
        status.cause = cause;
        status.hasFailed = true;
        m_player->followRecovery(status);
    }

    /// A failure that is final, and is tried again slowly.
    void failFinally(FailureCause cause)
    {
        RecoveryStatus status;
        status.state = RecoveryStatus::State::Waiting;
        status.cause = cause;
        status.hasFailed = true;
        status.positionSeconds = 42.5;
        QVERIFY(status.isEndless());
        m_player->followRecovery(status);
    }

    /// What has happened since the last call.
    QStringList taken() { return std::exchange(m_facts, {}); }

    const PlaylistItem m_film = playlistItem(u"film"_s);
    const PlaylistItem m_news = playlistItem(u"news"_s);
    QStringList m_facts;
    QStringList m_broken;             // names of items that cannot be opened
    std::optional<double> m_position; // of what plays
    std::chrono::milliseconds m_now{0};
    std::unique_ptr<ProgrammePlayer> m_player;
};

} // namespace vitrine
