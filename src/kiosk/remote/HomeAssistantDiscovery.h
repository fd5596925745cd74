// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/remote/MqttMessage.h"
#include "kiosk/remote/MqttTopics.h"

#include <QString>

namespace vitrine {

struct RemoteHost;

/// The retained message that announces a kiosk to Home Assistant 2024.11 or newer as one device, with its sensors and
/// with controls for what \a host can do. \a prefix is that of Home Assistant's discovery.
[[nodiscard]] MqttMessage homeAssistantDiscovery(const QString &prefix, const MqttTopics &topics,
                                                 const RemoteHost &host);

} // namespace vitrine
