// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/ErrorText.h"

#include "ui/language/MessageText.h"

namespace vitrine {

namespace {

void setTitle(ErrorText &text, const QString &english, ErrorText::Language language)
{
    text.englishTitle = english;
    text.title = language == ErrorText::Language::English ? english : messageText(english);
}

} // namespace

// Called tr(), so that the texts are found by the tools.
struct ErrorText::Words
{
    Language language;

    QString operator()(const char *english) const
    {
        return language == Language::English ? QString::fromUtf8(english) : ErrorText::tr(english);
    }
};

ErrorText ErrorText::forError(const PlaybackError &error, Language language)
{
    const Words tr{language};
    ErrorText result;
    result.name = error.isKnown() ? errorReasonName(error.reason) : QStringLiteral("unknown");
    setTitle(result, failureInfo(causeOf(error)).title, language);
    switch (error.reason) {
    case ErrorReason::ResourceNotFound:
        result.text = tr("There is no video at this link: it was removed, or it is not published yet.");
        result.advice = tr("Check the link, or ask the sender for a new one.");
        result.operatorHint = tr(
            "Check in BlendVision that the content exists and is published, and that the token is for this content.");
        break;
    case ErrorReason::DomainInvalid:
        result.text = tr("Its provider allows it only on certain sites, and this player is not one of them.");
        result.advice = tr("Copy the details and send them to the provider.");
        result.operatorHint = tr("Add the host origin below to the authorised domains in BlendVision, or start Vitrine "
                                 "with --host-origin and an authorised domain.");
        result.retry = Retry::Never;
        break;
    case ErrorReason::OverDeviceLimit:
        result.text = tr("It is already playing on as many devices as your access allows: stop it on another one.");
        result.operatorHint =
            tr("A device that was switched off counts until its session expires. The device limit of a "
               "token is set in BlendVision.");
        break;
    case ErrorReason::PlaybackSessionExpired:
        result.text = tr("The connection to the service was lost, or the player was in the background for too long.");
        result.operatorHint =
            tr("The player must reach the service every 10 seconds. Check the network, and that nothing hides, "
               "minimises or suspends the window.");
        break;
    case ErrorReason::TokenInvalid:
        result.text = tr("The link is incomplete or damaged.");
        result.advice = tr("Open the link again exactly as you received it, or ask for a new one.");
        result.operatorHint =
            tr("The link needs a complete resource token for this content. Playback tokens and API tokens do not "
               "work here.");
        result.retry = Retry::Offered;
        break;
    case ErrorReason::TokenExpired:
        result.text = tr("Your access to this video has ended.");
        result.advice = tr("Ask the sender of the link for a new one.");
        result.operatorHint =
            tr("Create a resource token with a later expiry and start Vitrine with it, or set a source of new tokens: "
               "token_file, token_command or api_resource_id.");
        result.retry = Retry::Offered;
        break;
    case ErrorReason::Unknown:
        result.text = tr("The player reported an error.");
        result.advice = tr("If it happens again, copy the details and send them to the provider.");
        result.operatorHint =
            tr("Media, network and copy protection errors have no documented reason. Protected content "
               "needs a Widevine module.");
        break;
    }
    return result;
}

ErrorText ErrorText::forFailure(FailureCause cause, const QString &address, Language language)
{
    const Words tr{language};
    ErrorText result;
    const FailureInfo info = failureInfo(cause);
    result.name = info.name;
    setTitle(result, info.title, language);
    switch (cause) {
    case FailureCause::NotReady:
        result.text = tr("The player did not respond in time.");
        result.advice = tr("Check the link and your network connection.");
        result.operatorHint =
            tr("The event feed (F2) shows what happened. On a slow connection, increase ready_timeout.");
        break;
    case FailureCause::LoadFailed:
        result.text = address.isEmpty() ? tr("The service cannot be reached, or it returned an error.")
                                        : tr("%1 could not be loaded.").arg(address);
        result.advice = tr("Check the link and your network connection.");
        result.operatorHint = tr("Check name resolution, proxy, firewall, certificates and the clock of this machine.");
        break;
    case FailureCause::RendererCrashed:
    case FailureCause::RendererKilled:
    case FailureCause::RendererOutOfMemory:
    case FailureCause::RendererHung:
        result.text = tr("The process that shows the video has stopped working.");
        result.operatorHint =
            tr("If this happens again, check the free memory, or start Vitrine with --graphics software.");
        break;
    case FailureCause::PlayerSilent:
        result.text = tr("The player reports that it is playing, but its position does not change.");
        result.operatorHint =
            tr("The stall limit is silent_timeout. If this happens again, check the load of this machine "
               "and the network.");
        break;
    case FailureCause::NetworkLost:
        result.text = tr("There is no connection to the service: check the network, then try again.");
        result.promise = tr("Playback continues when the connection is back.");
        result.operatorHint =
            tr("The player's server cannot be reached from here. Check cable, Wi-Fi, name resolution, "
               "proxy and firewall.");
        result.calm = true;
        break;
    case FailureCause::RenewalFailed:
        result.text = tr("Vitrine could not get permission to play this video.");
        result.advice = tr("If this happens again, contact the operator of this player.");
        result.operatorHint =
            tr("Check token_file, token_command and the api_ settings. “vitrine doctor” shows which are set.");
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
        return forError(error, language);
    }
    }
    return result;
}

ErrorText ErrorText::forBadTarget()
{
    ErrorText result;
    result.name = QStringLiteral("bad-target");
    result.title = tr("There is nothing to play");
    result.englishTitle = QStringLiteral("There is nothing to play");
    result.text = tr("This is not a valid link, token or scenario.");
    result.advice = tr("Check the link for missing or extra characters and open it again.");
    result.operatorHint = tr("A target is an http or https URL, a resource token, a scenario or video file, or demo.");
    result.retry = Retry::Never;
    return result;
}

} // namespace vitrine
