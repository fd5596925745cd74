// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

// Texts generated from the methods of the control socket; packaging/generate.sh writes them to files.
namespace vitrine::reference {

/// The methods in docs/control.md.
[[nodiscard]] QString controlDocument();
/// docs/control.openrpc.json.
[[nodiscard]] QString openRpcText();
/// The methods of docs/clients/vitrine.py.
[[nodiscard]] QString pythonClientMethods();
/// The methods of docs/clients/vitrine.ts.
[[nodiscard]] QString typeScriptClientMethods();

} // namespace vitrine::reference
