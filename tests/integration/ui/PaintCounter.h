// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QObject>
#include <QRegion>

class QWidget;

namespace vitrine {

/// \brief Counts what is drawn in a window: its widgets' paint events and the frames of its scene graphs.
class PaintCounter final : public QObject
{
    Q_OBJECT

public:
    /// Counts from now on what \a window and its children paint; children that come later are not counted.
    explicit PaintCounter(QWidget &window);

    /// Paint events of all widgets together.
    [[nodiscard]] int paints() const { return m_paints; }
    /// Frames that the overlays have rendered.
    [[nodiscard]] int frames() const { return m_frames; }
    /// What was painted, in the window's coordinates.
    [[nodiscard]] QRegion region() const { return m_region; }

    void reset();

    /// Returns when nothing has been drawn for several frames' time, so that what is to come has come.
    void settle();

    /// What was painted, beside \a allowed, for the message of a failed check.
    [[nodiscard]] const char *report(const QRegion &allowed) const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
    int m_paints = 0;
    int m_frames = 0;
    QRegion m_region;
    mutable QByteArray m_report;
};

} // namespace vitrine
