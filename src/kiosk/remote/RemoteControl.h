// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/remote/MqttConnection.h"
#include "kiosk/remote/MqttTopics.h"
#include "kiosk/remote/RecentCommands.h"
#include "kiosk/remote/RemoteHost.h"
#include "playback/Clock.h"

#include <QList>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>

namespace vitrine {

struct RemoteCommand;

/// \brief A kiosk at a broker: publishes its state, and carries out commands.
///
/// Nothing is lost while there is no connection: each connection begins with what is true then, and with the answers of
/// the last minute that were not sent. Owned by the application; GUI thread; the clock and what the host uses must
/// outlive it.
class RemoteControl final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes stateInterval{1};

    struct Options
    {
        MqttBroker broker;
        MqttTopics topics;
        QString discovery{};                                  ///< prefix of Home Assistant's discovery; empty: none
        std::chrono::milliseconds repetition = stateInterval; ///< of all that is retained
    };

    static constexpr std::chrono::milliseconds changeDelay{200}; ///< changes that belong together are one message
    /// In bytes. No sign of life can pass a message that is being sent: MqttClient::keepAlive has to be enough for it.
    static constexpr qsizetype largestPicture = 1024 * 1024;

    RemoteControl(const Options &options, RemoteHost host, const Clock &clock,
                  const RetryBackoff &backoff = RetryBackoff(MqttConnection::usualWaits), QObject *parent = nullptr);

    [[nodiscard]] const MqttConnection &connection() const { return m_connection; }

    void start() { m_connection.start(); }

Q_SIGNALS:
    /// The command \a name, of which a repetition does not count, was carried out or has failed.
    void commanded(const QString &name, const vitrine::Result<bool> &outcome);

public Q_SLOTS:
    /// The state may have changed; it is published if it has.
    void noteChange();
    /// Says goodbye and ends the connection, within a second.
    void stop();

private:
    struct Answer
    {
        MqttMessage message;
        std::chrono::milliseconds time{0}; ///< of the outcome, monotonic
    };

    void introduce();
    void publishState();
    void publishAvailability(const QByteArray &word);
    void handle(const MqttMessage &message);
    void handleCommand(const QString &name, const MqttMessage &message);
    void perform(const RemoteCommand &command, const MqttMessage &message, const QByteArray &key);
    void takePicture();
    void reducePicture(const Result<QByteArray> &picture);
    void sendPicture(const Result<QByteArray> &picture);
    void finishPicture(const Result<bool> &outcome);
    void answer(const QString &name, const MqttMessage &message, const QByteArray &key, const Result<bool> &outcome);
    void sendAnswer(const MqttMessage &message, const QJsonObject &answer);
    void sendAnswers();

    const MqttTopics m_topics;
    const QString m_discovery;
    const RemoteHost m_host;
    const Clock &m_clock;
    RecentCommands m_recent;
    QList<Answer> m_answers; ///< that are not sent
    QByteArray m_published;  ///< the last state of this connection
    QTimer m_change;
    QTimer m_repetition;
    QList<RemoteHost::Reply> m_nextPicture; ///< to the commands that came after the present picture was taken
    QList<RemoteHost::Reply> m_picture;     ///< to the commands for the picture that is taken or sent; empty: none is
    MqttConnection m_connection;
    QThreadPool m_reducer; ///< of pictures; destroyed first
};

} // namespace vitrine
