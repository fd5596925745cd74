// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace vitrine {

/// Opens /dev/null for each of the descriptors 0 to 2 that is closed, as a program without a terminal may be started.
///
/// Otherwise the next file that is opened gets that number, and output goes into it. Reading then gives the end of the
/// file, writing to standard output fails (EBADF), and standard error is discarded. Call it first in main().
void openClosedStandardStreams();

} // namespace vitrine
