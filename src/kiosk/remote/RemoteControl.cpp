// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/RemoteControl.h"

#include "kiosk/remote/HomeAssistantDiscovery.h"
#include "kiosk/remote/Logging.h"
#include "kiosk/remote/ReducedPng.h"
#include "kiosk/remote/RemoteCommand.h"
#include "protocol/EchoedText.h"

#include <QJsonDocument>
#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

QByteArray online()
{
    return QByteArrayLiteral("online");
}
QByteArray offline()
{
    return QByteArrayLiteral("offline");
}

MqttClient::Session sessionOf(const RemoteControl::Options &options)
{
    return {.broker = options.broker,
            .clientId = options.topics.clientId(),
            .will = {.topic = options.topics.availability(), .payload = offline(), .isRetained = true},
            .filters = options.topics.filters()};
}

/// What is the same in a repeated command; empty if the sender gives nothing to recognise it by.
QByteArray keyOf(const QString &name, const MqttMessage &message)
{
    const QByteArray id = RemoteCommand::idOf(message.payload).toUtf8();
    if (id.isEmpty() && message.correlation.isEmpty())
        return {};
    return name.toUtf8() + '\n' + id + '\n' + message.correlation.toHex() + '\n' + message.responseTopic.toUtf8();
}

} // namespace

RemoteControl::RemoteControl(const Options &options, RemoteHost host, const Clock &clock, const RetryBackoff &backoff,
                             QObject *parent)
    : QObject(parent)
    , m_topics(options.topics)
    , m_discovery(options.discovery)
    , m_host(std::move(host))
    , m_clock(clock)
    , m_connection(sessionOf(options), backoff)
{
    m_reducer.setMaxThreadCount(1);
    m_change.setSingleShot(true);
    m_change.setInterval(changeDelay);
    m_repetition.setInterval(options.repetition);
    connect(&m_change, &QTimer::timeout, this, &RemoteControl::publishState);
    // Retained messages are local to a node in some clusters: a later reader at another node gets the repetition.
    connect(&m_repetition, &QTimer::timeout, this, &RemoteControl::introduce);
    connect(&m_connection, &MqttConnection::connected, this, &RemoteControl::introduce);
    connect(&m_connection, &MqttConnection::lost, &m_repetition, &QTimer::stop);
    connect(&m_connection, &MqttConnection::received, this, &RemoteControl::handle);
}

void RemoteControl::introduce()
{
    if (!m_discovery.isEmpty())
        m_connection.publish(homeAssistantDiscovery(m_discovery, m_topics, m_host));
    publishAvailability(online());
    m_published.clear();
    publishState();
    sendAnswers();
    m_repetition.start();
}

void RemoteControl::stop()
{
    m_change.stop();
    m_repetition.stop();
    publishAvailability(offline());
    m_connection.stop();
}

void RemoteControl::noteChange()
{
    if (m_connection.isConnected() && !m_change.isActive())
        m_change.start();
}

void RemoteControl::publishState()
{
    const QByteArray state = QJsonDocument(m_host.state()).toJson(QJsonDocument::Compact);
    if (!m_connection.isConnected() || state == m_published)
        return;
    m_published = state;
    m_connection.publish({.topic = m_topics.state(), .payload = state, .isRetained = true});
}

void RemoteControl::publishAvailability(const QByteArray &word)
{
    if (m_connection.isConnected())
        m_connection.publish({.topic = m_topics.availability(), .payload = word, .isRetained = true});
}

void RemoteControl::handle(const MqttMessage &message)
{
    if (message.topic == m_topics.availability()) {
        // The will of a former connection may come after this one has begun, at least in a cluster. It is retained, and
        // comes so with MQTT 5. With MQTT 3.1.1, it may also be what was retained before: one message more.
        if (message.payload != online())
            publishAvailability(online());
        return;
    }
    const std::optional<QString> name = m_topics.commandOf(message.topic);
    if (!name)
        return;
    if (message.isRetained) {
        qCWarning(remoteLog).noquote()
            << u"A retained command “%1” is ignored: send commands without the retain flag."_s.arg(echoed(*name, 40));
        return;
    }
    handleCommand(*name, message);
}

void RemoteControl::handleCommand(const QString &name, const MqttMessage &message)
{
    const QByteArray key = keyOf(name, message);
    if (!key.isEmpty() && !m_recent.begin(key, m_clock.elapsed())) {
        if (const auto known = m_recent.answer(key))
            sendAnswer(message, *known);
        return;
    }
    const Result<RemoteCommand> command = RemoteCommand::parse(name, message.payload);
    if (command)
        perform(*command, message, key);
    else
        answer(name, message, key, command.error());
}

