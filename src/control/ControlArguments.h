// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ControlMethod.h"
#include "protocol/Result.h"

#include <QJsonObject>

#include <chrono>
#include <optional>
#include <variant>

namespace vitrine {

/// \brief The checked arguments of a call. A value.
class ControlArguments
{
public:
    /// \a params, checked by the table, with the default values. The error names the parameter and what it must be.
    [[nodiscard]] static std::variant<ControlArguments, RpcError> check(const ControlMethod &method,
                                                                        const QJsonObject &params);

    [[nodiscard]] bool has(QLatin1StringView name) const { return m_values.contains(name); }
    /// \name The value of a parameter that is required or has a default; otherwise check has().
    /// @{
    [[nodiscard]] double number(QLatin1StringView name) const { return m_values.value(name).toDouble(); }
    [[nodiscard]] qint64 integer(QLatin1StringView name) const { return m_values.value(name).toInteger(); }
    [[nodiscard]] QString text(QLatin1StringView name) const { return m_values.value(name).toString(); }
    [[nodiscard]] bool flag(QLatin1StringView name) const { return m_values.value(name).toBool(); }
    /// Of a number of seconds; fractions of a millisecond are cut off.
    [[nodiscard]] std::chrono::milliseconds duration(QLatin1StringView name) const;
    /// @}
    /// Empty if it is not given.
    [[nodiscard]] QStringList texts(QLatin1StringView name) const;
    [[nodiscard]] std::optional<double> optionalNumber(QLatin1StringView name) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(QLatin1StringView name) const;

private:
    QJsonObject m_values;
};

/// \a words of a shell, `name=value` each, as parameters of \a method. A word without a name is the value of the first
/// parameter that has none yet. The error is a sentence.
[[nodiscard]] Result<QJsonObject> controlParameters(const ControlMethod &method, const QStringList &words);

} // namespace vitrine
