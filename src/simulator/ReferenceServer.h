// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "http/HttpMessage.h"
#include "playback/Clock.h"
#include "protocol/Result.h"
#include "simulator/ReportCollector.h"
#include "simulator/ScenarioCatalog.h"
#include "simulator/ServerFaults.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace vitrine {

class FakeService;
class HttpListener;

/// \brief Serves the reference player: its page, the scenarios, the sample clip, a fake service and a collector of
/// reports, on a loopback port.
///
/// Stands in for BlendVision's showroom, on another origin than the host page. By default only this machine can reach
/// it, and only under a loopback `Host`, so that no web page can get in by DNS rebinding. It can misbehave for a test:
/// be unreachable (stop()), slow or wrong (faults()). The owner keeps it alive as long as a page is open; GUI thread.
class ReferenceServer final : public QObject
{
    Q_OBJECT

public:
    explicit ReferenceServer(QObject *parent = nullptr);
    /// Tokens and sessions expire by \a clock, which must outlive the server.
    explicit ReferenceServer(const Clock &clock, QObject *parent = nullptr);
    ~ReferenceServer() override;

    /// A reply to a request that this server would answer otherwise, or none.
    using Pages = std::function<std::optional<HttpReply>(const HttpRequest &)>;

    /// Where to listen, before the first start(); by default 127.0.0.1 and a port that the system chooses.
    void setAddress(const QHostAddress &address, quint16 port);
    /// Lets the scripts of any page read what this server sends (CORS), and asks \a pages first for each reply.
    void setOpenToAllPages(Pages pages) { m_pages = std::move(pages); }

    /// Begins to listen and returns baseUrl(); after stop() on the same port as before. Does nothing when
    /// it listens already.
    Result<QUrl> start();
    /// Closes every connection and answers nothing until start().
    void stop();
    /// False before start(), and while the server is stopped.
    [[nodiscard]] bool isListening() const;
    /// stop(), and start() after \a duration of real time.
    void stopFor(std::chrono::milliseconds duration);

    /// Answers requests for \a path, in which `*` stands for anything but a slash, with \a status for \a duration of
    /// real time.
    void failFor(const QString &path, int status, std::chrono::milliseconds duration);

    /// `http://127.0.0.1:PORT/`, or with the address that was set; empty before start().
    [[nodiscard]] QUrl baseUrl() const;
    /// Address of the player page that plays \a scenario, to be framed by the host page:
    /// `http://127.0.0.1:PORT/embed?token=…&scenario=…`. `t` (seconds) and `lang` (zh, ja, en) may be appended.
    /// The service applies the scenario's rules from now on. The same scenario gets the same address and token again,
    /// even if the token has expired. A video of the user has a secret `key` in the query, because other users of
    /// this machine can reach the server; it is valid as long as the server exists. Empty before start().
    [[nodiscard]] QUrl playerUrl(const Scenario &scenario);
    /// Makes \a scenario a resource of the service, with rules of its own, and returns its id: name() in most cases.
    QString offer(const Scenario &scenario);
    /// A new token for the resource \a id, which was offered.
    [[nodiscard]] QString tokenFor(const QString &id);
    /// The next page load of each scenario is the first one again, the slots of offered scenarios are free, and all
    /// faults() are over.
    void forgetRuns();
    /// A token that plays any scenario and never expires, as after a renewal.
    [[nodiscard]] QString freshToken();

    [[nodiscard]] FakeService &service() { return *m_service; }
    /// Takes reports at `/collector`, and keeps all of them: not if the server is open to all pages.
    [[nodiscard]] ReportCollector &collector() { return m_collector; }
    [[nodiscard]] QUrl collectorUrl() const;
    /// Which faults to simulate. `/service/state` and `/service/reset` are never affected.
    [[nodiscard]] ServerFaults &faults() { return m_faults; }

private:
    [[nodiscard]] HttpReply reply(const HttpRequest &request);
    [[nodiscard]] HttpReply truthfulReply(const HttpRequest &request);
    [[nodiscard]] HttpReply replyToPage(const HttpRequest &request);
    [[nodiscard]] bool isOwnHost(const QByteArray &host) const;

    SystemClock m_systemClock;
    FakeService *m_service = nullptr;
    HttpListener *m_listener = nullptr;
    ReportCollector m_collector;
    ServerFaults m_faults;
    Pages m_pages;
    QTimer m_outage;
    ScenarioCatalog m_catalog;
    QHash<QString, QString> m_tokens;    ///< of the scenarios that have an address, by id
    QHash<QString, QString> m_videoKeys; ///< of the videos that have an address, by path
};

} // namespace vitrine
