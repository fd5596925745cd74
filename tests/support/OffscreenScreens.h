// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QRect>
#include <QString>

#include <utility>

namespace vitrine {

/// The configuration of Qt's offscreen platform that has \a screens: name and place in pixels.
[[nodiscard]] inline QJsonObject offscreenScreens(const QList<std::pair<QString, QRect>> &screens)
{
    QJsonArray list;
    for (const auto &[name, area] : screens) {
        list.append(QJsonObject{{QStringLiteral("name"), name},
                                {QStringLiteral("x"), area.x()},
                                {QStringLiteral("y"), area.y()},
                                {QStringLiteral("width"), area.width()},
                                {QStringLiteral("height"), area.height()},
                                {QStringLiteral("logicalDpi"), 96},
                                {QStringLiteral("logicalBaseDpi"), 96},
                                {QStringLiteral("dpr"), 1}});
    }
    return {{QStringLiteral("screens"), list}};
}

} // namespace vitrine
