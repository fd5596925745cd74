// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/health/HealthVerdict.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::HealthVerdict)
};

/// Whether a new start of the program cannot remove \a cause: it lies in the service, the content or the network.
bool isOutside(FailureCause cause)
{
    return !isPageFailure(cause) || cause == FailureCause::LoadFailed;
}

QString secondsText(std::chrono::milliseconds time)
{
    return QString::number(std::chrono::floor<std::chrono::seconds>(time).count());
}

HealthVerdict judgePicture(const HealthFacts &facts, const HealthLimits &limits)
{
    if (facts.isScreenOff)
        return {HealthState::Idle, Text::tr("The screen is off by plan.")};
    if (!facts.isDue)
        return {HealthState::Idle, Text::tr("Nothing is due now.")};
    if (facts.awaitsClick)
        return {HealthState::Idle, Text::tr("The player waits for a click.")};
    if (facts.hadPicture && facts.playback == PlaybackState::Paused)
        return {HealthState::Playing, Text::tr("Playback is paused.")};
    if (facts.hadPicture && !facts.cause && facts.sincePicture <= limits.picture) {
        if (!facts.sincePictureProblem)
            return {HealthState::Playing, Text::tr("Pictures are presented.")};
        // The page was reloaded because of it; if it stays, the video may be meant to be so.
        const bool isNew = *facts.sincePictureProblem <= limits.picture;
        return {isNew ? HealthState::Recovering : HealthState::Blocked,
                Text::tr("The screen is black or its picture stands still, for %1 s.")
                    .arg(secondsText(*facts.sincePictureProblem))};
    }
    QString why = Text::tr("No picture for %1 s.").arg(secondsText(facts.sincePicture));
    if (facts.cause)
        why = Text::tr("%1 Cause: %2.").arg(why, causeName(*facts.cause));
    const bool isStarting = !facts.hadPicture && !facts.cause;
    const auto limit = facts.isRecovering || isStarting ? limits.recovery() : limits.picture;
    if (facts.sincePicture <= limit)
        return {isStarting ? HealthState::Starting : HealthState::Recovering, why};
    return {facts.cause && isOutside(*facts.cause) ? HealthState::Blocked : HealthState::Failed, why};
}

} // namespace

const QList<HealthState> &allHealthStates()
{
    static const QList<HealthState> all{HealthState::Starting,   HealthState::Playing, HealthState::Idle,
                                        HealthState::Recovering, HealthState::Blocked, HealthState::Failed};
    return all;
}

QString healthStateName(HealthState state)
{
    switch (state) {
    case HealthState::Starting:
        break;
    case HealthState::Playing:
        return u"playing"_s;
    case HealthState::Idle:
        return u"idle"_s;
    case HealthState::Recovering:
        return u"recovering"_s;
    case HealthState::Blocked:
        return u"blocked"_s;
    case HealthState::Failed:
        return u"failed"_s;
    }
    return u"starting"_s;
}

HealthVerdict judgeHealth(const HealthFacts &facts, const HealthLimits &limits)
{
    const HealthVerdict picture = judgePicture(facts, limits);
    if (facts.isScreenWrong && picture.isHealthy())
        return {HealthState::Blocked, facts.isScreenOff
                                          ? Text::tr("The screen is to be off, and cannot be switched.")
                                          : Text::tr("The screen is off although it is to be on, and cannot be "
                                                     "switched.")};
    return picture;
}

} // namespace vitrine
