// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/exit/PinLimiter.h"
#include "playback/Clock.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <chrono>

namespace vitrine {

/// \brief The pad on which the operator of a kiosk enters the PIN: its digits, and what became of the last attempt.
///
/// Compares nothing: confirmed() hands over the PIN, and present() brings the answer. Closes by itself after a time
/// without input. The digits cannot be read from outside and are erased when the pad closes. Owned by RunExit; GUI
/// thread; the clock must outlive it.
class PinPadModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged)
    Q_PROPERTY(int digits READ digits NOTIFY changed)
    Q_PROPERTY(int fewest READ fewest CONSTANT)
    Q_PROPERTY(bool complete READ isComplete NOTIFY changed)
    Q_PROPERTY(bool usable READ isUsable NOTIFY changed)
    Q_PROPERTY(bool problem READ hasProblem NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)

public:
    static constexpr std::chrono::milliseconds usualIdleLimit = std::chrono::seconds(30);

    explicit PinPadModel(const Clock &clock, std::chrono::milliseconds idleLimit = usualIdleLimit,
                         QObject *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// How many digits have been entered.
    [[nodiscard]] int digits() const { return static_cast<int>(m_pin.size()); }
    /// How many digits a PIN has at least.
    [[nodiscard]] static int fewest();
    /// There are enough digits to confirm.
    [[nodiscard]] bool isComplete() const { return isUsable() && digits() >= fewest(); }
    /// Digits can be entered: the pad is not locked, and no attempt is under way.
    [[nodiscard]] bool isUsable() const;
    /// The text tells a failure.
    [[nodiscard]] bool hasProblem() const;
    /// What to do, or what became of the last attempt: a line or two.
    [[nodiscard]] QString text() const;

    /// Opens the pad, unless it is open, for a PIN that is locked for \a locked.
    void open(std::chrono::milliseconds locked);
    /// The answer to confirmed(). After the right PIN the pad stays until the run has ended.
    void present(const vitrine::PinAttempt &attempt);
    /// Counts the time of a lock down. The model calls it by itself.
    void tick();

    /// Adds \a digit, 0 to 9, unless the PIN has the most digits.
    Q_INVOKABLE void press(int digit);
    /// Removes the last digit.
    Q_INVOKABLE void erase();
    /// Emits confirmed() if there are enough digits.
    Q_INVOKABLE void confirm();
    /// Closes the pad, unless an attempt is under way.
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void openChanged(bool open);
    /// Anything but isOpen().
    void changed();
    /// \a pin has the digits of a PIN. Never write it anywhere.
    void confirmed(const QString &pin);
    /// Closed by the user or for want of input, without an attempt since it was opened; a lock counts as one.
    void cancelled();

private:
    enum class State { Ready, Checking, Wrong, Locked, Unavailable, Right };

    void setState(State state);
    void noteInput();
    void lockFor(std::chrono::milliseconds time);
    void erasePin();

    const Clock &m_clock;
    bool m_isOpen = false;
    bool m_wasTried = false; ///< since it was opened
    State m_state = State::Ready;
    QString m_pin;
    int m_attemptsLeft = 0;
    std::chrono::milliseconds m_lockedUntil{0}; ///< of the clock
    QTimer m_idle;
    QTimer m_countdown;
};

} // namespace vitrine
