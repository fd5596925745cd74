// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/OpenViews.h"

#include "ui/ErrorDialogModel.h"
#include "ui/EventFeedModel.h"
#include "ui/WindowOverlays.h"
#include "ui/insights/InsightsModel.h"
#include "ui/keys/KeySheetModel.h"

namespace vitrine {

OpenViews::OpenViews(WindowOverlays &overlays, const ErrorDialogModel &dialog, EventFeedModel &feed,
                     KeySheetModel &keySheet, QObject *parent)
    : QObject(parent)
    , m_overlays(overlays)
    , m_dialog(dialog)
    , m_feed(feed)
    , m_keySheet(keySheet)
{
    connect(&m_feed, &EventFeedModel::openChanged, this, &OpenViews::changed);
    connect(&m_keySheet, &KeySheetModel::openChanged, this, &OpenViews::changed);
}

void OpenViews::setInsights(InsightsModel &insights)
{
    m_insights = &insights;
    connect(&insights, &InsightsModel::openChanged, this, &OpenViews::changed);
}

bool OpenViews::hasInsights() const
{
    return m_insights != nullptr && m_insights->isOpen();
}

bool OpenViews::isAnyOpen() const
{
    return m_feed.isOpen() || hasInsights() || m_keySheet.isOpen();
}

bool OpenViews::handle(KeyAction action)
{
    switch (action) {
    case KeyAction::ToggleEvents:
        toggleFeed();
        return true;
    case KeyAction::SearchEvents:
        search();
        return true;
    case KeyAction::ToggleInsights:
        toggleInsights();
        return true;
    case KeyAction::ToggleKeys:
        m_keySheet.toggle();
        return true;
    default:
        return false;
    }
}

bool OpenViews::closeCover()
{
    if (m_keySheet.isOpen())
        m_keySheet.setOpen(false);
    else if (hasInsights())
        m_insights->setOpen(false);
    else
        return false;
    return true;
}

bool OpenViews::closeTop()
{
    if (closeCover())
        return true;
    const bool wasOpen = m_feed.isOpen();
    m_feed.setOpen(false);
    return wasOpen;
}

void OpenViews::closeAll()
{
    while (closeTop()) {
    }
}

void OpenViews::toggleFeed()
{
    // They would hide the feed.
    m_keySheet.setOpen(false);
    if (hasInsights())
        m_insights->setOpen(false);
    m_feed.toggle();
}

void OpenViews::toggleInsights()
{
    m_keySheet.setOpen(false);
    // Also over a dialog, which may be why someone wants to know.
    if (m_insights != nullptr && !m_overlays.raiseInsights())
        m_insights->toggle();
}

void OpenViews::search()
{
    m_keySheet.setOpen(false);
    if (hasInsights())
        m_overlays.searchInsights();
    else if (!m_dialog.isOpen()) // a dialog keeps the keyboard until it closes
        m_overlays.searchFeed();
}

} // namespace vitrine
