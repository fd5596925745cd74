// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "Scenes.h"

#include "support/RunEvents.h"
#include "ui/WindowNote.h"
#include "ui/language/MessageText.h"

#include <QAction>
#include <QMenu>

#include <utility>

namespace vitrine {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

PlaybackError playerError(const QString &reason, const QString &code)
{
    PlaybackError error;
    error.reason = errorReasonFromName(reason);
    error.rawReason = reason;
    error.rawCode = code;
    error.event.positionSeconds = 3723.0;
    error.moduleVersion = QStringLiteral("2.22.1");
    return error;
}

void fillFeed(EventFeedModel &feed)
{
    const MediaDuration film = MediaDuration::fromSeconds(6300);
    QList<RunEvent::Fields> all{
        PageReport{.name = PageReport::Name::LoadStarted},
        ReadyReport{u"demo"_s, u"https://showroom.one.blendvision.com"_s, 412ms},
        StateReport{PlaybackState::Connecting, PlaybackState::Loading},
        playbackEvent(u"playback_began_player_loading"_s),
        StateReport{PlaybackState::Loading, PlaybackState::Playing},
    };
    all += QList<RunEvent::Fields>(12, progressReport(6.5, 1.25, film));
    all += QList<RunEvent::Fields>{
        MessageRejection{MessageRejection::Why::Origin, 3, u"https://advertising.example.net"_s, {}},
        ActionReport{u"back"_s, ActionReport::Outcome::Ignored},
        ErrorReport{playbackError(ErrorReason::PlaybackSessionExpired, u"7"_s), {}},
    };
    qint64 seq = 0;
    for (const RunEvent::Fields &fields : std::as_const(all))
        feed.append(runEvent(++seq, fields));
}

void fillRecent(StartModel &start)
{
    start.note(PlayTarget::playerUrl(QUrl(u"https://video.example.com/watch?token=a"_s)), u"はじめての展示ケース"_s);
    start.note(PlayTarget::playerUrl(QUrl(u"https://showroom.one.blendvision.com/embed?token=b"_s)),
               u"How the glass of a display case is made, from sand to the last polish, in eleven steps"_s);
    start.note(PlayTarget::demo(u"live"_s), {});
}

void enterPin(PinPadModel &pad)
{
    for (int digit = 0; digit < 12; ++digit)
        pad.press(digit % 10);
}

} // namespace

