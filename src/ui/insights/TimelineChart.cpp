// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/TimelineChart.h"

#include "ui/MediaTimeText.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

double seconds(qint64 milliseconds)
{
    return static_cast<double>(milliseconds) / 1000.0;
}

QString decimal(double number, int decimals)
{
    return QString::number(number, 'f', decimals);
}

/// From the smallest position to the largest, and never empty.
ChartRange positionsOf(const QList<MediaSpan> &media, bool isLive)
{
    ChartRange range{isLive ? 1e300 : 0.0, isLive ? -1e300 : 1.0};
    for (const MediaSpan &span : media) {
        range.from = std::min(range.from, span.media.fromSeconds);
        range.to = std::max(range.to, span.media.toSeconds);
    }
    if (range.to <= range.from)
        return {0.0, 1.0};
    return range;
}

} // namespace

QString playbackStateText(PlaybackState state)
{
    const auto tr = [](const char *text) {
        return TimelineChart::tr(text);
    };
    switch (state) {
    case PlaybackState::Connecting:
        return tr(QT_TRANSLATE_NOOP("vitrine::TimelineChart", "Connecting"));
    case PlaybackState::Loading:
        return tr(QT_TRANSLATE_NOOP("vitrine::TimelineChart", "Loading"));
    case PlaybackState::Playing:
        return tr(QT_TRANSLATE_NOOP("vitrine::TimelineChart", "Playing"));
    case PlaybackState::Paused:
        return tr(QT_TRANSLATE_NOOP("vitrine::TimelineChart", "Paused"));
    case PlaybackState::Buffering:
        return tr(QT_TRANSLATE_NOOP("vitrine::TimelineChart", "Buffering"));
    case PlaybackState::Seeking:
        return tr(QT_TRANSLATE_NOOP("vitrine::TimelineChart", "Seeking"));
    case PlaybackState::Ended:
        return tr(QT_TRANSLATE_NOOP("vitrine::TimelineChart", "Ended"));
    case PlaybackState::Failed:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("vitrine::TimelineChart", "Failed"));
}

QString sessionMarkText(const SessionMark &mark)
{
    switch (mark.kind) {
    case SessionMark::Kind::Error:
        return TimelineChart::tr("Error %1").arg(mark.name);
    case SessionMark::Kind::Crash:
        return TimelineChart::tr("Page ended: %1").arg(mark.name);
    case SessionMark::Kind::Recovery:
        return mark.why.isEmpty() ? TimelineChart::tr("Recovery: %1").arg(mark.name)
                                  : TimelineChart::tr("Recovery: %1 (%2)").arg(mark.name, mark.why);
    case SessionMark::Kind::GiveUp:
        break;
    }
    return mark.why.isEmpty() ? TimelineChart::tr("Given up") : TimelineChart::tr("Given up: %1").arg(mark.why);
}

