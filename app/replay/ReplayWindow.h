// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace vitrine {

class ErrorDialogModel;
class EventFeedModel;
class HudModel;
class InsightsModel;
class JournalRecorder;
class MainWindow;
class RunReplay;
class UserActivity;
struct Settings;

/// \brief The window of a replay: HUD, event feed and Insights over a text in place of the page.
///
/// Owned by ReplayRun; GUI thread; replay and recorder must outlive it.
class ReplayWindow final : public QObject
{
    Q_OBJECT

public:
    /// \a journal: its path, for Insights; empty: none.
    ReplayWindow(const Settings &settings, const QString &journal, RunReplay &replay, JournalRecorder &recorder);
    ~ReplayWindow() override;

    void show();

    /// Saves a picture of the window to \a path and ends the program.
    void takeScreenshot(const QString &path);

Q_SIGNALS:
    /// By the viewer.
    void closed();

private:
    std::unique_ptr<UserActivity> m_activity;
    std::unique_ptr<HudModel> m_hud;
    std::unique_ptr<EventFeedModel> m_feed;
    std::unique_ptr<ErrorDialogModel> m_dialog; // stays closed: the recorded run has recovered already
    std::unique_ptr<InsightsModel> m_insights;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace vitrine
