// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QByteArray>
#include <QJsonObject>

#include <functional>

namespace vitrine {

/// \brief What a kiosk can tell and do when it is controlled from afar. Functions of the owner, for the GUI thread.
///
/// A command calls its reply once, at once or later. Null functions: the kiosk cannot do that.
struct RemoteHost
{
    using Reply = std::function<void(const Result<bool> &)>;
    using PictureReply = std::function<void(const Result<QByteArray> &)>;

    std::function<QJsonObject()> state; ///< without secrets
    std::function<void(const Reply &)> reload{};
    std::function<void(const Reply &)> next{}; ///< the next item of the programme
    std::function<void(bool, const Reply &)> setScreen{};
    std::function<void(double, const Reply &)> setVolume{}; ///< 0 to 1
    std::function<void(const PictureReply &)> screenshot{}; ///< PNG
};

} // namespace vitrine
