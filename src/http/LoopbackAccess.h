// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "http/HttpMessage.h"

#include <QByteArray>

namespace vitrine {

/// \brief Why a request to a port on this machine does not come from a program that was meant.
enum class LoopbackFault {
    None,
    Host,   ///< its Host is not exactly one that names this machine: another name may lead here (DNS rebinding)
    Origin, ///< a script of a web page has sent it
    Site,   ///< a page of a browser has caused it (`Sec-Fetch-Site`)
};

[[nodiscard]] LoopbackFault loopbackFault(const HttpRequest &request);

/// Whether \a given is the secret \a expected, in a time that depends neither on the length of what is given nor on how
/// much of it is right.
[[nodiscard]] bool isSameSecret(const QByteArray &given, const QByteArray &expected);

} // namespace vitrine
