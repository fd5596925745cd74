// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonDocument>

namespace vitrine {

/// \a document as JSON text that strict readers accept: a lone surrogate in a string or name becomes U+FFFD.
///
/// Half of a surrogate pair is no character. A page can send one, and a cut text can end in one; QJsonDocument writes
/// it as an escape that a reader cannot encode as UTF-8.
[[nodiscard]] QByteArray strictJson(const QJsonDocument &document,
                                    QJsonDocument::JsonFormat format = QJsonDocument::Compact);

} // namespace vitrine
