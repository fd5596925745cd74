// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/exit/PinFile.h"
#include "kiosk/exit/PinLimiter.h"

#include <QObject>
#include <QThreadPool>

namespace vitrine {

/// \brief Checks PINs in a thread of its own, because a comparison takes half a second and the disk may be slow.
///
/// The file with the PIN is read for each attempt, so that a new PIN is valid at once. If it cannot be used, the
/// attempt is Unavailable and not counted: nothing was compared. Owned by RunExit; GUI thread. \a clock is read in both
/// threads and must outlive it. The end of the object waits for an attempt that is under way.
class PinChecker final : public QObject
{
    Q_OBJECT

public:
    /// \a failuresFile: see PinLimiter.
    PinChecker(const QString &pinFile, const QString &failuresFile, const Clock &clock, QObject *parent = nullptr);
    ~PinChecker() override;

    /// An attempt is under way.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// Time until an attempt is possible; 0: at once, or unknown because isBusy().
    [[nodiscard]] std::chrono::milliseconds lockedFor() const;

    /// Ends with answered(). Does nothing while isBusy().
    void check(const QString &pin);

Q_SIGNALS:
    void answered(const vitrine::PinAttempt &attempt);

private:
    [[nodiscard]] PinAttempt attempt(const QString &pin);

    const PinFile m_file;
    PinLimiter m_limiter; ///< of the other thread while m_isBusy
    bool m_isBusy = false;
    QThreadPool m_thread; ///< one thread
};

} // namespace vitrine
