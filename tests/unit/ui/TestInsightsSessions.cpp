// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/InsightsFixture.h"
#include "ui/insights/InsightsSessions.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestInsightsSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void rowsTellWhatWasPlayed()
    {
        InsightsSessions model;
        const QAbstractItemModelTester tester(&model);
        SessionRecord failed = sessionRecord(u"bbbb"_s, 1);
        failed.contentId.clear();
        failed.outcome = SessionOutcome::Failed;
        model.setSessions({eventfulSession(u"aaaa"_s).session, failed});
        const auto text = [&model](int row, int role) {
            return model.data(model.index(row), role).toString();
        };
        QCOMPARE(text(0, InsightsSessions::ContentRole), u"episode-1"_s);
        QCOMPARE(text(0, InsightsSessions::WatchedRole), u"1:50"_s);
        QCOMPARE(text(0, InsightsSessions::StallsRole), u"1"_s);
        QCOMPARE(text(0, InsightsSessions::ErrorsRole), u"1"_s);
        QVERIFY(text(0, InsightsSessions::DescriptionRole)
                    .endsWith(u", episode-1, Ended, watched: 1:50, stalls: 1, errors: 1"_s));
        QCOMPARE(text(0, InsightsSessions::OutcomeRole), u"ended"_s);
        QCOMPARE(model.data(model.index(0), InsightsSessions::CoverageRole).toDouble(), 0.48);
        QCOMPARE(text(1, InsightsSessions::ContentRole), u"Unknown content"_s);
        QVERIFY(text(1, InsightsSessions::DescriptionRole).endsWith(u", Unknown content, Failed, watched: 1:00"_s));
        QCOMPARE(text(1, InsightsSessions::OutcomeTextRole), u"Failed"_s);
        QCOMPARE(model.data(model.index(1), InsightsSessions::CoverageRole).toDouble(), -1.0);
        QVERIFY(!model.data(model.index(2), InsightsSessions::ContentRole).isValid());
    }

    void aContentOfSeveralLinesIsOneLine()
    {
        InsightsSessions model;
        SessionRecord session = sessionRecord(u"aaaa"_s);
        session.contentId = u"one\ntwo"_s;
        model.setSessions({session});
        QCOMPARE(model.data(model.index(0), InsightsSessions::ContentRole).toString(), u"one two"_s);
    }

    void aContentMayLookLikeAPlaceholder()
    {
        InsightsSessions model;
        SessionRecord session = sessionRecord(u"aaaa"_s);
        session.contentId = u"https://a.example/x%2Cy%3A%4"_s;
        model.setSessions({session});
        QVERIFY(model.data(model.index(0), InsightsSessions::DescriptionRole)
                    .toString()
                    .endsWith(u", https://a.example/x%2Cy%3A%4, Left, watched: 1:00"_s));
    }

    void searches_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("all") << QString() << QStringList{u"aaaa"_s, u"bbbb"_s};
        QTest::newRow("content") << u"EPISODE-2"_s << QStringList{u"bbbb"_s};
        QTest::newRow("id") << u"aaa"_s << QStringList{u"aaaa"_s};
        QTest::newRow("outcome") << u"left"_s << QStringList{u"bbbb"_s};
        QTest::newRow("nothing") << u"xyz"_s << QStringList();
    }

    void searches()
    {
        QFETCH(QString, search);
        InsightsSessions model;
        const QAbstractItemModelTester tester(&model);
        SessionRecord other = sessionRecord(u"bbbb"_s);
        other.contentId = u"episode-2"_s;
        model.setSessions({eventfulSession(u"aaaa"_s).session, other});
        model.setSearch(search);
        QStringList found;
        for (int row = 0; row < model.count(); ++row)
            found += model.idAt(row);
        QTEST(found, "found");
        QCOMPARE(model.total(), 2);
        QCOMPARE(model.rowOf(u"bbbb"_s), static_cast<int>(found.indexOf(u"bbbb"_s)));
        QCOMPARE(model.idAt(-1), QString());
        QCOMPARE(model.idAt(9), QString());
    }

    void theRunningSessionIsTheFirst()
    {
        InsightsSessions model;
        const QAbstractItemModelTester tester(&model);
        model.setSessions({sessionRecord(u"aaaa"_s)});
        SessionRecord running = sessionRecord(u"bbbb"_s, 5);
        running.outcome.reset();
        model.update(running);
        QCOMPARE(model.idAt(0), u"bbbb"_s);
        QCOMPARE(model.data(model.index(0), InsightsSessions::OutcomeRole).toString(), u"running"_s);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        running.outcome = SessionOutcome::Ended;
        model.update(running);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(reset.size(), 0); // the list keeps its place
        QCOMPARE(model.data(model.index(0), InsightsSessions::OutcomeRole).toString(), u"ended"_s);
        QCOMPARE(model.count(), 2);
        // It no longer matches what was searched for.
        running.outcome.reset();
        model.update(running);
        model.setSearch(u"running"_s);
        QCOMPARE(model.count(), 1);
        running.outcome = SessionOutcome::Ended;
        model.update(running);
        QCOMPARE(model.count(), 0);
    }
};

QTEST_MAIN(TestInsightsSessions)
#include "TestInsightsSessions.moc"