QString lengthText(qint64 milliseconds)
{
    if (milliseconds >= 60'000)
        return mediaTimeText(seconds(milliseconds));
    return TimelineChart::tr("%1 s").arg(QLocale().toString(seconds(milliseconds), 'f', milliseconds < 10'000 ? 2 : 1));
}

TimelineChart::TimelineChart(const SessionTimeline &timeline)
    : m_timeline(timeline)
{
}

ChartRange TimelineChart::extent() const
{
    return {0.0, std::max(seconds(m_timeline.length), shortestRange())};
}

void TimelineChart::paint(QPainter &painter, const QRectF &area, const ChartRange &visible,
                          const ChartStyle &style) const
{
    const double line = QFontMetricsF(style.font).height();
    const QRectF band(area.left(), area.top(), area.width(), line * 1.5);
    const QRectF marks(area.left(), band.bottom() + line * 0.2, area.width(), line * 0.8);
    const QRectF media(area.left(), marks.bottom() + line * 0.2, area.width(),
                       std::max(area.bottom() - marks.bottom() - line * 1.7, 1.0));
    paintTimeAxis(painter, QRectF(media.topLeft(), area.bottomRight()), visible, style);
    painter.save();
    painter.setClipRect(area);
    paintMedia(painter, media, visible, style);
    paintStates(painter, band, visible, style);
    paintMarks(painter, marks, visible, style);
    painter.restore();
}

void TimelineChart::paintStates(QPainter &painter, const QRectF &lane, const ChartRange &visible,
                                const ChartStyle &style) const
{
    const QFontMetricsF metrics(style.font);
    painter.setPen(Qt::NoPen);
    painter.fillRect(lane, style.line);
    for (const StateSpan &span : m_timeline.states) {
        const double left = std::max(visible.pixelOf(seconds(span.from), lane), lane.left());
        const double right = std::min(visible.pixelOf(seconds(span.to), lane), lane.right());
        if (right < lane.left() || left > lane.right())
            continue;
        // Short incidents stay visible.
        const bool isPlain = span.state == PlaybackState::Playing || span.state == PlaybackState::Paused;
        const double least = isPlain ? 0.0 : 2.0 * style.lineWidth;
        const double width = std::max(right - left, least);
        const QRectF box(std::min(left, lane.right() - width), lane.top(), width, lane.height());
        painter.fillRect(box, style.stateColor(span.state));
        const QString text = playbackStateText(span.state);
        if (box.width() < metrics.horizontalAdvance(text) + metrics.height())
            continue;
        painter.setPen(style.stateColor(span.state).lightnessF() > 0.45 ? style.background : style.text);
        painter.setFont(style.font);
        painter.drawText(box, Qt::AlignCenter, text);
        painter.setPen(Qt::NoPen);
    }
}

void TimelineChart::paintMarks(QPainter &painter, const QRectF &lane, const ChartRange &visible,
                               const ChartStyle &style) const
{
    const double half = lane.height() * 0.45;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    double last = -1e9; // thousands of marks look the same as one for each pixel
    for (const SessionMark &mark : m_timeline.marks) {
        const double x = visible.pixelOf(seconds(mark.at), lane);
        const bool isRecovery = mark.kind == SessionMark::Kind::Recovery;
        if (x < lane.left() - half || x > lane.right() + half || (isRecovery && x - last < 1.0))
            continue;
        last = x;
        painter.setBrush(isRecovery ? style.warning : style.error);
        if (isRecovery)
            painter.drawEllipse(QPointF(x, lane.center().y()), half * 0.6, half * 0.6);
        else
            painter.drawPolygon(QPolygonF({{x - half, lane.top()}, {x + half, lane.top()}, {x, lane.bottom()}}));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimelineChart::paintMedia(QPainter &painter, const QRectF &lane, const ChartRange &visible,
                               const ChartStyle &style) const
{
    const ChartRange positions = positionsOf(m_timeline.media, m_timeline.isLive);
    const auto pixelOf = [&](double position) {
        return lane.bottom() - (position - positions.from) / positions.length() * lane.height();
    };
    const QFontMetricsF metrics(style.font);
    painter.setFont(style.font);
    painter.setRenderHint(QPainter::Antialiasing);
    double labelled = -1e9; // right end of the last label
    double rate = 1.0;
    for (const MediaSpan &span : m_timeline.media) {
        const QPointF from(visible.pixelOf(seconds(span.from), lane), pixelOf(span.media.fromSeconds));
        const QPointF to(visible.pixelOf(seconds(span.to), lane), pixelOf(span.media.toSeconds));
        if (to.x() < lane.left() || from.x() > lane.right())
            continue;
        const bool isNotable = isNotableRate(span.playbackRate, m_timeline.isLive);
        QPainterPath below(QPointF(from.x(), lane.bottom()));
        below.lineTo(from);
        below.lineTo(to);
        below.lineTo(to.x(), lane.bottom());
        QColor fill = isNotable ? style.warning : style.accent;
        fill.setAlphaF(0.18F);
        painter.fillPath(below, fill);
        painter.setPen(QPen(isNotable ? style.warning : style.accent, 2.0 * style.lineWidth));
        painter.drawLine(from, to);
        const double shown = isNotable ? span.playbackRate : 1.0;
        const double left = std::max(from.x(), lane.left()) + metrics.averageCharWidth();
        if (std::exchange(rate, shown) == shown || left < labelled)
            continue;
        const QString text = playbackRateText(shown);
        painter.setPen(style.text);
        painter.drawText(QPointF(left, lane.bottom() - metrics.descent()), text);
        labelled = left + metrics.horizontalAdvance(text) + metrics.averageCharWidth();
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(style.muted);
    if (!m_timeline.media.isEmpty() && !m_timeline.isLive)
        painter.drawText(QPointF(lane.left() + metrics.averageCharWidth(), lane.top() + metrics.ascent()),
                         mediaTimeText(positions.to));
}

QList<double> TimelineChart::stops() const
{
    QList<double> stops;
    for (const StateSpan &span : m_timeline.states)
        stops.append(seconds(span.from));
    for (const SessionMark &mark : m_timeline.marks)
        stops.append(seconds(mark.at));
    for (const MediaSpan &span : m_timeline.media)
        stops.append(seconds(span.from));
    std::ranges::sort(stops);
    const auto repeated = std::ranges::unique(stops, [](double a, double b) { return b - a < 0.001; });
    stops.erase(repeated.begin(), repeated.end());
    return stops;
}

QString TimelineChart::positionText(double position) const
{
    if (m_timeline.isLive)
        return tr("live");
    return tr("position %1").arg(mediaTimeText(position));
}

QString TimelineChart::textAt(double x) const
{
    const auto at = static_cast<qint64>(std::llround(x * 1000.0));
    if (at < 0 || at > m_timeline.length)
        return {};
    QStringList parts{mediaTimeText(x + 0.0005)};
    if (m_timeline.startedAt > 0)
        parts += QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_timeline.startedAt + at).time(), u"HH:mm:ss"_s);
    const auto covers = [at](const auto &span) {
        return span.from <= at && at <= span.to;
    };
    // At a border, the later one.
    const auto state = std::find_if(m_timeline.states.crbegin(), m_timeline.states.crend(), covers);
    if (state != m_timeline.states.crend()) {
        //: A state and how long it lasted: Buffering for 2.5 s
        parts += tr("%1 for %2").arg(playbackStateText(state->state), lengthText(state->to - state->from));
    }
    const auto media = std::find_if(m_timeline.media.crbegin(), m_timeline.media.crend(), covers);
    if (media != m_timeline.media.crend()) {
        const double share = media->to > media->from
                                 ? static_cast<double>(at - media->from) / static_cast<double>(media->to - media->from)
                                 : 0.0;
        parts += positionText(media->media.fromSeconds + share * (media->media.toSeconds - media->media.fromSeconds));
        if (isNotableRate(media->playbackRate, m_timeline.isLive))
            parts += playbackRateText(media->playbackRate);
    }
    // The eye cannot tell apart what is closer than a two-hundredth.
    const qint64 near = std::max<qint64>(m_timeline.length / 200, 20);
    QStringList marks;
    for (const SessionMark &mark : m_timeline.marks) {
        if (std::abs(mark.at - at) <= near && marks.size() < 3)
            marks += sessionMarkText(mark);
    }
    marks.removeDuplicates();
    return (parts + marks).join(u" · "_s);
}

QList<QStringList> TimelineChart::table() const
{
    QList<QStringList> rows{
        {u"from"_s, u"to"_s, u"kind"_s, u"name"_s, u"fromSeconds"_s, u"toSeconds"_s, u"playbackRate"_s, u"why"_s}};
    for (const StateSpan &span : m_timeline.states)
        rows.append({decimal(seconds(span.from), 3),
                     decimal(seconds(span.to), 3),
                     u"state"_s,
                     playbackStateName(span.state),
                     {},
                     {},
                     {},
                     {}});
    for (const MediaSpan &span : m_timeline.media)
        rows.append({decimal(seconds(span.from), 3),
                     decimal(seconds(span.to), 3),
                     u"played"_s,
                     {},
                     decimal(span.media.fromSeconds, 3),
                     decimal(span.media.toSeconds, 3),
                     decimal(span.playbackRate, 2),
                     {}});
    for (const SessionMark &mark : m_timeline.marks) {
        const bool isError = mark.kind == SessionMark::Kind::Error;
        const bool isCrash = mark.kind == SessionMark::Kind::Crash;
        rows.append({decimal(seconds(mark.at), 3),
                     decimal(seconds(mark.at), 3),
                     isError   ? u"error"_s
                     : isCrash ? u"renderer-gone"_s
                               : u"recovery"_s,
                     mark.name,
                     {},
                     {},
                     {},
                     mark.why});
    }
    return rows;
}

} // namespace vitrine
