// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "web/PlayerUrlFinding.h"
#include "web/TargetFacts.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

class QHostInfo;
class QNetworkAccessManager;
class QNetworkProxy;

namespace vitrine {

/// \brief Asks the network what the browser does not tell about a frame: why nothing comes from the player's address.
///
/// Finds proxy and address of the server, requests the page and follows its redirects, one step after the other; the
/// first step that fails is the last. Reads status and headers, no body. Sends no cookies and no credentials, but the
/// URL with its token. Uses the proxy of the system. Owned by its user; GUI thread.
class PlayerUrlProbe final : public QObject
{
    Q_OBJECT

public:
    using Finding = PlayerUrlFinding;

    /// How long things may take.
    struct Limits
    {
        std::chrono::milliseconds step{10'000};  ///< to find the proxy, to look up the name, and for each answer
        std::chrono::milliseconds total{10'000}; ///< for all of it
    };

    explicit PlayerUrlProbe(QObject *parent = nullptr);
    explicit PlayerUrlProbe(const Limits &limits, QObject *parent = nullptr);
    ~PlayerUrlProbe() override;

    /// Asks \a url, which a page of \a hostOrigin wants to frame; an empty \a hostOrigin means that nothing frames it.
    /// Cancels a probe in progress. finished() follows, never from within this call.
    void start(const QUrl &url, const QString &hostOrigin);
    /// No finished() follows.
    void cancel();

Q_SIGNALS:
    void finished(const vitrine::PlayerUrlFinding &finding, const vitrine::TargetFacts &facts);

private:
    struct ProxyQuery;

    void handleProxy(const QNetworkProxy &proxy);
    void handleLookup(const QHostInfo &info);
    void ask(const QUrl &url);
    void handleHeaders();
    void handleEnd();
    void handleTimeout();
    void noteCertificate(const QList<QSslError> &errors);
    void noteTime();
    void finish();

    const Limits m_limits;
    QUrl m_url;
    QString m_hostOrigin;
    TargetFacts m_facts;
    QNetworkAccessManager *m_network = nullptr; ///< made when first needed
    QNetworkReply *m_reply = nullptr;
    std::shared_ptr<ProxyQuery> m_proxyQuery; ///< in progress; null otherwise
    int m_lookup = -1;
    QTimer m_stepTimer;
    QTimer m_totalTimer;
};

} // namespace vitrine
