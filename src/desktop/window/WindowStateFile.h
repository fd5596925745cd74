// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/window/WindowPlacement.h"
#include "protocol/Result.h"

#include <optional>

namespace vitrine {

/// \brief What is remembered of the window from run to run.
struct WindowState
{
    std::optional<WindowPlacement> placement; ///< no value: unknown
    int miniWidth = 0;                        ///< of the mini player, in device-independent pixels; 0: unknown

    friend bool operator==(const WindowState &, const WindowState &) = default;
};

/// The state in the file \a path; an empty one if there is no file. Fails if the file cannot be read, is larger than
/// 64 KiB, or has another form; numbers out of range count as another form.
[[nodiscard]] Result<WindowState> readWindowState(const QString &path);

/// Replaces the file \a path at once, so that it is complete at any moment. Fails if it cannot be written.
[[nodiscard]] Result<bool> writeWindowState(const QString &path, const WindowState &state);

} // namespace vitrine
