// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace vitrine {

/// Changes the environment, if its locale is not UTF-8 or not installed, to the C.UTF-8 character set.
///
/// Qt takes all file names for UTF-8, but the browser engine converts them with the locale: with LC_ALL=C it cannot
/// open a profile below a folder with other than ASCII letters, and stores nothing. The language stays what the locale
/// says. Call it in main() while there is one thread.
void ensureUtf8Locale();

} // namespace vitrine
