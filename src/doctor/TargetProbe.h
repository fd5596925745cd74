// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/TargetFacts.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include <chrono>

class QHostInfo;
class QNetworkProxy;

namespace vitrine {

/// \brief Asks the network for the player's page: name, connection, certificate, redirects and headers.
///
/// Uses the proxy of the system. One step after the other; the first that fails is the last. Bodies are not read.
/// Owned by its user; GUI thread.
class TargetProbe final : public QObject
{
    Q_OBJECT

public:
    /// How long things may take.
    struct Limits
    {
        std::chrono::milliseconds step{5000};  ///< proxy, name, and each answer
        std::chrono::milliseconds total{9000}; ///< all together
    };

    explicit TargetProbe(const Limits &limits, QObject *parent = nullptr);
    ~TargetProbe() override;

    /// Asks for \a url as a page of \a hostOrigin would that frames it, once in the life of the probe; finished()
    /// follows, never from within this call. The URL goes out as it is, with its token.
    void start(const QUrl &url, const QString &hostOrigin);

Q_SIGNALS:
    void finished(const vitrine::TargetFacts &facts);

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
    QNetworkAccessManager m_network;
    QNetworkReply *m_reply = nullptr;
    int m_lookup = -1;
    QTimer m_stepTimer;
    QTimer m_totalTimer;
    bool m_isFinished = false;
};

} // namespace vitrine
