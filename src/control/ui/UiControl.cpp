// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiControl.h"

#include "protocol/OptionalJson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

QJsonObject rectJson(const QRectF &rect)
{
    return {{u"x"_s, rect.x()}, {u"y"_s, rect.y()}, {u"width"_s, rect.width()}, {u"height"_s, rect.height()}};
}

} // namespace

QJsonObject uiControlJson(const UiControl &control)
{
    return {{u"name"_s, orNull(control.name)},
            {u"parent"_s, orNull(control.parent)},
            {u"window"_s, orNull(control.window)},
            {u"role"_s, control.role},
            {u"text"_s, control.text},
            {u"description"_s, orNull(control.description)},
            {u"value"_s, orNull(control.value)},
            {u"checked"_s, orNull(control.checked)},
            {u"selected"_s, orNull(control.selected)},
            {u"enabled"_s, control.enabled},
            {u"focusable"_s, control.focusable},
            {u"focused"_s, control.focused},
            {u"inView"_s, control.inView},
            {u"rect"_s, rectJson(control.rect)},
            {u"screenRect"_s, rectJson(control.screenRect)}};
}

QJsonObject uiControlsJson(const QList<UiControl> &controls)
{
    QJsonArray list;
    for (const UiControl &control : controls)
        list.append(uiControlJson(control));
    return {{u"controls"_s, list}};
}

} // namespace vitrine
