// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ReportCollector.h"

#include "simulator/CmcdRules.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <numeric>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

HttpReply text(int status, const QString &message)
{
    return {.status = status, .contentType = "text/plain; charset=utf-8", .body = message.toUtf8() + '\n'};
}

void addFaults(QStringList &faults, qsizetype record, const QStringList &more)
{
    for (const QString &fault : more)
        faults += u"record %1: %2"_s.arg(record).arg(fault);
}

} // namespace

void ReportCollector::answerNext(int posts, const HttpReply &reply, Records records)
{
    m_faultyPosts = posts;
    m_faultyReply = reply;
    m_faultyRecords = records;
}

HttpReply ReportCollector::reply(const HttpRequest &request)
{
    ++m_posts;
    m_headers = request.headers;
    if (m_faultyPosts == 0)
        return take(request);
    --m_faultyPosts;
    if (m_faultyRecords == Records::Taken)
        static_cast<void>(take(request));
    return m_faultyReply;
}

HttpReply ReportCollector::take(const HttpRequest &request)
{
    if (request.method != HttpRequest::Method::Post) {
        HttpReply reply = text(405, u"Only POST is answered here."_s);
        reply.headers.emplaceBack("Allow", "POST");
        return reply;
    }
    const QByteArray type = request.header("Content-Type");
    const bool isJson = type == "application/json";
    if (!isJson && type != "application/cmcd")
        return text(415, u"The Content-Type is application/cmcd or application/json."_s);
    if (request.body.size() > largestBody)
        return text(413, u"The body is larger than 64 KiB."_s);
    QStringList faults;
    const QList<Sent> sent = isJson ? readJson(request.body, faults) : readLines(request.body, faults);
    if (faults.isEmpty())
        checkOrder(sent, faults);
    m_faults += faults;
    if (!faults.isEmpty())
        return text(400, faults.join(u'\n'));
    store(sent);
    return {.status = 204};
}

QList<ReportCollector::Sent> ReportCollector::readLines(const QByteArray &body, QStringList &faults)
{
    QList<Sent> sent;
    const QList<QByteArray> lines = body.split('\n'); // the last one has no end
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const CmcdReading reading =
            lines[i].isEmpty() ? CmcdReading{.faults = {u"the line is empty"_s}} : readCmcdLine(lines[i]);
        addFaults(faults, i, reading.faults);
        sent.append({reading.session, reading.number, lines[i]});
    }
    return sent;
}

QList<ReportCollector::Sent> ReportCollector::readJson(const QByteArray &body, QStringList &faults)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonArray array = document.isObject() ? QJsonArray{document.object()} : document.array();
    if (array.isEmpty())
        faults += u"the body is neither a JSON object nor an array of objects"_s;
    QList<Sent> sent;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const CmcdReading reading =
            array[i].isObject() ? readCmcdJson(array[i].toObject()) : CmcdReading{.faults = {u"it is no object"_s}};
        addFaults(faults, i, reading.faults);
        const QByteArray record = QJsonDocument(array[i].toObject()).toJson(QJsonDocument::Compact);
        sent.append({reading.session, reading.number, record});
    }
    return sent;
}

void ReportCollector::checkOrder(const QList<Sent> &sent, QStringList &faults) const
{
    QHash<QByteArray, QMap<qint64, QByteArray>> records;
    for (qsizetype i = 0; i < sent.size(); ++i) {
        const auto &[session, number, record] = sent[i];
        if (!records.contains(session))
            records.insert(session, m_records.value(session));
        QMap<qint64, QByteArray> &before = records[session];
        const auto same = before.constFind(number);
        if (same != before.cend() && *same != record)
            addFaults(faults, i, {u"sn %1 is there, with other values"_s.arg(number)});
        else if (same == before.cend() && !before.isEmpty() && number < before.lastKey())
            addFaults(faults, i, {u"sn %1 comes after %2"_s.arg(number).arg(before.lastKey())});
        before.insert(number, record);
    }
}

void ReportCollector::store(const QList<Sent> &sent)
{
    for (const auto &[session, number, record] : sent) {
        if (!m_records.contains(session))
            m_sessions += session;
        QMap<qint64, QByteArray> &records = m_records[session];
        if (records.contains(number))
            ++m_duplicates;
        records.insert(number, record);
    }
}

qsizetype ReportCollector::count() const
{
    return std::accumulate(m_records.cbegin(), m_records.cend(), qsizetype{0},
                           [](qsizetype sum, const auto &records) { return sum + records.size(); });
}

qint64 ReportCollector::gaps() const
{
    return std::accumulate(m_records.cbegin(), m_records.cend(), qint64{0}, [](qint64 sum, const auto &records) {
        return sum + records.lastKey() - records.firstKey() + 1 - records.size();
    });
}

} // namespace vitrine
