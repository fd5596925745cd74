// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/SettingTexts.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SettingTexts)
};

/// In their own languages, which are never translated.
QString languageName(const QString &code)
{
    static const QHash<QString, QString> names{
        {u"en"_s, u"English"_s}, {u"ja"_s, u"日本語"_s}, {u"zh"_s, u"中文"_s}, {u"zh-TW"_s, u"繁體中文"_s}};
    return names.value(code);
}

QString backChoice(const QString &word)
{
    if (word == "close"_L1)
        return Text::tr("Close the window");
    if (word == "history"_L1)
        return Text::tr("Go back one page");
    if (word == "home"_L1)
        return Text::tr("Start the video again");
    return word == "none"_L1 ? Text::tr("Do nothing") : QString();
}

QString hudChoice(const QString &word)
{
    if (word == "auto"_L1)
        return Text::tr("When something changes");
    if (word == "on"_L1)
        return Text::tr("Always");
    return word == "off"_L1 ? Text::tr("Never") : QString();
}

QString contrastChoice(const QString &word)
{
    if (word == "auto"_L1)
        return Text::tr("As the desktop");
    //: A choice for the contrast of the window
    if (word == "more"_L1)
        return Text::tr("High");
    //: A choice for the contrast of the window
    return word == "normal"_L1 ? Text::tr("Normal") : QString();
}

} // namespace

SettingTexts settingTexts(const QString &key)
{
    const QHash<QString, SettingTexts> texts{
        {u"lang"_s, {Text::tr("Language"), Text::tr("The language of the window and the player.")}},
        {u"muted"_s, {Text::tr("Start without sound"), Text::tr("Sound stays off until you switch it on.")}},
        {u"on_back"_s,
         {Text::tr("What Back does"), Text::tr("The player's Back button, and the key."),
          Text::tr("or go to this address: https://…")}},
        {u"host_origin"_s,
         {Text::tr("Site of the player"),
          Text::tr("Change it only if a provider allows its videos on certain sites.")}},
        {u"media_access"_s,
         {Text::tr("Control the video directly"),
          Text::tr("Needed for the keys that play, seek and change the sound.")}},
        {u"fullscreen"_s,
         {Text::tr("Start in full screen"), Text::tr("The video fills the screen when Vitrine starts.")}},
        {u"hud"_s, {Text::tr("Display over the video"), Text::tr("Shows state, position and rate.")}},
        {u"contrast"_s, {Text::tr("Contrast"), Text::tr("High contrast makes texts and borders easier to see.")}},
        {u"mpris"_s,
         {Text::tr("Media keys"), Text::tr("Media keys and the controls of the desktop control the video.")}},
        {u"journal.keep"_s,
         {Text::tr("Keep a journal"),
          Text::tr("What you played, and how well; it never leaves this computer by itself.")}},
        {u"keep_recent"_s,
         {Text::tr("Keep a list of recent videos"),
          Text::tr("The start view offers them; their links stay on this computer.")}},
        {u"journal.max_age"_s, {Text::tr("Days in the journal"), Text::tr("Older entries are deleted.")}},
    };
    return texts.value(key);
}

QString settingGroupTitle(SettingPlacement::Group group)
{
    switch (group) {
    case SettingPlacement::Group::Playback:
        return Text::tr("Playback");
    case SettingPlacement::Group::Window:
        return Text::tr("Window");
    case SettingPlacement::Group::Page:
        return Text::tr("Player");
    case SettingPlacement::Group::Privacy:
        return Text::tr("Privacy");
    case SettingPlacement::Group::None:
        break;
    }
    return {};
}

QString settingChoiceText(const QString &key, const QString &word)
{
    QString text;
    if (word.isEmpty())
        text = Text::tr("Not set");
    else if (key == "on_back"_L1)
        text = backChoice(word);
    else if (key == "hud"_L1)
        text = hudChoice(word);
    else if (key == "contrast"_L1)
        text = contrastChoice(word);
    else if (key == "lang"_L1)
        text = word == "auto"_L1 ? Text::tr("As the desktop") : languageName(word);
    return text.isEmpty() ? word : text;
}

QString settingOriginText(SettingOrigin origin, const QString &source)
{
    switch (origin) {
    case SettingOrigin::Default:
    case SettingOrigin::UserFile:
        break;
    case SettingOrigin::SystemFile:
        return Text::tr("Set for all users of this computer in %1.").arg(source);
    case SettingOrigin::NamedFile:
        return Text::tr("This run uses the value in %1. A change counts without that file.").arg(source);
    case SettingOrigin::Environment:
        return Text::tr("This run uses the variable %1. A change counts without it.").arg(source);
    case SettingOrigin::CommandLine:
        return Text::tr("This run uses the option %1. A change counts without it.").arg(source);
    }
    return {};
}

} // namespace vitrine
