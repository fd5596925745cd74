// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <sys/types.h>

#include <optional>

namespace vitrine {

/// The user at the other end of the connected local socket \a descriptor, according to the kernel; none if it does not
/// tell.
[[nodiscard]] std::optional<uid_t> socketPeerUser(qintptr descriptor);

} // namespace vitrine
