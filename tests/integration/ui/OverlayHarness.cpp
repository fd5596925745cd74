// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "OverlayHarness.h"

#include "support/QuickItems.h"
#include "ui/OverlayView.h"

#include <QFile>
#include <QQuickItem>
#include <QTemporaryDir>

namespace vitrine {

using namespace std::chrono_literals;

OverlayHarness::OverlayHarness(QWidget *page, WindowMode mode, const QString &kioskText)
    : kioskScreen(logoFile(), kioskText)
    , window(page, activity, hud, dialog, feed, mode)
{
    window.setKioskScreen(kioskScreen);
    window.setPinPad(pinPad);
    window.setStart(start);
    dialog.setTarget(QStringLiteral("https://showroom.one.blendvision.com/embed?token=…"));
    dialog.setHostOrigin(QStringLiteral("https://kiosk.example.com"));
}

QString OverlayHarness::logoFile()
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("logo.png"));
    QFile::copy(QStringLiteral(":/vitrine/icons/vitrine-256.png"), path);
    return path;
}

OverlayView *OverlayHarness::view(const QString &name) const
{
    const QList<OverlayView *> views = window.findChildren<OverlayView *>();
    for (OverlayView *view : views) {
        if (view->rootObject() != nullptr && view->rootObject()->objectName() == name)
            return view;
    }
    return nullptr;
}

QQuickItem *OverlayHarness::item(const QString &viewName, const QString &itemName) const
{
    const OverlayView *found = view(viewName);
    return found == nullptr ? nullptr : findItem(*found->rootObject(), itemName);
}

void OverlayHarness::say(EventMeaning meaning, double positionSeconds, MediaDuration duration)
{
    PlaybackEvent event;
    event.meaning = meaning;
    event.positionSeconds = positionSeconds;
    event.duration = duration;
    session.handleEvent(event);
}

void OverlayHarness::play(double fromSeconds, std::chrono::seconds wall, double rate)
{
    double position = fromSeconds;
    for (auto left = wall * 2; left.count() > 0; --left) {
        clock.advance(500ms);
        position += 0.5 * rate;
        session.handleProgress({position, rate, std::nullopt});
    }
}

} // namespace vitrine
