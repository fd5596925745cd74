// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/DoctorReport.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestDoctorReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorstCheckDecides_data()
    {
        QTest::addColumn<QList<CheckVerdict>>("verdicts");
        QTest::addColumn<CheckVerdict>("worst");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("lastLine");
        using enum CheckVerdict;
        using List = QList<CheckVerdict>;
        QTest::newRow("none") << List{} << Ok << 0 << u"Nothing is wrong."_s;
        QTest::newRow("fine") << List{Ok, Info, Ok} << Info << 0 << u"Nothing is wrong."_s;
        QTest::newRow("skipped") << List{Skipped} << Ok << 0 << u"Nothing is wrong."_s;
        QTest::newRow("a warning") << List{Ok, Warning, Info} << Warning << 0 << u"No problem, warnings: 1."_s;
        QTest::newRow("problems") << List{Problem, Warning, Problem, Ok} << Problem << 1
                                  << u"Problems: 2, warnings: 1."_s;
    }

    void theWorstCheckDecides()
    {
        QFETCH(QList<CheckVerdict>, verdicts);
        QFETCH(CheckVerdict, worst);
        QFETCH(int, exitCode);
        QFETCH(QString, lastLine);
        QList<Check> checks;
        for (const CheckVerdict verdict : std::as_const(verdicts))
            checks.append({u"id"_s, u"Title"_s, verdict, u"Found."_s, {}});
        const DoctorReport report({}, checks);
        QCOMPARE(report.verdict(), worst);
        QCOMPARE(report.exitCode(), exitCode);
        QVERIFY2(report.text().endsWith(u'\n' + lastLine + u'\n'), qPrintable(report.text()));
    }

    void readsWell()
    {
        const QString expected = u"vitrine 1.2.3 (Qt 6.4.2, Chromium 102.0)\n"
                                 "\n"
                                 "ok       Settings\n"
                                 "         All is well.\n"
                                 "\n"
                                 "warning  Graphics\n"
                                 "         word word word word word word word word word word word word word word\n"
                                 "         word word word word word word\n"
                                 "         Do this.\n"
                                 "\n"
                                 "No problem, warnings: 1.\n"_s;
        QCOMPARE(report().text(), expected);
    }

    void colourIsOnlyAroundTheVerdict()
    {
        const QString text = report().text(DoctorReport::Style::Coloured);
        QVERIFY2(text.contains(u"\x1b[33mwarning  \x1b[0mGraphics\n"_s), qPrintable(text));
        static const QRegularExpression colours(u"\x1b\\[[0-9]+m"_s);
        QCOMPARE(QString(text).remove(colours), report().text());
    }

    void aValueCannotControlTheTerminal()
    {
        const DoctorReport report({},
                                  {{u"id"_s, u"Title"_s, CheckVerdict::Ok, u"a \u001b[2J \u202e b"_s, u"\u009b2J"_s}});
        QVERIFY2(report.text().contains(u"         a \\x1b[2J \\u202e b\n         \\x9b2J\n"_s),
                 qPrintable(report.text()));
    }

    void saysTheSameToScripts()
    {
        const QJsonObject json = report().json();
        QCOMPARE(json.value(u"vitrine"_s), u"1.2.3"_s);
        QCOMPARE(json.value(u"qt"_s), u"6.4.2"_s);
        QCOMPARE(json.value(u"chromium"_s), u"102.0"_s);
        QCOMPARE(json.value(u"verdict"_s), u"warning"_s);
        const QJsonArray checks = json.value(u"checks"_s).toArray();
        QCOMPARE(checks.size(), 2);
        const QJsonObject second = checks.at(1).toObject();
        QCOMPARE(second.value(u"id"_s), u"graphics"_s);
        QCOMPARE(second.value(u"title"_s), u"Graphics"_s);
        QCOMPARE(second.value(u"verdict"_s), u"warning"_s);
        QCOMPARE(second.value(u"advice"_s), u"Do this."_s);
        QCOMPARE(second.value(u"details"_s).toObject().value(u"gpu"_s), u"no-driver"_s);
        QVERIFY(second.value(u"found"_s).toString().startsWith(u"word"_s));
    }

private:
    static DoctorReport report()
    {
        return DoctorReport({u"1.2.3"_s, u"6.4.2"_s, u"102.0"_s},
                            {{u"settings"_s, u"Settings"_s, CheckVerdict::Ok, u"All is well."_s, {}},
                             {u"graphics"_s,
                              u"Graphics"_s,
                              CheckVerdict::Warning,
                              QString(u"word "_s).repeated(20),
                              u"Do this."_s,
                              {{u"gpu"_s, u"no-driver"_s}}}});
    }
};

QTEST_APPLESS_MAIN(TestDoctorReport)
#include "TestDoctorReport.moc"
