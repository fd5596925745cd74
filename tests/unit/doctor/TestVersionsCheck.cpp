// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/VersionsCheck.h"

#include "unit/doctor/CheckList.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestVersionsCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVersionsMustFit_data()
    {
        QTest::addColumn<QString>("built");
        QTest::addColumn<QString>("running");
        QTest::addColumn<QString>("webEngine");
        QTest::addColumn<CheckVerdict>("verdict");
        QTest::addColumn<QString>("text");
        using enum CheckVerdict;
        QTest::newRow("same") << u"6.4.2"_s << u"6.4.2"_s << u"6.4.2"_s << Ok << u"built with Qt 6.4.2"_s;
        QTest::newRow("patch") << u"6.4.2"_s << u"6.4.1"_s << u"6.4.3"_s << Ok << u"Chromium 102.0"_s;
        QTest::newRow("newer") << u"6.4.2"_s << u"6.8.0"_s << u"6.8.2"_s << Ok << u"fixes up to 108.0"_s;
        QTest::newRow("older") << u"6.8.2"_s << u"6.4.2"_s << u"6.4.2"_s << Problem << u"older"_s;
        QTest::newRow("mixed") << u"6.4.2"_s << u"6.8.2"_s << u"6.4.2"_s << Warning << u"different releases"_s;
    }

    void theVersionsMustFit()
    {
        QFETCH(QString, built);
        QFETCH(QString, running);
        QFETCH(QString, webEngine);
        QFETCH(CheckVerdict, verdict);
        QFETCH(QString, text);
        expectCheck(versionsCheck({.vitrine = u"1.2"_s,
                                   .qtBuilt = built,
                                   .qt = running,
                                   .webEngine = webEngine,
                                   .chromium = u"102.0"_s,
                                   .chromiumSecurity = u"108.0"_s}),
                    verdict, {text});
    }
};

QTEST_APPLESS_MAIN(TestVersionsCheck)
#include "TestVersionsCheck.moc"
