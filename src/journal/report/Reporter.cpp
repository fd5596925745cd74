// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/report/Reporter.h"

#include "journal/JournalWriter.h"
#include "playback/Clock.h"
#include "protocol/EchoedText.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>

#include <algorithm>
#include <utility>

namespace vitrine {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

Reporter::Reporter(const Options &options, JournalWriter &writer, const Clock &clock, const RetryBackoff &backoff,
                   QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_collector(options.url.authority(QUrl::FullyEncoded))
    , m_writer(writer)
    , m_clock(clock)
    , m_backoff(backoff)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Reporter::poll);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        endPost();
        retry(Trouble::NoAnswer, std::nullopt,
              tr("%1 did not answer within %2 s.").arg(m_collector).arg(m_options.timeLimit / 1s));
    });
    connect(&writer, &JournalWriter::reportsWaiting, this, &Reporter::wake);
    connect(&writer, &JournalWriter::reportsDropped, this, &Reporter::tellDropped);
    connect(&writer, &JournalWriter::reportsRead, this, &Reporter::post);
    connect(&writer, &JournalWriter::reportsUnavailable, this, [this] {
        if (m_state == State::Asking)
            schedule(m_options.journalRetry);
    });
}

Reporter::~Reporter()
{
    endPost();
}

void Reporter::wake()
{
    m_hasMore = true;
    if (m_state == State::Idle)
        schedule(m_options.collectTime);
}

void Reporter::schedule(milliseconds delay)
{
    m_state = State::Waiting;
    m_due = m_clock.elapsed() + delay;
    m_timer.start(delay);
}

void Reporter::poll()
{
    if (m_state != State::Waiting)
        return;
    if (const milliseconds left = m_due - m_clock.elapsed(); left > 0ms)
        m_timer.start(left);
    else
        ask();
}

void Reporter::ask()
{
    m_timer.stop();
    m_state = State::Asking;
    m_hasMore = false;
    m_writer.requestReports(m_done);
}

void Reporter::post(const ReportBatch &batch)
{
    if (m_state != State::Asking)
        return;
    m_done.reset();
    if (batch.count == 0) {
        m_state = State::Idle;
        if (m_hasMore)
            wake();
        return;
    }
    m_state = State::Posting;
    m_batch = batch;
    m_certificateProblems.clear();

    QNetworkRequest request(m_options.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Content-Type", batch.format == ReportFormat::Json ? "application/json" : "application/cmcd");
    request.setRawHeader("User-Agent", "Vitrine/" + m_options.version.toLatin1());
    m_limit.start(m_options.timeLimit);
    QNetworkReply *reply = m_network.post(request, batch.body);
    m_reply = reply;
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_certificateProblems += error.errorString();
    });
    connect(reply, &QNetworkReply::finished, this, &Reporter::readStatus);
    // Queued: a reply must not be aborted while it reads its headers.
    const auto readLater = [this, reply] {
        if (m_reply == reply)
            readStatus();
    };
    connect(reply, &QNetworkReply::metaDataChanged, this, readLater, Qt::QueuedConnection);
}

void Reporter::endPost()
{
    m_limit.stop();
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->deleteLater(); // which closes the connection; after abort(), Qt warns of a second error
    }
}

// The rest of the answer may be endless, and says nothing.
void Reporter::readStatus()
{
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (status.isValid()) {
        const QByteArray retryHeader = m_reply->rawHeader("Retry-After");
        endPost();
        conclude(status.toInt(), retryHeader);
    } else if (m_reply->isFinished()) {
        fail();
    }
}

void Reporter::conclude(int status, const QByteArray &retryHeader)
{
    switch (reportActionFor(status)) {
    case ReportAction::Taken:
        m_isDelayed = false;
        m_told.clear();
        remove(ReportResult::Remove::Batch, ReportDelivery::Outcome::Sent, status);
        break;
    case ReportAction::Stopped: {
        const QString why = tr("%1 wants no more records of this session (HTTP %2).").arg(m_collector).arg(status);
        tell(Trouble::Stopped, why + u' ' + tr("They are dropped; the next session is reported again."));
        remove(ReportResult::Remove::Session, ReportDelivery::Outcome::Stopped, status, why);
        break;
    }
    case ReportAction::Refused: {
        const QString why = tr("%1 refuses records with HTTP %2.").arg(m_collector).arg(status);
        tell(Trouble::Refused, why + u' ' + tr("They are dropped. Check report.url and report.format."));
        remove(ReportResult::Remove::Batch, ReportDelivery::Outcome::Refused, status, why);
        break;
    }
    case ReportAction::Retry:
        if (status >= 300 && status < 400)
            retry(Trouble::Redirect, status,
                  tr("%1 redirects with HTTP %2, which is not followed.").arg(m_collector).arg(status));
        else if (status == 429)
            retry(Trouble::Busy, status, tr("%1 takes no records for now (HTTP 429).").arg(m_collector), retryHeader);
        else
            retry(Trouble::Failing, status, tr("%1 answers with HTTP %2.").arg(m_collector).arg(status), retryHeader);
        break;
    }
}

void Reporter::fail()
{
    const bool isCertificate =
        !m_certificateProblems.isEmpty() || m_reply->error() == QNetworkReply::SslHandshakeFailedError;
    QString problem = echoed(m_reply->errorString());
    if (!m_certificateProblems.isEmpty())
        problem = m_certificateProblems.join(QLatin1StringView(", "));
    endPost();
    if (isCertificate)
        retry(Trouble::Certificate, std::nullopt,
              tr("The certificate of %1 does not verify: %2.").arg(m_collector, problem));
    else
        retry(Trouble::Unreachable, std::nullopt, tr("%1 cannot be reached: %2.").arg(m_collector, problem));
}

void Reporter::remove(ReportResult::Remove what, ReportDelivery::Outcome outcome, int status, const QString &why)
{
    m_backoff.reset();
    m_done = ReportResult{m_batch, what};
    m_done->batch.body.clear();
    Q_EMIT delivered({outcome, m_batch.count, status, why});
    ask();
}

void Reporter::retry(Trouble trouble, std::optional<int> status, const QString &text, const QByteArray &retryHeader)
{
    schedule(m_backoff.next(retryAfter(retryHeader, m_clock.utcNow())));
    if (!std::exchange(m_isDelayed, true))
        Q_EMIT delivered({ReportDelivery::Outcome::Delayed, m_batch.count, status, text});
    QString advice = tr("Check the network and report.url.");
    if (trouble == Trouble::Certificate)
        advice = tr("Check report.url, the clock of this machine, and that its certificates are up to date.");
    else if (trouble == Trouble::Redirect)
        advice = tr("Set report.url to the address that takes the records, and check whether the network has a "
                    "sign-in page.");
    else if (status)
        advice = tr("Ask who runs the collector if this does not end.");
    tell(trouble, text + u' ' + tr("The records wait in the journal and are sent later.") + u' ' + advice);
}

void Reporter::tellDropped(int count)
{
    Q_EMIT delivered({ReportDelivery::Outcome::Dropped, count, std::nullopt, {}});
    tell(Trouble::TooMany, tr("Too many records wait for %1, and the oldest are dropped. Check the network and "
                              "report.url, or raise report.max_size.")
                               .arg(m_collector));
}

void Reporter::tell(Trouble trouble, const QString &text)
{
    if (m_told.contains(trouble))
        return;
    m_told += trouble;
    Q_EMIT troubled(text);
}

} // namespace vitrine
