// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/language/Language.h"

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

QLocale::Language qtLanguage(Language language)
{
    switch (language) {
    case Language::TraditionalChinese:
        return QLocale::Chinese;
    case Language::Japanese:
        return QLocale::Japanese;
    case Language::English:
        break;
    }
    return QLocale::English;
}

} // namespace

QList<Language> allLanguages()
{
    return {Language::English, Language::TraditionalChinese, Language::Japanese};
}

QString languageCode(Language language)
{
    switch (language) {
    case Language::TraditionalChinese:
        return u"zh_TW"_s;
    case Language::Japanese:
        return u"ja"_s;
    case Language::English:
        break;
    }
    return u"en"_s;
}

Language windowLanguage(const QString &setting, const QStringList &uiLanguages)
{
    const QStringList wanted = setting.isEmpty() ? uiLanguages : QStringList(setting);
    for (const QString &name : wanted) {
        // "C" has no language, and QLocale takes an unknown name for it.
        const QLocale::Language found = QLocale(name).language();
        for (const Language language : allLanguages()) {
            if (found == qtLanguage(language))
                return language;
        }
    }
    return Language::English;
}

QLocale languageLocale(Language language, const QLocale &system)
{
    // A system in Simplified Chinese has other formats.
    const bool isSimplified = system.script() == QLocale::SimplifiedHanScript;
    if (system.language() == qtLanguage(language) && !isSimplified)
        return system;
    if (language == Language::English)
        return system.language() == QLocale::C ? system : QLocale(QLocale::English, system.territory());
    return QLocale(languageCode(language));
}

} // namespace vitrine
