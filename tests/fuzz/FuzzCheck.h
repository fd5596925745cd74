// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>

namespace vitrine {

/// Throws with \a what, a sentence about the code under test, unless it \a holds.
///
/// libFuzzer takes an exception that nobody catches for a crash and keeps the input; the corpus test catches it and
/// names the file.
inline void require(bool holds, const char *what)
{
    if (!holds)
        throw std::logic_error(what);
}

} // namespace vitrine

/// What each fuzz target defines; libFuzzer and the corpus test call it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
