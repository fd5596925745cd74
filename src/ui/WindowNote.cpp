// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/WindowNote.h"

#include <QUrl>

#include <utility>

namespace vitrine {

WindowNote::WindowNote(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownFor);
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT shownChanged(false); });
}

void WindowNote::show(const QString &text)
{
    if (m_isBlocked)
        return;
    m_text = text;
    Q_EMIT textChanged();
    const bool wasShown = isShown();
    m_timer.start();
    if (!wasShown)
        Q_EMIT shownChanged(true);
}

void WindowNote::hide()
{
    if (!isShown())
        return;
    m_timer.stop();
    Q_EMIT shownChanged(false);
}

void WindowNote::setBlocked(bool blocked)
{
    m_isBlocked = blocked;
    if (blocked)
        hide();
}

void WindowNote::showWhenReady(const QString &text)
{
    if (m_isReady)
        show(text);
    else
        m_waiting = text;
}

void WindowNote::setReady()
{
    m_isReady = true;
    if (isWaiting())
        show(std::exchange(m_waiting, {}));
}

QString fullScreenNote(const QString &origin)
{
    // In Punycode: letters of another script may look like another host.
    const QString host = QUrl(origin).host(QUrl::FullyEncoded);
    return host.isEmpty() ? WindowNote::tr("Press Esc to leave full screen.")
                          : WindowNote::tr("%1 is in full screen. Press Esc to leave.").arg(host);
}

QString idleNote(int seconds)
{
    return WindowNote::tr("Starting over in %1 s. Touch the screen to continue.").arg(seconds);
}

} // namespace vitrine
