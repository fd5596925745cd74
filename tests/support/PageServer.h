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
/// It has two names, 127.0.0.1 and localhost, which are two origins of two sites. A page of setPage() can report to the
/// test with a request for `/report?TEXT`, which does not use the message path under test. It requests `/drawn` after
/// it is drawn, and `/mouse` at the first mouse move.
class PageServer final : public QObject
{
    Q_OBJECT

public:
    enum class Name {
        Address,   ///< http://127.0.0.1:PORT
        Localhost, ///< http://localhost:PORT
    };

    PageServer();

    /// Serves \a html at \a path, after a head with the function `report(text)`.
    void setPage(const QByteArray &path, const QByteArray &html);
    /// Serves \a html at \a path unchanged.
    void setBarePage(const QByteArray &path, const QByteArray &html);
    void setReply(const QByteArray &path, const HttpReply &reply);

    [[nodiscard]] QByteArray origin(Name name = Name::Address) const;
    [[nodiscard]] QUrl url(const QByteArray &path, Name name = Name::Address) const;
    /// The same as text for a command line; without a path the origin.
    [[nodiscard]] QString address(const QByteArray &path = {}, Name name = Name::Address) const;

    /// Requested paths in order, without their queries; including those of beacons.
    [[nodiscard]] const QByteArrayList &requests() const { return m_requests; }
    /// Texts reported by pages, in order.
    [[nodiscard]] const QByteArrayList &reports() const { return m_reports; }

private:
    [[nodiscard]] HttpReply reply(const HttpRequest &request);

    HttpListener m_listener;
    QHash<QByteArray, HttpReply> m_replies;
    QByteArrayList m_requests;
    QByteArrayList m_reports;
};

} // namespace vitrine
