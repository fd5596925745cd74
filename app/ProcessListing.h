// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace vitrine {

/// Replaces the secrets in \a text, an argument or a variable of the environment, by `…`, and never makes it longer.
void hideSecretsIn(char *text);

/// \brief Takes the secrets out of what other users see of this process, and of what its children inherit.
///
/// Overwrites the arguments and the variables VITRINE_… where the kernel reads them (`ps`, /proc/PID/cmdline and
/// environ). Whatever needs them must have copied them before. What the kernel has shown until then, and the shell's
/// history, it cannot mend. Not thread-safe: call it before there are threads.
void hideSecretsInProcessListing(int argc, char *argv[]);

} // namespace vitrine
