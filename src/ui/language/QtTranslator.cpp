// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/language/QtTranslator.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vitrine {

QString QtTranslator::translate(const char *context, const char *sourceText, const char *disambiguation,
                                int number) const
{
    constexpr std::array<std::string_view, 17> shown{
        "QAbstractSpinBox", "QApplication",   "QCheckBox",        "QColorDialog",       "QComboBox",   "QDialog",
        "QDialogButtonBox", "QFileDialog",    "QFileSystemModel", "QInputDialog",       "QLineEdit",   "QMenu",
        "QMessageBox",      "QPlatformTheme", "QScrollBar",       "QWidgetTextControl", "QGnomeTheme",
    };
    if (context == nullptr || std::ranges::find(shown, std::string_view(context)) == shown.end())
        return {};
    return QTranslator::translate(context, sourceText, disambiguation, number);
}

} // namespace vitrine
