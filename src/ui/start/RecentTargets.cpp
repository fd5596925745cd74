// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/start/RecentTargets.h"

#include "protocol/EchoedText.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUrlQuery>

#include <optional>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::RecentTargets)
};

constexpr auto listName = "recent"_L1;
constexpr auto targetName = "target"_L1;
constexpr auto titleName = "title"_L1;
constexpr auto playedName = "played"_L1;

constexpr qint64 mostBytes = 1024 * 1024;

QJsonObject toJson(const RecentTarget &recent)
{
    return {{targetName, recent.target.text()},
            {titleName, recent.title},
            {playedName, recent.played.toString(Qt::ISODateWithMs)}};
}

std::optional<RecentTarget> fromJson(const QJsonObject &json)
{
    const QString text = json.value(targetName).toString();
    const Result<PlayTarget> target = PlayTarget::resolve(text);
    if (text.isEmpty() || !target)
        return std::nullopt;
    return RecentTarget{*target, json.value(titleName).toString(),
                        QDateTime::fromString(json.value(playedName).toString(), Qt::ISODateWithMs)};
}

QString asidePath(const QString &path)
{
    return path + ".broken"_L1;
}

/// What \a target plays, whichever token, position and language it has.
QString contentOf(const PlayTarget &target)
{
    QUrl url = target.url();
    QUrlQuery query(url);
    for (const auto &name : {u"token"_s, u"t"_s, u"lang"_s})
        query.removeAllQueryItems(name);
    url.setQuery(query);
    return target.contentId() + u' ' + target.file() + url.toString(QUrl::FullyEncoded);
}

} // namespace

RecentTargets::RecentTargets(const QString &path)
    : m_path(path)
{
    if (!m_path.isEmpty())
        read();
}

void RecentTargets::read()
{
    QFile file(m_path);
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_problem =
            Text::tr("The list of recent videos cannot be read from %1 (%2).").arg(echoed(m_path), file.errorString());
        m_path.clear(); // and is not replaced
        return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.read(mostBytes));
    file.close();
    if (!document.object().value(listName).isArray()) {
        const QString aside = asidePath(m_path);
        QFile::remove(aside);
        m_problem = file.rename(aside) ? Text::tr("The list of recent videos was damaged; it is kept as %1.").arg(aside)
                                       : Text::tr("The list of recent videos in %1 is damaged.").arg(echoed(m_path));
        return;
    }
    const QJsonArray list = document.object().value(listName).toArray();
    for (const QJsonValue &value : list) {
        if (const auto recent = fromJson(value.toObject()); recent && m_targets.size() < most)
            m_targets.append(*recent);
    }
}

void RecentTargets::forget(const QString &path)
{
    QFile::remove(path);
    QFile::remove(asidePath(path));
}

void RecentTargets::add(const RecentTarget &recent)
{
    m_targets.removeIf(
        [content = contentOf(recent.target)](const RecentTarget &known) { return contentOf(known.target) == content; });
    m_targets.prepend(recent);
    if (m_targets.size() > most)
        m_targets.resize(most);
    save();
}

void RecentTargets::remove(qsizetype index)
{
    if (index < 0 || index >= m_targets.size())
        return;
    m_targets.removeAt(index);
    save();
}

void RecentTargets::clear()
{
    m_targets.clear();
    m_problem.clear();
    QFile file(m_path);
    if (!m_path.isEmpty() && file.exists() && !file.remove())
        m_problem =
            Text::tr("The list of recent videos in %1 cannot be deleted (%2).").arg(echoed(m_path), file.errorString());
}

void RecentTargets::save()
{
    if (m_path.isEmpty())
        return;
    QJsonArray list;
    for (const RecentTarget &recent : std::as_const(m_targets))
        list.append(toJson(recent));
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    const bool isSaved = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(QJsonDocument(QJsonObject{{listName, list}}).toJson()) >= 0 && file.commit();
    m_problem =
        isSaved
            ? QString()
            : Text::tr("The list of recent videos cannot be saved to %1 (%2).").arg(echoed(m_path), file.errorString());
}

} // namespace vitrine
