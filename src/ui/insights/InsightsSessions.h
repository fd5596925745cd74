// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/SessionRecord.h"

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace vitrine {

/// \brief The sessions of a journal as rows, the newest first; the running one, if any, is the first.
///
/// Owned by InsightsModel; GUI thread.
class InsightsSessions : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by InsightsModel")

    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int total READ total NOTIFY countChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)

public:
    enum Role {
        SessionIdRole = Qt::UserRole + 1,
        ContentRole,
        WhenRole,        ///< when it began, local time
        WatchedRole,     ///< watched time
        StallsRole,      ///< their number
        ErrorsRole,      ///< their number
        DescriptionRole, ///< all of it in words
        OutcomeRole,     ///< of the event stream: `ended`, `left`, `failed`, `interrupted`; `running` while it runs
        OutcomeTextRole,
        CoverageRole, ///< 0 to 1; -1 if unknown
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Rows that pass the search.
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int total() const { return static_cast<int>(m_sessions.size()); }

    /// Only sessions that contain this in content, id, outcome or time, regardless of case; empty shows all.
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString &search);

    /// \a sessions the newest first.
    void setSessions(const QList<SessionRecord> &sessions);
    /// Adds or replaces \a session; a new one comes first.
    void update(const SessionRecord &session);

    /// The id of row \a row; empty if there is none.
    [[nodiscard]] Q_INVOKABLE QString idAt(int row) const;
    /// The row of the session \a id; -1 if there is none.
    [[nodiscard]] Q_INVOKABLE int rowOf(const QString &id) const;

Q_SIGNALS:
    void countChanged();
    void searchChanged();

private:
    [[nodiscard]] bool isShown(const SessionRecord &session) const;
    void filter();

    QList<SessionRecord> m_sessions;
    QList<qsizetype> m_rows; ///< indexes of m_sessions
    QString m_search;
};

} // namespace vitrine
