// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/FailureCause.h"
#include "playback/PlaybackState.h"
#include "protocol/PlayTarget.h"
#include "settings/DailyWindow.h"
#include "settings/PlaylistItem.h"
#include "settings/RecoveryOverride.h"
#include "settings/ReportFormat.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace vitrine {

enum class HudMode { Auto, On, Off };
/// Of the views; Auto: as the desktop wants.
enum class ContrastMode { Auto, More, Normal };
enum class GraphicsMode { Auto, Gpu, Software };

enum class VideoDecoder { Auto, Software };
/// Where the taps of the exit gesture are.
enum class ScreenCorner { None, TopLeft, TopRight, BottomLeft, BottomRight };
/// How the screen of a kiosk is switched; Auto: the first one that answers.
enum class DisplayControl { Auto, None, Wlopm, Dpms, Cec };

enum class ExitEvent { Ended, Error, Back, Ready };
enum class PageFailureReaction { Reload, Error, Exit };
enum class LogLevel { Debug, Info, Warning, Error };
enum class LogFormat { Text, Json };

/// \brief The action of Back.
struct BackAction
{
    enum class Kind { Close, History, Home, None, Url };

    Kind kind = Kind::Close;
    QUrl url; ///< http(s); empty unless Kind::Url

    friend bool operator==(const BackAction &, const BackAction &) = default;
};

/// \brief All settings of a run, checked and typed.
///
/// A value, created by SettingsLoader; docs/settings.md explains each setting. Folders are absolute.
struct Settings
{
    PlayTarget target;                  ///< includes `start` and `lang`, unless \a page
    bool page = false;                  ///< the target is the top-level page
    QString playerFrame;                ///< CSS selector, only with \a page; empty: the first frame that plays
    QString hostOrigin;                 ///< in the form of originOf()
    QStringList playerOrigins;          ///< in the form of originOf(); empty: the origin of the player URL
    bool mediaAccess = true;            ///< the player's media element may be read and controlled
    std::optional<BackAction> onBack;   ///< no value: the default of KioskPolicy
    std::optional<double> startSeconds; ///< media seconds
    QString language;                   ///< of window and page, `zh`, `ja`, `en`; empty: the system's
    bool muted = false;

    QString tokenFile;                         ///< empty: none
    QStringList tokenCommand;                  ///< program and arguments; empty: none
    std::chrono::milliseconds tokenTimeout{0}; ///< limit for a command or the service
    QUrl apiUrl;                               ///< https, or http on this machine; no query
    QString apiOrganizationId;                 ///< this and the following are empty if not set
    QString apiResourceId;
    QString apiResourceType; ///< `RESOURCE_TYPE_…`
    QString apiCustomerId;
    std::chrono::milliseconds apiExpiresIn{0}; ///< requested lifetime of a token of the service
    QString apiKeyFile;
    QStringList apiKeyCommand;
    QString apiKeyCredential; ///< name of a file in `$CREDENTIALS_DIRECTORY`

    PageFailureReaction onPageFailure = PageFailureReaction::Reload;
    std::chrono::milliseconds silentTimeout{0};    ///< 0: no limit
    std::chrono::milliseconds hungTimeout{0};      ///< 0: no limit
    QMap<FailureCause, RecoveryOverride> recovery; ///< `[recovery.CAUSE]`

    HudMode hud = HudMode::Auto;
    ContrastMode contrast = ContrastMode::Auto;
    bool fullscreen = false;
    bool kiosk = false;
    QString kioskImage;           ///< empty: none
    QString kioskText;            ///< instead of the line while nothing can be shown; empty: the usual one
    QList<PlaylistItem> playlist; ///< only in a kiosk without a target; empty: `target` is played

    QStringList kioskAllow;             ///< texts of UrlRule, beside the origins of the content
    QStringList kioskBlockSubresources; ///< texts of UrlRule; empty: nothing is blocked
    QStringList kioskPermissions;       ///< names of permissions that pages get
    bool kioskDeepLinks = false;        ///< another start may hand over a target
    bool kioskKeyboard = false;         ///< text fields of the page open a keyboard on the screen
    QString kioskPinFile;               ///< file with a PinHash; empty: no PIN
    ScreenCorner kioskExitCorner = ScreenCorner::None;
    int kioskExitTaps = 5;                       ///< 2 or more
    std::chrono::milliseconds kioskIdleReset{0}; ///< without input; 0: never
    QString kioskAttract;  ///< target that is shown until somebody touches the screen; empty: none
    QString kioskFallback; ///< target that is shown while there is no network; empty: none
    std::chrono::milliseconds kioskPictureLimit{0}; ///< longest time of a black or frozen picture; 0: none
    std::optional<DailyWindow> kioskReloadAt;       ///< when the process for the page is replaced, once a day
    int kioskMemoryLimit = 0;                       ///< MiB of all processes, above which the page is reloaded; 0: none
    WeeklyHours kioskDisplayHours;                  ///< when the screen is on; always by default
    DisplayControl kioskDisplayControl = DisplayControl::Auto;

