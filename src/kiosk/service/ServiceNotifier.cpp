// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/service/ServiceNotifier.h"

#include <QThreadPool>

#include <systemd/sd-daemon.h>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr int mostWaiting = 32; // messages
std::atomic_int waiting = 0;

// sd_notify() waits for a service manager that does not read, so a thread may do so for ever.
QThreadPool &sendingThread()
{
    static QThreadPool *const pool = [] {
        auto *one = new QThreadPool; // never deleted: the program must end in any case
        one->setMaxThreadCount(1);
        return one;
    }();
    return *pool;
}

} // namespace

ServiceNotifier::ServiceNotifier(std::optional<std::chrono::microseconds> watchdog, std::function<bool()> isAlive,
                                 Send send, QObject *parent)
    : QObject(parent)
    , m_isAlive(std::move(isAlive))
    , m_send(std::move(send))
{
    m_startTimer.setSingleShot(true);
    connect(&m_startTimer, &QTimer::timeout, this, &ServiceNotifier::noteReady);
    if (!watchdog)
        return;
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ServiceNotifier::feed);
    m_timer.start(std::chrono::duration_cast<std::chrono::milliseconds>(*watchdog / 2));
}

bool ServiceNotifier::isWanted(const QProcessEnvironment &variables)
{
    return !variables.value(u"NOTIFY_SOCKET"_s).isEmpty();
}

std::optional<std::chrono::microseconds> ServiceNotifier::watchdogTime(const QProcessEnvironment &variables)
{
    bool isNumber = false;
    const qint64 time = variables.value(u"WATCHDOG_USEC"_s).toLongLong(&isNumber);
    constexpr qint64 shortest = 2000; // two milliseconds
    constexpr qint64 longest = qint64{48} * 3600 * 1'000'000;
    if (!isNumber || time < shortest)
        return std::nullopt;
    return std::chrono::microseconds(std::min(time, longest));
}

void ServiceNotifier::sendToSystemd(const QByteArray &assignments)
{
    if (waiting >= mostWaiting)
        return;
    ++waiting;
    sendingThread().start([assignments] {
        sd_notify(0, assignments.constData());
        --waiting;
    });
}

void ServiceNotifier::limitStart(std::chrono::milliseconds time)
{
    m_startTimer.start(time);
}

void ServiceNotifier::noteReady()
{
    if (m_isReady)
        return;
    m_isReady = true;
    m_send("READY=1");
}

void ServiceNotifier::noteReloading()
{
    if (!m_isReady)
        return;
    // The service manager compares it with its own time: CLOCK_MONOTONIC.
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    m_send("RELOADING=1\nMONOTONIC_USEC=" +
           QByteArray::number(qint64{std::chrono::duration_cast<std::chrono::microseconds>(now).count()}));
}

void ServiceNotifier::noteReloaded()
{
    if (m_isReady)
        m_send("READY=1");
}

void ServiceNotifier::noteStopping()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    m_startTimer.stop();
    m_send("STOPPING=1");
}

void ServiceNotifier::setStatus(const QString &line)
{
    const QString status = line.simplified();
    if (status == m_status)
        return;
    m_status = status;
    m_send("STATUS=" + status.toUtf8());
}

void ServiceNotifier::feed()
{
    if (m_isStopping || m_isAlive())
        m_send("WATCHDOG=1");
}

} // namespace vitrine
