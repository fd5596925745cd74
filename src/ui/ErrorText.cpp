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

// What the player sent about an error that is in no table, in the order of usefulness.
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

// In the order of the dialog, the primary one first.
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
        result.text =
            tr("There is nothing behind this link. The video may have been removed, or it is not published yet.");
        result.advice = tr("Check that the link is the right one, or ask whoever sent it to you for a new one.");
        result.operatorHint =
            tr("Check in BlendVision that the content exists and is published, and that the token was "
               "made for it.");
        result.actions = actionsOf({Action::Back, Action::Retry, Action::Close, Action::CopyDetails});
        break;
    case ErrorReason::DomainInvalid:
        result.text = tr("Its provider allows it on certain sites only, and this player does not belong to them.");
        result.advice = tr("You cannot change this yourself. Copy the details and send them to the provider.");
        result.operatorHint = tr("Put the host origin below on the list of authorised domains in BlendVision, or start "
                                 "Vitrine with --host-origin and a domain that is on that list.");
        result.actions = actionsOf({Action::CopyDetails, Action::Back, Action::Close});
        break;
    case ErrorReason::OverDeviceLimit:
        result.text = tr("This video plays on as many devices as your access allows at the same time.");
        result.advice = tr("Stop it on another device, wait a minute, and try again.");
        result.operatorHint = tr("A device that was switched off keeps its place until its session lapses. The token's "
                                 "device limit is set in BlendVision.");
        result.actions = actionsOf({Action::Retry, Action::Back, Action::Close, Action::CopyDetails});
        break;
    case ErrorReason::PlaybackSessionExpired:
        result.text = tr("The connection to the service was lost, or the player was in the background for too long.");
        result.advice = tr("Check your network connection and load the video again.");
        result.operatorHint =
            tr("The player must reach the service every 10 seconds. Look for network trouble, and for "
               "anything that hides, minimises or suspends the window.");
        result.actions = actionsOf({Action::Retry, Action::Back, Action::Close, Action::CopyDetails}, tr("Load again"));
        break;
    case ErrorReason::TokenInvalid:
        result.text = tr("The service does not accept the access key in it. The link may be incomplete or damaged.");
        result.advice = tr("Open the link again exactly as you received it, or ask for a new one.");
        result.operatorHint =
            tr("The link needs a whole resource token, made for this content. Playback tokens and API "
               "tokens do not work here.");
        result.actions = actionsOf({Action::Back, Action::Retry, Action::Close, Action::CopyDetails});
        break;
    case ErrorReason::TokenExpired:
        result.text = tr("Access to this video was limited in time, and that time is over.");
        result.advice = tr("Ask whoever gave you the link for a new one.");
        result.operatorHint = tr("Make a new resource token with a later expiry, and start Vitrine with it.");
        result.actions = actionsOf({Action::Back, Action::Retry, Action::Close, Action::CopyDetails});
        break;
    case ErrorReason::Unknown: {
        const QString sent = asSent(error);
        result.text = sent.isEmpty() ? tr("The player reported an error and did not say which.")
                                     : tr("The player reported: %1.").arg(sent);
        result.advice = tr("Try again. If it happens again, copy the details and send them to the provider.");
        result.operatorHint = tr("Failures of media, network and copy protection come without a documented reason. "
                                 "Protected content needs a Widevine module.");
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
        result.text = tr("Vitrine has waited for the player and heard nothing.");
        result.advice = tr("Try again. If that does not help, check the link and your network connection.");
        result.operatorHint =
            tr("The event feed (F2) shows what the page has done. The ready timeout can be raised for "
               "slow connections.");
        result.actions = actionsOf({Action::Retry, Action::Back, Action::Close, Action::CopyDetails});
        break;
    case FailureCause::LoadFailed:
        result.text = tr("The service cannot be reached, or it refused to answer.");
        result.advice = tr("Check your network connection and the link, then try again.");
        result.operatorHint = tr("Check name resolution, proxy, firewall, certificates and the clock of this machine.");
        result.actions = actionsOf({Action::Retry, Action::Back, Action::Close, Action::CopyDetails});
        break;
    case FailureCause::RendererCrashed:
    case FailureCause::RendererKilled:
    case FailureCause::RendererOutOfMemory:
    case FailureCause::RendererHung:
        result.text = tr("The part of Vitrine that shows the page has ended unexpectedly.");
        result.advice = tr("Load the video again.");
        result.operatorHint = tr("When this repeats, look for too little memory, or start Vitrine with --graphics "
                                 "software.");
        result.actions = actionsOf({Action::Retry, Action::Back, Action::Close, Action::CopyDetails}, tr("Load again"));
        break;
    case FailureCause::PlayerSilent:
        result.text = tr("The player says that it plays, but nothing moves any more.");
        result.advice = tr("Load the video again.");
        result.operatorHint = tr("The stall limit is silent_timeout. When this repeats, look for an overloaded "
                                 "machine or a slow network.");
        result.actions = actionsOf({Action::Retry, Action::Back, Action::Close, Action::CopyDetails}, tr("Load again"));
        break;
    case FailureCause::NetworkLost:
        result.text = tr("Playing on as soon as it is back.");
        result.operatorHint =
            tr("The player's server cannot be reached from here. Check cable, Wi-Fi, name resolution, "
               "proxy and firewall.");
        result.actions = actionsOf({Action::Retry, Action::Back, Action::Close, Action::CopyDetails}, tr("Try now"));
        result.calm = true;
        break;
    case FailureCause::RenewalFailed:
        result.text = tr("Each video needs a token, and Vitrine could not get one.");
        result.advice = tr("Try again. If that does not help, tell whoever looks after this player.");
        result.operatorHint =
            tr("See token_file, token_command and the api_ settings: “vitrine doctor” shows which are "
               "set.");
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
    result.text = tr("What Vitrine was given is no link, token or scenario that it understands.");
    result.advice = tr("Check the link for missing or additional characters and open it again.");
    result.operatorHint = tr("A target is an http or https URL, a resource token, a scenario file, or demo.");
    result.actions = actionsOf({Action::Back, Action::Close, Action::CopyDetails});
    return result;
}

} // namespace vitrine
