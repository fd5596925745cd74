// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "simulator/Scenario.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QUrl>

namespace vitrine {

class HttpListener;
struct HttpReply;
struct HttpRequest;

/// \brief Serves the reference player: its page, the scenarios and the sample clip, on an ephemeral loopback port.
///
/// Stands in for BlendVision's showroom, on another origin than the host page. Only this machine can reach it, and only
/// under a loopback `Host`, so that no web page can get in by DNS rebinding. Counts the sessions that pages begin and
/// end, which shows whether a page had its chance to say goodbye. The owner keeps it alive as long as a page is open;
/// GUI thread.
class ReferenceServer final : public QObject
{
    Q_OBJECT

public:
    explicit ReferenceServer(QObject *parent = nullptr);
    ~ReferenceServer() override;

    /// Begins to listen on 127.0.0.1 and returns baseUrl(); called again it returns the same URL.
    [[nodiscard]] Result<QUrl> start();
    /// `http://127.0.0.1:PORT/`; empty before start().
    [[nodiscard]] QUrl baseUrl() const;
    /// Address of the player page that plays \a scenario, to be framed by the host page:
    /// `http://127.0.0.1:PORT/embed?token=…&scenario=…`. `t` (seconds) and `lang` (zh, ja, en) may be appended.
    /// Empty before start().
    [[nodiscard]] QUrl playerUrl(const Scenario &scenario);

    /// Pages that have begun a session, and those among them that have ended theirs by themselves.
    [[nodiscard]] int sessionsBegun() const { return m_sessionsBegun; }
    [[nodiscard]] int sessionsEnded() const { return m_sessionsEnded; }

Q_SIGNALS:
    void sessionBegun(const QString &id);
    void sessionEnded(const QString &id);

private:
    [[nodiscard]] HttpReply reply(const HttpRequest &request);
    [[nodiscard]] HttpReply replyToPage(const HttpRequest &request) const;
    [[nodiscard]] HttpReply replyToScenario(const QString &name) const;
    [[nodiscard]] HttpReply replyToBeacon(const HttpRequest &request);
    [[nodiscard]] bool isLoopbackHost(const QByteArray &host) const;

    HttpListener *m_listener = nullptr;
    QHash<QString, Scenario> m_scenarios;
    QSet<QString> m_openSessions;
    int m_sessionsBegun = 0;
    int m_sessionsEnded = 0;
};

} // namespace vitrine
