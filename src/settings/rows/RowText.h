// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>

namespace vitrine {

/// tr() for the texts of rows, in one translation context.
struct RowText
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SettingsTable)
};

} // namespace vitrine
