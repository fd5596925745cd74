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
class WindowOverlays;

/// \brief Opens and closes the views that have a key: event feed, Insights, sheet of keys.
///
/// Owned by the window; GUI thread; overlays and models must outlive it.
class OpenViews final : public QObject
{
    Q_OBJECT

public:
    OpenViews(WindowOverlays &overlays, const ErrorDialogModel &dialog, EventFeedModel &feed, KeySheetModel &keySheet,
              QObject *parent);

    void setInsights(InsightsModel &insights);
    [[nodiscard]] bool hasInsights() const;
    [[nodiscard]] bool isAnyOpen() const;

    /// Does what the key of a view does; false if \a action is none of those.
    bool handle(KeyAction action);
    /// Closes the sheet of keys or Insights, which cover the page; false if neither is open.
    bool closeCover();
    /// closeCover(), or closes the event feed; false if nothing is open.
    bool closeTop();

    void closeAll();

Q_SIGNALS:
    void changed();

private:
    void toggleFeed();
    void toggleInsights();
    void search();

    WindowOverlays &m_overlays;
    const ErrorDialogModel &m_dialog;
    EventFeedModel &m_feed;
    KeySheetModel &m_keySheet;
    InsightsModel *m_insights = nullptr;
};

} // namespace vitrine
