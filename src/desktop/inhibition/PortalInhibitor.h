// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/inhibition/SleepInhibitor.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QObject>

class QDBusPendingCall;

namespace vitrine {

/// \brief Keeps the screen on through `org.freedesktop.portal.Inhibit`, which sandboxed programs use.
///
/// Only where the browser engine cannot do it: Qt WebEngine, measured with 6.4.2 and 6.8.2, inhibits by itself while a
/// visible page plays video, through `org.gnome.SessionManager` or `org.freedesktop.ScreenSaver`, and desktops list
/// each inhibitor. The portal drops it when the connection ends. GUI thread.
class PortalInhibitor final : public QObject, public SleepInhibitor
{
    Q_OBJECT

public:
    explicit PortalInhibitor(const QDBusConnection &bus, QObject *parent = nullptr);
    /// Ends the inhibition.
    ~PortalInhibitor() override;

    void setInhibited(bool inhibited) override;

    /// Whether the portal has been asked for an inhibition that it has not ended.
    [[nodiscard]] bool isInhibited() const { return !m_request.isEmpty(); }

private:
    template<typename Handle>
    void whenFinished(const QDBusPendingCall &call, Handle handle);
    void advance();
    void ask();
    /// An answer to the request of number \a wish; without success, not again for that one.
    void finish(int wish, bool success);
    void release();

    QDBusConnection m_bus;
    QDBusServiceWatcher m_portal;
    bool m_wanted = false;
    int m_wish = 0;           ///< counts setInhibited()
    bool m_isBusy = false;    ///< an answer is awaited
    bool m_hasFailed = false; ///< for the current wish
    QString m_request;        ///< object path of the inhibition; empty: none
};

} // namespace vitrine
