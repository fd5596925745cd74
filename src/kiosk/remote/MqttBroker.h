// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QByteArray>
#include <QString>

namespace vitrine {

struct Settings;

/// \brief A broker, and how to sign in there. A value; passwords and keys stay in their files.
struct MqttBroker
{
    QString host;
    quint16 port = 1883;
    bool isEncrypted = false;
    QString user{}; ///< this and the following are empty if not set
    QString passwordFile{};
    QString caFile{};
    QString certificateFile{};
    QString keyFile{};

    [[nodiscard]] static MqttBroker fromSettings(const Settings &settings);

    /// `mqtts://HOST:PORT`, for messages.
    [[nodiscard]] QString address() const;
    /// Whether the settings fit together: a password needs a user name, certificates need TLS, and a certificate needs
    /// a key. Reads no file.
    [[nodiscard]] Result<bool> check() const;
    /// The password in \a passwordFile; empty without one. Reads the file.
    [[nodiscard]] Result<QByteArray> password() const;

    friend bool operator==(const MqttBroker &, const MqttBroker &) = default;
};

} // namespace vitrine
