// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QIcon>

namespace vitrine {

/// The icon of Vitrine's windows, from the resources, so that it also works without installation.
[[nodiscard]] QIcon programIcon();

} // namespace vitrine
