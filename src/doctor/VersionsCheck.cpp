// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/VersionsCheck.h"

#include <QCoreApplication>
#include <QVersionNumber>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::VersionsCheck)
};

/// The first two numbers, which must agree.
QVersionNumber series(const QString &version)
{
    const QVersionNumber number = QVersionNumber::fromString(version);
    return {number.majorVersion(), number.minorVersion()};
}

} // namespace

Check versionsCheck(const VersionFacts &facts)
{
    Check check{u"versions"_s, Text::tr("Versions"), CheckVerdict::Ok, {}, {}, {}};
    check.found = Text::tr("Vitrine %1, built with Qt %2, running with Qt %3 and Qt WebEngine %4, which is Chromium %5")
                      .arg(facts.vitrine, facts.qtBuilt, facts.qt, facts.webEngine, facts.chromium);
    check.found += facts.chromiumSecurity.isEmpty()
                       ? u"."_s
                       : Text::tr(" with the security fixes up to %1.").arg(facts.chromiumSecurity);
    check.details = {{u"vitrine"_s, facts.vitrine},
                     {u"qtBuilt"_s, facts.qtBuilt},
                     {u"qt"_s, facts.qt},
                     {u"webEngine"_s, facts.webEngine},
                     {u"chromium"_s, facts.chromium},
                     {u"chromiumSecurity"_s, facts.chromiumSecurity}};
    if (series(facts.qt) < series(facts.qtBuilt)) {
        check.verdict = CheckVerdict::Problem;
        check.found += u' ' + Text::tr("This Qt is older than the one that Vitrine was built with.");
        check.advice = Text::tr("Install the package of Vitrine for this distribution, or build Vitrine here.");
    } else if (series(facts.webEngine) != series(facts.qt)) {
        check.verdict = CheckVerdict::Warning;
        check.found += u' ' + Text::tr("Qt and Qt WebEngine are from different releases.");
        check.advice = Text::tr("Update all Qt packages together.");
    }
    return check;
}

} // namespace vitrine
