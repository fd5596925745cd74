// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/remote/MqttClient.h"
#include "recovery/RetryBackoff.h"

#include <QHash>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace vitrine {

/// \brief Keeps a connection to a broker, with growing waits between attempts.
///
/// The network is in a thread of its own, so that neither a name server nor a broker stops the GUI thread, where this
/// object lives.
class MqttConnection final : public QObject
{
    Q_OBJECT

public:
    /// Empty: the broker has the message. Otherwise why it has not.
    using Reply = std::function<void(const QString &problem)>;

    static constexpr std::chrono::seconds refusedWait{60}; ///< at least, after a wrong password or certificate
    /// A connection that lasts so long counts as good. An overloaded broker is noticed after twice
    /// MqttClient::keepAlive: with a shorter time than that, no wait would grow.
    static constexpr std::chrono::seconds stableTime{60};
    static constexpr RetryBackoff::Limits usualWaits{.shortest = std::chrono::milliseconds(1000),
                                                     .longest = std::chrono::milliseconds(120'000)};

    explicit MqttConnection(const MqttClient::Session &session, const RetryBackoff &backoff = RetryBackoff(usualWaits),
                            QObject *parent = nullptr);
    /// Calls stop().
    ~MqttConnection() override;

    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    /// A thread is left that waits for the network: the process must end without waiting for it.
    [[nodiscard]] bool isStuck() const { return m_isStuck; }
    [[nodiscard]] QString address() const { return m_session.broker.address(); }
    /// Why there is no connection; empty while there is one, and before the first attempt has ended.
    [[nodiscard]] QString problem() const { return m_problem; }

    void start();
    /// Ends the connection and waits for the thread, for \a limit at most. The broker drops the will.
    void stop(std::chrono::milliseconds limit = std::chrono::milliseconds(1000));
    /// Sends \a message, at least once; without a connection it fails. \a reply is called once, later.
    void publish(const MqttMessage &message, Reply reply = {});

Q_SIGNALS:
    void connected();
    void lost();
    void received(const vitrine::MqttMessage &message);

private:
    void open();
    void noteConnected();
    void noteEnded(const MqttFailure &failure);
    void notePublished(quint64 number, const QString &problem);

    MqttClient::Session m_session;
    RetryBackoff m_backoff;
    QTimer m_retry;
    QTimer m_stable;                      ///< for stableTime
    std::unique_ptr<MqttClient> m_client; ///< in m_thread
    std::unique_ptr<QThread> m_thread;
    QHash<quint64, Reply> m_replies;
    quint64 m_lastNumber = 0;
    QString m_problem; ///< that was written last, so that it is written once
    bool m_isConnected = false;
    bool m_isVersion5Refused = false; ///< by the broker's answer, at the last attempt with it
    bool m_isStuck = false;
};

} // namespace vitrine
