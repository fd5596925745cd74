// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/inhibition/PortalInhibitor.h"

#include "desktop/BusCall.h"
#include "desktop/Logging.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr QLatin1StringView portalService("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView portalPath("/org/freedesktop/portal/desktop");

// Source: org.freedesktop.portal.Inhibit.
constexpr uint suspendFlag = 4;
constexpr uint idleFlag = 8;

bool isServedByTheEngine(const QStringList &names)
{
    return names.contains("org.gnome.SessionManager"_L1) || names.contains("org.freedesktop.ScreenSaver"_L1);
}

} // namespace

PortalInhibitor::PortalInhibitor(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_portal(portalService, bus, QDBusServiceWatcher::WatchForUnregistration)
{
    // Its inhibitions end with it.
    connect(&m_portal, &QDBusServiceWatcher::serviceUnregistered, this, [this] { m_request.clear(); });
}

PortalInhibitor::~PortalInhibitor()
{
    release();
}

void PortalInhibitor::setInhibited(bool inhibited)
{
    if (std::exchange(m_wanted, inhibited) == inhibited)
        return;
    ++m_wish;
    m_hasFailed = false;
    advance();
}

void PortalInhibitor::advance()
{
    if (m_isBusy || m_wanted == isInhibited())
        return;
    if (!m_wanted)
        release();
    else if (!m_hasFailed)
        ask();
}

template<typename Handle>
void PortalInhibitor::whenFinished(const QDBusPendingCall &call, Handle handle)
{
    m_isBusy = true;
    auto *answer = new QDBusPendingCallWatcher(call, this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, handle] {
        answer->deleteLater();
        m_isBusy = false;
        handle(*answer);
    });
}

void PortalInhibitor::ask()
{
    const QDBusMessage list = busCall(u"ListNames"_s);
    whenFinished(m_bus.asyncCall(list), [this, wish = m_wish](const QDBusPendingReply<QStringList> &names) {
        if (names.isError() || isServedByTheEngine(names.value()) || !m_wanted) {
            finish(wish, false);
            return;
        }
        QDBusMessage inhibit = QDBusMessage::createMethodCall(portalService, portalPath,
                                                              u"org.freedesktop.portal.Inhibit"_s, u"Inhibit"_s);
        inhibit << QString() << (suspendFlag | idleFlag) << QVariantMap{{u"reason"_s, tr("A video is playing.")}};
        whenFinished(m_bus.asyncCall(inhibit), [this, wish](const QDBusPendingReply<QDBusObjectPath> &request) {
            if (request.isError())
                qCDebug(desktopLog) << "the portal does not keep the screen on:" << request.error().message();
            else
                m_request = request.value().path();
            finish(wish, !request.isError());
        });
    });
}

void PortalInhibitor::finish(int wish, bool success)
{
    m_hasFailed = !success && wish == m_wish;
    advance();
}

void PortalInhibitor::release()
{
    if (m_request.isEmpty())
        return;
    m_bus.send(QDBusMessage::createMethodCall(portalService, std::exchange(m_request, {}),
                                              u"org.freedesktop.portal.Request"_s, u"Close"_s));
}

} // namespace vitrine