    QString kioskFrameId; ///< of the screen, for the proof of play; empty: none

    quint16 healthPort = 0;  ///< 0: no health server
    QString healthTokenFile; ///< empty: without a token

    QUrl mqttUrl;             ///< mqtt or mqtts; empty: no connection
    QString mqttTopic;        ///< first levels of all topics, without a slash at the end
    QString mqttUser;         ///< empty: none
    QString mqttPasswordFile; ///< this and the following are empty if not set
    QString mqttCaFile;
    QString mqttCertificateFile;
    QString mqttKeyFile;
    QString mqttDiscovery; ///< prefix of Home Assistant's discovery; empty: none

    QSize windowSize;
    QString screen;            ///< number from 1, or name; empty: as remembered, or the desktop's choice
    std::optional<bool> mpris; ///< serve MPRIS; no value: the default of KioskPolicy
    GraphicsMode graphics = GraphicsMode::Auto;
    VideoDecoder videoDecoder = VideoDecoder::Auto;
    bool headless = false;

    QString eventsFile;                                 ///< `-` is standard output; empty: no event stream
    QString recordFile;                                 ///< `-` is standard output; empty: no recording
    int recordMaxMegabytes = 500;                       ///< of the recording
    std::optional<std::chrono::milliseconds> exitAfter; ///< more than 0
    QList<ExitEvent> exitOn;                            ///< no duplicates
    QList<PlaybackState> exitOnStates;                  ///< no duplicates
    QString controlSocket;                              ///< `none`; empty: the default path
    QString screenshotFile;                             ///< empty: none
    bool accessibility = false; ///< window and page can be read through AT-SPI, also if nothing has asked for it
    std::chrono::milliseconds readyTimeout{0};
    quint16 remoteDebuggingPort = 0; ///< 0: no DevTools gateway
    QString remoteDebuggingUrlFile;  ///< empty: the gateway's URL has no token

    QString profile;
    bool ephemeral = false;
    bool keepRecent = true;
    QString configDir;
    QString dataDir;
    QString cacheDir;
    QString runtimeDir; ///< `$XDG_RUNTIME_DIR`; empty if it is not set

    bool journalKeep = true;
    bool journalKeepRaw = false; ///< progress messages, too
    bool journalKeepUserId = false;
    int journalMaxAgeDays = 365;
    int journalMaxMegabytes = 500;

    QUrl reportUrl; ///< https, or http on this machine; empty: nothing is reported
    ReportFormat reportFormat = ReportFormat::Cmcd;
    int reportMaxMegabytes = 50; ///< of records that wait

    LogLevel logLevel = LogLevel::Warning;
    LogFormat logFormat = LogFormat::Text;

    /// The source of each setting by key: `--kiosk`, `VITRINE_KIOSK`, `/etc/vitrine/vitrine.toml:12`; no entry for a
    /// default. Of two keys of the same setting, only the one that counts has a source.
    QHash<QString, QString> sources;

    /// Whether tokens for a player URL come from a file, a command or BlendVision's API.
    [[nodiscard]] bool hasTokenSource() const;
    /// The user's settings file: `CONFIG_DIR/vitrine.toml`.
    [[nodiscard]] QString userFile() const;
    /// Folder of the profile's state: `DATA_DIR/PROFILE`.
    [[nodiscard]] QString profileDir() const;
    /// The journal of the profile.
    [[nodiscard]] QString journalFile() const;
    /// The list of recent targets of the profile.
    [[nodiscard]] QString recentFile() const;
    /// The control socket: `$XDG_RUNTIME_DIR/vitrine/PROFILE.sock` by default; empty if there is none.
    [[nodiscard]] QString controlPath() const;
    /// The source of \a key, or `default`.
    [[nodiscard]] QString sourceOf(const QString &key) const;
};

} // namespace vitrine
