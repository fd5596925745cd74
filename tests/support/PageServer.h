// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "http/HttpListener.h"

#include <QByteArrayList>
#include <QHash>
#include <QObject>
#include <QUrl>

namespace vitrine {

/// \brief Serves pages from strings on a loopback port, and records the requests.
///
/// It has two names, 127.0.0.1 and localhost, which are two origins of two sites. A page of setPage() can tell the test
/// something with a request for `/report?TEXT`, which does not use the message path under test. It requests `/drawn`
/// when it has been drawn, and `/mouse` at the first move of the mouse.
class PageServer final : public QObject
{
    Q_OBJECT

public:
    enum class Name {
        Address,   ///< http://127.0.0.1:PORT
        Localhost, ///< http://localhost:PORT
    };

    PageServer();

    /// Serves \a html at \a path, between a head with the function `report(text)` and the end.
    void setPage(const QByteArray &path, const QByteArray &html);
    /// Serves \a html at \a path as it is.
    void setBarePage(const QByteArray &path, const QByteArray &html);
    void setReply(const QByteArray &path, const HttpReply &reply);

    [[nodiscard]] QByteArray origin(Name name = Name::Address) const;
    [[nodiscard]] QUrl url(const QByteArray &path, Name name = Name::Address) const;
    /// The same as text, as it stands on a command line; without a path the origin.
    [[nodiscard]] QString address(const QByteArray &path = {}, Name name = Name::Address) const;

    /// Paths that were requested, in order, without their queries; those of beacons too.
    [[nodiscard]] const QByteArrayList &requests() const { return m_requests; }
    /// Texts that pages have reported, in order.
    [[nodiscard]] const QByteArrayList &reports() const { return m_reports; }

private:
    [[nodiscard]] HttpReply reply(const HttpRequest &request);

    HttpListener m_listener;
    QHash<QByteArray, HttpReply> m_replies;
    QByteArrayList m_requests;
    QByteArrayList m_reports;
};

} // namespace vitrine
