// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/MqttBroker.h"

#include "recovery/SecretFile.h"
#include "settings/Settings.h"

using namespace Qt::StringLiterals;

namespace vitrine {

MqttBroker MqttBroker::fromSettings(const Settings &settings)
{
    const bool isEncrypted = settings.mqttUrl.scheme() == "mqtts"_L1;
    return {.host = settings.mqttUrl.host(),
            .port = static_cast<quint16>(settings.mqttUrl.port(isEncrypted ? 8883 : 1883)),
            .isEncrypted = isEncrypted,
            .user = settings.mqttUser,
            .passwordFile = settings.mqttPasswordFile,
            .caFile = settings.mqttCaFile,
            .certificateFile = settings.mqttCertificateFile,
            .keyFile = settings.mqttKeyFile};
}

QString MqttBroker::address() const
{
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    return (isEncrypted ? u"mqtts://"_s : u"mqtt://"_s) + name + u':' + QString::number(port);
}

Result<bool> MqttBroker::check() const
{
    if (!passwordFile.isEmpty() && user.isEmpty())
        return Error{u"mqtt.password_file needs mqtt.user: set the user name."_s};
    const bool hasFiles = !caFile.isEmpty() || !certificateFile.isEmpty() || !keyFile.isEmpty();
    if (hasFiles && !isEncrypted)
        return Error{u"mqtt.ca_file, mqtt.certificate_file and mqtt.key_file need TLS: use mqtts:// in mqtt.url."_s};
    if (certificateFile.isEmpty() != keyFile.isEmpty())
        return Error{u"mqtt.certificate_file and mqtt.key_file need each other: set both."_s};
    return true;
}

Result<QByteArray> MqttBroker::password() const
{
    if (passwordFile.isEmpty())
        return QByteArray();
    const Result<QString> text = readSecretFile(passwordFile, SecretReaders::NoOthers);
    return text ? Result<QByteArray>(text->toUtf8()) : text.error();
}

} // namespace vitrine