void RemoteControl::perform(const RemoteCommand &command, const MqttMessage &message, const QByteArray &key)
{
    const QString name = RemoteCommand::names().at(static_cast<qsizetype>(command.kind));
    // Answers may come later than this object lives.
    const QPointer<RemoteControl> self(this);
    const RemoteHost::Reply reply = [self, name, message, key](const Result<bool> &outcome) {
        if (self)
            self->answer(name, message, key, outcome);
    };
    const auto missing = [&reply] {
        reply(Error{u"This kiosk cannot do that."_s});
    };
    switch (command.kind) {
    case RemoteCommand::Kind::Reload:
        return m_host.reload ? m_host.reload(reply) : missing();
    case RemoteCommand::Kind::Next:
        return m_host.next ? m_host.next(reply) : missing();
    case RemoteCommand::Kind::Screen:
        return m_host.setScreen ? m_host.setScreen(command.isOn, reply) : missing();
    case RemoteCommand::Kind::Volume:
        return m_host.setVolume ? m_host.setVolume(command.volume, reply) : missing();
    case RemoteCommand::Kind::Screenshot:
        if (!m_host.screenshot)
            return missing();
        m_nextPicture += reply;
        // One at a time: each has the time for it alone.
        if (m_picture.isEmpty())
            takePicture();
        return;
    }
}

void RemoteControl::takePicture()
{
    m_picture = std::exchange(m_nextPicture, {});
    m_host.screenshot([self = QPointer(this)](const Result<QByteArray> &picture) {
        if (self)
            self->reducePicture(picture);
    });
}

void RemoteControl::reducePicture(const Result<QByteArray> &picture)
{
    if (!picture || picture->size() <= largestPicture)
        return sendPicture(picture);
    m_reducer.start([this, whole = *picture] {
        const Result<QByteArray> reduced = reducedPng(whole, largestPicture);
        QMetaObject::invokeMethod(
            this, [this, reduced] { sendPicture(reduced); }, Qt::QueuedConnection);
    });
}

void RemoteControl::sendPicture(const Result<QByteArray> &picture)
{
    if (!picture)
        return finishPicture(picture.error());
    m_connection.publish({.topic = m_topics.screenshot(), .payload = *picture}, [this](const QString &problem) {
        finishPicture(problem.isEmpty() ? Result<bool>(true)
                                        : Result<bool>(Error{u"The screenshot was not sent: %1."_s.arg(problem)}));
    });
}

void RemoteControl::finishPicture(const Result<bool> &outcome)
{
    for (const RemoteHost::Reply &reply : std::exchange(m_picture, {}))
        reply(outcome);
    if (!m_nextPicture.isEmpty())
        takePicture();
}

void RemoteControl::answer(const QString &name, const MqttMessage &message, const QByteArray &key,
                           const Result<bool> &outcome)
{
    QJsonObject answer{{u"command"_s, echoed(name, 40)}, {u"ok"_s, outcome.hasValue()}};
    if (const QString id = RemoteCommand::idOf(message.payload); !id.isEmpty())
        answer.insert(u"id"_s, id);
    if (!outcome)
        answer.insert(u"error"_s, outcome.error().message);
    qCInfo(remoteLog).noquote() << u"Command %1: %2"_s.arg(echoed(name, 40),
                                                           outcome ? u"done."_s : outcome.error().message);
    Q_EMIT commanded(echoed(name, 40), outcome);
    m_recent.finish(key, answer);
    sendAnswer(message, answer);
    noteChange();
}

void RemoteControl::sendAnswer(const MqttMessage &message, const QJsonObject &answer)
{
    m_answers += Answer{.message = {.topic = m_topics.resultFor(message.responseTopic),
                                    .payload = QJsonDocument(answer).toJson(QJsonDocument::Compact),
                                    .correlation = message.correlation},
                        .time = m_clock.elapsed()};
    sendAnswers();
}

void RemoteControl::sendAnswers()
{
    if (!m_connection.isConnected())
        return;
    for (const Answer &answer : std::exchange(m_answers, {})) {
        if (m_clock.elapsed() - answer.time >= RecentCommands::memory)
            continue; // the sender has given up
        m_connection.publish(answer.message, [this, answer](const QString &problem) {
            if (problem.isEmpty())
                return;
            if (m_connection.isConnected())
                qCWarning(remoteLog).noquote() << u"The broker does not take an answer: %1."_s.arg(problem);
            else
                m_answers += answer;
        });
    }
}

} // namespace vitrine
