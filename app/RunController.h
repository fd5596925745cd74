// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/ExitRules.h"
#include "app/TerminationSignals.h"
#include "playback/LongTimer.h"

#include <QObject>
#include <QString>

#include <optional>

class QWidget;

namespace vitrine {

class MainWindow;
class Player;
class RunLog;

/// \brief Ends the run, because of ExitRules, `--exit-after` or a signal: takes the screenshot, unloads the page,
/// writes the `exit` event and closes the window.
///
/// This takes at most two seconds, even if the page does not unload; with a screenshot and `--exit-on ready`, three
/// seconds more if the page stays empty. A screenshot that cannot be written makes the exit code 1, unless it is that
/// of a failure. Owned by the application; GUI thread; settings, player, log and window must outlive it.
class RunController final : public QObject
{
    Q_OBJECT

public:
    RunController(const Settings &settings, Player &player, RunLog &log, QObject *parent = nullptr);

    /// The window for the screenshot, which is closed at the end, and the page in it.
    void setWindow(MainWindow &window, QWidget &page);

    /// Starts the timer of `--exit-after`.
    void start();

    /// Ends the run for the reason \a why (RunEnd::why), with the exit code of a failure if there is one. Only the
    /// first end counts.
    void end(const char *why);

Q_SIGNALS:
    /// The run is ending. The screenshot, if any, shows what is on the screen now.
    void ending();
    /// The window and the event loop are about to end.
    void closing();
    /// SIGHUP in a kiosk.
    void reloadRequested();

private:
    void follow();
    void begin(const RunEnd &end);
    void takePictureOnceThereIsOne();
    void takePicture();
    void finish();

    const Settings &m_settings;
    const ExitRules m_rules;
    Player &m_player;
    MainWindow *m_window = nullptr;
    QWidget *m_page = nullptr;
    RunLog &m_log;
    TerminationSignals m_signals;
    LongTimer m_exitTimer;
    std::optional<RunEnd> m_end;
    int m_looksLeft = 0; ///< for the first picture
};

} // namespace vitrine
