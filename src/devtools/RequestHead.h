// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "http/HttpMessage.h"
#include "protocol/Result.h"

#include <QByteArray>

#include <optional>

namespace vitrine {

/// The largest head of a request that is read, in bytes.
constexpr qsizetype largestRequestHead = 16 * 1024;

/// \brief Parses the head of an HTTP/1.1 request in \a received, up to its empty line; no value while it is incomplete.
///
/// Strict, because another parser (QWebSocketServer) reads the same bytes and must not understand them otherwise: lines
/// end in CRLF, header names are tokens without a space after them, values have no control characters, no line is
/// folded, and the path has only letters, digits and `/ _ - .`. The error is a text for the client; it is also returned
/// for a head above largestRequestHead. \a body of the request stays empty.
[[nodiscard]] std::optional<Result<HttpRequest>> parseRequestHead(const QByteArray &received);

} // namespace vitrine
