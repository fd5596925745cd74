// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/mpris/MprisRootAdaptor.h"

#include "desktop/mpris/MprisService.h"

namespace vitrine {

MprisRootAdaptor::MprisRootAdaptor(MprisService &service)
    : QDBusAbstractAdaptor(&service)
    , m_service(service)
{
}

bool MprisRootAdaptor::canQuit() const
{
    return m_service.host().mayQuit;
}

bool MprisRootAdaptor::isFullScreen() const
{
    return m_service.isFullScreen();
}

void MprisRootAdaptor::setFullScreen(bool fullScreen)
{
    m_service.requestFullScreen(fullScreen);
}

bool MprisRootAdaptor::canSetFullScreen() const
{
    return m_service.canSetFullScreen();
}

bool MprisRootAdaptor::canRaise() const
{
    return m_service.host().hasWindow;
}

QString MprisRootAdaptor::identity() const
{
    return QStringLiteral("Vitrine");
}

QString MprisRootAdaptor::desktopEntry() const
{
    return QStringLiteral(VITRINE_APP_ID);
}

QStringList MprisRootAdaptor::supportedUriSchemes() const
{
    return m_service.uriSchemes();
}

void MprisRootAdaptor::Raise(const QDBusMessage &message)
{
    m_service.raise(message);
}

void MprisRootAdaptor::Quit(const QDBusMessage &message)
{
    m_service.quit(message);
}

} // namespace vitrine
