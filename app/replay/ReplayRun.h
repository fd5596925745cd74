// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/replay/ReplayArguments.h"
#include "control/record/RunReplay.h"
#include "playback/Clock.h"
#include "settings/Settings.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace vitrine {

class EventStreamWriter;
class ReplayJournal;
class ReplayWindow;
class StatusLine;

/// \brief Creates and connects the objects of a replay: event stream, journal, and the window or status line.
///
/// Ends the program when the recording has been replayed, or, with a window, when the viewer closes it. Owned by
/// ReplayCommand; GUI thread, with a QApplication if hasWindow().
class ReplayRun final : public QObject
{
    Q_OBJECT

public:
    ReplayRun(const Settings &settings, const ReplayArguments &arguments, RecordingReader recording);
    ~ReplayRun() override;

    /// Without one, there is no need for a QApplication.
    [[nodiscard]] static bool hasWindow(const Settings &settings);

    /// Fails if the event stream, the journal or the file of the screenshot are unusable.
    [[nodiscard]] Result<bool> start();

private:
    [[nodiscard]] Result<bool> createEventStream();
    void createWindow();
    /// Fails unless the event stream has been written in the meantime.
    void checkEventStream();
    [[nodiscard]] bool areOutputsBehind() const;
    /// Ends the outputs once all events are written.
    void finish();
    /// False if lines of the event stream are missing: fail() has been called then.
    [[nodiscard]] bool finishEventStream();
    /// The viewer closes the window.
    void close();
    void saveScreenshot(const QImage &image);
    /// Ends the program unless an output fails.
    void end();
    void fail(const QString &message);
    void report() const;

    const Settings m_settings;
    const ReplayArguments m_arguments;
    const SystemClock m_clock;
    RunReplay m_replay;
    QTimer m_eventStreamTrouble; // runs while it cannot be written
    bool m_isReplayed = false;
    std::unique_ptr<EventStreamWriter> m_eventStream;
    std::unique_ptr<ReplayJournal> m_journal;
    std::unique_ptr<ReplayWindow> m_window;   // none unless hasWindow()
    std::unique_ptr<StatusLine> m_statusLine; // only without a window
};

} // namespace vitrine