QList<Scene> scenes()
{
    const MediaDuration film = MediaDuration::fromSeconds(6300);
    QList<Scene> all{
        {"waiting", "waiting",
         [](OverlayHarness &harness) {
             harness.clock.advance(1s);
             harness.hud.tick();
         }},
        {"waiting-long", "waiting",
         [](OverlayHarness &harness) {
             harness.clock.advance(3s);
             harness.hud.tick();
         }},
        {"waiting-very-long", "waiting",
         [](OverlayHarness &harness) {
             harness.clock.advance(9s);
             harness.hud.tick();
         }},
        {"hud-playing", "hud",
         [](OverlayHarness &harness) {
             harness.say(EventMeaning::Started, 0.0, MediaDuration::fromSeconds(75));
             harness.play(0.0, 42s, 1.0);
         }},
        {"hud-buffering-fast", "hud",
         [=](OverlayHarness &harness) {
             harness.say(EventMeaning::Started, 0.0, film);
             harness.play(0.0, 900s, 1.25);
             harness.say(EventMeaning::SeekingBegan, 1125.0);
             harness.say(EventMeaning::SeekingEnded, 3000.0);
             harness.play(3000.0, 600s, 1.25);
             harness.say(EventMeaning::BufferingBegan, 3750.0);
             harness.clock.advance(2500ms);
             harness.hud.tick();
         }},
        {"hud-paused", "hud",
         [=](OverlayHarness &harness) {
             harness.say(EventMeaning::Started, 0.0, film);
             harness.play(0.0, 30s, 1.0);
             harness.say(EventMeaning::Paused, 30.0);
         }},
        {"hud-ended", "hud",
         [=](OverlayHarness &harness) {
             harness.say(EventMeaning::Started, 0.0, film);
             harness.play(6200.0, 100s, 1.0);
             harness.say(EventMeaning::Ended, 6300.0);
         }},
        {"hud-notice", "hud",
         [=](OverlayHarness &harness) {
             harness.say(EventMeaning::Started, 0.0, film);
             harness.play(754.0, 2s, 1.0);
             harness.hud.announceResumed(754.0);
             harness.hud.tick();
         }},
        {"hud-live-fast-silent", "hud",
         [](OverlayHarness &harness) {
             harness.say(EventMeaning::Started, 0.0, MediaDuration::live());
             harness.play(0.0, 20s, 1.25);
             harness.clock.advance(4s);
             harness.hud.tick();
         }},
        {"hud-live", "hud",
         [](OverlayHarness &harness) {
             harness.say(EventMeaning::Started, 0.0, MediaDuration::live());
             harness.play(0.0, 20s, 1.07);
         }},
        {"hud-unknown-duration", "hud",
         [](OverlayHarness &harness) {
             harness.say(EventMeaning::Started, 0.0);
             harness.play(0.0, 20s, 1.0);
         }},
        {"feed", "feed",
         [](OverlayHarness &harness) {
             fillFeed(harness.feed);
             harness.feed.setOpen(true);
         }},
        {"feed-payload", "feed",
         [](OverlayHarness &harness) {
             fillFeed(harness.feed);
             harness.feed.setShownKinds({QStringLiteral("error"), QStringLiteral("rejected")});
             harness.feed.setOpen(true);
         },
         "feed.row.0"},
        {"feed-empty", "feed",
         [](OverlayHarness &harness) {
             harness.feed.setOpen(true);
         }},
    };
    const auto addError = [&all](const char *name, const char *reason, const char *code, const char *press = nullptr) {
        all.append({name, "dialog",
                    [=](OverlayHarness &harness) {
                        PlaybackError error = playerError(QString::fromLatin1(reason), QString::fromLatin1(code));
                        if (!error.isKnown())
                            error.message = QStringLiteral("The licence server answered <b>403</b> to the request");
                        harness.dialog.openError(error);
                    },
                    press});
    };
    addError("dialog-resource-not-found", "ERROR_REASON_RESOURCE_NOT_FOUND", "5");
    addError("dialog-domain-invalid", "ERROR_REASON_DOMAIN_INVALID", "7");
    addError("dialog-domain-invalid-details", "ERROR_REASON_DOMAIN_INVALID", "7", "dialog.detailsButton");
    addError("dialog-over-device-limit", "ERROR_REASON_OVER_DEVICE_LIMIT", "7");
    addError("dialog-session-expired", "ERROR_REASON_PLAYBACK_SESSION_EXPIRED", "7");
    addError("dialog-token-invalid", "ERROR_REASON_TOKEN_INVALID", "16");
    addError("dialog-token-expired", "ERROR_REASON_TOKEN_EXPIRED", "16");
    addError("dialog-unknown", "DRM_LICENSE_REQUEST_FAILED", "1002");
    const auto addFailure = [&all](const char *name, FailureCause failure, const DialogRecovery &recovery = {},
                                   const char *press = nullptr) {
        all.append({name, "dialog",
                    [=](OverlayHarness &harness) {
                        harness.dialog.openFailure(failure,
                                                   {u"The page at this address is not a player, or not a BlendVision "
                                                    "player: use the embed link."_s,
                                                    u"Messages came from https://showroom.one.blendvision.com, which "
                                                    "is not trusted: if that is the player, start with "
                                                    "--player-origin https://showroom.one.blendvision.com."_s});
                        harness.dialog.setRecovery(recovery);
                    },
                    press});
    };
    const DialogRecovery waiting{.phase = DialogRecovery::Phase::Waiting, .left = 32s, .cancellable = true};
    const DialogRecovery offline{.phase = DialogRecovery::Phase::Waiting, .cancellable = true};
    const DialogRecovery trying{.phase = DialogRecovery::Phase::Trying,
                                .line = ErrorDialogModel::tr("Loading the video again…")};
    const DialogRecovery givenUp{.why = messageText(u"It failed again. Attempts made: 3."_s)};
    addFailure("dialog-not-ready", FailureCause::NotReady);
    addFailure("dialog-waiting", FailureCause::OverDeviceLimit, waiting);
    addFailure("dialog-waiting-more", FailureCause::OverDeviceLimit, waiting, "dialog.moreButton");
    addFailure("dialog-trying", FailureCause::OverDeviceLimit, trying);
    addFailure("dialog-given-up-details", FailureCause::NotReady, givenUp, "dialog.detailsButton");
    addFailure("dialog-page-load-failed", FailureCause::LoadFailed);
    addFailure("dialog-renderer-gone", FailureCause::RendererCrashed);
    addFailure("dialog-player-silent", FailureCause::PlayerSilent);
    addFailure("dialog-renewal-failed", FailureCause::RenewalFailed, waiting);
    addFailure("dialog-no-network", FailureCause::NetworkLost, offline);
    const auto addScreen = [&all](const char *name, FailureCause cause) {
        all.append({name, "kiosk", [=](OverlayHarness &harness) {
                        harness.kioskScreen.present({.state = RecoveryStatus::State::Waiting,
                                                     .hasFailed = true,
                                                     .failure = 1,
                                                     .cause = cause,
                                                     .remaining = 32s});
                    }});
    };
    const auto addNote = [&all](const char *name, const QString &text) {
        all.append({name, "note", [text](OverlayHarness &harness) {
                        harness.window.showNote(text);
                    }});
    };
    addNote("note", fullScreenNote({}));
    addNote("note-host", fullScreenNote(u"https://showroom.one.blendvision.com"_s));
    addNote("note-long-host", fullScreenNote(u"https://"_s + QString(60, u'w') + u".example"_s));
    addScreen("kiosk", FailureCause::LoadFailed);
    addScreen("kiosk-no-network", FailureCause::NetworkLost);
    all.append({"kiosk-given-up", "kiosk", [](OverlayHarness &harness) {
                    harness.kioskScreen.present({.state = RecoveryStatus::State::GivenUp,
                                                 .hasFailed = true,
                                                 .failure = 1,
                                                 .cause = FailureCause::DomainInvalid});
                }});
    const auto addPad = [&all](const char *name, std::chrono::milliseconds locked, auto then) {
        all.append({name, "pin", [=](OverlayHarness &harness) {
                        harness.pinPad.open(locked);
                        then(harness.pinPad);
                    }});
    };
    addPad("pin", 0ms, [](PinPadModel &) {});
    addPad("pin-digits", 0ms, enterPin);
    addPad("pin-checking", 0ms, [](PinPadModel &pad) {
        enterPin(pad);
        pad.confirm();
    });
    addPad("pin-wrong", 0ms,
           [](PinPadModel &pad) { pad.present({.outcome = PinAttempt::Outcome::Wrong, .attemptsLeft = 4}); });
    addPad("pin-unavailable", 0ms,
           [](PinPadModel &pad) { pad.present({.outcome = PinAttempt::Outcome::Unavailable}); });
    addPad("pin-locked", 15min, [](PinPadModel &) {});
    all.append({"keys", "keys", [](OverlayHarness &harness) {
                    // As F1 does, which needs an active window.
                    QMenu menu;
                    harness.window.addMenuActions(menu);
                    menu.findChild<QAction *>(u"window.menu.keys"_s)->trigger();
                }});
    all.append({"start", "start", [](OverlayHarness &harness) {
                    harness.start.open(false);
                }});
    all.append({"start-problem", "start", [](OverlayHarness &harness) {
                    fillRecent(harness.start);
                    harness.start.setText(u"www.example.com film"_s);
                    harness.start.open(true);
                }});
    all.append({"start-recent", "start", [](OverlayHarness &harness) {
                    fillRecent(harness.start);
                    harness.start.setText(u"https://player.example.com/embed?token=e30.eyJleHAiOjF9.x"_s);
                    harness.start.open(true);
                }});
    all.append({"dialog-bad-target", "dialog", [](OverlayHarness &harness) {
                    harness.dialog.openBadTarget(u"The token is empty. Ask for a new one, or give the whole URL."_s);
                }});
    return all;
}

} // namespace vitrine
