// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/KeyboardCheck.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestKeyboardCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingUnlessAKioskWantsIt()
    {
        Settings settings;
        settings.kiosk = true;
        QVERIFY(keyboardChecks(settings, {}).isEmpty());
        settings.kioskKeyboard = true;
        settings.kiosk = false;
        QVERIFY(keyboardChecks(settings, {}).isEmpty());
    }

    void warnsOfAnotherInputMethod()
    {
        Settings settings;
        settings.kiosk = settings.kioskKeyboard = true;
        QProcessEnvironment variables;
        variables.insert(u"QT_IM_MODULE"_s, u"ibus"_s);
        const QList<Check> checks = keyboardChecks(settings, variables);
        QCOMPARE(checks.size(), 1);
        QCOMPARE(checks[0].id, u"keyboard"_s);
        QCOMPARE(checks[0].verdict, CheckVerdict::Warning);
        QVERIFY2(checks[0].found.contains(u"QT_IM_MODULE=ibus"_s), qPrintable(checks[0].found));
        QVERIFY(!checks[0].advice.isEmpty());
        QVERIFY(checks[0].details.value(u"missingPackages"_s).isArray());
    }
};

QTEST_GUILESS_MAIN(TestKeyboardCheck)
#include "TestKeyboardCheck.moc"
