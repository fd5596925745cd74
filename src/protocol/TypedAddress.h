// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <optional>

namespace vitrine {

/// The URL that \a text means if it is an address without its scheme, as people type it into the address bar of a
/// browser: `example.com/x`, `localhost:8080`, `[::1]:8080/x`, `//host/x`. The scheme is http for this machine
/// (loopback), and https for all others.
///
/// No value for anything else: words, URLs with a scheme, tokens, paths of files, and addresses with a user
/// name. A name of three parts such as `www.example.com` has the form of a token; it is an address unless its second
/// part is the payload of one. The URL may still be malformed. \a text has no space around it.
[[nodiscard]] std::optional<QString> urlOfTypedAddress(const QString &text);

} // namespace vitrine
