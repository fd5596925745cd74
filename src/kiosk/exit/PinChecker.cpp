// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/exit/PinChecker.h"

namespace vitrine {

PinChecker::PinChecker(const QString &pinFile, const QString &failuresFile, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_file(pinFile)
    , m_limiter(failuresFile, clock)
{
    m_thread.setMaxThreadCount(1);
}

PinChecker::~PinChecker()
{
    m_thread.waitForDone();
}

std::chrono::milliseconds PinChecker::lockedFor() const
{
    return m_isBusy ? std::chrono::milliseconds(0) : m_limiter.lockedFor();
}

void PinChecker::check(const QString &pin)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    m_thread.start([this, pin] {
        const PinAttempt result = attempt(pin);
        const auto finish = [this, result] {
            m_isBusy = false;
            Q_EMIT answered(result);
        };
        QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection);
    });
}

PinAttempt PinChecker::attempt(const QString &pin)
{
    if (const auto locked = m_limiter.lockedFor(); locked > std::chrono::milliseconds(0))
        return {.outcome = PinAttempt::Outcome::Locked, .lockedFor = locked};
    const Result<PinHash> hash = m_file.read();
    if (!hash)
        return {.outcome = PinAttempt::Outcome::Unavailable, .why = hash.error().message};
    return m_limiter.attempt([&] { return hash->matches(pin); });
}

} // namespace vitrine
