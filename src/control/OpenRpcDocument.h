// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ControlMethod.h"

#include <QJsonObject>

namespace vitrine {

/// All methods as an OpenRPC document (https://spec.open-rpc.org, version 1.3). Pure.
[[nodiscard]] QJsonObject openRpcDocument();

/// The JSON Schema of an object with these \a fields. Pure.
[[nodiscard]] QJsonObject controlSchema(const QList<ControlField> &fields);
/// The JSON Schema of a value of \a field. Pure.
[[nodiscard]] QJsonObject controlSchema(const ControlField &field);

} // namespace vitrine
