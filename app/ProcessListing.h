// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace vitrine {

/// Replaces the secrets in \a text, an argument or an environment variable, with `…`; never makes it longer.
void hideSecretsIn(char *text);

/// \brief Removes secrets from the process listing and from the environment of child processes.
///
/// Overwrites the arguments and the variables VITRINE_… in the memory that the kernel shows (`ps`, /proc/PID/cmdline
/// and environ). Copy the values first. Before the call they are visible, and they stay in the shell's history. Not
/// thread-safe: call it before starting threads.
void hideSecretsInProcessListing(int argc, char *argv[]);

} // namespace vitrine
