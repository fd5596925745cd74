// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "http/ByteRange.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace vitrine {

namespace {

/// Accepts decimal digits only. A number that does not fit becomes the largest one.
std::optional<qint64> position(const QByteArray &text)
{
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool fits = false;
    const qint64 value = text.toLongLong(&fits);
    return fits ? value : std::numeric_limits<qint64>::max();
}

} // namespace

ByteRange ByteRange::fromHeader(const QByteArray &header, qint64 size)
{
    const ByteRange whole(Kind::Whole, 0, size, size);
    const ByteRange unsatisfiable(Kind::Unsatisfiable, 0, 0, size);

    const qsizetype equals = header.indexOf('=');
    if (equals < 0 || header.left(equals).trimmed().toLower() != "bytes")
        return whole;
    const QByteArray spec = header.mid(equals + 1).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0)
        return whole;

    const QByteArray firstText = spec.left(dash);
    const QByteArray lastText = spec.mid(dash + 1);
    const auto last = position(lastText);
    if (firstText.isEmpty()) { // "-N": the last N bytes
        if (!last)
            return whole;
        const qint64 length = std::min(*last, size);
        return length == 0 ? unsatisfiable : ByteRange(Kind::Partial, size - length, length, size);
    }

    const auto first = position(firstText);
    if (!first || (!last && !lastText.isEmpty()) || (last && *last < *first))
        return whole;
    if (*first >= size)
        return unsatisfiable;
    const qint64 end = std::min(last.value_or(size - 1), size - 1);
    return ByteRange(Kind::Partial, *first, end - *first + 1, size);
}

ByteRange ByteRange::limitedTo(qint64 most) const
{
    return m_kind == Kind::Partial ? ByteRange(m_kind, m_first, std::min(m_length, most), m_size) : *this;
}

QByteArray ByteRange::contentRange() const
{
    switch (m_kind) {
    case Kind::Whole:
        return {};
    case Kind::Partial:
        return "bytes " + QByteArray::number(first()) + '-' + QByteArray::number(last()) + '/' +
               QByteArray::number(m_size);
    case Kind::Unsatisfiable:
        return "bytes */" + QByteArray::number(m_size);
    }
    return {};
}

} // namespace vitrine
