// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/replay/ReplayArguments.h"
#include "control/record/RunReplay.h"
#include "playback/Clock.h"
#include "settings/Settings.h"

#include <QObject>

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
    void createWindow();
    [[nodiscard]] bool areOutputsBehind() const;
    void finish();
    void fail(const QString &message);
    void report() const;

    const Settings m_settings;
    const ReplayArguments m_arguments;
    const SystemClock m_clock;
    RunReplay m_replay;
    std::unique_ptr<EventStreamWriter> m_eventStream;
    std::unique_ptr<ReplayJournal> m_journal;
    std::unique_ptr<ReplayWindow> m_window;   // none unless hasWindow()
    std::unique_ptr<StatusLine> m_statusLine; // only without a window
};

} // namespace vitrine
