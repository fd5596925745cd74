// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/SettingsCheck.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SettingsCheck)
};

} // namespace

Check settingsCheck(const Result<LoadedSettings> &loaded)
{
    Check check{u"settings"_s, Text::tr("Settings"), CheckVerdict::Ok, {}, {}, {}};
    if (!loaded) {
        check.verdict = CheckVerdict::Problem;
        check.found = loaded.error().message;
        check.advice =
            Text::tr("Correct it. Until then Vitrine does not start, or opens a window without the user's file.");
        return check;
    }

    const QHash<QString, QString> &sources = loaded->settings.sources;
    QStringList keys = sources.keys();
    keys.sort();
    QStringList listed;
    QJsonObject places;
    for (const QString &key : std::as_const(keys)) {
        listed += Text::tr("%1 (%2)").arg(key, sources.value(key));
        places.insert(key, sources.value(key));
    }
    check.details.insert(u"sources"_s, places);
    check.details.insert(u"warnings"_s, QJsonArray::fromStringList(loaded->warnings));
    check.found = keys.isEmpty() ? Text::tr("Everything is at its default.")
                                 : Text::tr("Set, and where: %1.").arg(listed.join(u", "_s));
    if (!loaded->warnings.isEmpty()) {
        check.verdict = CheckVerdict::Warning;
        check.advice = loaded->warnings.join(u' ');
    }
    return check;
}

} // namespace vitrine
