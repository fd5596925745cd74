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

/// \brief Who is playing: one place for each device, held by a session that has to be kept alive.
///
/// A session that is not heard of for its lifetime lapses, and its place is free again. Nothing happens by itself: time
/// is looked at when something is asked. The clock must outlive the slots.
class DeviceSlots
{
public:
    struct Rules
    {
        int limit = 0;                              ///< places in all; 0: as many as come
        std::chrono::milliseconds lifetime{30'000}; ///< of a session after its last sign of life
        int others = 0;                             ///< places that other devices take …
        std::chrono::milliseconds othersStay{0};    ///< … until so long after somebody was refused for the first time
    };

    explicit DeviceSlots(const Clock &clock);

    /// Sessions that are open stay open.
    void setRules(const Rules &rules);

    /// Gives \a device a place, held by \a session, an id that the device has made up; false when all places are taken.
    /// An older session of the same device is over: it takes no second place.
    [[nodiscard]] bool begin(const QString &device, const QString &session);
    /// A sign of life; false when the session is over, or never was.
    bool keepAlive(const QString &device, const QString &session);
    /// Frees the place; false when the session is over already, or has not begun. Then it cannot begin any more: from a
    /// page that is left at once, the goodbye may come first.
    bool end(const QString &device, const QString &session);

    /// True while \a session, of whatever device, is open.
    [[nodiscard]] bool isOpen(const QString &session);
    /// Places taken by sessions, without those of other devices.
    [[nodiscard]] int taken();
    /// Places taken by other devices.
    [[nodiscard]] int othersNow() const;
    [[nodiscard]] int begun() const { return m_begun; }
    /// Sessions that were ended properly.
    [[nodiscard]] int ended() const { return m_ended; }
    /// Sessions that were not: no more signs of life, or begun anew by the same device.
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
    QSet<QString> m_endedEarly;         ///< ids of sessions that were ended before they had begun
    std::optional<std::chrono::milliseconds> m_firstRefusal;
    int m_begun = 0;
    int m_ended = 0;
    int m_lapsed = 0;
};

} // namespace vitrine
