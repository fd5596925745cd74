// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/MqttConnection.h"

#include "kiosk/remote/Logging.h"

#include <QDeadlineTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

using std::chrono::milliseconds;

MqttConnection::MqttConnection(const MqttClient::Session &session, const RetryBackoff &backoff, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_backoff(backoff)
    , m_client(std::make_unique<MqttClient>())
    , m_thread(std::make_unique<QThread>())
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &MqttConnection::open);
    m_stable.setSingleShot(true);
    m_stable.setInterval(stableTime);
    connect(&m_stable, &QTimer::timeout, this, [this] { m_backoff.reset(); });
    connect(m_client.get(), &MqttClient::connected, this, &MqttConnection::noteConnected, Qt::QueuedConnection);
    connect(m_client.get(), &MqttClient::ended, this, &MqttConnection::noteEnded, Qt::QueuedConnection);
    connect(m_client.get(), &MqttClient::received, this, &MqttConnection::received, Qt::QueuedConnection);
    connect(m_client.get(), &MqttClient::published, this, &MqttConnection::notePublished, Qt::QueuedConnection);
    connect(
        m_client.get(), &MqttClient::subscriptionRefused, this,
        [](const QString &filter) {
            qCWarning(remoteLog).noquote()
                << u"The broker does not let this user read %1: correct its access rules."_s.arg(filter);
        },
        Qt::QueuedConnection);
    m_thread->setObjectName(u"mqtt"_s);
    m_client->moveToThread(m_thread.get());
}

MqttConnection::~MqttConnection()
{
    stop();
}

void MqttConnection::start()
{
    if (!m_client || m_thread->isRunning())
        return;
    m_thread->start();
    open();
}

void MqttConnection::stop(milliseconds limit)
{
    if (!m_client)
        return;
    m_retry.stop();
    m_stable.stop();
    m_client->disconnect(this);
    m_isConnected = false;
    m_replies.clear();
    if (m_thread->isRunning()) {
        QMetaObject::invokeMethod(
            m_client.get(),
            [client = m_client.get(), thread = m_thread.get()] {
                client->close();
                thread->quit();
            },
            Qt::QueuedConnection);
        if (!m_thread->wait(QDeadlineTimer(limit))) {
            // It waits for the network, and cannot be interrupted.
            m_isStuck = true;
            std::ignore = m_client.release();
            std::ignore = m_thread.release();
            return;
        }
    }
    m_client.reset();
    m_thread.reset();
}

void MqttConnection::open()
{
    QMetaObject::invokeMethod(
        m_client.get(), [client = m_client.get(), session = m_session] { client->open(session); },
        Qt::QueuedConnection);
}

void MqttConnection::publish(const MqttMessage &message, Reply reply)
{
    const quint64 number = ++m_lastNumber;
    if (!m_isConnected) {
        if (reply)
            QMetaObject::invokeMethod(
                this, [reply = std::move(reply)] { reply(u"there is no connection"_s); }, Qt::QueuedConnection);
        return;
    }
    if (reply)
        m_replies.insert(number, std::move(reply));
    QMetaObject::invokeMethod(
        m_client.get(), [client = m_client.get(), message, number] { client->publish(message, number); },
        Qt::QueuedConnection);
}

void MqttConnection::notePublished(quint64 number, const QString &problem)
{
    const Reply reply = m_replies.take(number);
    if (reply)
        reply(problem);
    else if (!problem.isEmpty() && m_isConnected) // otherwise the lost connection is the reason, and is told
        qCWarning(remoteLog).noquote() << u"The broker does not take a message: %1."_s.arg(problem);
}

void MqttConnection::noteConnected()
{
    m_isConnected = true;
    m_problem.clear();
    m_stable.start();
    qCInfo(remoteLog).noquote() << u"Connected to %1, with MQTT %2."_s.arg(address(),
                                                                           m_session.isVersion5 ? u"5"_s : u"3.1.1"_s);
    Q_EMIT connected();
}

void MqttConnection::noteEnded(const MqttFailure &failure)
{
    const bool wasConnected = std::exchange(m_isConnected, false);
    const QHash<quint64, Reply> replies = std::exchange(m_replies, {});
    for (const Reply &reply : replies)
        reply(u"the connection was lost"_s);
    const bool wasShort = m_stable.isActive();
    m_stable.stop();
    if (wasConnected)
        Q_EMIT lost();
    const bool isUnknown = failure.kind == MqttFailure::Kind::Protocol;
    if (m_session.isVersion5 && (isUnknown || failure.kind == MqttFailure::Kind::Unanswered)) {
        m_isVersion5Refused = isUnknown;
        m_session.isVersion5 = false;
        open();
        return;
    }
    // MQTT 3.1.1 first only after a connection with a broker that has refused MQTT 5. One that did not answer may have
    // been busy; one that does not accept MQTT 3.1.1 either may be a newer one.
    if (!wasConnected || !m_isVersion5Refused)
        m_session.isVersion5 = true;
    const bool isRefused = failure.kind == MqttFailure::Kind::Refused;
    const milliseconds wait = m_backoff.next(isRefused ? std::optional<milliseconds>(refusedWait) : std::nullopt);
    QString text = u"No connection to %1. %2"_s.arg(address(), failure.text);
    // Not every broker tells the reason.
    if (wasShort && failure.isSilent)
        text += u" Perhaps another program uses the same client identifier: each kiosk needs its own mqtt.topic."_s;
    // Once for each reason: a broker may be away for days.
    if (std::exchange(m_problem, text) != text)
        qCWarning(remoteLog).noquote() << text << u"It is tried again."_s;
    else
        qCInfo(remoteLog).noquote() << text << u"The next attempt is in %1 ms."_s.arg(wait.count());
    m_retry.start(wait);
}

} // namespace vitrine
