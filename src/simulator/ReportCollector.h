// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "http/HttpMessage.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace vitrine {

/// \brief A collector for reports of CMCD version 2, event mode, as strict as CTA-5004-B.
///
/// Answers 204 to a report in which everything is right, and otherwise 400 with all faults, and takes none of it. Takes
/// `application/cmcd` and JSON: one record or an array. Can misbehave for a test. Owned by ReferenceServer; its thread.
class ReportCollector
{
public:
    static constexpr qsizetype largestBody = qsizetype{64} * 1024;

    /// What happens to a post that gets a given answer.
    enum class Records { Taken, Ignored };

    [[nodiscard]] static QString path() { return QStringLiteral("/collector"); }

    [[nodiscard]] HttpReply reply(const HttpRequest &request);

    /// Answers the next \a posts with \a reply.
    void answerNext(int posts, const HttpReply &reply, Records records = Records::Ignored);

    /// Number of posts, with those that were refused.
    [[nodiscard]] int posts() const { return m_posts; }
    /// Sessions with records, in the order of their first one.
    [[nodiscard]] const QList<QByteArray> &sessions() const { return m_sessions; }
    /// The records of \a session by `sn`, as they were first sent.
    [[nodiscard]] QMap<qint64, QByteArray> records(const QByteArray &session) const { return m_records.value(session); }
    /// Number of records of all sessions, without duplicates.
    [[nodiscard]] qsizetype count() const;
    /// Number of records that were sent again.
    [[nodiscard]] qsizetype duplicates() const { return m_duplicates; }
    /// Number of records that are missing between those that are here.
    [[nodiscard]] qint64 gaps() const;
    /// All faults so far.
    [[nodiscard]] const QStringList &faults() const { return m_faults; }
    /// The headers of the last post.
    [[nodiscard]] const HttpHeaders &headers() const { return m_headers; }

private:
    /// One record of a report.
    struct Sent
    {
        QByteArray session;
        qint64 number = 0;
        QByteArray text;
    };

    [[nodiscard]] HttpReply take(const HttpRequest &request);
    [[nodiscard]] static QList<Sent> readLines(const QByteArray &body, QStringList &faults);
    [[nodiscard]] static QList<Sent> readJson(const QByteArray &body, QStringList &faults);
    void checkOrder(const QList<Sent> &sent, QStringList &faults) const;
    void store(const QList<Sent> &sent);

    int m_posts = 0;
    QList<QByteArray> m_sessions;
    QHash<QByteArray, QMap<qint64, QByteArray>> m_records;
    qsizetype m_duplicates = 0;
    QStringList m_faults;
    HttpHeaders m_headers;
    int m_faultyPosts = 0; ///< how many of the next get m_faultyReply
    HttpReply m_faultyReply;
    Records m_faultyRecords = Records::Ignored;
};

} // namespace vitrine
