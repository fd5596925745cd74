// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace vitrine {

struct HttpReply;
struct HttpRequest;

/// The file of the reference player that \a request asks for, or the part of it in its `Range`: `/embed`,
/// `/player/NAME`,
/// `/sample/NAME`; otherwise 404.
[[nodiscard]] HttpReply replyWithPlayerFile(const HttpRequest &request);

/// The video at \a path, or the part of it that \a request asks for. A part is one MiB at most, whose bytes are in
/// memory until they are sent; browsers then ask for the next one. A larger video without `Range` is refused (400).
[[nodiscard]] HttpReply replyWithVideo(const QString &path, const HttpRequest &request);

/// A reply of one line of text.
[[nodiscard]] HttpReply replyWithText(int status, const QByteArray &message);

} // namespace vitrine
