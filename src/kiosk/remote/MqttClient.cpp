// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/MqttClient.h"

#include "kiosk/remote/MqttLibrary.h"

#include <QFile>
#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <mqtt_protocol.h>
#include <pthread.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr int oncePerMessage = 1; ///< quality of service
const char *const systemAuthorities = "/etc/ssl/certs";

struct FreeProperties
{
    const MqttLibrary *library = nullptr;

    void operator()(mosquitto_property *list) const { library->freeProperties(&list); }
};
using Properties = std::unique_ptr<mosquitto_property, FreeProperties>;

MqttClient &clientOf(void *user)
{
    return *static_cast<MqttClient *>(user);
}

QByteArray fileName(const QString &path)
{
    return path.isEmpty() ? QByteArray() : QFile::encodeName(path);
}

const char *orNone(const QByteArray &text)
{
    return text.isEmpty() ? nullptr : text.constData();
}

Properties propertiesOf(const MqttMessage &message, const MqttLibrary &library)
{
    mosquitto_property *list = nullptr;
    if (!message.correlation.isEmpty())
        library.addBinary(&list, MQTT_PROP_CORRELATION_DATA, message.correlation.constData(),
                          static_cast<quint16>(message.correlation.size()));
    return Properties(list, {&library});
}

MqttMessage messageOf(const mosquitto_message &message, const mosquitto_property *list, const MqttLibrary &library)
{
    MqttMessage read{.topic = QString::fromUtf8(message.topic),
                     .payload = QByteArray(static_cast<const char *>(message.payload), message.payloadlen),
                     .isRetained = message.retain};
    char *topic = nullptr;
    if (library.readString(list, MQTT_PROP_RESPONSE_TOPIC, &topic, false) != nullptr)
        read.responseTopic = QString::fromUtf8(topic);
    std::free(topic); // NOLINT: allocated by libmosquitto
    void *data = nullptr;
    quint16 size = 0;
    if (library.readBinary(list, MQTT_PROP_CORRELATION_DATA, &data, &size, false) != nullptr)
        read.correlation = QByteArray(static_cast<const char *>(data), size);
    std::free(data); // NOLINT
    return read;
}

} // namespace

MqttClient::MqttClient()
    : m_tick(this)
{
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] { check(m_library->tick(m_handle.get())); });
}

MqttClient::~MqttClient() = default;

void MqttClient::open(const Session &session)
{
    // OpenSSL writes to a socket that the broker may have closed.
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, nullptr);

    close();
    m_session = session;
    m_failure.reset();
    m_isAnswered = false;
    m_details.clear();
    if (!m_library) {
        auto library = MqttLibrary::load();
        if (!library) {
            end({MqttFailure::Kind::Refused, library.error().message});
            return;
        }
        m_library = std::move(library).value();
    }
    // A new handle each time: what was not delivered must not come after what is newer.
    m_handle = {m_library->create(session.clientId.constData(), true, this), m_library->destroy};
    if (const auto problem = prepare(session)) {
        end(*problem);
        return;
    }
    const int code = m_library->connect(m_handle.get(), session.broker.host.toUtf8().constData(), session.broker.port,
                                        keepAlive, nullptr, nullptr);
    const int systemError = errno;
    if (code != MOSQ_ERR_SUCCESS) {
        end(failureOf(code, systemError));
        return;
    }
    const int socket = m_library->socket(m_handle.get());
    ::fcntl(socket, F_SETFD, FD_CLOEXEC); // a started program must not keep the connection open
    m_read = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Read);
    m_write = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Write);
    connect(m_read.get(), &QSocketNotifier::activated, this, [this] { check(m_library->read(m_handle.get(), 1)); });
    connect(m_write.get(), &QSocketNotifier::activated, this, [this] { check(m_library->write(m_handle.get(), 1)); });
    m_tick.start();
    watch();
}

