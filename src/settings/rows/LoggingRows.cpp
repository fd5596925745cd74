// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingParsers.h"
#include "settings/rows/RowText.h"
#include "settings/rows/SettingGroups.h"

using namespace Qt::StringLiterals;

namespace vitrine {

using Type = SettingRow::Type;
using Values = SettingValues;

SettingGroup loggingSettings()
{
    const Choices<LogLevel> logLevels{{u"debug"_s, LogLevel::Debug},
                                      {u"info"_s, LogLevel::Info},
                                      {u"warning"_s, LogLevel::Warning},
                                      {u"error"_s, LogLevel::Error}};
    const Choices<LogFormat> logFormats{{u"text"_s, LogFormat::Text}, {u"json"_s, LogFormat::Json}};
    SettingGroup group{.title = RowText::tr("Logging")};
    group.rows = {
        {.key = u"log_level"_s,
         .label = RowText::tr("Log level"),
         .sharesRun = true,
         .valueName = namesOf(logLevels),
         .hint = ValueHint::oneOf(wordsOf(logLevels)),
         .defaultValue = u"warning"_s,
         .help = RowText::tr("Lowest level of messages on standard error."),
         .assign = one(&Settings::logLevel, anyOf(logLevels))},
        {.key = u"log_format"_s,
         .label = RowText::tr("Log format"),
         .sharesRun = true,
         .valueName = namesOf(logFormats),
         .hint = ValueHint::oneOf(wordsOf(logFormats)),
         .defaultValue = u"text"_s,
         .help = RowText::tr("Log lines as text, or as one JSON object each."),
         .assign = one(&Settings::logFormat, anyOf(logFormats))},
    };
    return group;
}

} // namespace vitrine
