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
    for (const QDeadlineTimer deadline(limit); !deadline.hasExpired();) {
        if (std::exchange(m_isFull, false)) {
            QThread::msleep(retryMs);
            connect();
            continue;
        }
        if (m_bus == nullptr)
            return false;
        const int worked = sd_bus_process(m_bus, nullptr);
        if (worked < 0 || sd_bus_is_ready(m_bus) != 0)
            return false;
        const std::chrono::nanoseconds left = std::max(deadline.remainingTimeAsDuration(), std::chrono::nanoseconds(0));
        if (worked == 0)
            sd_bus_wait(m_bus, quint64(std::chrono::ceil<std::chrono::microseconds>(left).count()));
    }
    return true;
}

} // namespace vitrine