std::optional<MqttFailure> MqttClient::prepare(const Session &session)
{
    const auto refused = [](const QString &text) {
        return MqttFailure{MqttFailure::Kind::Refused, text};
    };
    if (!m_handle)
        return refused(u"There is not enough memory for a connection."_s);
    if (const Result<bool> fits = session.broker.check(); !fits)
        return refused(fits.error().message);
    m_library->setOption(m_handle.get(), MOSQ_OPT_PROTOCOL_VERSION,
                         session.isVersion5 ? MQTT_PROTOCOL_V5 : MQTT_PROTOCOL_V311);
    setCallbacks();
    if (!session.broker.user.isEmpty()) {
        const Result<QByteArray> password = session.broker.password();
        if (!password)
            return refused(u"mqtt.password_file: "_s + password.error().message);
        m_library->setLogin(m_handle.get(), session.broker.user.toUtf8().constData(), orNone(*password));
    }
    const MqttMessage &will = session.will;
    const int code =
        m_library->setWill(m_handle.get(), will.topic.toUtf8().constData(), static_cast<int>(will.payload.size()),
                           will.payload.constData(), oncePerMessage, true, nullptr);
    if (code != MOSQ_ERR_SUCCESS)
        return failureOf(code);
    return secure(session.broker);
}

std::optional<MqttFailure> MqttClient::secure(const MqttBroker &broker)
{
    if (!broker.isEncrypted)
        return std::nullopt;
    const QByteArray authorities = fileName(broker.caFile);
    const QByteArray certificate = fileName(broker.certificateFile);
    const QByteArray key = fileName(broker.keyFile);
    // Without a password for the key: OpenSSL would ask for one at the terminal.
    const auto noPassword = [](char *, int, int, void *) {
        return 0;
    };
    const int code =
        m_library->setTls(m_handle.get(), orNone(authorities), authorities.isEmpty() ? systemAuthorities : nullptr,
                          orNone(certificate), orNone(key), noPassword);
    if (code == MOSQ_ERR_SUCCESS)
        return std::nullopt;
    if (code == MOSQ_ERR_INVAL)
        return MqttFailure{
            MqttFailure::Kind::Refused,
            u"A file for TLS cannot be read: check mqtt.ca_file, mqtt.certificate_file and mqtt.key_file."_s};
    return failureOf(code);
}

void MqttClient::setCallbacks()
{
    mosquitto *handle = m_handle.get();
    m_library->onLog(handle, [](mosquitto *, void *user, int level, const char *text) {
        if (level == MOSQ_LOG_ERR)
            clientOf(user).m_details = QString::fromUtf8(text).trimmed();
    });
    m_library->onConnect(handle, [](mosquitto *, void *user, int reason, int, const mosquitto_property *) {
        clientOf(user).noteConnected(reason);
    });
    m_library->onDisconnect(handle, [](mosquitto *, void *user, int reason, const mosquitto_property *) {
        MqttClient &client = clientOf(user);
        // Small numbers are errors of the library, which check() gets, too.
        if (reason >= MQTT_RC_UNSPECIFIED && !client.m_failure)
            client.m_failure = client.refusalOf(reason);
    });
    m_library->onMessage(handle,
                         [](mosquitto *, void *user, const mosquitto_message *message, const mosquitto_property *list) {
                             Q_EMIT clientOf(user).received(messageOf(*message, list, *clientOf(user).m_library));
                         });
    m_library->onPublish(handle, [](mosquitto *, void *user, int id, int reason, const mosquitto_property *) {
        MqttClient &client = clientOf(user);
        const auto number = client.m_numbers.constFind(id);
        if (number == client.m_numbers.constEnd())
            return;
        const quint64 found = *number;
        client.m_numbers.erase(number);
        Q_EMIT client.published(
            found, reason < MQTT_RC_UNSPECIFIED ? QString() : QString::fromUtf8(client.m_library->reasonText(reason)));
    });
    m_library->onSubscribe(handle, [](mosquitto *, void *user, int id, int count, const int *granted) {
        clientOf(user).noteSubscribed(id, QList<int>(granted, granted + count));
    });
}

void MqttClient::noteConnected(int reason)
{
    m_isAnswered = true;
    if (reason != 0) {
        m_failure = refusalOf(reason);
        return;
    }
    subscribe();
    Q_EMIT connected();
}

