// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <memory>

#include <mosquitto.h>

namespace vitrine {

/// \brief The functions of libmosquitto, loaded when a kiosk connects to a broker, or its settings are checked.
///
/// Not linked: the library brings OpenSSL, and the dynamic linker would take 6 ms for it at the start of each player
/// (docs/performance.md, "Start-up").
class MqttLibrary
{
public:
    static constexpr char fileName[] = "libmosquitto.so.1";

    /// Loads \a file, which stays loaded until the process ends; or says, to the operator, why it cannot be used. May
    /// be called again. Any thread.
    [[nodiscard]] static Result<std::unique_ptr<MqttLibrary>> load(const char *file = fileName);

    decltype(&mosquitto_lib_init) initialise = nullptr;
    decltype(&mosquitto_new) create = nullptr;
    decltype(&mosquitto_destroy) destroy = nullptr;
    decltype(&mosquitto_int_option) setOption = nullptr;
    decltype(&mosquitto_username_pw_set) setLogin = nullptr;
    decltype(&mosquitto_tls_set) setTls = nullptr;
    decltype(&mosquitto_will_set_v5) setWill = nullptr;
    decltype(&mosquitto_connect_bind_v5) connect = nullptr;
    decltype(&mosquitto_disconnect_v5) disconnect = nullptr;
    decltype(&mosquitto_publish_v5) publish = nullptr;
    decltype(&mosquitto_subscribe_v5) subscribe = nullptr;

    decltype(&mosquitto_socket) socket = nullptr;
    decltype(&mosquitto_want_write) wantsToWrite = nullptr;
    decltype(&mosquitto_loop_read) read = nullptr;
    decltype(&mosquitto_loop_write) write = nullptr;
    decltype(&mosquitto_loop_misc) tick = nullptr;

    decltype(&mosquitto_log_callback_set) onLog = nullptr;
    decltype(&mosquitto_connect_v5_callback_set) onConnect = nullptr;
    decltype(&mosquitto_disconnect_v5_callback_set) onDisconnect = nullptr;
    decltype(&mosquitto_message_v5_callback_set) onMessage = nullptr;
    decltype(&mosquitto_publish_v5_callback_set) onPublish = nullptr;
    decltype(&mosquitto_subscribe_callback_set) onSubscribe = nullptr;

    decltype(&mosquitto_property_add_binary) addBinary = nullptr;
    decltype(&mosquitto_property_read_binary) readBinary = nullptr;
    decltype(&mosquitto_property_read_string) readString = nullptr;
    decltype(&mosquitto_property_free_all) freeProperties = nullptr;

    decltype(&mosquitto_strerror) errorText = nullptr;
    decltype(&mosquitto_reason_string) reasonText = nullptr;

private:
    MqttLibrary() = default;

    /// The name of a function that \a library does not have; null if it has all.
    [[nodiscard]] const char *find(void *library);
};

} // namespace vitrine
