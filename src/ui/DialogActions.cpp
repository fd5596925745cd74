// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/DialogActions.h"

#include "ui/MediaTimeText.h"

namespace vitrine {

namespace {

using Kind = BackAction::Kind;
using Phase = DialogRecovery::Phase;

QString retryLabel(const DialogRecovery &recovery)
{
    if (recovery.phase == Phase::Trying)
        return DialogActions::tr("Trying again…");
    const QString label = DialogActions::tr("Try again");
    if (recovery.phase != Phase::Waiting || !recovery.left)
        return label;
    const auto seconds = recovery.left->count();
    const QString left =
        seconds < 100 ? DialogActions::tr("%1 s").arg(seconds) : mediaTimeText(static_cast<double>(seconds));
    //: The action, and the time until it is done without the viewer: Try again · 32 s
    return DialogActions::tr("%1 · %2").arg(label, left);
}

ErrorAction copyAction()
{
    return {QStringLiteral("copyDetails"), DialogActions::tr("Copy details")};
}

ErrorAction quitAction()
{
    return {QStringLiteral("quit"), DialogActions::tr("Close Vitrine")};
}

// Called what it does; nothing if it does nothing, or the same as quitAction().
ErrorAction backAction(Kind kind)
{
    switch (kind) {
    case Kind::History:
    case Kind::Url:
        return {QStringLiteral("back"), DialogActions::tr("Go back")};
    case Kind::Home:
        return {QStringLiteral("back"), DialogActions::tr("Back to the start")};
    case Kind::Close:
    case Kind::None:
        break;
    }
    return {};
}

} // namespace

DialogActions DialogActions::of(const ErrorText &text, const DialogRecovery &recovery, Kind back)
{
    DialogActions result;
    const ErrorAction retry{QStringLiteral("retry"), retryLabel(recovery)};
    const bool retriesFirst = recovery.isUnderWay() || text.retry == ErrorText::Retry::Primary;
    result.primary = retriesFirst ? retry : copyAction();
    if (!retriesFirst && text.retry == ErrorText::Retry::Offered)
        result.more.append(retry);
    if (recovery.cancellable)
        result.more.append({QStringLiteral("cancel"), tr("Stop trying")});
    // The page is still there below a target that was refused.
    result.secondary = text.name == QStringLiteral("bad-target") ? ErrorAction{QStringLiteral("close"), tr("Continue")}
                                                                 : backAction(back);
    if (result.secondary.name.isEmpty())
        result.secondary = quitAction();
    else
        result.more.append(quitAction());
    return result;
}

QList<ErrorAction> DialogActions::all() const
{
    QList<ErrorAction> actions{primary, secondary};
    actions.append(more);
    if (primary.name != QLatin1StringView("copyDetails"))
        actions.append(copyAction());
    return actions;
}

} // namespace vitrine
