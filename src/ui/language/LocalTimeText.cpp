// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/language/LocalTimeText.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

// Traditional Chinese has the part of the day in its format, "B", which Qt 6.4 shows as this letter.
bool hasPartOfDay(const QLocale &locale)
{
    return locale.timeFormat(QLocale::ShortFormat).contains(u'B');
}

} // namespace

QString shortTimeText(const QTime &time)
{
    const QLocale locale;
    return hasPartOfDay(locale) ? locale.toString(time, u"HH:mm"_s) : locale.toString(time, QLocale::ShortFormat);
}

QString shortDateTimeText(const QDateTime &time)
{
    const QLocale locale;
    const QDateTime local = time.toLocalTime();
    return hasPartOfDay(locale)
               ? locale.toString(local.date(), QLocale::ShortFormat) + u' ' + shortTimeText(local.time())
               : locale.toString(local, QLocale::ShortFormat);
}

} // namespace vitrine
