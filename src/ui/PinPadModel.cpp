// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/PinPadModel.h"

#include "kiosk/exit/PinHash.h"
#include "ui/MediaTimeText.h"

#include <algorithm>
#include <utility>

namespace vitrine {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

PinPadModel::PinPadModel(const Clock &clock, milliseconds idleLimit, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleLimit);
    m_countdown.setInterval(500ms);
    connect(&m_idle, &QTimer::timeout, this, &PinPadModel::cancel);
    connect(&m_countdown, &QTimer::timeout, this, &PinPadModel::tick);
}

int PinPadModel::fewest()
{
    return static_cast<int>(PinHash::shortestPin);
}

bool PinPadModel::isUsable() const
{
    return m_state == State::Ready || m_state == State::Wrong || m_state == State::Unavailable;
}

bool PinPadModel::hasProblem() const
{
    return m_state == State::Wrong || m_state == State::Locked || m_state == State::Unavailable;
}

QString PinPadModel::text() const
{
    switch (m_state) {
    case State::Ready:
        return tr("Enter the PIN to leave the kiosk.");
    case State::Checking:
        return tr("Checking the PIN…");
    case State::Wrong:
        return tr("Wrong PIN. Attempts left: %1").arg(m_attemptsLeft);
    case State::Locked: {
        const auto left = std::max(m_lockedUntil - m_clock.elapsed(), milliseconds(0));
        return tr("Too many wrong PINs.\nTry again in %1")
            .arg(mediaTimeText(static_cast<double>(std::chrono::ceil<std::chrono::seconds>(left).count())));
    }
    case State::Unavailable:
        return tr("The PIN cannot be checked.\nThe log of Vitrine tells why.");
    case State::Right:
        return tr("Vitrine closes.");
    }
    Q_UNREACHABLE();
}

void PinPadModel::open(milliseconds locked)
{
    if (m_isOpen)
        return;
    m_isOpen = true;
    m_wasTried = locked > milliseconds(0);
    m_idle.start();
    if (m_wasTried)
        lockFor(locked);
    else
        setState(State::Ready);
    Q_EMIT openChanged(true);
}

void PinPadModel::present(const PinAttempt &attempt)
{
    if (!m_isOpen)
        return;
    m_wasTried = true;
    m_attemptsLeft = attempt.attemptsLeft;
    m_idle.start();
    if (attempt.outcome == PinAttempt::Outcome::Right) {
        m_idle.stop();
        setState(State::Right);
    } else if (attempt.lockedFor > milliseconds(0)) {
        lockFor(attempt.lockedFor);
    } else {
        setState(attempt.outcome == PinAttempt::Outcome::Wrong ? State::Wrong : State::Unavailable);
    }
}

void PinPadModel::lockFor(milliseconds time)
{
    m_lockedUntil = m_clock.elapsed() + time;
    erasePin();
    m_countdown.start();
    setState(State::Locked);
}

void PinPadModel::tick()
{
    if (m_state != State::Locked)
        return;
    if (m_clock.elapsed() < m_lockedUntil) {
        Q_EMIT changed();
        return;
    }
    m_countdown.stop();
    setState(State::Ready);
}

void PinPadModel::noteInput()
{
    if (m_idle.isActive())
        m_idle.start();
}

void PinPadModel::press(int digit)
{
    noteInput();
    if (!m_isOpen || !isUsable() || digit < 0 || digit > 9 || m_pin.size() >= PinHash::longestPin)
        return;
    m_pin += QChar(u'0' + digit);
    setState(State::Ready);
}

void PinPadModel::erase()
{
    noteInput();
    if (!isUsable() || m_pin.isEmpty())
        return;
    m_pin.chop(1);
    setState(State::Ready);
}

void PinPadModel::confirm()
{
    if (!m_isOpen || !isComplete())
        return;
    m_idle.stop();
    const QString pin = m_pin;
    erasePin();
    setState(State::Checking);
    Q_EMIT confirmed(pin);
}

void PinPadModel::cancel()
{
    if (!m_isOpen || m_state == State::Checking || m_state == State::Right)
        return;
    m_isOpen = false;
    m_idle.stop();
    m_countdown.stop();
    erasePin();
    Q_EMIT openChanged(false);
    if (!m_wasTried)
        Q_EMIT cancelled();
}

void PinPadModel::erasePin()
{
    m_pin.fill(u'0');
    m_pin.clear();
}

void PinPadModel::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace vitrine
