// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/EventFeedModel.h"

#include "ui/EventSummary.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QJsonDocument>

#include <algorithm>
#include <ranges>
#include <utility>

namespace vitrine {

namespace {

constexpr QLatin1StringView progressKind("progress");

QString jsonLine(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString localTimeOfDay(const QJsonObject &object)
{
    const QString stamp = object.value(QLatin1StringView("time")).toString();
    const QDateTime time = QDateTime::fromString(stamp, Qt::ISODateWithMs);
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz")) : stamp;
}

} // namespace

EventFeedModel::EventFeedModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int EventFeedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant EventFeedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = entryAt(index.row());
    switch (role) {
    case KindRole:
        return entry.kind;
    case TimeRole:
        return localTimeOfDay(entry.object);
    case Qt::DisplayRole:
    case SummaryRole:
        return eventSummary(entry.object, entry.count);
    case SeqRole:
        return entry.object.value(QLatin1StringView("seq")).toInteger();
    case CountRole:
        return entry.count;
    default:
        return {};
    }
}

QHash<int, QByteArray> EventFeedModel::roleNames() const
{
    return {{KindRole, "kind"}, {TimeRole, "time"}, {SummaryRole, "summary"}, {SeqRole, "seq"}, {CountRole, "repeats"}};
}

QStringList EventFeedModel::kinds() const
{
    return {QStringLiteral("ready"), QStringLiteral("state"),  QStringLiteral("progress"), QStringLiteral("event"),
            QStringLiteral("error"), QStringLiteral("action"), QStringLiteral("rejected"), QStringLiteral("recovery"),
            QStringLiteral("page"),  QStringLiteral("exit")};
}

QString EventFeedModel::payload(int row) const
{
    if (row < 0 || row >= count())
        return {};
    return QString::fromUtf8(QJsonDocument(entryAt(row).object).toJson(QJsonDocument::Indented)).trimmed();
}

void EventFeedModel::copy(int row) const
{
    if (row >= 0 && row < count())
        QGuiApplication::clipboard()->setText(jsonLine(entryAt(row).object));
}

void EventFeedModel::copyAll() const
{
    QString lines;
    for (int row = count() - 1; row >= 0; --row)
        lines += jsonLine(entryAt(row).object) + QLatin1Char('\n');
    QGuiApplication::clipboard()->setText(lines);
}

void EventFeedModel::append(const QJsonObject &entry)
{
    const QString kind = entry.value(QLatin1StringView("kind")).toString();
    if (kind == progressKind && !m_entries.empty() && m_entries.front().kind == progressKind) {
        m_entries.front().object = entry;
        ++m_entries.front().count;
        if (!m_visible.empty() && m_visible.front() == m_newest) {
            const QModelIndex row = index(0);
            Q_EMIT dataChanged(row, row, {TimeRole, Qt::DisplayRole, SummaryRole, SeqRole, CountRole});
        }
        return;
    }

    if (m_entries.size() == static_cast<std::size_t>(longestFeed))
        dropOldest();
    Entry stored{entry, kind};
    const bool visible = m_open && isShown(stored);
    if (visible)
        beginInsertRows({}, 0, 0);
    m_entries.push_front(std::move(stored));
    ++m_newest;
    if (visible) {
        m_visible.push_front(m_newest);
        endInsertRows();
        Q_EMIT countChanged();
    }
}

void EventFeedModel::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    rebuild();
    Q_EMIT openChanged(open);
}

void EventFeedModel::setShownKinds(const QStringList &kinds)
{
    if (kinds == m_shownKinds)
        return;
    m_shownKinds = kinds;
    if (m_open)
        rebuild();
    Q_EMIT shownKindsChanged();
}

void EventFeedModel::toggleKind(const QString &kind)
{
    QStringList kinds = m_shownKinds;
    if (kinds.removeAll(kind) == 0)
        kinds.append(kind);
    setShownKinds(kinds);
}

bool EventFeedModel::isShown(const Entry &entry) const
{
    return m_shownKinds.isEmpty() || m_shownKinds.contains(entry.kind);
}

const EventFeedModel::Entry &EventFeedModel::entryAt(int row) const
{
    return m_entries[static_cast<std::size_t>(m_newest - m_visible[static_cast<std::size_t>(row)])];
}

void EventFeedModel::rebuild()
{
    beginResetModel();
    const std::size_t before = m_visible.size();
    m_visible.clear();
    for (std::size_t age = 0; m_open && age < m_entries.size(); ++age) {
        if (isShown(m_entries[age]))
            m_visible.push_back(m_newest - static_cast<qint64>(age));
    }
    endResetModel();
    if (m_visible.size() != before)
        Q_EMIT countChanged();
}

void EventFeedModel::dropOldest()
{
    const qint64 oldest = m_newest - static_cast<qint64>(m_entries.size()) + 1;
    if (m_visible.empty() || m_visible.back() != oldest) {
        m_entries.pop_back();
        return;
    }
    beginRemoveRows({}, count() - 1, count() - 1);
    m_visible.pop_back();
    m_entries.pop_back();
    endRemoveRows();
    Q_EMIT countChanged();
}

} // namespace vitrine
