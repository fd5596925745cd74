// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/StatusLine.h"

#include "player/Player.h"
#include "protocol/EchoedText.h"
#include "recovery/RecoveryStatus.h"
#include "ui/ErrorText.h"

#include <utility>

#include <unistd.h>

namespace vitrine {

namespace {

constexpr int terminalIntervalMs = 250;
constexpr int plainIntervalMs = 5000;

QString timeText(double seconds)
{
    const auto tenths = static_cast<qint64>(seconds * 10.0);
    const qint64 minutes = tenths / 600;
    return QStringLiteral("%1:%2.%3").arg(minutes).arg(tenths / 10 % 60, 2, 10, QLatin1Char('0')).arg(tenths % 10);
}

} // namespace

StatusLine::StatusLine(const PlaybackSession &session, const Clock &clock, std::FILE *stream, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_stream(stream)
    , m_onTerminal(::isatty(::fileno(stream)) == 1)
    , m_gate(clock, [this] { print(); })
{
    connect(&session, &PlaybackSession::stateChanged, this, [this](PlaybackState, PlaybackState to) {
        if (showsPicture(to))
            m_failure.clear();
    });
    connect(&session, &PlaybackSession::stateChanged, &m_gate, &FrameGate::request);
    connect(&m_timer, &QTimer::timeout, &m_gate, &FrameGate::updateNow);
    m_timer.start(m_onTerminal ? terminalIntervalMs : plainIntervalMs);
}

StatusLine::StatusLine(const Player &player, const Clock &clock)
    : StatusLine(player.session(), clock)
{
    connect(&player, &Player::recoveryStatusChanged, this,
            [this, &player](const RecoveryStatus &status) { printFailure(status, player.hostOrigin()); });
}

StatusLine::~StatusLine()
{
    if (m_onTerminal && m_written)
        std::fputc('\n', m_stream);
}

QString StatusLine::text(PlaybackState state, std::optional<double> positionSeconds, const MediaDuration &duration,
                         double playbackRate)
{
    QString text = playbackStateName(state);
    if (positionSeconds && !duration.isLive())
        text += u' ' + timeText(*positionSeconds);
    if (const std::optional<double> seconds = duration.seconds())
        text += QStringLiteral(" / ") + timeText(*seconds);
    else if (duration.isLive())
        text += QStringLiteral(" live");
    if (playbackRate != 1.0)
        text += QStringLiteral(" %1×").arg(playbackRate);
    return text;
}

QString StatusLine::failureText(const RecoveryStatus &status, const QString &hostOrigin)
{
    using enum ErrorText::Language;
    const ErrorText text = status.isErrorOfPlayer() ? ErrorText::forError(*status.error, English)
                                                    : ErrorText::forFailure(*status.cause, {}, English);
    const bool isUnderWay = status.state != RecoveryStatus::State::GivenUp;
    QStringList parts{text.title + u':', isUnderWay && !text.promise.isEmpty() ? text.promise : text.text,
                      isUnderWay ? QString() : text.advice, text.operatorHint};
    parts += status.likelyCauses;
    parts.removeAll(QString());

    QStringList facts{text.name};
    if (status.isErrorOfPlayer())
        facts += {status.error->rawCode, status.error->message};
    if (status.isErrorOfPlayer() && status.error->reason == ErrorReason::DomainInvalid)
        facts += hostOrigin;
    facts.removeAll(QString());
    return parts.join(u' ') + QStringLiteral(" (%1)").arg(facts.join(QStringLiteral(", ")));
}

void StatusLine::print()
{
    const MediaDuration duration = m_session.isLive() ? MediaDuration::live() : m_session.duration();
    const QByteArray line =
        text(m_session.state(), m_session.positionSeconds(), duration, m_session.playbackRate()).toUtf8();
    if (line == m_line)
        return;
    m_line = line;
    m_written = true;
    // Erase the rest of a longer previous line.
    std::fprintf(m_stream, m_onTerminal ? "\r%s\033[K" : "%s\n", line.constData());
    std::fflush(m_stream);
}

void StatusLine::printFailure(const RecoveryStatus &status, const QString &hostOrigin)
{
    if (!status.hasFailed || (!status.cause && !status.error))
        return;
    const QString line = onOneLine(QStringLiteral("failed: ") + failureText(status, hostOrigin));
    if (std::exchange(m_failure, line) == line)
        return;
    m_written = false;
    std::fprintf(m_stream, m_onTerminal ? "\r%s\033[K\n" : "%s\n", qUtf8Printable(line));
    std::fflush(m_stream);
}

} // namespace vitrine
