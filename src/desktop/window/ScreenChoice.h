// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QStringList>

class QScreen;
class QWidget;

namespace vitrine {

/// Index in \a names, which are those of the screens, of the one that \a wanted means: a number from 1, or a name in
/// any case. The error lists them.
[[nodiscard]] Result<qsizetype> screenIndex(const QString &wanted, const QStringList &names);

/// The connected screen that \a wanted means, as for screenIndex().
[[nodiscard]] Result<QScreen *> findScreen(const QString &wanted);

/// Puts \a window, which is not shown yet, in the middle of \a screen, no larger than the room there; it stays
/// maximised or fullscreen.
void moveToScreen(QWidget &window, QScreen &screen);

} // namespace vitrine
