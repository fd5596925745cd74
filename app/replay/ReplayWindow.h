// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDeadlineTimer>
#include <QImage>
#include <QObject>
#include <QString>

#include <memory>

class QLabel;

namespace vitrine {

class DesktopContrast;
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
    void close();

    /// screenshotTaken() follows once the window has drawn everything and nothing in it moves, or after three seconds.
    void takeScreenshot();

Q_SIGNALS:
    /// By the viewer.
    void closeRequested();
    void screenshotTaken(const QImage &image);

private:
    void lookAgain();

    std::unique_ptr<UserActivity> m_activity;
    std::unique_ptr<HudModel> m_hud;
    std::unique_ptr<EventFeedModel> m_feed;
    std::unique_ptr<ErrorDialogModel> m_dialog; // stays closed: the recorded run has recovered already
    std::unique_ptr<InsightsModel> m_insights;
    QLabel *const m_page; // owned by the window
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<DesktopContrast> m_contrast;
    QDeadlineTimer m_screenshotLimit;
    QImage m_lastPicture; // for the screenshot
    int m_equalPictures = 0;
};

} // namespace vitrine
