// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingsTable.h"

#include "settings/RecoveryRows.h"
#include "settings/SettingParsers.h"
#include "settings/SettingValues.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

SettingsTable::SettingsTable()
{
    using Type = SettingRow::Type;
    using Group = SettingRow::Group;
    using Values = SettingValues;

    const Choices<QString> languages{{u"zh"_s, u"zh"_s}, {u"ja"_s, u"ja"_s}, {u"en"_s, u"en"_s}};
    const Choices<HudMode> hudModes{{u"auto"_s, HudMode::Auto}, {u"on"_s, HudMode::On}, {u"off"_s, HudMode::Off}};
    const Choices<GraphicsMode> graphics{
        {u"auto"_s, GraphicsMode::Auto}, {u"gpu"_s, GraphicsMode::Gpu}, {u"software"_s, GraphicsMode::Software}};
    const Choices<ExitEvent> exitEvents{{u"ended"_s, ExitEvent::Ended},
                                        {u"error"_s, ExitEvent::Error},
                                        {u"back"_s, ExitEvent::Back},
                                        {u"ready"_s, ExitEvent::Ready}};
    const Choices<LogLevel> logLevels{{u"debug"_s, LogLevel::Debug},
                                      {u"info"_s, LogLevel::Info},
                                      {u"warning"_s, LogLevel::Warning},
                                      {u"error"_s, LogLevel::Error}};
    const Choices<LogFormat> logFormats{{u"text"_s, LogFormat::Text}, {u"json"_s, LogFormat::Json}};
    const QString off = u"false"_s;

    m_rows = {
        {.key = u"target"_s,
         .valueName = tr("TARGET"),
         .defaultValue = u"demo"_s,
         .help = tr("What to play: a URL, a token, a scenario file, a vitrine: link, or the demo."),
         .assign = [](SettingsDraft &draft, const QStringList &values) -> std::optional<QString> {
             draft.target = values.last();
             return std::nullopt;
         }},
        {.key = u"start"_s,
         .type = Type::Number,
         .valueName = tr("SECONDS"),
         .help = tr("Position to start from; replaces the target's own “t”. Not with --page."),
         .assign = one(&Settings::startSeconds, Values::mediaSeconds)},
        {.key = u"lang"_s,
         .valueName = namesOf(languages),
         .help = tr("Language to ask the player for; replaces the target's own “lang”. Not with --page."),
         .assign = one(&Settings::language, anyOf(languages))},
        {.key = u"muted"_s,
         .type = Type::Flag,
         .defaultValue = off,
         .help = tr("Start without sound."),
         .assign = one(&Settings::muted, Values::flag)},
        {.key = u"on_back"_s,
         .valueName = u"close|history|home|none|URL"_s,
         .defaultNote = tr("close; in a kiosk home"),
         .help = tr("What the player's Back does: close the window, go back one page, go back to the target, "
                    "nothing, or go to a URL."),
         .assign = one(&Settings::onBack, Values::backAction)},

        {.key = u"page"_s,
         .type = Type::Flag,
         .group = Group::Page,
         .defaultValue = off,
         .help = tr("Load the target as the page itself: your own page, which frames the player."),
         .assign = one(&Settings::page, Values::flag)},
        {.key = u"host_origin"_s,
         .group = Group::Page,
         .valueName = tr("ORIGIN"),
         .defaultValue = u"https://vitrine.localhost"_s,
         .help = tr("Origin of the page around the player, as the player's domain control sees it."),
         .assign = one(&Settings::hostOrigin, Values::webOrigin)},
        {.key = u"player_origin"_s,
         .group = Group::Page,
         .repeatable = true,
         .valueName = tr("ORIGIN"),
         .defaultNote = tr("the origin of the player URL"),
         .help = tr("Origin whose messages are trusted, exactly."),
         .assign = many(&Settings::playerOrigins, Values::webOrigin)},
        {.key = u"media_access"_s,
         .type = Type::Flag,
         .group = Group::Page,
         .defaultValue = u"true"_s,
         .help = tr("Read and control the player's video directly, not only through its messages."),
         .assign = one(&Settings::mediaAccess, Values::flag)},
        {.key = u"ready_timeout"_s,
         .type = Type::Number,
         .group = Group::Page,
         .valueName = tr("SECONDS"),
         .defaultValue = u"20"_s,
         .help = tr("How long the player may take until it is ready."),
         .assign = one(&Settings::readyTimeout, Values::duration)},

        {.key = u"fullscreen"_s,
         .type = Type::Flag,
         .group = Group::Window,
         .defaultValue = off,
         .help = tr("Fill the screen."),
         .assign = one(&Settings::fullscreen, Values::flag)},
        {.key = u"kiosk"_s,
         .type = Type::Flag,
         .group = Group::Window,
         .defaultValue = off,
         .help = tr("Fill the screen without a frame and open nothing but the player; Ctrl+Shift+Q quits."),
         .assign = one(&Settings::kiosk, Values::flag)},
        {.key = u"size"_s,
         .group = Group::Window,
         .valueName = tr("WIDTHxHEIGHT"),
         .defaultValue = u"1280x720"_s,
         .help = tr("Size of the window in pixels, 320x180 to 16384x16384."),
         .assign = one(&Settings::windowSize, Values::windowSize)},
        {.key = u"hud"_s,
         .group = Group::Window,
         .valueName = namesOf(hudModes),
         .defaultValue = u"auto"_s,
         .help = tr("The bar with progress and rate: shown when something changes, always, or never."),
         .assign = one(&Settings::hud, anyOf(hudModes))},
        {.key = u"graphics"_s,
         .group = Group::Window,
         .valueName = namesOf(graphics),
         .defaultValue = u"auto"_s,
         .help = tr("How to draw; auto takes software where no GPU renders."),
         .assign = one(&Settings::graphics, anyOf(graphics))},

        {.key = u"headless"_s,
         .type = Type::Flag,
         .group = Group::Automation,
         .defaultValue = off,
         .help = tr("Need no display: draw offscreen and print a status line."),
         .assign = one(&Settings::headless, Values::flag)},
        {.key = u"events"_s,
         .group = Group::Automation,
         .valueName = tr("FILE"),
         .help = tr("Write what happens as JSON Lines; “-” is standard output."),
         .assign = one(&Settings::eventsFile, Values::path)},
        {.key = u"exit_after"_s,
         .type = Type::Number,
         .group = Group::Automation,
         .valueName = tr("SECONDS"),
         .help = tr("Exit after this time."),
         .assign = one(&Settings::exitAfter, Values::duration)},
        {.key = u"exit_on"_s,
         .group = Group::Automation,
         .repeatable = true,
         .valueName = namesOf(exitEvents),
         .help = tr("Exit when this happens."),
         .assign = many(&Settings::exitOn, anyOf(exitEvents))},
        {.key = u"screenshot"_s,
         .group = Group::Automation,
         .valueName = tr("FILE"),
         .help = tr("Write the window as PNG on exit."),
         .assign = one(&Settings::screenshotFile, Values::path)},

        {.key = u"profile"_s,
         .group = Group::State,
         .valueName = tr("NAME"),
         .defaultValue = u"default"_s,
         .help = tr("Which set of cookies and stored state to use: letters, digits, “-” and “_”."),
         .assign = one(&Settings::profile, Values::profileName)},
        {.key = u"ephemeral"_s,
         .type = Type::Flag,
         .group = Group::State,
         .defaultValue = off,
         .help = tr("Leave no state behind. To the player each run is a new device."),
         .assign = one(&Settings::ephemeral, Values::flag)},
        {.key = u"config_dir"_s,
         .group = Group::State,
         .valueName = tr("FOLDER"),
         .defaultNote = u"$XDG_CONFIG_HOME/vitrine"_s,
         .help = tr("Folder of the user's vitrine.toml, so it cannot be set there."),
         .assign = one(&Settings::configDir, Values::path)},
        {.key = u"data_dir"_s,
         .group = Group::State,
         .valueName = tr("FOLDER"),
         .defaultNote = u"$XDG_DATA_HOME/vitrine"_s,
         .help = tr("Folder of the profiles."),
         .assign = one(&Settings::dataDir, Values::path)},
        {.key = u"cache_dir"_s,
         .group = Group::State,
         .valueName = tr("FOLDER"),
         .defaultNote = u"$XDG_CACHE_HOME/vitrine"_s,
         .help = tr("Folder of what can be fetched again."),
         .assign = one(&Settings::cacheDir, Values::path)},

        {.key = u"log_level"_s,
         .group = Group::Logging,
         .valueName = namesOf(logLevels),
         .defaultValue = u"warning"_s,
         .help = tr("How much to log on standard error."),
         .assign = one(&Settings::logLevel, anyOf(logLevels))},
        {.key = u"log_format"_s,
         .group = Group::Logging,
         .valueName = namesOf(logFormats),
         .defaultValue = u"text"_s,
         .help = tr("How to log: lines for people, or one JSON object a line."),
         .assign = one(&Settings::logFormat, anyOf(logFormats))},
    };
    const auto window =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [](const SettingRow &row) { return row.group == Group::Window; });
    qsizetype place = window - m_rows.cbegin();
    for (const SettingRow &row : tokenRows() + recoveryRows())
        m_rows.insert(place++, row);
    m_fileRows = causeRows();
}

