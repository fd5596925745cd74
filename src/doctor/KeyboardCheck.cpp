// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/KeyboardCheck.h"

#include "kiosk/KeyboardModules.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::KeyboardCheck)
};

} // namespace

QList<Check> keyboardChecks(const Settings &settings, const QProcessEnvironment &variables)
{
    if (!settings.kiosk || !settings.kioskKeyboard)
        return {};
    Check check{u"keyboard"_s, Text::tr("On-screen keyboard"), CheckVerdict::Ok, {}, {}, {}};
    check.details = {
        {u"missingPackages"_s, QJsonArray::fromStringList(missingKeyboardPackages(QtFolders::from(variables)))}};
    check.found = Text::tr("Qt Virtual Keyboard is installed.");
    if (const auto problem = keyboardProblem(variables)) {
        check.verdict = CheckVerdict::Warning;
        check.found = problem->found;
        check.advice = problem->advice;
    }
    return {check};
}

} // namespace vitrine
