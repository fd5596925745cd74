// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "devtools/MessageTranslator.h"

#include "devtools/PolyfillScript.h"
#include "protocol/StrictJson.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// More requests than this are not remembered at once: their answers pass unchanged.
constexpr qsizetype mostExpected = 10'000;

// Error codes of JSON-RPC, as Chromium uses them.
constexpr int invalidRequest = -32600;
constexpr int serverError = -32000;

QString textOf(const QJsonObject &message)
{
    return QString::fromUtf8(strictJson(QJsonDocument(message)));
}

QJsonObject parsed(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// An answer to \a request, as yet without a result.
QJsonObject answerTo(const QJsonObject &request)
{
    QJsonObject answer{{u"id"_s, request.value("id"_L1)}};
    if (request.contains("sessionId"_L1))
        answer.insert("sessionId"_L1, request.value("sessionId"_L1));
    return answer;
}

/// The counterpart that needs no browser context; empty if \a method has none.
QString cookieMethod(const QString &method)
{
    static const QHash<QString, QString> counterparts{
        {u"Storage.getCookies"_s, u"Network.getAllCookies"_s},
        {u"Storage.setCookies"_s, u"Network.setCookies"_s},
        {u"Storage.clearCookies"_s, u"Network.clearBrowserCookies"_s},
    };
    return counterparts.value(method);
}

/// The id or the event name with which a message of the browser begins. Chromium writes `id` or `method` first: that
/// spares parsing large messages.
struct Beginning
{
    std::optional<int> id{};
    QString event{};
};

Beginning beginningOf(const QString &text)
{
    static constexpr auto idKey = "{\"id\":"_L1;
    static constexpr auto methodKey = "{\"method\":\""_L1;
    if (text.startsWith(methodKey)) {
        const qsizetype end = text.indexOf(u'"', methodKey.size());
        return {.event = text.mid(methodKey.size(), end - methodKey.size())};
    }
    if (text.startsWith(idKey)) {
        const auto isDigit = [](QChar c) {
            return c >= u'0' && c <= u'9';
        };
        const auto begin = text.begin() + idKey.size();
        const auto end = std::find_if_not(begin, text.end(), isDigit);
        bool isNumber = false;
        const int id = QStringView(begin, end).toInt(&isNumber);
        if (isNumber && end != text.end() && (*end == u',' || *end == u'}'))
            return {.id = id};
    }
    const QJsonObject message = parsed(text);
    if (const QJsonValue id = message.value("id"_L1); id.isDouble())
        return {.id = id.toInt()};
    return {.event = message.value("method"_L1).toString()};
}

} // namespace

MessageTranslator::MessageTranslator(const BrowserVersion &version, Root root)
    : m_version(version)
    , m_root(root)
    , m_needsVisibility(version.majorVersion() > 0 && version.majorVersion() < firstWithCheckVisibility)
{
}

MessageTranslator::Output MessageTranslator::fromClient(const QString &text)
{
    const QJsonObject message = parsed(text);
    const QString method = message.value("method"_L1).toString();
    const int id = message.value("id"_L1).toInt(-1);
    const QString session = message.value("sessionId"_L1).toString();

    if (message.value("id"_L1).toDouble() >= firstOwnId) {
        QJsonObject answer = answerTo(message);
        const QString why = u"The gateway uses the ids from %1 on: begin to count at 1."_s.arg(firstOwnId);
        answer.insert("error"_L1, QJsonObject{{u"code"_s, invalidRequest}, {u"message"_s, why}});
        return {.toClient = {textOf(answer)}};
    }
    if (id < 0) // the browser says what is wrong
        return {.toBrowser = {text}};
    if (method == "Browser.setDownloadBehavior"_L1) {
        QJsonObject answer = answerTo(message);
        answer.insert("result"_L1, QJsonObject());
        return {.toClient = {textOf(answer)}};
    }
    if (const auto other = redirected(message, method))
        return {.toBrowser = {*other}};
    if (method == "Browser.getVersion"_L1 && !m_version.chromium.isEmpty())
        expect(id, {Expected::Answer::Version, session});
    if (m_needsVisibility && method == "Page.createIsolatedWorld"_L1)
        expect(id, {Expected::Answer::NewWorld, session});
    Output output{.toBrowser = {text}};
    // Then a new document has it before the page's first script. Chromium ignores the request while `Page` is disabled.
    if (m_needsVisibility && method == "Page.enable"_L1 && !m_prepared.contains(session)) {
        m_prepared.insert(session);
        output.toBrowser +=
            ownRequest(u"Page.addScriptToEvaluateOnNewDocument"_s, {{u"source"_s, checkVisibilityScript()}}, session);
    }
    return output;
}

MessageTranslator::Output MessageTranslator::fromBrowser(const QString &text)
{
    const Beginning beginning = beginningOf(text);
    if (!beginning.id)
        return reported(text, beginning.event);
    return *beginning.id >= firstOwnId ? answeredOwn(text, *beginning.id) : answered(text, *beginning.id);
}