const SettingRow *SettingsTable::find(const QString &key) const
{
    for (const QList<SettingRow> *rows : {&m_rows, &m_fileRows}) {
        const auto row =
            std::find_if(rows->cbegin(), rows->cend(), [&key](const SettingRow &r) { return r.key == key; });
        if (row != rows->cend())
            return &*row;
    }
    return nullptr;
}

bool SettingsTable::hasTable(const QString &key) const
{
    return std::any_of(m_fileRows.cbegin(), m_fileRows.cend(),
                       [&key](const SettingRow &row) { return row.key.startsWith(key + u'.'); });
}

QStringList SettingsTable::fileKeys() const
{
    QStringList keys;
    for (const SettingRow &row : m_rows + m_fileRows)
        keys += row.key;
    return keys;
}

QString SettingsTable::groupTitle(SettingRow::Group group)
{
    switch (group) {
    case SettingRow::Group::Playing:
        return tr("Playing");
    case SettingRow::Group::Page:
        return tr("Page and player");
    case SettingRow::Group::Token:
        return tr("Tokens");
    case SettingRow::Group::Recovery:
        return tr("When playback fails");
    case SettingRow::Group::Window:
        return tr("Window");
    case SettingRow::Group::Automation:
        return tr("Scripts and tests");
    case SettingRow::Group::State:
        return tr("Where state lives");
    case SettingRow::Group::Logging:
        break;
    }
    return tr("Logging");
}

} // namespace vitrine
