// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/EventFeedModel.h"

#include "events/RunEventJson.h"
#include "protocol/StrictJson.h"
#include "ui/EventSummary.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>

#include <algorithm>
#include <ranges>
#include <utility>

namespace vitrine {

namespace {

QString jsonLine(const RunEvent &event)
{
    return QString::fromUtf8(strictJson(QJsonDocument(runEventJson(event))));
}

} // namespace

EventFeedModel::EventFeedModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_gate(clock, [this] { takeArrived(); })
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
        return runEventKindName(entry.event.kind());
    case TimeRole:
        return entry.event.time.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
    case Qt::DisplayRole:
    case SummaryRole:
        return eventSummary(entry.event, entry.count);
    case SeqRole:
        return entry.event.seq;
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
    QStringList names;
    for (const RunEvent::Kind kind : allRunEventKinds())
        names.append(runEventKindName(kind));
    return names;
}

QString EventFeedModel::payload(int row) const
{
    if (row < 0 || row >= count())
        return {};
    return QString::fromUtf8(strictJson(QJsonDocument(runEventJson(entryAt(row).event)), QJsonDocument::Indented))
        .trimmed();
}

void EventFeedModel::copy(int row) const
{
    if (row >= 0 && row < count())
        QGuiApplication::clipboard()->setText(jsonLine(entryAt(row).event));
}

void EventFeedModel::copyAll() const
{
    QString lines;
    for (int row = count() - 1; row >= 0; --row)
        lines += jsonLine(entryAt(row).event) + QLatin1Char('\n');
    QGuiApplication::clipboard()->setText(lines);
}

void EventFeedModel::append(const RunEvent &event)
{
    store(m_arrived, event);
    if (m_open)
        m_gate.request();
}

void EventFeedModel::flush()
{
    if (m_gate.isWaiting())
        m_gate.updateNow();
}

void EventFeedModel::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_gate.cancel();
    takeArrived();
    m_open = open;
    rebuild();
    Q_EMIT openChanged(open);
}

void EventFeedModel::setShownKinds(const QStringList &kinds)
{
    if (kinds == m_shownKinds)
        return;
    m_shownKinds = kinds;
    applyFilter();
    Q_EMIT shownKindsChanged();
}

void EventFeedModel::setSearch(const QString &search)
{
    if (std::exchange(m_search, search) == search)
        return;
    applyFilter();
    Q_EMIT searchChanged();
}

void EventFeedModel::applyFilter()
{
    if (!m_open)
        return;
    flush();
    rebuild();
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
    const QString kind = runEventKindName(entry.event.kind());
    if (!m_shownKinds.isEmpty() && !m_shownKinds.contains(kind))
        return false;
    return m_search.isEmpty() || kind.contains(m_search, Qt::CaseInsensitive) ||
           eventSummary(entry.event, entry.count).contains(m_search, Qt::CaseInsensitive);
}

const EventFeedModel::Entry &EventFeedModel::entryAt(int row) const
{
    return m_entries[static_cast<std::size_t>(m_newest - m_visible[static_cast<std::size_t>(row)])];
}

void EventFeedModel::rebuildVisible()
{
    m_visible.clear();
    for (std::size_t age = 0; m_open && age < m_entries.size(); ++age) {
        if (isShown(m_entries[age]))
            m_visible.push_back(m_newest - static_cast<qint64>(age));
    }
}

void EventFeedModel::rebuild()
{
    beginResetModel();
    const std::size_t before = m_visible.size();
    rebuildVisible();
    endResetModel();
    if (m_visible.size() != before)
        Q_EMIT countChanged();
}

void EventFeedModel::store(Entries &entries, const RunEvent &event)
{
    if (event.kind() == RunEvent::Kind::Progress && !entries.empty() && entries.front().isProgress()) {
        entries.front().event = event;
        ++entries.front().count;
        return;
    }
    entries.push_front({event});
    if (entries.size() > static_cast<std::size_t>(longestFeed))
        entries.pop_back();
}

void EventFeedModel::takeArrived()
{
    if (m_arrived.empty())
        return;
    const std::size_t before = m_visible.size();
    if (m_arrived.size() == static_cast<std::size_t>(longestFeed)) {
        // The new events replace all entries.
        m_newest += longestFeed;
        beginResetModel();
        m_entries = std::exchange(m_arrived, {});
        rebuildVisible();
        endResetModel();
    } else {
        mergeProgress();
        const std::size_t wanted = m_entries.size() + m_arrived.size();
        if (wanted > static_cast<std::size_t>(longestFeed))
            dropOldest(wanted - static_cast<std::size_t>(longestFeed));
        insertArrived();
    }
    if (m_visible.size() != before)
        Q_EMIT countChanged();
}

// Adds the oldest new progress entry to the newest existing one.
void EventFeedModel::mergeProgress()
{
    if (m_entries.empty() || !m_entries.front().isProgress() || !m_arrived.back().isProgress())
        return;
    m_entries.front().event = std::move(m_arrived.back().event);
    m_entries.front().count += m_arrived.back().count;
    m_arrived.pop_back();
    if (!m_visible.empty() && m_visible.front() == m_newest) {
        const QModelIndex row = index(0);
        Q_EMIT dataChanged(row, row, {TimeRole, Qt::DisplayRole, SummaryRole, SeqRole, CountRole});
    }
}

void EventFeedModel::dropOldest(std::size_t excess)
{
    const qint64 oldestKept = m_newest - static_cast<qint64>(m_entries.size()) + 1 + static_cast<qint64>(excess);
    const auto firstGone = std::ranges::find_if(m_visible, [oldestKept](qint64 number) { return number < oldestKept; });
    const auto rows = static_cast<int>(std::distance(firstGone, m_visible.end()));
    if (rows > 0)
        beginRemoveRows({}, count() - rows, count() - 1);
    m_visible.erase(firstGone, m_visible.end());
    m_entries.resize(m_entries.size() - excess);
    if (rows > 0)
        endRemoveRows();
}

void EventFeedModel::insertArrived()
{
    std::deque<qint64> rows;
    qint64 number = m_newest + static_cast<qint64>(m_arrived.size());
    for (const Entry &entry : m_arrived) {
        if (m_open && isShown(entry))
            rows.push_back(number);
        --number;
    }
    if (!rows.empty())
        beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
    m_newest += static_cast<qint64>(m_arrived.size());
    m_entries.insert(m_entries.begin(), std::make_move_iterator(m_arrived.begin()),
                     std::make_move_iterator(m_arrived.end()));
    m_arrived.clear();
    m_visible.insert(m_visible.begin(), rows.begin(), rows.end());
    if (!rows.empty())
        endInsertRows();
}

} // namespace vitrine
