// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/keys/KeyBinding.h"

#include <QObject>

namespace vitrine {

class ErrorDialogModel;
class EventFeedModel;
class InsightsModel;
class KeySheetModel;
class SettingsModel;
class StartModel;
class WindowOverlays;

/// \brief Opens and closes the views that have a key: event feed, Insights, sheet of keys, settings, start view.
///
/// Owned by the window; GUI thread; overlays and models must outlive it.
class OpenViews final : public QObject
{
    Q_OBJECT

public:
    OpenViews(WindowOverlays &overlays, const ErrorDialogModel &dialog, EventFeedModel &feed, KeySheetModel &keySheet,
              QObject *parent);

    void setInsights(InsightsModel &insights);
    void setStart(StartModel &start);
    void setSettings(SettingsModel &settings);
    [[nodiscard]] bool isAnyOpen() const;
    /// A view covers the page.
    [[nodiscard]] bool isCovered() const;

    /// Does what the key of a view does; false if \a action is none of those.
    bool handle(KeyAction action);
    /// Closes what covers the video but Insights; false if the start view stays, because nothing has been played.
    bool showVideo();
    /// Closes the topmost view that covers the page; false if there is none that can be closed, or if a dialog hides
    /// it.
    bool closeCover();
    /// closeCover(), or closes the event feed; false if nothing is open.
    bool closeTop();

    /// Closes all views that cover the page, the start view only if something has been played.
    void closeCovers();
    /// closeCovers(), and closes the event feed.
    void closeAll();

Q_SIGNALS:
    void changed();
    /// The clipboard has nothing to open; \a why says what to do.
    void pasteRefused(const QString &why);

private:
    [[nodiscard]] bool hasInsights() const;
    [[nodiscard]] bool hasSettings() const;
    [[nodiscard]] bool hasStart() const;
    void toggleFeed();
    void toggleInsights();
    void toggleKeys();
    void toggleSettings();
    void search();
    void openStart();
    void paste();
    void closeKeysAndSettings();
    /// What would hide a view that is about to be opened.
    void closeSheets();

    WindowOverlays &m_overlays;
    const ErrorDialogModel &m_dialog;
    EventFeedModel &m_feed;
    KeySheetModel &m_keySheet;
    InsightsModel *m_insights = nullptr;
    StartModel *m_start = nullptr;
    SettingsModel *m_settings = nullptr;
};

} // namespace vitrine
