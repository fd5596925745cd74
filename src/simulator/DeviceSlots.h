// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <chrono>
#include <optional>

namespace vitrine {

class Clock;

/// \brief The places for devices: a session that sends heartbeats holds one for its device.
///
/// A session without a heartbeat for its lifetime lapses and frees its place. There is no timer: each call looks at the
/// clock, which must outlive the slots.
class DeviceSlots
{
public:
    struct Rules
    {
        int limit = 0;                              ///< places in all; 0: no limit
        std::chrono::milliseconds lifetime{30'000}; ///< of a session after its last heartbeat
        int others = 0;                             ///< places that other devices take …
        std::chrono::milliseconds othersStay{0};    ///< … until this time after the first refusal
    };

    explicit DeviceSlots(const Clock &clock);

    /// Open sessions stay open.
    void setRules(const Rules &rules);

    /// Gives \a device a place, held by \a session, an id that the device chose; false when all places are taken. Ends
    /// an older session of the same device.
    [[nodiscard]] bool begin(const QString &device, const QString &session);
    /// A heartbeat; false when the session is over or never began.
    bool keepAlive(const QString &device, const QString &session);
    /// Frees the place; false when the session is over or has not begun. Then it can no longer begin: if a page is left
    /// at once, its `:end` may arrive before its `:start`.
    bool end(const QString &device, const QString &session);

    /// True while \a session, of whatever device, is open.
    [[nodiscard]] bool isOpen(const QString &session);
    /// Places taken by sessions, without those of other devices.
    [[nodiscard]] int taken();
    /// Places taken by other devices.
    [[nodiscard]] int othersNow() const;
    [[nodiscard]] int begun() const { return m_begun; }
    /// Sessions ended by end().
    [[nodiscard]] int ended() const { return m_ended; }
    /// Sessions that ended otherwise: without heartbeats, or by a new session of the same device.
    [[nodiscard]] int lapsed() const { return m_lapsed; }

private:
    struct Session
    {
        QString id;
        std::chrono::milliseconds lastSign{0};
    };

    void letLapse();

    const Clock &m_clock;
    Rules m_rules;
    QHash<QString, Session> m_sessions; ///< by device
    QSet<QString> m_endedEarly;         ///< ids of sessions that ended before they began
    std::optional<std::chrono::milliseconds> m_firstRefusal;
    int m_begun = 0;
    int m_ended = 0;
    int m_lapsed = 0;
};

} // namespace vitrine
