// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/TimelineChart.h"

#include "ui/MediaTimeText.h"
#include "ui/insights/SessionTexts.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QHash>
#include <QLineF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <optional>
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

/// What the viewer notices: it is drawn two pixels wide at least.
bool isIncident(PlaybackState state)
{
    return state != PlaybackState::Playing && state != PlaybackState::Paused;
}

int importance(PlaybackState state)
{
    switch (state) {
    case PlaybackState::Failed:
        return 4;
    case PlaybackState::Buffering:
        return 3;
    case PlaybackState::Seeking:
    case PlaybackState::Ended:
        return 2;
    case PlaybackState::Connecting:
    case PlaybackState::Loading:
        return 1;
    case PlaybackState::Playing:
    case PlaybackState::Paused:
        break;
    }
    return 0;
}

/// \a line without what is left and right of \a lane; a painter need not clip.
QLineF clipped(const QLineF &line, const QRectF &lane)
{
    const auto at = [&line](double x) {
        return line.dx() > 0.0 ? line.pointAt((x - line.x1()) / line.dx()) : line.p1();
    };
    return {line.x1() < lane.left() ? at(lane.left()) : line.p1(),
            line.x2() > lane.right() ? at(lane.right()) : line.p2()};
}

} // namespace

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
    paintMedia(painter, media, visible, style);
    paintStates(painter, band, visible, style);
    paintMarks(painter, marks, visible, style);
}

// A pixel shows the most important state in it, so that thousands of states cost no more than a few, and the shortest
// incident is seen.
void TimelineChart::paintStates(QPainter &painter, const QRectF &lane, const ChartRange &visible,
                                const ChartStyle &style) const
{
    QList<std::optional<PlaybackState>> columns(std::max(static_cast<qsizetype>(lane.width()), qsizetype{1}));
    for (const StateSpan &span : m_timeline.states) {
        const double left = visible.pixelOf(seconds(span.from), lane) - lane.left();
        const double right = visible.pixelOf(seconds(span.to), lane) - lane.left();
        if (right < 0.0 || left > lane.width())
            continue;
        const qsizetype least = isIncident(span.state) ? 2 : 1;
        const auto first =
            std::clamp<qsizetype>(std::llround(left), 0, columns.size() - std::min(least, columns.size()));
        const auto end = std::clamp<qsizetype>(std::llround(right), first + least, columns.size());
        for (qsizetype i = first; i < end; ++i) {
            if (!columns[i] || importance(span.state) >= importance(*columns[i]))
                columns[i] = span.state;
        }
    }
    painter.fillRect(lane, style.line);
    painter.setFont(style.font);
    const QFontMetricsF metrics(style.font);
    for (qsizetype from = 0; from < columns.size();) {
        qsizetype to = from + 1;
        while (to < columns.size() && columns[to] == columns[from])
            ++to;
        if (columns[from]) {
            const QRectF box(lane.left() + static_cast<double>(from), lane.top(), static_cast<double>(to - from),
                             lane.height());
            const QColor color = style.stateColor(*columns[from]);
            painter.fillRect(box, color);
            const QString text = playbackStateText(*columns[from]);
            painter.setPen(color.lightnessF() > 0.45 ? style.background : style.text);
            if (box.width() >= metrics.horizontalAdvance(text) + metrics.height())
                painter.drawText(box, Qt::AlignCenter, text);
        }
        from = to;
    }
}

void TimelineChart::paintMarks(QPainter &painter, const QRectF &lane, const ChartRange &visible,
                               const ChartStyle &style) const
{
    const double half = lane.height() * 0.45;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QHash<bool, double> last; // place of the last recovery, and of the last error: one a pixel is enough
    for (const SessionMark &mark : m_timeline.marks) {
        double x = visible.pixelOf(seconds(mark.at), lane);
        const bool isRecovery = mark.kind == SessionMark::Kind::Recovery;
        if (x < lane.left() || x > lane.right() || x - last.value(isRecovery, -1e9) < 1.0)
            continue;
        last[isRecovery] = x;
        x = std::clamp(x, lane.left() + half, std::max(lane.right() - half, lane.left() + half));
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
    const QFontMetricsF metrics(style.font);
    painter.setFont(style.font);
    painter.setRenderHint(QPainter::Antialiasing);
    double labelled = -1e9; // right end of the last label
    double rate = 1.0;
    double column = -1.0; // of the last span that is narrower than a pixel: the next ones in it look the same
    for (const MediaSpan &span : m_timeline.media) {
        const QLineF all(visible.pixelOf(seconds(span.from), lane),
                         lane.bottom() - (span.media.fromSeconds - positions.from) / positions.length() * lane.height(),
                         visible.pixelOf(seconds(span.to), lane),
                         lane.bottom() - (span.media.toSeconds - positions.from) / positions.length() * lane.height());
        const bool isNotable = isNotableRate(span.playbackRate, m_timeline.isLive);
        const double shown = isNotable ? span.playbackRate : 1.0;
        const bool isNewRate = std::exchange(rate, shown) != shown;
        if (all.x2() < lane.left() || all.x1() > lane.right())
            continue;
        if (all.dx() < 1.0 && std::exchange(column, std::floor(all.x1())) == std::floor(all.x1()))
            continue;
        const QLineF line = clipped(all, lane);
        QPainterPath below(QPointF(line.x1(), lane.bottom()));
        below.lineTo(line.p1());
        below.lineTo(line.p2());
        below.lineTo(line.x2(), lane.bottom());
        QColor fill = isNotable ? style.rate : style.accent;
        fill.setAlphaF(0.18F);
        painter.fillPath(below, fill);
        painter.setPen(QPen(isNotable ? style.rate : style.accent, 2.0 * style.lineWidth));
        painter.drawLine(line);
        const double left = line.x1() + metrics.averageCharWidth();
        if (!isNewRate || left < labelled)
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
    QStringList parts{elapsedText(x + 0.0005)};
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
