// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/language/Translation.h"

#include "ui/Logging.h"
#include "ui/language/MessageTextTranslator.h"
#include "ui/language/QtTranslator.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace vitrine {

Translation::Translation(Language language, QObject *parent)
    : QObject(parent)
{
    QLocale::setDefault(languageLocale(language, QLocale::system()));
    if (language == Language::English)
        return;
    const QString code = languageCode(language);
    const QString own = u":/vitrine/translations/"_s;
    auto *qt = new QtTranslator(this);
    if (qt->load("qtbase_"_L1 + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    else
        qCDebug(lcUi) << "Qt has no translation for" << code << ": file dialogs are in English";
    auto *window = new QTranslator(this);
    if (window->load("vitrine_"_L1 + code, own))
        QCoreApplication::installTranslator(window);
    QCoreApplication::installTranslator(new MessageTextTranslator(own + "messages_"_L1 + code + ".ts"_L1, this));
}

Translation::~Translation()
{
    QLocale::setDefault(m_localeBefore);
}

} // namespace vitrine