MessageTranslator::Output MessageTranslator::answeredOwn(const QString &text, int id)
{
    QJsonObject answer = m_redirected.take(id).answer;
    if (answer.isEmpty()) // to a request that no client has made
        return {};
    const QJsonObject message = parsed(text);
    for (const QString &part : {u"result"_s, u"error"_s}) {
        if (message.contains(part))
            answer.insert(part, message.value(part));
    }
    return {.toClient = {textOf(answer)}};
}

MessageTranslator::Output MessageTranslator::answered(const QString &text, int id)
{
    if (!m_expected.contains(id))
        return {.toClient = {text}};
    QJsonObject message = parsed(text);
    const QString session = message.value("sessionId"_L1).toString();
    auto expected = m_expected.find(id);
    while (expected != m_expected.end() && expected.key() == id && expected->session != session)
        ++expected;
    if (expected == m_expected.end() || expected.key() != id)
        return {.toClient = {text}};
    const Expected::Answer answer = expected->answer;
    m_expected.erase(expected);

    QJsonObject result = message.value("result"_L1).toObject();
    if (answer == Expected::Answer::Version && !result.isEmpty()) {
        result.insert("product"_L1, m_version.product());
        message.insert("result"_L1, result);
        return {.toClient = {textOf(message)}};
    }
    Output output{.toClient = {text}};
    const QJsonValue context = result.value("executionContextId"_L1);
    if (answer == Expected::Answer::NewWorld && context.isDouble())
        output.toBrowser += visibilityRequest(context.toInt(), session);
    return output;
}

MessageTranslator::Output MessageTranslator::reported(const QString &text, const QString &event)
{
    Output output{.toClient = {text}};
    if (event == "Target.attachedToTarget"_L1) {
        const QJsonObject parameters = parsed(text).value("params"_L1).toObject();
        if (parameters.value("targetInfo"_L1).toObject().value("type"_L1) == "page"_L1)
            m_pages += parameters.value("sessionId"_L1).toString();
    } else if (event == "Target.detachedFromTarget"_L1) {
        output.toClient += forget(parsed(text).value("params"_L1).toObject().value("sessionId"_L1).toString());
    } else if (m_needsVisibility && event == "Runtime.executionContextCreated"_L1) {
        const QJsonObject message = parsed(text);
        const QJsonObject context = message.value("params"_L1).toObject().value("context"_L1).toObject();
        output.toBrowser += visibilityRequest(context.value("id"_L1).toInt(), message.value("sessionId"_L1).toString());
    }
    return output;
}

QStringList MessageTranslator::forget(const QString &session)
{
    m_pages.removeAll(session);
    m_prepared.remove(session);
    m_expected.removeIf([&session](const auto &entry) { return entry.value().session == session; });
    QStringList answers;
    for (auto it = m_redirected.begin(); it != m_redirected.end();) {
        if (it->page != session) {
            ++it;
            continue;
        }
        it->answer.insert("error"_L1,
                          QJsonObject{{u"code"_s, serverError}, {u"message"_s, u"The page has been closed."_s}});
        answers += textOf(it->answer);
        it = m_redirected.erase(it);
    }
    return answers;
}

std::optional<QString> MessageTranslator::redirected(const QJsonObject &message, const QString &method)
{
    const QString counterpart = cookieMethod(method);
    const QJsonObject parameters = message.value("params"_L1).toObject();
    if (counterpart.isEmpty() || parameters.contains("browserContextId"_L1) || m_redirected.size() >= mostExpected)
        return std::nullopt;
    const auto page = pageSessionFor(message.value("sessionId"_L1).toString());
    if (!page)
        return std::nullopt;
    const QString request = ownRequest(counterpart, parameters, *page);
    m_redirected.insert(m_nextOwnId - 1, {answerTo(message), *page});
    return request;
}

std::optional<QString> MessageTranslator::pageSessionFor(const QString &session) const
{
    if (!session.isEmpty() || m_root == Root::Page)
        return session;
    if (m_pages.isEmpty())
        return std::nullopt;
    return m_pages.last();
}

QString MessageTranslator::ownRequest(const QString &method, const QJsonObject &parameters, const QString &session)
{
    if (m_nextOwnId == std::numeric_limits<int>::max())
        m_nextOwnId = firstOwnId;
    QJsonObject request{{u"id"_s, m_nextOwnId++}, {u"method"_s, method}, {u"params"_s, parameters}};
    if (!session.isEmpty())
        request.insert("sessionId"_L1, session);
    return textOf(request);
}

QString MessageTranslator::visibilityRequest(int context, const QString &session)
{
    return ownRequest(u"Runtime.evaluate"_s,
                      {{u"expression"_s, checkVisibilityScript()}, {u"contextId"_s, context}, {u"silent"_s, true}},
                      session);
}

void MessageTranslator::expect(int id, const Expected &expected)
{
    if (m_expected.size() < mostExpected)
        m_expected.insert(id, expected);
}

} // namespace vitrine
