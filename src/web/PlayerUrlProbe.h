// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "web/PlayerUrlFinding.h"
#include "web/ProxyLookup.h"
#include "web/TargetFacts.h"

#include <QObject>
#include <QTimer>

#include <chrono>

class QHostInfo;
class QNetworkAccessManager;

namespace vitrine {

/// \brief Requests the player's URL directly, because the browser does not report why a frame cannot be loaded.
///
/// Finds the proxy, looks up the host, requests the page and follows its redirects; stops at the first step that fails.
/// Reads status and headers, no body. Sends no cookies and no credentials, but the URL with its token. Uses the proxy
/// of the system. Owned by its user; GUI thread.
class PlayerUrlProbe final : public QObject
{
    Q_OBJECT

public:
    using Finding = PlayerUrlFinding;

    /// Time limits.
    struct Limits
    {
        std::chrono::milliseconds step{10'000};  ///< to find the proxy, to look up the name, and for each answer
        std::chrono::milliseconds total{10'000}; ///< for the whole probe
    };

    explicit PlayerUrlProbe(QObject *parent = nullptr);
    explicit PlayerUrlProbe(const Limits &limits, QObject *parent = nullptr);
    ~PlayerUrlProbe() override;

    /// Probes \a url, which a page of \a hostOrigin frames; an empty \a hostOrigin means that it is not framed. Cancels
    /// a probe in progress. finished() follows, never from within this call.
    void start(const QUrl &url, const QString &hostOrigin);
    /// Cancels a probe in progress; finished() does not follow.
    void cancel();

Q_SIGNALS:
    void finished(const vitrine::PlayerUrlFinding &finding, const vitrine::TargetFacts &facts);

private:
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
    QNetworkAccessManager *m_network = nullptr; ///< created when first needed
    QNetworkReply *m_reply = nullptr;
    ProxyLookup m_proxyLookup;
    int m_lookup = -1;
    QTimer m_stepTimer;
    QTimer m_totalTimer;
};

} // namespace vitrine
