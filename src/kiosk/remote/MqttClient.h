// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/remote/MqttBroker.h"
#include "kiosk/remote/MqttFailure.h"
#include "kiosk/remote/MqttMessage.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>

class QSocketNotifier;
struct mosquitto;

namespace vitrine {

class MqttLibrary;

/// \brief One connection to a broker at a time, on libmosquitto.
///
/// Lives in the thread of its owner, MqttConnection, where all its functions are called: to find and reach the broker
/// may block that thread for minutes. After connected() or a failure, ended() comes once for each open().
class MqttClient final : public QObject
{
    Q_OBJECT

public:
    /// What a connection is opened with.
    struct Session
    {
        MqttBroker broker;
        QByteArray clientId;
        MqttMessage will;       ///< published by the broker, retained, when the connection is lost
        QStringList filters;    ///< to subscribe to
        bool isVersion5 = true; ///< otherwise 3.1.1
    };

    /// In seconds; the broker waits one and a half times as long for a sign of life. The shortest that libmosquitto
    /// takes.
    static constexpr int keepAlive = 5;

    MqttClient();
    ~MqttClient() override;

    void open(const Session &session);
    /// Ends the connection after what has been published; the broker drops the will. No ended() follows.
    void close();
    /// \a number is for published().
    void publish(const MqttMessage &message, quint64 number);

Q_SIGNALS:
    void connected();
    void ended(const vitrine::MqttFailure &failure);
    void received(const vitrine::MqttMessage &message);
    /// The broker has the message, or \a problem says why not.
    void published(quint64 number, const QString &problem);
    /// The broker does not let this user read \a filter.
    void subscriptionRefused(const QString &filter);

private:
    [[nodiscard]] std::optional<MqttFailure> prepare(const Session &session);
    [[nodiscard]] std::optional<MqttFailure> secure(const MqttBroker &broker);
    void setCallbacks();
    void subscribe();
    void noteConnected(int reason);
    void noteSubscribed(int id, const QList<int> &granted);
    void watch();
    void reset();
    void check(int code);
    [[nodiscard]] MqttFailure failureOf(int code, int systemError = 0) const; ///< a \a code of libmosquitto
    [[nodiscard]] MqttFailure refusalOf(int reason) const;                    ///< a \a reason of the broker
    void end(const MqttFailure &failure);

    std::unique_ptr<MqttLibrary> m_library;                                       ///< none before the first connection
    std::unique_ptr<mosquitto, void (*)(mosquitto *)> m_handle{nullptr, nullptr}; ///< none: no connection
    std::unique_ptr<QSocketNotifier> m_read;
    std::unique_ptr<QSocketNotifier> m_write;
    QTimer m_tick;
    Session m_session;
    QHash<int, quint64> m_numbers; ///< of messages that the broker has not confirmed, by their identifiers
    QHash<int, QString> m_subscriptions;
    std::optional<MqttFailure> m_failure; ///< what the broker has said
    bool m_isAnswered = false;            ///< the broker has accepted or refused the connection
    QString m_details;                    ///< the last error that libmosquitto has logged
};

} // namespace vitrine
