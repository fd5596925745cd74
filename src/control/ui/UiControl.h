// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QList>
#include <QRectF>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief A native control of a window as assistive technology sees it. A value.
///
/// Rectangles are in device-independent pixels.
struct UiControl
{
    QString name;        ///< object name; empty: it has none, and cannot be addressed
    QString parent;      ///< name of the nearest control around it that has one; empty for a window
    QString window;      ///< name of its window
    QString role;        ///< QAccessible::Role in camel case: `button`, `staticText`, …; the page: `document`
    QString text;        ///< accessible name: what it says, or is called
    QString description; ///< accessible description
    std::optional<QString> value; ///< of a field, a slider, …; none for others, and for a password
    std::optional<bool> checked;  ///< none: it cannot be checked
    std::optional<bool> selected; ///< none: it cannot be selected
    bool enabled = true;
    bool focusable = false;
    bool focused = false; ///< keys go to it, or to a control in it
    bool inView = true;   ///< some of it is inside its window and what scrolls it
    QRectF rect;          ///< relative to its window
    QRectF screenRect;

    friend bool operator==(const UiControl &, const UiControl &) = default;
};

/// The JSON form: the members by their names, with `{x, y, width, height}` for rectangles, and null for what is empty
/// or missing.
[[nodiscard]] QJsonObject uiControlJson(const UiControl &control);

/// `{"controls": […]}`
[[nodiscard]] QJsonObject uiControlsJson(const QList<UiControl> &controls);

} // namespace vitrine
