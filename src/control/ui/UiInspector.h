// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ui/UiCommandQueue.h"
#include "control/ui/UiControl.h"
#include "control/ui/UiDialog.h"
#include "control/ui/UiDialogWait.h"
#include "control/ui/UiInput.h"
#include "control/ui/UiScreenshot.h"
#include "control/ui/UiTree.h"
#include "protocol/Result.h"

#include <QDeadlineTimer>
#include <QList>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace vitrine {

/// \brief Reads and drives the user interface from outside: controls by their object names, pictures, the dialog.
///
/// What `ui.tree`, `ui.click`, `ui.type`, `screenshot` and `dialog` do. Knows no window or view by its class, so it
/// works for every control with an object name. Clicks and texts are carried out one at a time, in their order, so that
/// none takes the keyboard from another; each has its time limits from its turn on. Owned by the application; GUI
/// thread; window and page must outlive it.
class UiInspector final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds reachLimit{1000};

    struct Parts
    {
        QWidget &window;                         ///< the program's window: `window` in screenshot()
        QWidget &page;                           ///< the widget of the page in it: `page` in screenshot()
        UiDialogAccess dialog;                   ///< of the error dialog, which is no QDialog
        std::function<bool()> showsPicture = {}; ///< whether the page should show a picture now: its media plays
    };

    /// Called once: with the control as it was before, when all input has been delivered; or with what is in the way,
    /// or how much was delivered before its window was closed.
    using Done = std::function<void(Result<UiControl>)>;

    explicit UiInspector(Parts parts, QObject *parent = nullptr);

    /// Every visible control of every window of the program.
    [[nodiscard]] QList<UiControl> controls() const;

    /// Passes controls() to \a then as soon as an open dialog is among them. So do click(), type() and screenshot().
    void read(std::function<void(const QList<UiControl> &)> then);

    /// Why click() and type() fail at once: as many as UiCommandQueue takes are waiting. None: they do not.
    [[nodiscard]] std::optional<Error> busy() const;

    /// Clicks into the middle of the control \a name, after it was scrolled into view. Waits up to reachLimit until a
    /// click reaches it, because views open, move and fade after a change.
    void click(const QString &name, Done done);

    /// Gives the keyboard to the control \a name, as soon as a click would reach it, and types \a text (uiStrokes()). A
    /// window keeps the focus where it is.
    void type(const QString &name, const QString &text, Done done);

    /// The program is ending: a click or a text that is being delivered fails now, as if its window were closed.
    void end();

    /// A picture of \a of: `window`, `page`, or the name of a control, as it is seen with what covers it. Waits up to
    /// UiScreenshot::usualLimit for a page or a window that shows nothing yet, and for a window whose page should show
    /// a picture and does not.
    void screenshot(const QString &of, UiScreenshot::Done done);

    /// The open dialog; none: there is none.
    [[nodiscard]] std::optional<UiDialog> dialog() const;

    /// Presses \a action of the open dialog. Returns the dialog as it was.
    Result<UiDialog> pressDialogAction(const QString &action);

private:
    struct Reached
    {
        UiNode node;
        QPointF position; ///< in its window
    };
    using Then = std::function<void(const Result<Reached> &)>;

    [[nodiscard]] Result<UiNode> revealed(const QString &name) const;
    void reach(const QString &name, const Then &then);
    void takePicture(const QString &of, UiScreenshot::Done done);
    void tryToReach(const QString &name, QDeadlineTimer deadline, const Then &then);
    void clickNow(const QString &name, const Done &done);
    void typeNow(const QString &name, const QList<UiStroke> &strokes, const Done &done);
    void typeWhenActive(const UiNode &node, const QList<UiStroke> &strokes, const Done &done);
    /// Passes \a command on to the queue, with a \a done that lets the next one start.
    void enqueue(const std::function<void(const Done &)> &command, const Done &done);

    const Parts m_parts;
    const QList<UiDialogAccess> m_dialogs; ///< the topmost first
    UiDialogWait m_dialogWait;
    UiCommandQueue m_queue;
    UiInput m_input;
    UiScreenshot m_screenshot;
    bool m_isEnding = false;
};

} // namespace vitrine
