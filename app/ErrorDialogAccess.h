// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ui/UiDialog.h"

namespace vitrine {

class ErrorDialogModel;

/// The error dialog for UiInspector. \a dialog must outlive what is returned.
[[nodiscard]] UiDialogAccess errorDialogAccess(ErrorDialogModel &dialog);

} // namespace vitrine
