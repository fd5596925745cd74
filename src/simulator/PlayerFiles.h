// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace vitrine {

struct HttpReply;
struct HttpRequest;

/// The file of the reference player that \a request asks for, or the part of it in its `Range`: `/embed`,
/// `/player/NAME`,
/// `/sample/NAME`; otherwise 404.
[[nodiscard]] HttpReply replyWithPlayerFile(const HttpRequest &request);

/// A reply of one line of text.
[[nodiscard]] HttpReply replyWithText(int status, const QByteArray &message);

} // namespace vitrine
