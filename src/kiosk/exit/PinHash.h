// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QByteArray>
#include <QString>

class QDebug;

namespace vitrine {

/// \brief The salted hash of a PIN, from which the PIN can only be found by trying all.
///
/// Argon2id by libsodium with 64 MiB and three passes, about half a second on a small machine. Errors never contain the
/// PIN or the hash, and the hash cannot be printed by qDebug(). A value; any thread.
class PinHash
{
public:
    static constexpr qsizetype shortestPin = 4;
    static constexpr qsizetype longestPin = 12;

    /// \a text if it can be a PIN: 4 to 12 digits, 0 to 9.
    [[nodiscard]] static Result<QString> validPin(const QString &text);

    /// Hashes \a pin, 4 to 12 digits, with a new salt: two hashes of one PIN are not equal.
    [[nodiscard]] static Result<PinHash> create(const QString &pin);

    /// A hash as text() returns it. Refuses any other text, also hashes of other algorithms, of less than 8 MiB, and of
    /// more than 256 MiB or ten passes, which a small machine could not verify.
    [[nodiscard]] static Result<PinHash> fromText(const QByteArray &text);

    /// Whether this is the hash of \a pin. Takes as long as create(), unless \a pin is no PIN. An error: not enough
    /// memory.
    [[nodiscard]] Result<bool> matches(const QString &pin) const;

    /// For the file with the hash alone, never for a log or a message.
    [[nodiscard]] const QByteArray &text() const { return m_text; }

    friend bool operator==(const PinHash &, const PinHash &) = default;
    friend QDebug operator<<(QDebug, const PinHash &) = delete;

private:
    explicit PinHash(QByteArray text);

    QByteArray m_text;
};

} // namespace vitrine
