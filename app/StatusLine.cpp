// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/StatusLine.h"

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
    connect(&session, &PlaybackSession::stateChanged, &m_gate, &FrameGate::request);
    connect(&m_timer, &QTimer::timeout, &m_gate, &FrameGate::updateNow);
    m_timer.start(m_onTerminal ? terminalIntervalMs : plainIntervalMs);
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

} // namespace vitrine
