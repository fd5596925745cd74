// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "SampleTranslator.h"
#include "ui/language/Translation.h"

#include <QCoreApplication>

#include <optional>

namespace vitrine {

/// \brief The language of a layout test while this object exists: one of the window, or a sample that is longer.
class WindowLanguage
{
public:
    /// `en` and `longer`. With the fonts for another language (`FC_LANG`), which are the same for a whole process: that
    /// language.
    static QStringList names()
    {
        const Language fonts = windowLanguage({}, {qEnvironmentVariable("FC_LANG")});
        return fonts == Language::English ? QStringList{QStringLiteral("en"), QStringLiteral("longer")}
                                          : QStringList{languageCode(fonts)};
    }

    explicit WindowLanguage(const QString &name)
    {
        if (name == QLatin1StringView("longer")) {
            if (!QCoreApplication::installTranslator(&m_longer.emplace()))
                qFatal("The translation of the test cannot be installed.");
            return;
        }
        m_translation.emplace(windowLanguage(name, {}));
    }

private:
    std::optional<SampleTranslator> m_longer;
    std::optional<Translation> m_translation;
};

} // namespace vitrine
