// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"

#include "support/JournalFixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

QString folderOf(const VitrineProcess &vitrine)
{
    return vitrine.folder() + u"/.local/share/vitrine/default"_s;
}

QString journalOf(const VitrineProcess &vitrine)
{
    return folderOf(vitrine) + u"/journal.sqlite"_s;
}

bool playsOn(VitrineProcess &vitrine, double seconds)
{
    return vitrine
        .waitFor([seconds](const QJsonObject &entry) { return entry.value(u"currentTime").toDouble() >= seconds; })
        .has_value();
}

} // namespace

/// What the real binary leaves in its journal.
class TestRecordingEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEventOfTheStreamIsInTheJournal()
    {
        VitrineProcess vitrine;
        vitrine.start({u"demo:buffering"_s});
        QCOMPARE(vitrine.exitAfter(
                     [](const QJsonObject &entry) { return isEntry(entry, u"state"_s, u"to"_s, u"buffering"_s); }),
                 0);
        QStringList expected;
        for (const QJsonObject &entry : vitrine.entries()) {
            if (entry.value(u"kind") != u"progress"_s)
                expected += QString::number(entry.value(u"seq").toInt());
        }
        QCOMPARE(journalTexts(journalOf(vitrine), u"SELECT seq FROM events ORDER BY seq"_s), expected);
        QCOMPARE(
            journalTexts(journalOf(vitrine), u"SELECT outcome, contentId, streamingType, startOutcome FROM sessions"_s),
            (QStringList{u"left"_s, u"demo:buffering"_s, u"vod"_s, u"started"_s}));
    }

    void aKilledRunIsInterruptedAtTheNextStart()
    {
        VitrineProcess vitrine;
        vitrine.start({u"demo"_s});
        QVERIFY2(playsOn(vitrine, 3.0), vitrine.report());
        vitrine.process().kill();
        QVERIFY(!vitrine.waitForExit());
        const QString file = journalOf(vitrine);
        QCOMPARE(journalTexts(file, u"SELECT outcome IS NULL FROM sessions"_s), QStringList{u"1"_s});
        // At most 1 s behind, as the position was 3 s or more.
        QVERIFY(journalTexts(file, u"SELECT mediaTime FROM sessions"_s).value(0).toDouble() >= 2.0);

        VitrineProcess next;
        next.setVariable(u"HOME"_s, vitrine.folder());
        next.start({u"--exit-on"_s, u"ready"_s, u"demo"_s});
        QCOMPARE(next.waitForExit(), 0);
        QCOMPARE(journalTexts(file, u"SELECT outcome FROM sessions ORDER BY number"_s),
                 (QStringList{u"interrupted"_s, u"left"_s}));
        QCOMPARE(journalTexts(file, u"SELECT count(*) FROM sessions WHERE endedAt = updatedAt AND number = 1"_s),
                 QStringList{u"1"_s});
        QCOMPARE(journalTexts(file, u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
    }

    void nothingIsStoredUnlessAllowed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no journal") << QStringList{u"--no-journal-keep"_s};
        QTest::newRow("nothing at all") << QStringList{u"--ephemeral"_s};
    }

    void nothingIsStoredUnlessAllowed()
    {
        QFETCH(QStringList, arguments);
        VitrineProcess vitrine;
        vitrine.start(arguments + QStringList{u"--exit-on"_s, u"ready"_s, u"demo"_s});
        QCOMPARE(vitrine.waitForExit(), 0);
        QVERIFY(!QFile::exists(journalOf(vitrine)));
    }

    void aDamagedJournalIsKeptAside()
    {
        VitrineProcess vitrine;
        QDir().mkpath(folderOf(vitrine));
        QFile file(journalOf(vitrine));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray(10'000, 'x'));
        file.close();
        vitrine.allow(u"^warning vitrine\\.app: The journal was damaged\\. It is now .*journal\\.sqlite\\.damaged-"_s);
        vitrine.start({u"--exit-on"_s, u"ready"_s, u"demo"_s});
        QCOMPARE(vitrine.waitForExit(), 0);
        QCOMPARE(journalTexts(journalOf(vitrine), u"SELECT outcome FROM sessions"_s), QStringList{u"left"_s});
        QCOMPARE(QDir(folderOf(vitrine)).entryList({u"journal.sqlite.damaged-*"_s}).size(), 1);
    }

    void playbackGoesOnWithoutTheJournal()
    {
        VitrineProcess vitrine;
        QDir().mkpath(journalOf(vitrine)); // a folder in its place
        vitrine.allow(u"^warning vitrine\\.app: This run is not in the journal for now\\. .*journal\\.sqlite"_s);
        vitrine.allow(u"^warning vitrine\\.app: The end of this run is not in the journal\\."_s);
        vitrine.start({u"demo"_s});
        QVERIFY2(playsOn(vitrine, 3.0), vitrine.report());
        vitrine.process().terminate();
        QCOMPARE(vitrine.waitForExit(), 0);
        QCOMPARE(vitrine.standardError().count("is not in the journal for now"), 1);
    }
};

QTEST_GUILESS_MAIN(TestRecordingEndToEnd)
#include "TestRecordingEndToEnd.moc"
