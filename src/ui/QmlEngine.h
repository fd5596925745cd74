// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <memory>

class QQmlEngine;

namespace vitrine {

/// The QML engine for the views of Vitrine: knows the modules `Vitrine` and `Vitrine.Models`, and reports
/// warnings of the views under the logging category `vitrine.ui`. Takes some ten milliseconds: make it once and late.
[[nodiscard]] std::unique_ptr<QQmlEngine> createQmlEngine();

} // namespace vitrine
