// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace vitrine {

/// \brief A message to or from a broker. A value.
struct MqttMessage
{
    QString topic;
    QByteArray payload;
    bool isRetained = false;  ///< sent: the broker keeps it for later readers; received: it may be old
    QString responseTopic{};  ///< only received, with MQTT 5: where the sender wants the answer; usually empty
    QByteArray correlation{}; ///< with MQTT 5: what an answer repeats; usually empty

    friend bool operator==(const MqttMessage &, const MqttMessage &) = default;
};

} // namespace vitrine

Q_DECLARE_METATYPE(vitrine::MqttMessage)
