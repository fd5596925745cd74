// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/OpenRpcDocument.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestOpenRpcDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describesEachMethodOnce()
    {
        QSet<QString> names;
        QSet<int> ids;
        for (const ControlMethod &method : controlMethods()) {
            names += method.name;
            ids += static_cast<int>(method.id);
            QVERIFY2(method.help.endsWith(u'.'), qPrintable(method.name));
            for (const ControlField &field : method.parameters + method.result)
                QVERIFY2(field.help.endsWith(u'.'), qPrintable(method.name + u' ' + field.name));
        }
        QCOMPARE(names.size(), controlMethods().size());
        QCOMPARE(ids.size(), static_cast<int>(ControlMethod::Id::Discover) + 1);
        QCOMPARE(openRpcDocument().value("methods"_L1).toArray().size(), controlMethods().size());
    }

    void hasTheContractOfEachParameter()
    {
        const ControlMethod &waitFor = *findControlMethod(u"waitFor"_s);
        const QJsonObject properties = controlSchema(waitFor.parameters).value("properties"_L1).toObject();
        QCOMPARE(properties.value("timeout"_L1).toObject().value("default"_L1), QJsonValue(10.0));
        QCOMPARE(properties.value("timeout"_L1).toObject().value("type"_L1), QJsonValue(u"number"_s));
        QVERIFY(properties.value("state"_L1).toObject().value("enum"_L1).toArray().contains(u"playing"_s));
        QCOMPARE(properties.value("event"_L1).toObject().value("maxLength"_L1), QJsonValue(256));
        QCOMPARE(properties.value("event"_L1).toObject().value("pattern"_L1), QJsonValue(u"\\S"_s));
        QCOMPARE(controlSchema(findControlMethod(u"seek"_s)->parameters).value("required"_L1),
                 QJsonValue(QJsonArray{u"position"_s}));
        const QJsonObject state = controlSchema(findControlMethod(u"state"_s)->result);
        QCOMPARE(state.value("properties"_L1).toObject().value("volume"_L1).toObject().value("type"_L1),
                 QJsonValue(QJsonArray{u"number"_s, u"null"_s}));
    }
};

QTEST_APPLESS_MAIN(TestOpenRpcDocument)
#include "TestOpenRpcDocument.moc"
