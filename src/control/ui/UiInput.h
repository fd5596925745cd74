// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ui/UiStrokes.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QPointF>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>

namespace vitrine {

/// \brief Mouse clicks and keys that reach a window as those of its user do.
///
/// Delivers one event in a turn of the event loop, so that many keys do not hold the program up, and so that an event
/// that opens a dialog and waits for it delays nothing. Owned by UiInspector; GUI thread.
class UiInput final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype clickEvents = 3;                     ///< mouse move, press and release
    static constexpr std::chrono::milliseconds keyboardLimit{1000}; ///< until a dialog that was opened has the keyboard

    explicit UiInput(QObject *parent = nullptr);

    /// Called once, with the number of events or strokes that were delivered. The rest could not be: the window was
    /// closed meanwhile, or nothing has the keyboard.
    using Done = std::function<void(qsizetype delivered)>;

    /// Moves the mouse to \a position of \a window, presses its left button and releases it. Requires that the click
    /// or text before it is done.
    void click(QWidget &window, QPointF position, Done done);

    /// Presses and releases the keys of \a strokes, each in the window that has the keyboard then: \a window, or a
    /// popup or dialog that an earlier key has opened, once it has the keyboard, keyboardLimit at most. A key that the
    /// focused control leaves to shortcuts activates that of the window. Requires that the click or text before it is
    /// done.
    void type(QWidget &window, const QList<UiStroke> &strokes, Done done);

    /// Delivers nothing more of the current click or text, whose \a done is called now.
    void cancel();

private:
    struct Step
    {
        enum class State {
            Ready,
            Early, ///< what gets it does not have the keyboard yet
            Lost,  ///< nothing gets it
        };
        State state;
        std::function<void()> deliver{}; ///< if Ready
    };
    using Preparation = std::function<Step(qsizetype index)>;

    /// Delivers \a count events as \a prepare makes them ready.
    void start(qsizetype count, Preparation prepare, Done done);
    void deliverNext();
    void finish();

    QTimer m_turn;
    QDeadlineTimer m_deadline; ///< of the next event, while it is early
    Preparation m_prepare;     ///< of the current click or text
    Done m_done;
    qsizetype m_count = 0;
    qsizetype m_delivered = 0;
};

} // namespace vitrine
