// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/MqttFailure.h"

#include "protocol/EchoedText.h"

#include <QSet>

#include <cstring>
#include <mosquitto.h>
#include <mqtt_protocol.h>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Kind = MqttFailure::Kind;

constexpr auto wrongLogin =
    "The broker refuses the user name or the password: check mqtt.user and mqtt.password_file."_L1;
constexpr auto notAllowed =
    "The broker does not let this user in: check mqtt.user, mqtt.password_file, and the users of the broker."_L1;
constexpr auto wrongVersion = "The broker does not know this version of MQTT."_L1;
constexpr auto wrongClient = "The broker refuses the client identifier: check mqtt.topic."_L1;
constexpr auto unavailable = "The broker says that it is not available."_L1;

MqttFailure fromReturnCode(int code)
{
    switch (code) {
    case 1:
        return {Kind::Protocol, wrongVersion};
    case 2:
        return {Kind::Refused, wrongClient};
    case 3:
        return {Kind::Network, unavailable};
    case 4:
        return {Kind::Refused, wrongLogin};
    case 5:
        return {Kind::Refused, notAllowed};
    default:
        return {Kind::Network, u"The broker refuses the connection with code %1."_s.arg(code)};
    }
}

} // namespace

MqttFailure MqttFailure::fromReason(int code, bool isVersion5, const QString &text)
{
    if (!isVersion5)
        return fromReturnCode(code);
    switch (code) {
    case MQTT_RC_UNSUPPORTED_PROTOCOL_VERSION:
    case 1: // of a broker that knows only older versions
        return {Kind::Protocol, wrongVersion};
    case MQTT_RC_BAD_USERNAME_OR_PASSWORD:
    case MQTT_RC_BAD_AUTHENTICATION_METHOD:
        return {Kind::Refused, wrongLogin};
    case MQTT_RC_NOT_AUTHORIZED:
    case MQTT_RC_BANNED:
        return {Kind::Refused, notAllowed};
    case MQTT_RC_CLIENTID_NOT_VALID:
        return {Kind::Refused, wrongClient};
    case MQTT_RC_SESSION_TAKEN_OVER:
        return {Kind::Refused,
                u"Another program uses the same client identifier: each kiosk needs its own mqtt.topic."_s};
    case MQTT_RC_SERVER_UNAVAILABLE:
    case MQTT_RC_SERVER_BUSY:
    case MQTT_RC_SERVER_SHUTTING_DOWN:
        return {Kind::Network, unavailable};
    case MQTT_RC_PACKET_TOO_LARGE:
        return {Kind::Network, u"A message was larger than the broker allows."_s};
    default:
        return {Kind::Network, u"The broker ends the connection: %1"_s.arg(echoed(text))};
    }
}

MqttFailure MqttFailure::fromLibrary(int code, int systemError, const QString &text, const QString &details)
{
    const QString more = details.isEmpty() ? QString() : u" ("_s + echoed(details) + u')';
    switch (code) {
    case MOSQ_ERR_EAI:
        return {Kind::Network, u"The name of the broker is not known: check mqtt.url and the name server."_s};
    case MOSQ_ERR_ERRNO:
        if (systemError != 0)
            return {Kind::Network,
                    u"The connection failed: %1."_s.arg(QString::fromLocal8Bit(std::strerror(systemError)))};
        [[fallthrough]];
    case MOSQ_ERR_CONN_LOST:
    case MOSQ_ERR_NO_CONN:
        return {Kind::Network, u"The broker has closed the connection.%1"_s.arg(more), true};
    case MOSQ_ERR_KEEPALIVE:
        return {Kind::Network, u"The broker has not answered for some seconds."_s};
    case MOSQ_ERR_TLS:
    case MOSQ_ERR_TLS_HANDSHAKE:
        return {Kind::Refused,
                u"The encrypted connection failed%1: check mqtt.ca_file, the certificate of the broker and "
                "the clock of this machine."_s.arg(more)};
    default:
        return {Kind::Network, u"The connection failed: %1%2"_s.arg(text, more)};
    }
}

} // namespace vitrine
