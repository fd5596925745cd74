// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <functional>

class QObject;
class QWidget;

namespace vitrine {

/// Calls \a then once the QML views of all windows have laid out and drawn what has changed, at the latest after a
/// quarter of a second; not if \a context is gone by then. The widget of a view shows its last frame, and only the view
/// itself can draw another one. \a page draws by itself and is not waited for. GUI thread.
void afterNextFrame(QObject &context, const QWidget &page, std::function<void()> then);

} // namespace vitrine
