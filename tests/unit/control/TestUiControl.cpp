// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiControl.h"

#include "control/ui/UiDialog.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestUiControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonHasEveryMember()
    {
        UiControl control;
        control.name = u"feed.search"_s;
        control.parent = u"feed"_s;
        control.window = u"window"_s;
        control.role = u"editableText"_s;
        control.text = u"Search"_s;
        control.description = u"Of the events"_s;
        control.value = u"再生"_s;
        control.checked = false;
        control.selected = true;
        control.enabled = false;
        control.focused = true;
        control.rect = {1.5, 2, 30, 40};
        control.screenRect = {101.5, 202, 30, 40};
        const QJsonObject expected{
            {u"name"_s, u"feed.search"_s},
            {u"parent"_s, u"feed"_s},
            {u"window"_s, u"window"_s},
            {u"role"_s, u"editableText"_s},
            {u"text"_s, u"Search"_s},
            {u"description"_s, u"Of the events"_s},
            {u"value"_s, u"再生"_s},
            {u"checked"_s, false},
            {u"selected"_s, true},
            {u"enabled"_s, false},
            {u"focusable"_s, false},
            {u"focused"_s, true},
            {u"inView"_s, true},
            {u"rect"_s, QJsonObject{{u"x"_s, 1.5}, {u"y"_s, 2}, {u"width"_s, 30}, {u"height"_s, 40}}},
            {u"screenRect"_s, QJsonObject{{u"x"_s, 101.5}, {u"y"_s, 202}, {u"width"_s, 30}, {u"height"_s, 40}}}};
        QCOMPARE(uiControlJson(control), expected);
        QCOMPARE(uiControlsJson({control}), (QJsonObject{{u"controls"_s, QJsonArray{expected}}}));
    }

    void whatIsMissingIsNull()
    {
        const QJsonObject json = uiControlJson({});
        for (const char *name : {"name", "parent", "window", "description", "value", "checked", "selected"})
            QVERIFY2(json.value(QLatin1StringView(name)).isNull(), name);
    }

    void aDialogIsWrittenWithItsActions()
    {
        const UiDialog dialog{u"not-ready"_s, u"No player"_s, u"It did not start."_s, {{u"retry"_s, u"Try again"_s}}};
        QCOMPARE(uiDialogJson(dialog),
                 (QJsonObject{
                     {u"name"_s, u"not-ready"_s},
                     {u"title"_s, u"No player"_s},
                     {u"text"_s, u"It did not start."_s},
                     {u"actions"_s, QJsonArray{QJsonObject{{u"name"_s, u"retry"_s}, {u"label"_s, u"Try again"_s}}}}}));
    }
};

QTEST_GUILESS_MAIN(TestUiControl)
#include "TestUiControl.moc"
