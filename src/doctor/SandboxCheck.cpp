// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/SandboxCheck.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Namespaces = SandboxFacts::Namespaces;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SandboxCheck)
};

QString namespacesName(Namespaces namespaces)
{
    switch (namespaces) {
    case Namespaces::Work:
        return u"work"_s;
    case Namespaces::Refused:
        return u"refused"_s;
    case Namespaces::NotKnown:
        return u"not-known"_s;
    }
    Q_UNREACHABLE();
}

QString howToAllowNamespaces(const SandboxFacts &facts)
{
    if (facts.forbiddenForUsers)
        return Text::tr("Allow them: sysctl kernel.unprivileged_userns_clone=1 as root, and the same line in "
                        "/etc/sysctl.d to keep it.");
    if (facts.noneAllowed)
        return Text::tr("Allow them: sysctl user.max_user_namespaces=10000 as root, and the same line in /etc/sysctl.d "
                        "to keep it.");
    if (facts.heldByAppArmor)
        return Text::tr("Give Vitrine an AppArmor profile with “userns,”, or allow them for all programs: sysctl "
                        "kernel.apparmor_restrict_unprivileged_userns=0 as root.");
    return Text::tr("In a container, start it with a seccomp profile that allows user namespaces. If that is not "
                    "possible, set QTWEBENGINE_DISABLE_SANDBOX=1 and show only pages that you trust.");
}

} // namespace

Check sandboxCheck(const SandboxFacts &facts)
{
    Check check{u"sandbox"_s, Text::tr("Sandbox of the browser engine"), CheckVerdict::Ok, {}, {}, {}};
    check.details = {{u"root"_s, facts.isRoot},
                     {u"switchedOffBy"_s, facts.switchedOffBy},
                     {u"namespaces"_s, namespacesName(facts.namespaces)}};
    if (!facts.switchedOffBy.isEmpty()) {
        check.verdict = CheckVerdict::Warning;
        check.found =
            Text::tr(
                "It is off because of %1: a page that breaks out of the engine can do everything that this user can.")
                .arg(facts.switchedOffBy);
        check.advice = facts.isRoot ? Text::tr("Run Vitrine as an ordinary user, and remove %1.")
                                    : Text::tr("Remove %1, unless the engine does not start without it.");
        check.advice = check.advice.arg(facts.switchedOffBy);
    } else if (facts.isRoot) {
        check.verdict = CheckVerdict::Problem;
        check.found = Text::tr("The browser engine does not run as root with its sandbox on, so Vitrine does not start "
                               "here.");
        check.advice = Text::tr("Run Vitrine as an ordinary user, or set QTWEBENGINE_DISABLE_SANDBOX=1 if you know "
                                "what that costs: a page that breaks out is root, too.");
    } else if (facts.namespaces == Namespaces::Refused) {
        check.verdict = CheckVerdict::Problem;
        check.found = Text::tr("This user may not create the namespaces that the sandbox needs, and the browser engine "
                               "does not start without its sandbox.");
        check.advice = howToAllowNamespaces(facts);
    } else if (facts.namespaces == Namespaces::NotKnown) {
        check.verdict = CheckVerdict::Warning;
        check.found =
            Text::tr("Whether it works is not known: the system could not start another process to try it in.");
        check.advice = Text::tr("Raise the limit on the number of processes.");
    } else {
        check.found = Text::tr("It is on, and this user may create the namespaces that it needs.");
    }
    return check;
}

} // namespace vitrine
