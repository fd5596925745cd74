// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

namespace vitrine {

/// The languages of the window.
enum class Language { English, TraditionalChinese, Japanese };

/// All of them, English first.
[[nodiscard]] QList<Language> allLanguages();

/// The name in the files of translations: `en`, `zh_TW`, `ja`.
[[nodiscard]] QString languageCode(Language language);

/// The language for Settings::language. If that is empty, the first of \a uiLanguages (QLocale::uiLanguages()) that the
/// window has; English if it has none. Every Chinese is Traditional Chinese, as in the player.
[[nodiscard]] Language windowLanguage(const QString &setting, const QStringList &uiLanguages);

/// The formats of numbers and dates: those of \a system if it has this language; `C` is English.
[[nodiscard]] QLocale languageLocale(Language language, const QLocale &system);

} // namespace vitrine
