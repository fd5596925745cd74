// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"
#include "journal/report/ReportAnswer.h"
#include "journal/report/ReportBatch.h"
#include "recovery/RetryBackoff.h"

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <optional>

class QNetworkReply;

namespace vitrine {

class Clock;
class JournalWriter;

/// \brief Posts the records that wait in the journal to the collector, one post at a time.
///
/// A record is removed after the collector has taken it, so each is sent at least once; `sid` and `sn` tell duplicates.
/// Only the status of an answer counts, and the rest of it is not read. Source: CTA-5004-B, event mode. Owned by the
/// application; GUI thread; writer and clock must outlive it.
class Reporter final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QUrl url;                                       ///< of the collector
        QString version{};                              ///< of Vitrine
        std::chrono::milliseconds timeLimit{30'000};    ///< for an answer
        std::chrono::milliseconds collectTime{1000};    ///< after the first record, for further ones
        std::chrono::milliseconds journalRetry{10'000}; ///< if the journal cannot be read or written
    };

    Reporter(const Options &options, JournalWriter &writer, const Clock &clock, const RetryBackoff &backoff = {},
             QObject *parent = nullptr);
    ~Reporter() override;

    /// True while the journal is asked for records or a post is under way.
    [[nodiscard]] bool isBusy() const { return m_state == State::Asking || m_state == State::Posting; }

public Q_SLOTS:
    /// Begins if it is time by the clock; otherwise does nothing. For the timer, and for tests that advance the clock.
    void poll();

Q_SIGNALS:
    void delivered(const vitrine::ReportDelivery &delivery);
    /// \a text says what happened, why, and what to do. Once for each kind of trouble, until records are taken.
    void troubled(const QString &text);

private:
    enum class State {
        Idle,    ///< nothing waits
        Waiting, ///< for m_due
        Asking,  ///< the journal for records
        Posting,
    };
    enum class Trouble { Unreachable, Certificate, NoAnswer, Redirect, Busy, Failing, Refused, Stopped, TooMany };

    void wake();
    void schedule(std::chrono::milliseconds delay);
    void ask();
    void post(const ReportBatch &batch);
    void readStatus();
    void endPost();
    void conclude(int status, const QByteArray &retryHeader);
    void remove(ReportResult::Remove what, ReportDelivery::Outcome outcome, int status, const QString &why = {});
    void retry(Trouble trouble, std::optional<int> status, const QString &text, const QByteArray &retryHeader = {});
    void fail();
    void tellDropped(int count);
    void tell(Trouble trouble, const QString &text);

    const Options m_options;
    const QString m_collector; ///< host and port, for messages
    JournalWriter &m_writer;
    const Clock &m_clock;
    RetryBackoff m_backoff;
    QNetworkAccessManager m_network;
    State m_state = State::Idle;
    std::chrono::milliseconds m_due{0}; ///< by the clock
    QTimer m_timer;                     ///< until m_due
    QTimer m_limit;                     ///< of a post
    QNetworkReply *m_reply = nullptr;   ///< deletes itself later
    QStringList m_certificateProblems;
    ReportBatch m_batch;                ///< that is posted
    std::optional<ReportResult> m_done; ///< not removed from the journal yet
    bool m_hasMore = false;             ///< records were added since the last question
    bool m_isDelayed = false;           ///< and that was told
    QList<Trouble> m_told;
};

} // namespace vitrine
