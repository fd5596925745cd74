// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "devtools/BrowserVersion.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace vitrine {

/// \brief Translates between a client of the DevTools protocol and Qt WebEngine, for one connection.
///
/// Qt WebEngine has one browser context, and refuses what concerns contexts; Playwright and Puppeteer need some of it:
///
/// - `Browser.setDownloadBehavior` is answered here with success and has no effect: downloads belong to the
/// application.
/// - `Browser.getVersion` gets Chromium's name and version as product.
/// - `Storage.getCookies`, `setCookies` and `clearCookies` without a browser context become their counterparts of the
///   domain `Network`, in the session of a page.
/// - Before Chromium 105, each world of each frame gets `Element.prototype.checkVisibility` before the client can use
/// it.
///
/// All other messages pass unchanged, as the text that was received. Sessions are flat (`sessionId` beside `id`). Pure.
class MessageTranslator
{
public:
    /// What the connection itself is attached to: `/devtools/browser/…`, or anything else, such as `/devtools/page/…`.
    enum class Root { Browser, Page };

    /// Messages to send, those to the browser first.
    struct Output
    {
        QStringList toBrowser{};
        QStringList toClient{};

        friend bool operator==(const Output &, const Output &) = default;
    };

    /// Ids from here on are the gateway's own; a request of the client with such an id is answered with an error.
    static constexpr int firstOwnId = 0x40000000;

    MessageTranslator(const BrowserVersion &version, Root root);

    [[nodiscard]] Output fromClient(const QString &text);
    [[nodiscard]] Output fromBrowser(const QString &text);

private:
    /// A request of the client whose answer matters; \a session is empty for the connection itself.
    struct Expected
    {
        enum class Answer { Version, NewWorld };

        Answer answer = Answer::Version;
        QString session{};
    };
    /// A request of the client that was sent as another one to the session \a page.
    struct Redirected
    {
        QJsonObject answer{}; ///< its `id` and `sessionId`
        QString page{};
    };

    [[nodiscard]] std::optional<QString> pageSessionFor(const QString &session) const;
    [[nodiscard]] QString ownRequest(const QString &method, const QJsonObject &parameters, const QString &session);
    [[nodiscard]] QString visibilityRequest(int context, const QString &session);
    [[nodiscard]] std::optional<QString> redirected(const QJsonObject &message, const QString &method);
    [[nodiscard]] Output answered(const QString &text, int id);
    [[nodiscard]] Output answeredOwn(const QString &text, int id);
    [[nodiscard]] Output reported(const QString &text, const QString &event);
    /// The answers to the requests that can have no other, because \a session has ended.
    [[nodiscard]] QStringList forget(const QString &session);
    void expect(int id, const Expected &expected);

    const BrowserVersion m_version;
    const Root m_root;
    const bool m_needsVisibility;
    int m_nextOwnId = firstOwnId;
    QStringList m_pages;                  ///< sessions of pages, the newest last
    QSet<QString> m_prepared;             ///< sessions whose new documents get the script
    QMultiHash<int, Expected> m_expected; ///< by id; sessions may use the same ids
    QHash<int, Redirected> m_redirected;  ///< by own id
};

} // namespace vitrine
