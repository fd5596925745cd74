// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/OpenViews.h"

#include "ui/ErrorDialogModel.h"
#include "ui/EventFeedModel.h"
#include "ui/WindowOverlays.h"
#include "ui/insights/InsightsModel.h"
#include "ui/keys/KeySheetModel.h"
#include "ui/settings/SettingsModel.h"
#include "ui/start/StartModel.h"

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

void OpenViews::setSettings(SettingsModel &settings)
{
    m_settings = &settings;
    connect(&settings, &SettingsModel::openChanged, this, &OpenViews::changed);
}

void OpenViews::setStart(StartModel &start)
{
    m_start = &start;
    connect(&start, &StartModel::openChanged, this, &OpenViews::changed);
}

bool OpenViews::hasInsights() const
{
    return m_insights != nullptr && m_insights->isOpen();
}

bool OpenViews::hasSettings() const
{
    return m_settings != nullptr && m_settings->isOpen();
}

bool OpenViews::hasStart() const
{
    return m_start != nullptr && m_start->isOpen();
}

bool OpenViews::isAnyOpen() const
{
    return m_feed.isOpen() || isCovered();
}

bool OpenViews::isCovered() const
{
    return hasInsights() || m_keySheet.isOpen() || hasSettings() || hasStart();
}

bool OpenViews::handle(KeyAction action)
{
    switch (action) {
    case KeyAction::Open:
        openStart();
        return true;
    case KeyAction::Paste:
        paste();
        return true;
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
        toggleKeys();
        return true;
    case KeyAction::ToggleSettings:
        toggleSettings();
        return true;
    default:
        return false;
    }
}

bool OpenViews::showVideo()
{
    closeSheets();
    return !hasStart();
}

bool OpenViews::closeCover()
{
    if (m_overlays.isDialogOnTop())
        return false;
    if (m_keySheet.isOpen())
        m_keySheet.setOpen(false);
    else if (hasSettings())
        m_settings->setOpen(false);
    else if (hasStart() && m_start->isClosable())
        m_start->close();
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

void OpenViews::closeCovers()
{
    closeSheets();
    if (hasInsights())
        m_insights->setOpen(false);
}

void OpenViews::closeAll()
{
    closeCovers();
    m_feed.setOpen(false);
}

void OpenViews::closeKeysAndSettings()
{
    m_keySheet.setOpen(false);
    if (m_settings != nullptr)
        m_settings->setOpen(false);
}

void OpenViews::closeSheets()
{
    closeKeysAndSettings();
    if (m_start != nullptr)
        m_start->close();
}

void OpenViews::toggleFeed()
{
    if (!showVideo())
        return; // it would hide the feed
    if (hasInsights())
        m_insights->setOpen(false);
    // Also beside a dialog, which may be why someone wants to know.
    if (!m_overlays.raiseFeed())
        m_feed.toggle();
}

void OpenViews::toggleInsights()
{
    closeSheets();
    // Also over a dialog, which may be why someone wants to know.
    if (m_insights != nullptr && !m_overlays.raiseCover(*m_insights))
        m_insights->toggle();
}

void OpenViews::toggleKeys()
{
    const bool open = !m_keySheet.isOpen();
    closeSheets();
    m_keySheet.setOpen(open);
}

void OpenViews::toggleSettings()
{
    if (m_settings == nullptr)
        return;
    const bool open = !m_settings->isOpen();
    closeSheets();
    m_settings->setOpen(open);
}

void OpenViews::openStart()
{
    if (m_start == nullptr)
        return;
    const bool open = !m_start->isOpen();
    closeSheets();
    if (open)
        m_start->open(true);
    else if (hasStart())
        m_overlays.raiseCover(*m_start);
}

void OpenViews::paste()
{
    if (m_start == nullptr)
        return;
    const Result<QString> text = StartModel::clipboardText();
    if (hasStart()) {
        // An open start view may be below others.
        if (m_overlays.raiseCover(*m_start))
            closeKeysAndSettings();
        m_start->paste();
    } else if (text) {
        closeSheets();
        m_start->offer(*text);
    } else {
        Q_EMIT pasteRefused(text.error().message);
    }
}

void OpenViews::search()
{
    closeSheets();
    if (hasInsights())
        m_overlays.searchInsights();
    else if (!m_dialog.isOpen() && !hasStart()) // a dialog keeps the keyboard until it closes
        m_overlays.searchFeed();
}

} // namespace vitrine
