// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "http/HttpListener.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace vitrine {

/// \brief A small web site on a loopback port, with pages that a test writes.
class TestSite
{
public:
    TestSite();

    /// Serves \a reply under \a path.
    void add(const QString &path, const HttpReply &reply);
    void addPage(const QString &path, const QByteArray &html);

    /// Address of \a path under 127.0.0.1; `localhost` gives another origin of the same site.
    [[nodiscard]] QString url(const QString &path, const QString &host = QStringLiteral("127.0.0.1")) const;

    /// Paths asked for so far, in order, those of beacons too.
    [[nodiscard]] const QStringList &requests() const { return m_requests; }

private:
    HttpListener m_listener;
    QHash<QString, HttpReply> m_replies;
    QStringList m_requests;
};

/// A page that speaks as a player: `say(object)` posts JSON text to its host, then \a script runs.
[[nodiscard]] QByteArray playerPage(const QByteArray &script);

} // namespace vitrine
