// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/Playlist.h"

#include "protocol/EchoedText.h"
#include "protocol/PlayTarget.h"

#include <QCoreApplication>

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::Playlist)
};

void nameItems(QList<PlaylistEntry> &entries)
{
    QStringList names;
    for (PlaylistEntry &entry : entries) {
        QString &name = entry.item.name;
        entry.item.isNumbered = name.isEmpty();
        if (entry.item.isNumbered)
            name = u"item %1"_s.arg(names.size() + 1);
        if (names.contains(name))
            entry.problems += Text::tr("%1: another item is called “%2”, too. Give this one another name.")
                                  .arg(entry.sourceOf(u"playlist.name"_s), name);
        names += name;
    }
}

/// Notes a target of \a entry that has neither a token nor a source of tokens; \a isPage: it is a top-level page.
void checkHasToken(PlaylistEntry &entry, bool isPage)
{
    const Result<PlayTarget> target = PlayTarget::resolve(entry.item.target, entry.item.urlUse(isPage));
    if (!target && entry.problems.isEmpty())
        entry.problems +=
            Text::tr("%1: playlist.target cannot be played. %2 Or give this item a token_file or a token_command.")
                .arg(entry.sourceOf(u"playlist.target"_s), target.error().message);
}

/// Notes a target of \a entry that is no URL, unless it has another problem; \a page is the place of that setting.
void checkIsPage(PlaylistEntry &entry, const QString &page)
{
    const Result<PlayTarget> target = PlayTarget::resolve(entry.item.target, PlayTarget::UrlUse::TopLevelPage);
    if (target && target->kind() != PlayTarget::Kind::PlayerUrl && entry.problems.isEmpty())
        entry.problems +=
            Text::tr("%1: playlist.target must be the URL of a page, because page is set (%2), but is “%3”.")
                .arg(entry.sourceOf(u"playlist.target"_s), page, echoed(target->redacted()));
}

} // namespace

bool playsPlaylist(const Settings &settings)
{
    return settings.kiosk && settings.sources.contains(u"playlist"_s) && !settings.sources.contains(u"target"_s);
}

std::optional<Error> settlePlaylist(SettingsDraft &draft, QStringList &warnings)
{
    Settings &settings = draft.settings;
    const auto given = settings.sources.constFind(u"playlist"_s);
    if (given == settings.sources.cend())
        return std::nullopt;
    nameItems(draft.playlist);
    if (!settings.kiosk) {
        warnings += Text::tr("playlist (%1) has no effect without kiosk.").arg(*given);
        return std::nullopt;
    }
    if (settings.sources.contains(u"target"_s)) {
        warnings += Text::tr("playlist (%1) has no effect, because a target is given (%2).")
                        .arg(*given, settings.sourceOf(u"target"_s));
        return std::nullopt;
    }
    if (draft.playlist.isEmpty())
        return Error{
            Text::tr("The playlist (%1) is empty. Write a [[playlist]] with a target for each item.").arg(*given)};
    QStringList problems;
    for (PlaylistEntry &entry : draft.playlist) {
        checkHasToken(entry, settings.page);
        if (settings.page)
            checkIsPage(entry, settings.sourceOf(u"page"_s));
        problems += entry.problems;
        if (entry.problems.isEmpty())
            settings.playlist += entry.item;
    }
    if (settings.playlist.isEmpty())
        return Error{
            Text::tr("No item of the playlist can be played: correct one of them. %1").arg(problems.join(u' '))};
    // They get tokens for one resource only.
    const QList<std::pair<QString, std::function<void()>>> sources{{u"token_file"_s,
                                                                    [&settings] {
                                                                        settings.tokenFile.clear();
                                                                    }},
                                                                   {u"token_command"_s,
                                                                    [&settings] {
                                                                        settings.tokenCommand.clear();
                                                                    }},
                                                                   {u"api_resource_id"_s, [&settings] {
                                                                        settings.apiResourceId.clear();
                                                                    }}};
    for (const auto &[key, clear] : sources) {
        if (!settings.sources.contains(key))
            continue;
        clear();
        warnings += Text::tr("%1 (%2) has no effect with a playlist. Put a token into the target of each item.")
                        .arg(key, settings.sourceOf(key));
    }
    for (const QString &problem : std::as_const(problems))
        warnings += Text::tr("%1 This item of the playlist is left out.").arg(problem);
    return std::nullopt;
}

} // namespace vitrine
