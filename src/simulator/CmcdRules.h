// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace vitrine {

/// \brief One record of CMCD as a collector reads it. A value.
struct CmcdReading
{
    QByteArray session{}; ///< `sid`
    qint64 number = -1;   ///< `sn`
    QStringList faults{}; ///< what breaks CTA-5004-B, event mode; each names its key
};

/// Reads \a line, a record of `application/cmcd`. Pure.
[[nodiscard]] CmcdReading readCmcdLine(const QByteArray &line);

/// Reads \a record of a JSON report: the same keys and values, tokens as strings. Pure.
[[nodiscard]] CmcdReading readCmcdJson(const QJsonObject &record);

} // namespace vitrine
