// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLatin1StringView>

#include <initializer_list>

namespace vitrine {

/// \a document as JSON text that strict readers accept: a lone surrogate in a string or name becomes U+FFFD.
///
/// Half of a surrogate pair is no character. A page can send one, and a cut text can end in one; QJsonDocument writes
/// it as an escape that a reader cannot encode as UTF-8.
[[nodiscard]] QByteArray strictJson(const QJsonDocument &document,
                                    QJsonDocument::JsonFormat format = QJsonDocument::Compact);

/// \a object as one line, with its line end: the members \a first, as far as there are, then the others sorted by name.
[[nodiscard]] QByteArray strictJsonLine(QJsonObject object, std::initializer_list<QLatin1StringView> first);

} // namespace vitrine
