// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/SessionUpdate.h"
#include "ui/insights/InsightsReader.h"
#include "ui/insights/InsightsSessions.h"
#include "ui/insights/LiveSession.h"
#include "ui/insights/SessionInsights.h"
#include "ui/insights/SessionTexts.h"

#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace vitrine {

class ChartItem;

/// \brief The view model of Insights: the sessions of a journal, their statistics, and the session that is selected.
///
/// Reads the journal while it is open, in another thread; the running session comes from followSession(). Owned by the
/// application; GUI thread.
class InsightsModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

    Q_PROPERTY(bool open READ isOpen WRITE setOpen NOTIFY openChanged)
    Q_PROPERTY(bool closable READ isClosable CONSTANT)
    Q_PROPERTY(Status status READ status NOTIFY overviewChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY overviewChanged)
    Q_PROPERTY(vitrine::InsightsSessions *sessions READ sessions CONSTANT)
    Q_PROPERTY(vitrine::SessionInsights *session READ session CONSTANT)
    Q_PROPERTY(QString selected READ selected WRITE select NOTIFY selectedChanged)
    Q_PROPERTY(QString content READ content WRITE setContent NOTIFY contentChanged)
    Q_PROPERTY(QVariantList contents READ contents NOTIFY overviewChanged)
    Q_PROPERTY(QVariantList figures READ figures NOTIFY overviewChanged)
    Q_PROPERTY(QVariantList errors READ errors NOTIFY overviewChanged)
    Q_PROPERTY(QString coveredContent READ coveredContent NOTIFY overviewChanged)
    Q_PROPERTY(bool covered READ isCovered NOTIFY overviewChanged)
    Q_PROPERTY(bool started READ hasStarted NOTIFY overviewChanged)
    Q_PROPERTY(QVariant coverage READ coverage NOTIFY overviewChanged)
    Q_PROPERTY(QVariant startups READ startups NOTIFY overviewChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)

public:
    enum class Status {
        Loading,
        Empty, ///< no session has been recorded
        Ready,
        Failed, ///< see problem()
    };
    Q_ENUM(Status)

    enum class Place {
        Overlay, ///< over the player; closed at first
        Window,  ///< a window of its own; always open
    };

    static constexpr qsizetype mostContents = 12;                    ///< in the filter
    static constexpr std::chrono::milliseconds refreshInterval{500}; ///< of the running session, at least

    /// \a path: of the journal.
    InsightsModel(const QString &path, Place place, MissingFile missing = MissingFile::Empty,
                  QObject *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] bool isClosable() const { return m_place == Place::Overlay; }
    [[nodiscard]] Status status() const { return m_status; }
    /// Why the journal cannot be read, and what to do.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] InsightsSessions *sessions() { return &m_sessions; }
    [[nodiscard]] SessionInsights *session() { return &m_session; }
    /// The id of the selected session; empty if there is none.
    [[nodiscard]] QString selected() const { return m_selected; }
    /// The content whose sessions are shown; empty for all.
    [[nodiscard]] QString content() const { return m_content; }
    /// The contents with most sessions: maps with `id` and `text`.
    [[nodiscard]] QVariantList contents() const;
    [[nodiscard]] QVariantList figures() const;
    [[nodiscard]] QVariantList errors() const;
    /// The content of coverage(), on one line.
    [[nodiscard]] QString coveredContent() const { return contentText(m_overview.coveredContent); }
    [[nodiscard]] bool isCovered() const { return !m_overview.coverage.isEmpty(); }
    [[nodiscard]] bool hasStarted() const { return !m_overview.statistics.startupHistogram.isEmpty(); }
    /// Charts for ChartItem.
    [[nodiscard]] QVariant coverage() const { return QVariant::fromValue(m_coverage); }
    [[nodiscard]] QVariant startups() const { return QVariant::fromValue(m_startups); }
    /// What the last export did; empty before.
    [[nodiscard]] QString notice() const { return m_notice; }

    /// Asks for a file, and writes the chart of \a item to it; answered by notice().
    Q_INVOKABLE void exportChart(vitrine::ChartItem *item);
    void setNotice(const QString &notice);

public Q_SLOTS:
    void setOpen(bool open);
    void toggle() { setOpen(!m_isOpen); }
    /// Reads the journal again.
    void refresh();
    void setContent(const QString &content);
    void select(const QString &id);
    /// The running session has changed.
    void followSession(const vitrine::SessionUpdate &update);

Q_SIGNALS:
    void openChanged(bool open);
    void overviewChanged();
    void selectedChanged();
    void contentChanged();
    void noticeChanged();
    void exportRequested(vitrine::ChartItem *item);
    /// followSession() is to be called soon, even if nothing happens: times go on.
    void updateRequested();
    /// Everything that was requested from the journal is shown.
    void settled();

private:
    void takeOverview(const Result<InsightsOverview> &overview);
    void takeSession(const QString &id, const Result<SessionDetails> &session);
    void requestSession(const QString &id);
    void noteAnswer();
    void showLive();
    void addLive();

    const Place m_place;
    InsightsReader m_reader;
    InsightsSessions m_sessions;
    SessionInsights m_session;
    InsightsOverview m_overview;
    ChartPointer m_coverage;
    ChartPointer m_startups;
    LiveSession m_live;
    QTimer m_liveTimer;
    Status m_status = Status::Loading;
    QString m_problem;
    QString m_selected;
    QString m_content;
    QString m_notice;
    bool m_isOpen;
    bool m_awaitsOverview = false;
    bool m_awaitsSession = false;
};

} // namespace vitrine
