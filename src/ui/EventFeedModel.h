// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"
#include "playback/Clock.h"
#include "ui/FrameGate.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <deque>

namespace vitrine {

/// \brief The latest events of the run log as rows of the event feed, newest first.
///
/// Consecutive `progress` events share one row, which counts them and shows the latest. Storing an event is O(1). While
/// the feed is open, new events become rows in one batch at most once a frame; while it is closed there are no rows.
/// Owned by the application; GUI thread; the clock must outlive it.
class EventFeedModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

    Q_PROPERTY(bool open READ isOpen WRITE setOpen NOTIFY openChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QStringList kinds READ kinds CONSTANT)
    Q_PROPERTY(QStringList shownKinds READ shownKinds WRITE setShownKinds NOTIFY shownKindsChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< `kind` as in the event stream
        TimeRole,                    ///< local time of day, "14:03:07.250"
        SummaryRole,                 ///< eventSummary()
        SeqRole,                     ///< `seq` of the (latest) event
        CountRole,                   ///< number of events in the row, 1 or more
    };

    static constexpr int longestFeed = 200; ///< maximum number of stored rows, before filtering

    explicit EventFeedModel(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Rows that pass the filter; 0 while closed.
    [[nodiscard]] int count() const { return static_cast<int>(m_visible.size()); }
    /// Every kind of the event stream, in the order of its documentation.
    [[nodiscard]] QStringList kinds() const;
    /// The filter; empty shows every kind.
    [[nodiscard]] QStringList shownKinds() const { return m_shownKinds; }

    /// Only rows that contain this in kind or summary, regardless of case; empty shows all.
    [[nodiscard]] QString search() const { return m_search; }

    /// The (latest) event of \a row as indented JSON; empty if the row does not exist.
    [[nodiscard]] Q_INVOKABLE QString payload(int row) const;

    /// Copies the (latest) event of \a row to the clipboard as one JSON line.
    Q_INVOKABLE void copy(int row) const;
    /// Copies the rows that pass the filter to the clipboard as JSON lines, oldest first.
    Q_INVOKABLE void copyAll() const;

public Q_SLOTS:
    void append(const vitrine::RunEvent &event);
    /// Adds rows for new events at once; otherwise the model adds them within a frame.
    void flush();

    void setOpen(bool open);
    void toggle() { setOpen(!m_open); }
    void setShownKinds(const QStringList &kinds);
    void setSearch(const QString &search);
    /// Adds \a kind to the shown kinds, or removes it.
    void toggleKind(const QString &kind);

Q_SIGNALS:
    void openChanged(bool open);
    void countChanged();
    void shownKindsChanged();
    void searchChanged();

private:
    struct Entry
    {
        RunEvent event;
        int count = 1;

        [[nodiscard]] bool isProgress() const { return event.kind() == RunEvent::Kind::Progress; }
    };

    using Entries = std::deque<Entry>;

    static void store(Entries &entries, const RunEvent &event);
    [[nodiscard]] bool isShown(const Entry &entry) const;
    [[nodiscard]] const Entry &entryAt(int row) const;
    void takeArrived();
    void rebuildVisible();
    void rebuild();
    void applyFilter();
    void mergeProgress();
    void dropOldest(std::size_t excess);
    void insertArrived();

    FrameGate m_gate;
    Entries m_entries;            // newest first
    Entries m_arrived;            // newer events, not in the rows yet; newest first
    qint64 m_newest = 0;          // number of m_entries.front(); the next event gets this + 1
    std::deque<qint64> m_visible; // numbers of the entries that are rows, newest first; empty while closed
    QStringList m_shownKinds;
    QString m_search;
    bool m_open = false;
};

} // namespace vitrine
