// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <memory>

class QQmlEngine;

namespace vitrine {

class DesktopStyle;

/// A QML engine with the modules `Vitrine` and `Vitrine.Models`. Logs QML warnings in the category `vitrine.ui`. Takes
/// some ten milliseconds: create it once, and late.
[[nodiscard]] std::unique_ptr<QQmlEngine> createQmlEngine();

/// The style of the views of \a engine, which owns it. Call it after the first view has been created, which imports the
/// module.
[[nodiscard]] DesktopStyle &desktopStyle(QQmlEngine &engine);

} // namespace vitrine
