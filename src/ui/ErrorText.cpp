// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/ErrorText.h"

#include "protocol/Redaction.h"

#include <initializer_list>

namespace vitrine {

namespace {

enum class Action {
    Retry,
    Back,
    Close,
    CopyDetails,
};

// Code, reason and message of an unknown error as sent, most useful first.
QString asSent(const PlaybackError &error)
{
    QStringList parts;
    if (!error.rawCode.isEmpty())
        parts << ErrorText::tr("code %1").arg(error.rawCode);
    if (!error.rawReason.isEmpty())
        parts << error.rawReason;
    if (!error.message.isEmpty())
        parts << ErrorText::tr("“%1”").arg(error.message);
    constexpr qsizetype longest = 400;
    const QString all = redactSecrets(parts.join(QStringLiteral(", ")));
    return all.size() > longest ? all.first(longest) + QChar(0x2026) : all;
}

// In dialog order, the primary action first.
QList<ErrorAction> actionsOf(std::initializer_list<Action> actions, const QString &retryLabel = {})
{
    QList<ErrorAction> list;
    for (const Action action : actions) {
        switch (action) {
        case Action::Retry:
            list.append({QStringLiteral("retry"), retryLabel.isEmpty() ? ErrorText::tr("Try again") : retryLabel});
            break;
        case Action::Back:
            list.append({QStringLiteral("back"), ErrorText::tr("Go back")});
            break;
        case Action::Close:
            list.append({QStringLiteral("close"), ErrorText::tr("Close")});
            break;
        case Action::CopyDetails:
            list.append({QStringLiteral("copyDetails"), ErrorText::tr("Copy details")});
            break;
        }
    }
    return list;
}

} // namespace

ErrorText ErrorText::forError(const PlaybackError &error)
{
    ErrorText result;
    result.name = error.isKnown() ? errorReasonName(error.reason) : QStringLiteral("unknown");
    result.title = failureInfo(causeOf(error)).title;
    switch (error.reason) {
    case ErrorReason::ResourceNotFound:
        result.text = tr("There is no video at this link. It may have been removed, or it is not published yet.");
        result.advice = tr("Check the link, or ask the sender for a new one.");
        result.operatorHint = tr(
            "Check in BlendVision that the content exists and is published, and that the token is for this content.");
        result.actions = actionsOf({Action::Back, Action::Retry, Action::Close, Action::CopyDetails});
        break;
    case ErrorReason::DomainInvalid:
        result.text = tr("Its provider allows it only on certain sites, and this player is not one of them.");
        result.advice = tr("You cannot change this yourself. Copy the details and send them to the provider.");
        result.operatorHint = tr("Add the host origin below to the authorised domains in BlendVision, or start Vitrine "
                                 "with --host-origin and an authorised domain.");
        result.actions = actionsOf({Action::CopyDetails, Action::Back, Action::Close});
        break;
    case ErrorReason::OverDeviceLimit:
        result.text = tr("This video is already playing on as many devices as your access allows.");
        result.advice = tr("Stop it on another device, wait a minute, and try again.");
        result.operatorHint =
            tr("A device that was switched off counts until its session expires. The device limit of a "
               "token is set in BlendVision.");
        result.actions = actionsOf({Action::Retry, Action::Back, Action::Close, Action::CopyDetails});
        break;
    case ErrorReason::PlaybackSessionExpired:
        result.text = tr("The connection to the service was lost, or the player was in the background for too long.");
        result.advice = tr("Check your network connection and load the video again.");
        result.operatorHint =
            tr("The player must reach the service every 10 seconds. Check the network, and that nothing hides, "
               "minimises or suspends the window.");
        result.actions = actionsOf({Action::Retry, Action::Back, Action::Close, Action::CopyDetails}, tr("Load again"));
        break;
    case ErrorReason::TokenInvalid:
        result.text = tr("The service does not accept its access key. The link may be incomplete or damaged.");
        result.advice = tr("Open the link again exactly as you received it, or ask for a new one.");
        result.operatorHint =
            tr("The link needs a complete resource token for this content. Playback tokens and API tokens do not "
               "work here.");
        result.actions = actionsOf({Action::Back, Action::Retry, Action::Close, Action::CopyDetails});
        break;
    case ErrorReason::TokenExpired:
        result.text = tr("Your access to this video has expired.");
        result.advice = tr("Ask the sender of the link for a new one.");
        result.operatorHint = tr("Create a resource token with a later expiry, and start Vitrine with it.");
        result.actions = actionsOf({Action::Back, Action::Retry, Action::Close, Action::CopyDetails});
        break;
    case ErrorReason::Unknown: {
        const QString sent = asSent(error);
        result.text = sent.isEmpty() ? tr("The player reported an error and did not say which.")
                                     : tr("The player reported: %1.").arg(sent);
        result.advice = tr("Try again. If it happens again, copy the details and send them to the provider.");
        result.operatorHint =
            tr("Media, network and copy protection errors have no documented reason. Protected content "
               "needs a Widevine module.");
        result.actions = actionsOf({Action::Retry, Action::Back, Action::Close, Action::CopyDetails});
        break;
    }
    }
    return result;
}

ErrorText ErrorText::forFailure(FailureCause cause)
{
    ErrorText result;
    const FailureInfo info = failureInfo(cause);
    result.name = info.name;
    result.title = info.title;
    switch (cause) {
    case FailureCause::NotReady:
        result.text = tr("The player did not respond in time.");
        result.advice = tr("Try again. If that does not help, check the link and your network connection.");
        result.operatorHint =
            tr("The event feed (F2) shows what happened. On a slow connection, increase ready_timeout.");
        result.actions = actionsOf({Action::Retry, Action::Back, Action::Close, Action::CopyDetails});
        break;
    case FailureCause::LoadFailed:
        result.text = tr("The service cannot be reached, or it returned an error.");
        result.advice = tr("Check your network connection and the link, then try again.");
        result.operatorHint = tr("Check name resolution, proxy, firewall, certificates and the clock of this machine.");
        result.actions = actionsOf({Action::Retry, Action::Back, Action::Close, Action::CopyDetails});
        break;
    case FailureCause::RendererCrashed:
    case FailureCause::RendererKilled:
    case FailureCause::RendererOutOfMemory:
    case FailureCause::RendererHung:
        result.text = tr("The process that shows the page has stopped working.");
        result.advice = tr("Load the video again.");
        result.operatorHint =
            tr("If this happens again, check the free memory, or start Vitrine with --graphics software.");
        result.actions = actionsOf({Action::Retry, Action::Back, Action::Close, Action::CopyDetails}, tr("Load again"));
        break;
    case FailureCause::PlayerSilent:
        result.text = tr("The player reports that it is playing, but its position does not change.");
        result.advice = tr("Load the video again.");
        result.operatorHint =
            tr("The stall limit is silent_timeout. If this happens again, check the load of this machine "
               "and the network.");
        result.actions = actionsOf({Action::Retry, Action::Back, Action::Close, Action::CopyDetails}, tr("Load again"));
        break;
    case FailureCause::NetworkLost:
        result.text = tr("Playback continues when the connection is back.");
        result.operatorHint =
            tr("The player's server cannot be reached from here. Check cable, Wi-Fi, name resolution, "
               "proxy and firewall.");
        result.actions = actionsOf({Action::Retry, Action::Back, Action::Close, Action::CopyDetails}, tr("Try now"));
        result.calm = true;
        break;
    case FailureCause::RenewalFailed:
        result.text = tr("Each video needs a token, and Vitrine could not get one.");
        result.advice = tr("Try again. If that does not help, contact the operator of this player.");
        result.operatorHint =
            tr("Check token_file, token_command and the api_ settings. “vitrine doctor” shows which are set.");
        result.actions = actionsOf({Action::Retry, Action::Back, Action::Close, Action::CopyDetails});
        break;
    case FailureCause::TokenExpired:
    case FailureCause::TokenInvalid:
    case FailureCause::SessionExpired:
    case FailureCause::OverDeviceLimit:
    case FailureCause::DomainInvalid:
    case FailureCause::ResourceNotFound:
    case FailureCause::MediaError:
    case FailureCause::UnknownError: {
        PlaybackError error;
        error.reason = errorReasonFromName(info.name);
        return forError(error);
    }
    }
    return result;
}

ErrorText ErrorText::forBadTarget()
{
    ErrorText result;
    result.name = QStringLiteral("bad-target");
    result.title = tr("There is nothing to play");
    result.text = tr("This is not a valid link, token or scenario.");
    result.advice = tr("Check the link for missing or extra characters and open it again.");
    result.operatorHint = tr("A target is an http or https URL, a resource token, a scenario file, or demo.");
    result.actions = actionsOf({Action::Back, Action::Close, Action::CopyDetails});
    return result;
}

} // namespace vitrine
