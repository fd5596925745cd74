// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QRandomGenerator>
#include <QString>

#include <array>

namespace vitrine {

/// \brief What goes wrong while an item of a soak is played, or what the soak does to the kiosk.
enum class SoakFault {
    None,
    MediaError,    ///< an error without a reason, after each load
    SessionEnds,   ///< an error that a reload may solve
    DomainInvalid, ///< an error that nothing solves
    ShortStall,
    LongStall, ///< longer than the limit
    Freeze,    ///< neither picture nor messages
    SlowStart,
    Silent,      ///< no message at all
    NeverStarts, ///< a player that is ready and does not play
    Crash,       ///< of the renderer process
    Hang,        ///< of the page's thread
    Elsewhere,   ///< the frame goes to a page without a player
    BlackPicture,
    StillPicture,
    HttpError,   ///< the server of the item refuses requests
    Missing,     ///< the address of the item answers 404
    Unreachable, ///< nothing listens at the address of the item
    Outage,      ///< the server of the item is stopped for some seconds
    KilledRenderer,
};

inline constexpr std::size_t soakFaultCount = static_cast<std::size_t>(SoakFault::KilledRenderer) + 1;

/// The limits of the kiosk, in seconds; SoakPlaylist writes them into its settings.
namespace soaklimits {
inline constexpr int ready = 8;
inline constexpr int silent = 5;
inline constexpr int hung = 5;
inline constexpr int picture = 5;
inline constexpr int longestTurn = 16; ///< `duration` of an item
inline constexpr int start = 90;       ///< from the request for an item to its first picture
inline constexpr double load = 8.0;    ///< what a page needs from its load to its first picture on a busy machine
inline constexpr double pictureTolerance = 3.0;
inline constexpr double coverBegins = 1.5; ///< after the start of playback: a picture that is black or still
} // namespace soaklimits

/// The name in tables and files.
[[nodiscard]] QString soakFaultName(SoakFault fault);

/// The longest time in seconds without playback that docs/recovery.md and docs/operators.md allow for \a fault, apart
/// from the loads of pages.
[[nodiscard]] double allowedGap(SoakFault fault);

/// A scenario with \a fault at a random time, with a progress message every 25 ms.
[[nodiscard]] QJsonObject scenarioWith(SoakFault fault, QRandomGenerator &random);

} // namespace vitrine
