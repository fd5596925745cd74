// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/PageReport.h"
#include "playback/PlaybackState.h"
#include "playback/RecoveryStep.h"
#include "protocol/MediaDuration.h"
#include "protocol/MessageRejection.h"
#include "protocol/PlaybackError.h"
#include "protocol/PlaybackEvent.h"
#include "protocol/PlaybackProgress.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>
#include <variant>

namespace vitrine {

/// \brief `ready`: the player has sent its first message after a load.
struct ReadyReport
{
    QString target; ///< PlayTarget::redacted()
    QString playerOrigin;
    std::chrono::milliseconds readyTime{0}; ///< since the load was requested

    friend bool operator==(const ReadyReport &, const ReadyReport &) = default;
};

/// \brief `state`: the state of the session has changed.
struct StateReport
{
    PlaybackState from = PlaybackState::Connecting;
    PlaybackState to = PlaybackState::Connecting;

    friend bool operator==(const StateReport &, const StateReport &) = default;
};

/// \brief `progress`: one progress delivery, with the rate and the duration that apply to it.
struct ProgressReport
{
    PlaybackProgress progress;
    double playbackRate = 1.0;
    MediaDuration duration;

    friend bool operator==(const ProgressReport &, const ProgressReport &) = default;
};

/// \brief `error`: the player has reported an error.
struct ErrorReport
{
    PlaybackError error;
    std::optional<RecoveryStep::Kind> action; ///< first step of the recovery; none: no recovery

    friend bool operator==(const ErrorReport &, const ErrorReport &) = default;
};

/// \brief `action`: an action that the viewer requested in the player or the window, such as `back`.
struct ActionReport
{
    enum class Outcome {
        Closed,    ///< the window closes
        Navigated, ///< another page or target is shown
        Ignored,
    };

    QString name; ///< as the player sent it
    Outcome outcome = Outcome::Ignored;

    friend bool operator==(const ActionReport &, const ActionReport &) = default;
};

/// \brief `unknown`: a message of the player in an unknown form.
struct UnknownReport
{
    QString content; ///< JSON, shortened by RejectionRateLimiter
    QString origin;
    int count = 1; ///< number of messages; a flood is reported as one event

    friend bool operator==(const UnknownReport &, const UnknownReport &) = default;
};

/// \brief `exit`: the run has ended.
struct ExitReport
{
    int code = 0;
    QString why; ///< RunEnd::why

    friend bool operator==(const ExitReport &, const ExitReport &) = default;
};

/// \brief `report`: what became of records for the collector at `report.url`.
struct ReportDelivery
{
    enum class Outcome {
        Sent,    ///< the collector has taken them
        Delayed, ///< they could not be delivered, and are sent again later; told once until one is sent
        Refused, ///< the collector does not want them, and they are dropped
        Stopped, ///< the collector wants no more records of this session (HTTP 410)
        Dropped, ///< the oldest ones: too many wait
    };

    Outcome outcome = Outcome::Sent;
    int count = 0;             ///< of records
    std::optional<int> status; ///< of HTTP; none without an answer
    QString why;               ///< without secrets; empty if the outcome says it all

    friend bool operator==(const ReportDelivery &, const ReportDelivery &) = default;
};

/// \brief `command`: a command from outside the page was carried out, or has failed.
struct CommandReport
{
    enum class By {
        Control,  ///< a client of the control socket
        Mpris,    ///< the desktop: media keys, its media controls
        Instance, ///< another start of Vitrine with the same profile
        Viewer,   ///< a key of Vitrine, in the window
        Mqtt,     ///< a client of the MQTT broker of a kiosk
    };
    enum class Outcome { Done, Failed };

    QString name; ///< of the method
    By by = By::Control;
    Outcome outcome = Outcome::Done;
    QString why; ///< it failed; empty otherwise

    friend bool operator==(const CommandReport &, const CommandReport &) = default;
};

/// \brief `dialog`: a dialog was opened or closed.
struct DialogReport
{
    enum class State { Opened, Closed };

    QString name; ///< untranslated, such as `ERROR_REASON_TOKEN_EXPIRED`
    State state = State::Opened;
    QString title;  ///< as shown, translated
    QString action; ///< of Closed: the action that was pressed last; empty: none

    friend bool operator==(const DialogReport &, const DialogReport &) = default;
};

/// \brief `kiosk`: what the programme of a kiosk shows, and what the kiosk does by itself.
struct KioskReport
{
    enum class Name {
        ItemStarted,    ///< its first picture is shown
        ItemEnded,      ///< it is not shown any more
        ItemSkipped,    ///< it was its turn, and it did not play
        IdleReset,      ///< nobody used it: cookies, storage and settings are as at the start
        ExitAttempt,    ///< somebody entered a PIN
        PlannedReload,  ///< the page is loaded again, or the program starts again, to free memory
        PictureProblem, ///< the screen is black, or its picture does not move although it should
        DisplayPower,   ///< the screen was switched, or could not be
        Configuration,  ///< the settings file was read again
    };

    Name name = Name::ItemStarted;
    QString item; ///< its name in the playlist; empty unless the event is about one
    QString why;  ///< itemEndName(), itemSkipName(), or another word of docs/testers.md; empty for ItemStarted

    friend bool operator==(const KioskReport &, const KioskReport &) = default;
};

/// \brief One event of a run, with number and time stamp from RunLog. A value without secrets; any thread.
///
/// To add a kind: add its struct above, its entries in Kind and in Fields (same order), its name and fields in
/// RunEventJson, its secrets in RunEventRedaction, and its row in docs/testers.md.
struct RunEvent
{
    enum class Kind {
        Ready,
        State,
        Progress,
        Event,
        Error,
        Recovery,
        Action,
        Rejected,
        Page,
        Exit,
        Unknown,
        Report,
        Command,
        Dialog,
        Kiosk
    };

    /// The fields of each kind, in the order of Kind.
    using Fields = std::variant<ReadyReport, StateReport, ProgressReport, PlaybackEvent, ErrorReport, RecoveryStep,
                                ActionReport, MessageRejection, PageReport, ExitReport, UnknownReport, ReportDelivery,
                                CommandReport, DialogReport, KioskReport>;

    qint64 seq = 0;                    ///< from 1, without gaps
    QDateTime time;                    ///< UTC
    std::chrono::milliseconds mono{0}; ///< monotonic time since the start of the run
    Fields fields;

    [[nodiscard]] Kind kind() const { return static_cast<Kind>(fields.index()); }

    friend bool operator==(const RunEvent &, const RunEvent &) = default;
};

static_assert(std::variant_size_v<RunEvent::Fields> == static_cast<std::size_t>(RunEvent::Kind::Kiosk) + 1);

} // namespace vitrine

Q_DECLARE_METATYPE(vitrine::RunEvent)
