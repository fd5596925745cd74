// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/BusChecks.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::BusChecks)
};

QString howToGetABus()
{
    return Text::tr("Playback does not need it. If you start a kiosk by hand, use dbus-run-session; a systemd user "
                    "service has a bus already.");
}

} // namespace

QString busAddress(const QString &variable, const QString &runtimeFolder)
{
    if (!variable.isEmpty())
        return variable;
    const QString socket = runtimeFolder + "/bus"_L1;
    return !runtimeFolder.isEmpty() && QFileInfo::exists(socket) ? "unix:path="_L1 + socket : QString();
}

QList<Check> busChecks(const BusFacts &facts)
{
    Check bus{u"dbus"_s, Text::tr("D-Bus session bus"), CheckVerdict::Ok, {}, {}, {}};
    Check portals{u"portals"_s, Text::tr("Desktop portals"), CheckVerdict::Ok, {}, {}, {}};
    const QString withoutBus = Text::tr("Not checked: portals need the session bus.");

    const ForkedProbeResult looked = facts.looked.value_or(ForkedProbeResult());
    const QJsonObject said = QJsonDocument::fromJson(looked.text).object();
    const bool connected = said.value("connected"_L1).toBool();
    bus.details = {{u"address"_s, facts.address}, {u"connected"_s, connected}};
    if (!connected) {
        bus.verdict = CheckVerdict::Info;
        bus.advice = howToGetABus();
        if (facts.address.isEmpty())
            bus.found =
                Text::tr("There is no session bus. Other programs of the desktop cannot be reached without it.");
        else if (looked.end == ForkedProbeResult::End::TimedOut)
            bus.found = Text::tr("The session bus (%1) does not answer.").arg(facts.address);
        else
            bus.found = Text::tr("The session bus (%1) cannot be used: %2.")
                            .arg(facts.address,
                                 said.value("error"_L1).toString(Text::tr("the connection failed")).simplified());
        portals.verdict = CheckVerdict::Skipped;
        portals.found = withoutBus;
        return {bus, portals};
    }
    bus.found = Text::tr("The session bus answers.");
    const bool hasPortal = said.value("portal"_L1).toBool();
    portals.details = {{u"available"_s, hasPortal}};
    if (hasPortal) {
        portals.found = Text::tr("Portals are available, for a sandboxed Vitrine and for the desktop's settings.");
    } else {
        portals.verdict = CheckVerdict::Info;
        portals.found = Text::tr("No portal is available (org.freedesktop.portal.Desktop). A desktop uses portals to "
                                 "announce its dark mode and to open links for a sandboxed program.");
        portals.advice = Text::tr("Playback does not need them. On a desktop, install the package xdg-desktop-portal.");
    }
    return {bus, portals};
}

} // namespace vitrine
