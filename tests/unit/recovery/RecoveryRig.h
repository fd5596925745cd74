// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "recovery/RecoveryController.h"
#include "support/ManualClock.h"

#include <QTest>

namespace vitrine {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// \brief A controller whose steps are written down as text, and that is driven by words.
class Rig
{
public:
    explicit Rig(const RecoveryTable &table = {})
        : controller(RecoveryPolicy(table, clock, [] { return 0.0; }), clock)
    {
        controller.setTokenRenewable(true);
        QObject::connect(&controller, &RecoveryController::stepTaken, &controller, [this](const RecoveryStep &step) {
            QString text = causeName(step.cause).remove("ERROR_REASON_"_L1) + u' ' + recoveryStepName(step.kind) +
                           u" %1/%2"_s.arg(step.attempt).arg(step.maximumAttempts);
            if (step.delay != 0ms)
                text += u" %1"_s.arg(step.delay.count());
            if (step.position)
                text += u" @%1"_s.arg(*step.position);
            log += text;
            if (step.kind == RecoveryStep::Kind::GiveUp)
                why = step.why;
        });
        QObject::connect(&controller, &RecoveryController::renewalRequested, &controller,
                         [this] { log += u"(renew)"_s; });
        QObject::connect(
            &controller, &RecoveryController::reloadRequested, &controller,
            [this](const std::optional<QString> &token) { log += u"(reload %1)"_s.arg(token.value_or(u"-"_s)); });
    }

    void run(const QString &script)
    {
        const QStringList lines = script.split(u';');
        for (const QString &line : lines)
            runOne(line.simplified().split(u' '));
    }

    ManualClock clock;
    RecoveryController controller;
    QStringList log;
    QString why;

private:
    void runOne(const QStringList &words)
    {
        const QString &what = words.first();
        const QString &value = words.value(1);
        const auto position = [&](int i) {
            return words.size() > i ? std::optional(words[i].toDouble()) : std::nullopt;
        };
        if (what == "fail"_L1) {
            const auto cause = causeFromName(value).value_or(FailureCause::UnknownError);
            controller.handleFailure(causeFromName("ERROR_REASON_"_L1 + value).value_or(cause), position(2));
        } else if (what == "wait"_L1) {
            clock.advance(std::chrono::milliseconds(value.toInt()));
            controller.tick();
        } else if (what == "token"_L1) {
            controller.handleTokenRenewed(value == "-"_L1 ? Result<QString>(Error{u"no luck"_s}) : value);
        } else if (what == "reloaded"_L1) {
            controller.handleReloaded();
        } else if (what == "resumed"_L1) {
            controller.handleResumed(position(1));
        } else if (what == "playing"_L1) {
            controller.handlePlaying(true);
        } else if (what == "stopped"_L1) {
            controller.handlePlaying(false);
        } else if (what == "net"_L1) {
            controller.handleNetwork(value == "on"_L1);
        } else if (what == "cancel"_L1) {
            controller.cancel();
        } else if (what == "retry"_L1) {
            controller.retryNow();
        } else if (what == "reset"_L1) {
            controller.reset();
        } else if (what == "ahead"_L1) {
            controller.renewAhead(position(1));
        } else {
            qFatal("The script has a word that does not exist: %s", qPrintable(what));
        }
    }
};

} // namespace vitrine
