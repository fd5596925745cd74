// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Utf8Locale.h"

#include <QByteArray>
#include <QList>

#include <langinfo.h>

#include <clocale>

namespace vitrine {

namespace {

bool isUtf8(const char *locale)
{
    return std::setlocale(LC_CTYPE, locale) != nullptr && QByteArrayView(::nl_langinfo(CODESET)) == "UTF-8";
}

/// The category LC_ALL overrides all others, so it has to go; LANG takes its place.
void moveToLang()
{
    const QByteArray all = qgetenv("LC_ALL");
    if (all.isEmpty())
        return;
    for (const char *category : {"LC_ALL", "LC_COLLATE", "LC_MESSAGES", "LC_MONETARY", "LC_NUMERIC", "LC_TIME"})
        qunsetenv(category);
    qputenv("LANG", all);
}

/// One category that is not installed makes all of them fail. The language of the texts stays.
void replaceMissingLocales(const char *locale)
{
    if (std::setlocale(LC_ALL, "") != nullptr)
        return;
    const QByteArray lang = qgetenv("LANG");
    if (!lang.isEmpty() && !qEnvironmentVariableIsSet("LANGUAGE"))
        qputenv("LANGUAGE", lang.split('.').first());
    for (const char *category : {"LC_COLLATE", "LC_MESSAGES", "LC_MONETARY", "LC_NUMERIC", "LC_TIME"})
        qunsetenv(category);
    qputenv("LANG", locale);
}

} // namespace

void ensureUtf8Locale()
{
    if (!isUtf8("")) {
        for (const char *locale : {"C.UTF-8", "en_US.UTF-8"}) {
            if (!isUtf8(locale))
                continue;
            moveToLang();
            qputenv("LC_CTYPE", locale);
            replaceMissingLocales(locale);
            break;
        }
    }
    std::setlocale(LC_ALL, "C"); // as before; Qt sets it
}

} // namespace vitrine
