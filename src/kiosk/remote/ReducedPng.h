// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QByteArray>

namespace vitrine {

/// The picture \a png, with fewer pixels if it has more than \a limit bytes otherwise. For any thread; a large picture
/// takes up to some seconds.
[[nodiscard]] Result<QByteArray> reducedPng(const QByteArray &png, qsizetype limit);

} // namespace vitrine
