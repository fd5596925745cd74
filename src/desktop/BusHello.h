// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>

struct sd_bus;

namespace vitrine {

/// \brief Checks before Qt starts whether a bus of D-Bus lets a program in.
///
/// Qt connects to the session bus while it starts and shows the first window (accessibility, themes, input methods),
/// without a limit if the bus accepts the connection and never replies, and for 25 s if it never replies to `Hello`.
/// A value of the start; one thread.
class BusHello
{
public:
    /// Begins to connect to \a address, or the first of a list of them; never blocks.
    explicit BusHello(const QString &address);
    ~BusHello();
    Q_DISABLE_COPY_MOVE(BusHello)

    /// Whether the bus has not replied within \a limit from now on, or takes no more connections. False, at once, if it
    /// refuses the connection or is no local socket: then Qt does not wait for it either.
    [[nodiscard]] bool isSilent(std::chrono::milliseconds limit);

    /// Whether `org.a11y.Bus` runs on the bus and has not replied within \a limit. Qt asks it twice before it shows a
    /// window, and waits for 25 s each time (Qt 6.4.2). Call it after isSilent().
    [[nodiscard]] bool isAccessibilitySilent(std::chrono::milliseconds limit);

private:
    void connect();
    [[nodiscard]] bool waitsInVain(std::chrono::milliseconds limit, const std::function<bool()> &isOver);

    QByteArray m_address;
    sd_bus *m_bus = nullptr; ///< null: not to be waited for
    bool m_isFull = false;   ///< too many programs wait for the bus already
};

} // namespace vitrine
