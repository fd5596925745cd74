// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingParsers.h"
#include "settings/rows/RowText.h"
#include "settings/rows/SettingGroups.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

using Values = SettingValues;

namespace {

Result<QUrl> brokerUrl(const QString &text)
{
    if (text.trimmed().isEmpty())
        return QUrl();
    const QUrl url(text.trimmed());
    // The text is not repeated: it may contain the password.
    if (text.contains(u'@'))
        return Error{
            RowText::tr("must not contain a user name or a password, because other programs could see them. Use "
                        "mqtt.user and mqtt.password_file")};
    const bool isMqtt = url.scheme() == "mqtt"_L1 || url.scheme() == "mqtts"_L1;
    const bool hasPathOnly = url.path().isEmpty() || url.path() == "/"_L1;
    if (!url.isValid() || !isMqtt || url.host().isEmpty() || !hasPathOnly || url.hasQuery() || url.hasFragment() ||
        url.port() == 0)
        return Values::mismatch(RowText::tr("empty, mqtt://HOST or mqtts://HOST, with or without a port"), text);
    return url;
}

/// Levels of a topic, without an empty one and without wildcards.
Result<QString> topic(const QString &text)
{
    const QString trimmed = text.trimmed();
    constexpr qsizetype longest = 200;
    const auto isForbidden = [](QChar character) {
        return character == u'+' || character == u'#' || !character.isPrint();
    };
    const bool hasEmptyLevel = ('/'_L1 + trimmed + '/'_L1).contains("//"_L1);
    if (hasEmptyLevel || trimmed.startsWith(u'$') || trimmed.toUtf8().size() > longest ||
        std::ranges::any_of(trimmed, isForbidden))
        return Values::mismatch(
            RowText::tr("a topic of at most %1 bytes such as vitrine/lobby, without the wildcards + "
                        "and #, “$” at the beginning, and empty levels")
                .arg(longest),
            text);
    return trimmed;
}

Result<QString> discoveryPrefix(const QString &text)
{
    return text.trimmed().isEmpty() ? Result<QString>(QString()) : topic(text);
}

Result<QString> userName(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Error{RowText::tr("must be a user name, but is empty")};
    return text.trimmed();
}

} // namespace

SettingGroup mqttSettings()
{
    const auto file = [](const QString &key, const QString &label, QString Settings::*member, const QString &help) {
        return SettingRow{.key = key,
                          .label = label,
                          .valueName = RowText::tr("FILE"),
                          .hint = ValueHint::file(),
                          .help = help,
                          .assign = one(member, Values::path)};
    };
    SettingGroup group{.title = RowText::tr("MQTT")};
    group.rows = {
        {.key = u"mqtt.url"_s,
         .label = RowText::tr("MQTT broker"),
         .valueName = u"URL"_s,
         .help = RowText::tr("In a kiosk, report to this MQTT broker and take commands from it."),
         .details =
             RowText::tr("“mqtt://HOST” uses port 1883; “mqtts://HOST” uses TLS and port 8883. Unless it is set, "
                         "there is no connection."),
         .assign = one(&Settings::mqttUrl, brokerUrl)},
        {.key = u"mqtt.topic"_s,
         .label = RowText::tr("Topic"),
         .valueName = RowText::tr("TOPIC"),
         .defaultNote = RowText::tr("“vitrine/” and the name of the machine"),
         .help = RowText::tr("Use only topics below this one; each kiosk needs another one."),
         .assign = one(&Settings::mqttTopic, topic)},
        {.key = u"mqtt.user"_s,
         .label = RowText::tr("User name at the broker"),
         .valueName = RowText::tr("NAME"),
         .help = RowText::tr("Sign in at the broker with this name."),
         .assign = one(&Settings::mqttUser, userName)},
        file(u"mqtt.password_file"_s, RowText::tr("Password file of the broker"), &Settings::mqttPasswordFile,
             RowText::tr("Sign in at the broker with the password in this file, which only its owner may read.")),
        file(u"mqtt.ca_file"_s, RowText::tr("Authorities of the broker"), &Settings::mqttCaFile,
             RowText::tr("Trust the certificates in this PEM file instead of those of the system.")),
        file(u"mqtt.certificate_file"_s, RowText::tr("Certificate for the broker"), &Settings::mqttCertificateFile,
             RowText::tr("Sign in at the broker with the certificate in this PEM file.")),
        file(u"mqtt.key_file"_s, RowText::tr("Key of the certificate"), &Settings::mqttKeyFile,
             RowText::tr("The private key of the certificate for the broker, as PEM without a passphrase.")),
        {.key = u"mqtt.discovery"_s,
         .label = RowText::tr("Home Assistant"),
         .valueName = RowText::tr("PREFIX"),
         .defaultNote = RowText::tr("off"),
         .help = RowText::tr("Announce the kiosk to Home Assistant below this topic, usually “homeassistant”."),
         .assign = one(&Settings::mqttDiscovery, discoveryPrefix)},
    };
    return group;
}

} // namespace vitrine
