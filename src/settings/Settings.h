// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/FailureCause.h"
#include "protocol/PlayTarget.h"
#include "settings/RecoveryOverride.h"

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
enum class GraphicsMode { Auto, Gpu, Software };
enum class ExitEvent { Ended, Error, Back, Ready };
enum class PageFailureReaction { Reload, Error, Exit };
enum class LogLevel { Debug, Info, Warning, Error };
enum class LogFormat { Text, Json };

/// \brief What Back does.
struct BackAction
{
    enum class Kind { Close, History, Home, None, Url };

    Kind kind = Kind::Close;
    QUrl url; ///< http(s); empty unless Kind::Url

    friend bool operator==(const BackAction &, const BackAction &) = default;
};

/// \brief Every setting of one run, read, checked and typed.
///
/// A value, made by SettingsLoader; docs/settings.md explains each one. Folders are absolute.
struct Settings
{
    PlayTarget target;                  ///< `start` and `lang` are already part of it, unless \a page
    bool page = false;                  ///< the target is the top-level page
    QString hostOrigin;                 ///< as originOf() spells it
    QStringList playerOrigins;          ///< as originOf() spells them; empty: the origin of the player URL
    bool mediaAccess = true;            ///< the player's media element may be read and driven
    std::optional<BackAction> onBack;   ///< as set; KioskPolicy knows the default
    std::optional<double> startSeconds; ///< media seconds
    QString language;                   ///< `zh`, `ja`, `en`; empty: not set
    bool muted = false;

    QString tokenFile;                         ///< empty: none
    QStringList tokenCommand;                  ///< program and arguments; empty: none
    std::chrono::milliseconds tokenTimeout{0}; ///< for a command or the service to answer
    QUrl apiUrl;                               ///< https, or http on this machine; no query
    QString apiOrganizationId;                 ///< this and the following are empty when not set
    QString apiResourceId;
    QString apiResourceType; ///< `RESOURCE_TYPE_…`
    QString apiCustomerId;
    std::chrono::milliseconds apiExpiresIn{0}; ///< how long a token of the service is to be valid
    QString apiKeyFile;
    QStringList apiKeyCommand;
    QString apiKeyCredential; ///< name of a file in `$CREDENTIALS_DIRECTORY`

    PageFailureReaction onPageFailure = PageFailureReaction::Reload;
    std::chrono::milliseconds silentTimeout{0};    ///< 0: never silent
    std::chrono::milliseconds hungTimeout{0};      ///< 0: never hung
    QMap<FailureCause, RecoveryOverride> recovery; ///< `[recovery.CAUSE]`

    HudMode hud = HudMode::Auto;
    bool fullscreen = false;
    bool kiosk = false;
    QSize windowSize;
    GraphicsMode graphics = GraphicsMode::Auto;
    bool headless = false;

    QString eventsFile;                                 ///< `-` is standard output; empty: no event stream
    std::optional<std::chrono::milliseconds> exitAfter; ///< more than 0
    QList<ExitEvent> exitOn;                            ///< no duplicates
    QString screenshotFile;                             ///< empty: none
    std::chrono::milliseconds readyTimeout{0};

    QString profile;
    bool ephemeral = false;
    QString configDir;
    QString dataDir;
    QString cacheDir;

    LogLevel logLevel = LogLevel::Warning;
    LogFormat logFormat = LogFormat::Text;

    /// Where each setting came from, by key: `--kiosk`, `VITRINE_KIOSK`, `/etc/vitrine/vitrine.toml:12`; no entry for a
    /// default.
    QHash<QString, QString> sources;

    /// Where the profile keeps its state: `DATA_DIR/PROFILE`.
    [[nodiscard]] QString profileDir() const;
    /// `sources` of \a key, or `default`.
    [[nodiscard]] QString sourceOf(const QString &key) const;
};

} // namespace vitrine
