// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "EscapeKiosk.h"

#include <QByteArray>
#include <QList>

namespace vitrine {

/// \brief A script with which a page tries to leave the kiosk or to stop it.
struct PageAttempt
{
    const char *name;
    const char *script;
    QList<EscapeKiosk::Frame> frames; ///< that try it, one after another
};

/// What a page can do by itself.
[[nodiscard]] QList<PageAttempt> pageAttempts();

/// An empty page, about which the engine asks nobody: the kiosk loads its own again.
[[nodiscard]] QList<PageAttempt> emptyPageAttempts();

/// What a browser allows only after a click of the user.
[[nodiscard]] QList<PageAttempt> clickAttempts();

} // namespace vitrine
