// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/DisplayCheck.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::DisplayCheck)
};

QString whereItIs(const DisplayFacts &facts)
{
    QStringList names;
    if (!facts.platform.isEmpty())
        names += Text::tr("platform %1").arg(facts.platform);
    if (!facts.waylandDisplay.isEmpty())
        names += u"WAYLAND_DISPLAY=%1"_s.arg(facts.waylandDisplay);
    if (!facts.display.isEmpty())
        names += u"DISPLAY=%1"_s.arg(facts.display);
    return names.join(u", "_s);
}

void judgeOpening(const DisplayFacts &facts, const ForkedProbeResult &opened, Check &check)
{
    using End = ForkedProbeResult::End;
    switch (opened.end) {
    case End::Answered: {
        check.details.insert(u"opened"_s, QJsonDocument::fromJson(opened.text).object());
        check.found =
            Text::tr("Qt can open it (%1) with its platform “%2”.")
                .arg(whereItIs(facts), check.details.value(u"opened"_s).toObject().value(u"platform"_s).toString());
        if (!facts.hasSeat) {
            check.verdict = CheckVerdict::Info;
            check.found +=
                u' ' + Text::tr("The Wayland display has no seat, so there is no keyboard, pointer or touch.");
        }
        return;
    }
    case End::Crashed:
        check.verdict = CheckVerdict::Problem;
        check.found =
            Text::tr("Qt cannot open it (%1), so Vitrine does not start with these settings.").arg(whereItIs(facts));
        check.advice = Text::tr("Start Vitrine in the session of the user who is logged in at the screen, with that "
                                "session's DISPLAY and XAUTHORITY or WAYLAND_DISPLAY and XDG_RUNTIME_DIR. On Wayland, "
                                "install the package qt6-wayland. To play without a window, use --headless.");
        return;
    case End::TimedOut:
        check.verdict = CheckVerdict::Problem;
        check.found = Text::tr("The display server (%1) does not answer.").arg(whereItIs(facts));
        check.advice = Text::tr("Restart the desktop session, or name another display.");
        return;
    case End::NotStarted:
        check.verdict = CheckVerdict::Warning;
        check.found =
            Text::tr("Whether it can be opened is not known: the system could not start another process to try it in.");
        check.advice = Text::tr("Raise the limit on the number of processes.");
        return;
    }
    Q_UNREACHABLE();
}

} // namespace

Check displayCheck(const std::optional<DisplayFacts> &facts)
{
    Check check{u"display"_s, Text::tr("Display"), CheckVerdict::Ok, {}, {}, {}};
    if (!facts) {
        check.verdict = CheckVerdict::Skipped;
        check.found =
            Text::tr("Not checked: the settings are not valid, so it is not known whether a window is needed.");
        return check;
    }
    check.details = {{u"headless"_s, facts->headless},
                     {u"platform"_s, facts->platform},
                     {u"DISPLAY"_s, facts->display},
                     {u"WAYLAND_DISPLAY"_s, facts->waylandDisplay},
                     {u"seat"_s, facts->hasSeat}};
    if (facts->headless) {
        check.found = Text::tr("Not needed: --headless plays without a window.");
    } else if (!facts->hasSomewhere()) {
        check.verdict = CheckVerdict::Problem;
        check.found = Text::tr("There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. With these settings, "
                               "Vitrine does not start from here.");
        check.advice = Text::tr("Start Vitrine in a desktop session, or with --headless to play without a window. Over "
                                "ssh, set DISPLAY=:0 to use the screen of the user who is logged in there.");
    } else {
        judgeOpening(*facts, facts->opened.value_or(ForkedProbeResult()), check);
    }
    return check;
}

} // namespace vitrine
