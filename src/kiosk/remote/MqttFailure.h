// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMetaType>
#include <QString>

namespace vitrine {

/// \brief Why there is no connection to a broker, in words for its operator. A value without secrets.
struct MqttFailure
{
    enum class Kind {
        Network,    ///< it may pass by itself
        Unanswered, ///< the broker was reached, but has not answered: perhaps it does not know this version of MQTT
        Protocol,   ///< the broker says that it does not know this version of MQTT
        Refused,    ///< somebody has to change something: password, certificate, identifier
    };

    Kind kind = Kind::Network;
    QString text;          ///< one sentence
    bool isSilent = false; ///< the broker, or something between, has closed the connection without a reason

    /// For the reason code of a CONNACK or DISCONNECT; \a isVersion5: of MQTT 5, otherwise a return code of MQTT 3.1.1.
    /// \a text is libmosquitto's for a code that is not explained here.
    [[nodiscard]] static MqttFailure fromReason(int code, bool isVersion5, const QString &text);
    /// For an error \a code of libmosquitto and its \a text; \a details is what it has logged, and may be empty.
    [[nodiscard]] static MqttFailure fromLibrary(int code, int systemError, const QString &text,
                                                 const QString &details);

    friend bool operator==(const MqttFailure &, const MqttFailure &) = default;
};

} // namespace vitrine

Q_DECLARE_METATYPE(vitrine::MqttFailure)