void MqttClient::subscribe()
{
    // Retained messages are old: a command among them is not wanted. Without MQTT_SUB_OPT_NO_LOCAL: the late will of a
    // former connection has the same client identifier.
    const int options = m_session.isVersion5 ? MQTT_SUB_OPT_RETAIN_AS_PUBLISHED | MQTT_SUB_OPT_SEND_RETAIN_NEVER : 0;
    for (const QString &filter : std::as_const(m_session.filters)) {
        int id = 0;
        // Without confirmations: no session outlives its connection. A durable queue of RabbitMQ 3.10 would, and could
        // lock this kiosk out after a crash of its node.
        m_library->subscribe(m_handle.get(), &id, filter.toUtf8().constData(), 0, options, nullptr);
        m_subscriptions.insert(id, filter);
    }
}

void MqttClient::noteSubscribed(int id, const QList<int> &granted)
{
    const QString filter = m_subscriptions.take(id);
    if (!granted.isEmpty() && granted.first() >= MQTT_RC_UNSPECIFIED)
        Q_EMIT subscriptionRefused(filter);
}

void MqttClient::publish(const MqttMessage &message, quint64 number)
{
    if (!m_handle) {
        Q_EMIT published(number, u"there is no connection"_s);
        return;
    }
    const Properties properties = m_session.isVersion5 ? propertiesOf(message, *m_library) : Properties();
    int id = 0;
    const int code = m_library->publish(m_handle.get(), &id, message.topic.toUtf8().constData(),
                                        static_cast<int>(message.payload.size()), message.payload.constData(),
                                        oncePerMessage, message.isRetained, properties.get());
    if (code == MOSQ_ERR_SUCCESS) {
        m_numbers.insert(id, number);
    } else {
        const bool isTooLarge = code == MOSQ_ERR_OVERSIZE_PACKET || code == MOSQ_ERR_PAYLOAD_SIZE;
        Q_EMIT published(number, isTooLarge
                                     ? u"the broker does not take messages of %1 bytes"_s.arg(message.payload.size())
                                     : QString::fromUtf8(m_library->errorText(code)));
    }
    watch();
}

void MqttClient::close()
{
    if (m_handle)
        m_library->disconnect(m_handle.get(), 0, nullptr);
    reset();
}

void MqttClient::reset()
{
    m_tick.stop();
    for (auto *notifier : {&m_read, &m_write}) {
        if (!*notifier)
            continue;
        // It may be the sender of the current signal.
        (*notifier)->setEnabled(false);
        notifier->release()->deleteLater();
    }
    m_handle.reset();
    m_numbers.clear();
    m_subscriptions.clear();
}

void MqttClient::watch()
{
    if (m_write)
        m_write->setEnabled(m_library->wantsToWrite(m_handle.get()));
}

void MqttClient::check(int code)
{
    const int systemError = errno;
    if (!m_handle)
        return;
    if (code == MOSQ_ERR_SUCCESS && !m_failure) {
        watch();
        return;
    }
    MqttFailure failure = m_failure ? *m_failure : failureOf(code, systemError);
    // The answer of an older broker is not complete for MQTT 5, as libmosquitto 2.0.21 says.
    if (!m_isAnswered && m_session.isVersion5 && code == MOSQ_ERR_MALFORMED_PACKET)
        failure = refusalOf(MQTT_RC_UNSUPPORTED_PROTOCOL_VERSION);
    // Some brokers, such as RabbitMQ 3.10, do not answer to a version that they do not know.
    if (!m_isAnswered && failure.kind == MqttFailure::Kind::Network)
        failure.kind = MqttFailure::Kind::Unanswered;
    end(failure);
}

MqttFailure MqttClient::failureOf(int code, int systemError) const
{
    return MqttFailure::fromLibrary(code, systemError, QString::fromUtf8(m_library->errorText(code)), m_details);
}

MqttFailure MqttClient::refusalOf(int reason) const
{
    return MqttFailure::fromReason(reason, m_session.isVersion5, QString::fromUtf8(m_library->reasonText(reason)));
}

void MqttClient::end(const MqttFailure &failure)
{
    reset();
    Q_EMIT ended(failure);
}

} // namespace vitrine
