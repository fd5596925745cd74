// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "kiosk/remote/MqttLibrary.h"
#include "settings/Settings.h"

#include <QList>

namespace vitrine {

/// The check `mqtt-library`, of \a file; none unless \a settings ask for a kiosk with an MQTT broker.
[[nodiscard]] QList<Check> mqttLibraryChecks(const Settings &settings, const char *file = MqttLibrary::fileName);

} // namespace vitrine
