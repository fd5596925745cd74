// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/MqttLibrary.h"

#include <dlfcn.h>

#include <type_traits>

using namespace Qt::StringLiterals;

namespace vitrine {

Result<std::unique_ptr<MqttLibrary>> MqttLibrary::load(const char *file)
{
    void *const handle = ::dlopen(file, RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr)
        return Error{u"The library for MQTT cannot be loaded (%1): install the package libmosquitto1."_s.arg(
            QString::fromLocal8Bit(::dlerror()))};
    std::unique_ptr<MqttLibrary> library(new MqttLibrary);
    if (const char *missing = library->find(handle))
        return Error{u"The library for MQTT, %1, has no function %2: update the package libmosquitto1."_s.arg(
            QString::fromLocal8Bit(file), QLatin1StringView(missing))};
    library->initialise();
    return library;
}

const char *MqttLibrary::find(void *library)
{
    const char *missing = nullptr;
    const auto load = [&](auto &function, const char *name) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(::dlsym(library, name));
        if (function == nullptr)
            missing = name;
    };
    load(initialise, "mosquitto_lib_init");
    load(create, "mosquitto_new");
    load(destroy, "mosquitto_destroy");
    load(setOption, "mosquitto_int_option");
    load(setLogin, "mosquitto_username_pw_set");
    load(setTls, "mosquitto_tls_set");
    load(setWill, "mosquitto_will_set_v5");
    load(connect, "mosquitto_connect_bind_v5");
    load(disconnect, "mosquitto_disconnect_v5");
    load(publish, "mosquitto_publish_v5");
    load(subscribe, "mosquitto_subscribe_v5");
    load(socket, "mosquitto_socket");
    load(wantsToWrite, "mosquitto_want_write");
    load(read, "mosquitto_loop_read");
    load(write, "mosquitto_loop_write");
    load(tick, "mosquitto_loop_misc");
    load(onLog, "mosquitto_log_callback_set");
    load(onConnect, "mosquitto_connect_v5_callback_set");
    load(onDisconnect, "mosquitto_disconnect_v5_callback_set");
    load(onMessage, "mosquitto_message_v5_callback_set");
    load(onPublish, "mosquitto_publish_v5_callback_set");
    load(onSubscribe, "mosquitto_subscribe_callback_set");
    load(addBinary, "mosquitto_property_add_binary");
    load(readBinary, "mosquitto_property_read_binary");
    load(readString, "mosquitto_property_read_string");
    load(freeProperties, "mosquitto_property_free_all");
    load(errorText, "mosquitto_strerror");
    load(reasonText, "mosquitto_reason_string");
    return missing;
}

} // namespace vitrine
