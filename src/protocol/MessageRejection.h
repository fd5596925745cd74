// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace vitrine {

/// \brief Window messages that were not let through, and why.
struct MessageRejection
{
    enum class Why {
        Origin,    ///< from another origin than the player's
        Source,    ///< from the right origin, but not from the player's frame
        Malformed, ///< no message by its shape
        Oversize,  ///< longer than maximumMessageBytes
        Flood,     ///< more at once than the relay keeps
        Stale,     ///< older than the last event
    };

    Why why = Why::Malformed;
    int count = 1;  ///< how many, since a storm is told as a number
    QString origin; ///< as the browser says; empty where several are counted together
    QString detail; ///< for people; empty where there is nothing to add

    friend bool operator==(const MessageRejection &, const MessageRejection &) = default;
};

/// The name in the event stream: `origin`, `source`, `malformed`, `oversize`, `flood`, `stale`.
[[nodiscard]] QString rejectionName(MessageRejection::Why why);
/// The reason of that exact name; none when there is no such reason.
[[nodiscard]] std::optional<MessageRejection::Why> rejectionFromName(QStringView name);

} // namespace vitrine
