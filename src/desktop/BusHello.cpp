// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/BusHello.h"

#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <systemd/sd-bus.h>
#include <utility>

namespace vitrine {

namespace {

constexpr unsigned long retryMs = 20;

} // namespace

BusHello::BusHello(const QString &address)
    : m_address(address.section(u';', 0, 0).toUtf8())
{
    if (m_address.startsWith("unix:")) // another transport may start a program
        connect();
}

BusHello::~BusHello()
{
    if (m_bus != nullptr)
        sd_bus_close(m_bus); // does not wait to send what is left
    sd_bus_unref(m_bus);
}

void BusHello::connect()
{
    if (sd_bus_new(&m_bus) < 0)
        return;
    sd_bus_set_address(m_bus, m_address.constData());
    sd_bus_set_bus_client(m_bus, 1);
    const int result = sd_bus_start(m_bus);
    m_isFull = result == -EAGAIN;
    if (result < 0)
        m_bus = sd_bus_unref(m_bus);
}

bool BusHello::isSilent(std::chrono::milliseconds limit)
{
    return waitsInVain(limit, [this] { return sd_bus_is_ready(m_bus) != 0; });
}

bool BusHello::isAccessibilitySilent(std::chrono::milliseconds limit)
{
    if (m_bus == nullptr || sd_bus_is_ready(m_bus) <= 0)
        return false;
    // As Qt asks.
    sd_bus_message *question = nullptr;
    sd_bus_message_new_method_call(m_bus, &question, "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties",
                                   "Get");
    sd_bus_message_append(question, "ss", "org.a11y.Status", "IsEnabled");
    sd_bus_message_set_auto_start(question, 0);
    bool hasReplied = false;
    const auto note = [](sd_bus_message *, void *replied, sd_bus_error *) {
        *static_cast<bool *>(replied) = true;
        return 0;
    };
    sd_bus_slot *slot = nullptr;
    const int sent = sd_bus_call_async(m_bus, &slot, question, note, &hasReplied, UINT64_MAX);
    const bool isSilent = sent >= 0 && waitsInVain(limit, [&hasReplied] { return hasReplied; });
    sd_bus_slot_unref(slot);
    sd_bus_message_unref(question);
    return isSilent;
}

bool BusHello::waitsInVain(std::chrono::milliseconds limit, const std::function<bool()> &isOver)
{
    for (const QDeadlineTimer deadline(limit); !deadline.hasExpired();) {
        if (std::exchange(m_isFull, false)) {
            QThread::msleep(retryMs);
            connect();
            continue;
        }
        if (m_bus == nullptr)
            return false;
        const int worked = sd_bus_process(m_bus, nullptr);
        if (worked < 0 || isOver())
            return false;
        const std::chrono::nanoseconds left = std::max(deadline.remainingTimeAsDuration(), std::chrono::nanoseconds(0));
        if (worked == 0)
            sd_bus_wait(m_bus, quint64(std::chrono::ceil<std::chrono::microseconds>(left).count()));
    }
    return true;
}

} // namespace vitrine
