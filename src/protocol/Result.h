// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace vitrine {

/// \brief Why an operation failed, as text for the person who has to fix it.
///
/// \a message says what happened, why, and what to do; it never contains a token or another secret.
struct Error
{
    QString message;

    friend bool operator==(const Error &, const Error &) = default;
};

/// \brief A value, or an Error instead of it.
///
/// A small value type like C++23's std::expected, which the supported compilers do not have yet.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_content(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool hasValue() const noexcept { return m_content.index() == 0; }
    explicit operator bool() const noexcept { return hasValue(); }

    /// The value; requires hasValue().
    [[nodiscard]] const T &value() const & { return std::get<0>(m_content); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_content)); }
    [[nodiscard]] const T &operator*() const & { return value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }

    /// The error; requires !hasValue().
    [[nodiscard]] const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

} // namespace vitrine
