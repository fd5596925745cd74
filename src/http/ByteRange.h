// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace vitrine {

/// \brief Which bytes of a file a `Range` request header asks for (RFC 9110, section 14).
///
/// A value type with the arithmetic only. Supports one range. A header with several ranges, another unit or a syntax
/// error means the whole file, as the RFC allows.
class ByteRange
{
public:
    enum class Kind {
        Whole,        ///< answer 200 with everything
        Partial,      ///< answer 206 with first() … last()
        Unsatisfiable ///< answer 416
    };

    /// \a header is the value of `Range` (may be empty), \a size the file's size in bytes, 0 or more.
    [[nodiscard]] static ByteRange fromHeader(const QByteArray &header, qint64 size);

    /// The same range, but Partial ones with \a most bytes at most, as a server may send (RFC 9110, section 15.3.7).
    [[nodiscard]] ByteRange limitedTo(qint64 most) const;

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Offset of the first byte to send; 0 unless Partial.
    [[nodiscard]] qint64 first() const { return m_first; }
    /// Offset of the last byte to send, inclusive; first() - 1 when there is nothing to send.
    [[nodiscard]] qint64 last() const { return m_first + m_length - 1; }
    /// Bytes to send; 0 when Unsatisfiable.
    [[nodiscard]] qint64 length() const { return m_length; }
    /// Value of `Content-Range`: `bytes 0-1/10`, `bytes */10` when Unsatisfiable, empty when Whole.
    [[nodiscard]] QByteArray contentRange() const;

    friend bool operator==(const ByteRange &, const ByteRange &) = default;

private:
    ByteRange(Kind kind, qint64 first, qint64 length, qint64 size)
        : m_kind(kind)
        , m_first(first)
        , m_length(length)
        , m_size(size)
    {
    }

    Kind m_kind;
    qint64 m_first;
    qint64 m_length;
    qint64 m_size;
};

} // namespace vitrine
