// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/MqttLibraryCheck.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::MqttLibraryCheck)
};

} // namespace

QList<Check> mqttLibraryChecks(const Settings &settings, const char *file)
{
    if (!settings.kiosk || settings.mqttUrl.isEmpty())
        return {};
    Check check{u"mqtt-library"_s, Text::tr("MQTT library"), CheckVerdict::Ok, {}, {}, {}};
    check.details = {{u"file"_s, QString::fromUtf8(file)}};
    check.found = Text::tr("The library for MQTT can be used.");
    if (const auto library = MqttLibrary::load(file); !library) {
        check.verdict = CheckVerdict::Warning;
        check.found = Text::tr("The kiosk plays, but cannot connect to its MQTT broker.");
        check.advice = library.error().message;
    }
    return {check};
}

} // namespace vitrine
