// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/StartClaim.h"

#include "app/Console.h"
#include "app/StartProblem.h"
#include "desktop/instance/SingleInstance.h"
#include "settings/InstanceRole.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Outcome = SingleInstance::Outcome;

// More than any target that can be played, and less than InstanceRequest::maximumBytes.
constexpr qsizetype longestTarget = 10'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::StartClaim)
};

InstanceRequest requestFor(const CommandCall &call)
{
    const auto &variables = call.environment.variables;
    InstanceRequest request{.activationToken = variables.value(u"XDG_ACTIVATION_TOKEN"_s),
                            .startupId = variables.value(u"DESKTOP_STARTUP_ID"_s)};
    const Settings &settings = call.run.loaded->settings;
    if (!hasTargetOfItsOwn(settings))
        return request;
    const PlayTarget &target = settings.target;
    // The other process has another working directory.
    request.target =
        target.kind() == PlayTarget::Kind::File ? QFileInfo(target.text()).absoluteFilePath() : target.text();
    request.startSeconds = target.startSeconds();
    request.language = target.language();
    return request;
}

QString silentText(const SingleInstance &instance, const QString &profile)
{
    const qint64 process = instance.process();
    return Text::tr("The Vitrine that has the profile “%1” open (process %2) does not answer. It may still play "
                    "this when it goes on. Close its window, or end it with “kill %2”, and try again. To start another "
                    "one, use --profile NAME.")
        .arg(profile)
        .arg(process);
}

std::unique_ptr<SingleInstance> instanceFor(const Settings &settings)
{
    // As for the control socket: there is none without such a folder.
    if (settings.runtimeDir.isEmpty())
        return nullptr;
    const Result<InstancePlace> place =
        InstancePlace::make(settings.runtimeDir, settings.profile, settings.profileDir());
    if (place)
        return std::make_unique<SingleInstance>(*place);
    printLine(stderr,
              "vitrine: "_L1 + Text::tr("Starts of Vitrine cannot find each other: %1").arg(place.error().message));
    return nullptr;
}

} // namespace

StartClaim claimStart(const CommandCall &call)
{
    const Settings &settings = call.run.loaded->settings;
    const InstanceRole role = instanceRole(settings);
    auto instance = role == InstanceRole::Alone ? nullptr : instanceFor(settings);
    if (!instance)
        return {};
    const InstanceRequest request = requestFor(call);
    const Outcome outcome = role == InstanceRole::HandsOver ? instance->claimOrHandOver(request) : instance->claim();
    switch (outcome) {
    case Outcome::First:
        return {std::move(instance), std::nullopt};
    case Outcome::Occupied:
        return {};
    case Outcome::HandedOver:
        printLine(stderr, "vitrine: "_L1 + (request.target.isEmpty()
                                                ? Text::tr("The running Vitrine (process %1) shows its window.")
                                                : Text::tr("The running Vitrine (process %1) plays it."))
                                               .arg(instance->process()));
        return {nullptr, 0};
    case Outcome::Refused:
        return {nullptr, printError({instance->problem()}, usageErrorCode)};
    case Outcome::Silent: {
        const QString problem = silentText(*instance, settings.profile);
        const int code = printError({problem}, internalErrorCode);
        showStartProblem(call, problem);
        return {nullptr, code};
    }
    case Outcome::Untrusted:
    case Outcome::Impossible:
        printLine(stderr,
                  "vitrine: "_L1 + Text::tr("Starts of Vitrine cannot find each other: %1").arg(instance->problem()));
        return {};
    }
    Q_UNREACHABLE();
}

int refuseTarget(const CommandCall &call, const QString &target, const QString &problem)
{
    const Settings &settings = call.run.loaded->settings;
    if (hasTerminal() || instanceRole(settings) != InstanceRole::HandsOver)
        return usageErrorCode;
    if (const auto instance = instanceFor(settings)) {
        InstanceRequest request = requestFor(call);
        request.target = target.left(longestTarget);
        const Outcome outcome = instance->claimOrHandOver(request);
        if (outcome == Outcome::Refused || outcome == Outcome::HandedOver)
            return usageErrorCode;
    }
    showStartProblem(call, problem);
    return usageErrorCode;
}

} // namespace vitrine
