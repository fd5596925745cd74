// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/ExitRules.h"

#include <QObject>
#include <QString>

#include <optional>

namespace vitrine {

class MainWindow;
class PlayerPage;
class RunLog;

/// \brief Ends a run: takes the picture, lets the page say goodbye, records the exit, closes the window.
///
/// Takes two seconds at most, whatever the page does. Owned by the application; GUI thread; all that it is given must
/// outlive it.
class Shutdown final : public QObject
{
    Q_OBJECT

public:
    /// \a screenshotFile: where the window's picture goes; empty for none.
    Shutdown(PlayerPage &page, MainWindow &window, RunLog &log, const QString &screenshotFile,
             QObject *parent = nullptr);

    /// Ends the run as \a end says; only the first call counts.
    void begin(const RunEnd &end);

    [[nodiscard]] bool hasBegun() const { return m_end.has_value(); }

Q_SIGNALS:
    /// begin() was called; from here on nothing may be started any more.
    void begun();
    /// The window is about to close, and the event loop to end.
    void closing();

private:
    void takePicture();
    void finish();

    PlayerPage &m_page;
    MainWindow &m_window;
    RunLog &m_log;
    const QString m_screenshotFile;
    std::optional<RunEnd> m_end;
};

} // namespace vitrine
