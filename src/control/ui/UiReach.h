// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ui/UiTree.h"
#include "protocol/Result.h"

#include <QPointF>

namespace vitrine {

/// Scrolls what contains \a node so that it is in view, as far as possible. The node is out of date afterwards.
void revealControl(const UiNode &node);

/// Where a click in the window of \a node reaches it: the middle of its visible part. Fails if it is disabled, out of
/// view, covered by another control, takes no clicks, or a dialog blocks its window.
[[nodiscard]] Result<QPointF> reachControl(const UiNode &node);

} // namespace vitrine
