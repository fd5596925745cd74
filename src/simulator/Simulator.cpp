// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/Simulator.h"

#include "http/HttpMessage.h"
#include "simulator/FakeService.h"
#include "simulator/PlayerFiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr qsizetype longestRun = 64;
constexpr qsizetype mostTokens = 10'000;

QString playPath()
{
    return u"/play/"_s;
}

QString pageStyle()
{
    return u"body { font: 1rem/1.5 sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem }"
           "td, th { text-align: left; vertical-align: top; padding: .25rem 1rem .25rem 0 }"
           "code { white-space: nowrap }"_s;
}

} // namespace

Simulator::Simulator(QObject *parent)
    : QObject(parent)
{
    m_server.setOpenToAllPages([this](const HttpRequest &request) { return reply(request); });
    m_server.service().setApiKey(apiKey().toLatin1());
    for (const QString &name : Scenario::builtInNames())
        add(Scenario::builtIn(name).value());
}

void Simulator::add(const Scenario &scenario)
{
    const QString id = m_server.offer(scenario);
    const auto isKnown = [&id](const auto &known) {
        return known.first == id;
    };
    if (std::ranges::none_of(m_scenarios, isKnown))
        m_scenarios.append({id, scenario});
}

Result<QUrl> Simulator::start(const QHostAddress &address, quint16 port)
{
    m_server.setAddress(address, port);
    return m_server.start();
}

QList<Simulator::Entry> Simulator::entries() const
{
    QList<Entry> entries;
    for (const auto &[id, scenario] : m_scenarios) {
        QUrl address = m_server.baseUrl();
        address.setPath(playPath() + id);
        entries.append({id, scenario.title(), scenario.toJson().value("description"_L1).toString(), address});
    }
    return entries;
}

QUrl Simulator::tokensUrl() const
{
    QUrl url = m_server.baseUrl();
    url.setPath(FakeService::tokensPath());
    return url;
}

QString Simulator::apiKey()
{
    return u"simulator"_s;
}

QJsonObject Simulator::toJson() const
{
    QJsonArray scenarios;
    for (const Entry &entry : entries()) {
        scenarios.append(QJsonObject{{u"id"_s, entry.id},
                                     {u"title"_s, entry.title},
                                     {u"description"_s, entry.description},
                                     {u"address"_s, entry.address.toString(QUrl::FullyEncoded)}});
    }
    return {{u"index"_s, m_server.baseUrl().toString()},
            {u"tokens"_s, tokensUrl().toString()},
            {u"apiKey"_s, apiKey()},
            {u"scenarios"_s, scenarios}};
}

std::optional<HttpReply> Simulator::reply(const HttpRequest &request)
{
    const bool reads = request.method == HttpRequest::Method::Get || request.method == HttpRequest::Method::Head;
    if (request.path == "/service/reset"_L1 && request.method == HttpRequest::Method::Post)
        return reset();
    if (!reads)
        return std::nullopt;
    if (request.path == "/"_L1) {
        HttpReply reply{.contentType = "text/html; charset=utf-8", .body = page()};
        reply.headers.emplaceBack("Content-Security-Policy",
                                  "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        return reply;
    }
    if (request.path == "/scenarios.json"_L1)
        return HttpReply{.contentType = "application/json", .body = QJsonDocument(toJson()).toJson()};
    if (request.path.startsWith(playPath()))
        return play(request.path.mid(playPath().size()), request);
    return std::nullopt;
}

HttpReply Simulator::play(const QString &id, const HttpRequest &request)
{
    const auto isIt = [&id](const auto &known) {
        return known.first == id;
    };
    const auto scenario = std::ranges::find_if(m_scenarios, isIt);
    if (scenario == m_scenarios.end())
        return replyWithText(404, "There is no such scenario; / lists all of them.");
    const QString run = request.query.queryItemValue(u"run"_s, QUrl::FullyDecoded);
    if (run.size() > longestRun)
        return replyWithText(400, "run: a text of at most 64 characters.");
    if (m_tokens.size() >= mostTokens)
        m_tokens.clear(); // bounds the memory of a server that runs for a long time
    QString &token = m_tokens[{id, run}];
    if (token.isEmpty())
        token = m_server.tokenFor(id);

    QUrlQuery query;
    query.addQueryItem(u"token"_s, token);
    query.addQueryItem(u"scenario"_s, QString::fromLatin1(QUrl::toPercentEncoding(id)));
    for (const auto &[name, value] : request.query.queryItems(QUrl::FullyEncoded)) {
        if (name != "token"_L1 && name != "scenario"_L1)
            query.addQueryItem(name, value);
    }
    HttpReply reply = replyWithText(302, "The player is there.");
    reply.headers.emplaceBack("Location", "/embed?" + query.toString(QUrl::FullyEncoded).toLatin1());
    return reply;
}

HttpReply Simulator::reset()
{
    m_tokens.clear();
    m_server.forgetRuns();
    return replyWithText(200, "All runs are forgotten.");
}

QByteArray Simulator::page() const
{
    QString rows;
    for (const Entry &entry : entries()) {
        rows += u"<tr><td><a href=\"%1\">%2</a></td><td><code>%3</code></td><td>%4</td></tr>\n"_s.arg(
            entry.address.path(QUrl::FullyEncoded).toHtmlEscaped(), entry.id.toHtmlEscaped(),
            entry.address.toString(QUrl::FullyEncoded).toHtmlEscaped(),
            (entry.title.isEmpty() ? entry.description : entry.title + u": "_s + entry.description).toHtmlEscaped());
    }
    const QString text =
        u"<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Vitrine: scenarios</title>"
        "<link rel=\"icon\" href=\"data:,\"><style>%1</style></head>\n<body>\n<h1>Scenarios</h1>\n"
        "<p>Embed an address in an <code>&lt;iframe allow=\"autoplay\"&gt;</code> of your page. The player sends its "
        "messages "
        "to that page. Opening an address again continues its run; with <code>?run=TEXT</code>, a text of your choice, "
        "another run begins. <code>POST /service/reset</code> forgets all runs.</p>\n"
        "<p>Tokens: <code>POST %2</code> with <code>Authorization: Bearer %3</code> and the scenario as "
        "<code>resource_id</code>; the player with a token is <code>%4embed?token=…</code>.</p>\n"
        "<table>\n<tr><th>scenario</th><th>address</th><th>what happens</th></tr>\n%5</table>\n</body>\n</html>\n"_s;
    return text
        .arg(pageStyle(), tokensUrl().toString().toHtmlEscaped(), apiKey(),
             m_server.baseUrl().toString().toHtmlEscaped(), rows)
        .toUtf8();
}

} // namespace vitrine
