// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAccessibleWidget>

class QQuickWidget;

namespace vitrine {

/// \brief The window for assistive technology: a frame, where Qt makes a QWidget a container without a meaning.
///
/// Created by Qt; GUI thread.
class WindowAccessible final : public QAccessibleWidget
{
public:
    explicit WindowAccessible(QWidget *window);

    /// From now on, windows of the class MainWindow have this interface, and \a page hides what it draws in.
    static void install(QWidget &page);
};

/// Hides the window in which Qt draws \a view from assistive technology, which would find a second, empty frame for
/// each view. It is never shown, so its type has no other effect.
void hideOffscreenWindow(QQuickWidget &view);

} // namespace vitrine
