// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/export/PlayExporter.h"

#include "journal/plays/PlayColumns.h"
#include "support/PlayRecords.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

template<typename Make>
QByteArray exported(const Make &make, const QList<PlayRecord> &plays, qint64 leftOut = 0)
{
    QByteArray text;
    const std::unique_ptr<PlayExporter> exporter = make([&text](const QByteArray &bytes) { text += bytes; });
    exporter->begin();
    for (const PlayRecord &play : plays)
        exporter->add(play);
    return exporter->leftOut() == leftOut ? text : "wrong number of plays that are left out";
}

const QByteArray header = "Start Date,Start Time,End Date,End Time,Order ID,Frame ID,Creative ID,Share of Time\r\n";

} // namespace

/// The formats of the proof of play.
class TestPlayExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvHasAHeaderAndOneLineForEachPlay()
    {
        QCOMPARE(exported(playoutExporter, {playRecord(1), openPlayRecord(2)}),
                 QByteArray("run,number,item,target,orderId,frameId,startedAt,endedAt,updatedAt,firstPictureAt,"
                            "lastPictureAt,presentedTime,complete,endReason\r\n"
                            "run-1,1,news,https://player.example/?token=…,A1,1234567890,2023-11-14T22:13:20.000Z,"
                            "2023-11-14T22:13:30.000Z,2023-11-14T22:13:30.000Z,2023-11-14T22:13:20.040Z,"
                            "2023-11-14T22:13:29.900Z,9.86,true,finished\r\n"
                            "run-1,2,news,https://player.example/?token=…,A1,1234567890,2023-11-14T22:13:20.000Z,,"
                            "2023-11-14T22:13:29.900Z,2023-11-14T22:13:20.040Z,2023-11-14T22:13:29.900Z,9.86,false,"
                            "\r\n"));
    }

    void csvCellsAreNoFormulas()
    {
        PlayRecord play = playRecord(1);
        play.item = u"=1+1, \"x\""_s;
        QVERIFY(exported(playoutExporter, {play}).contains(",\"'=1+1, \"\"x\"\"\","));
        QVERIFY(exported(outsmartExporter, {play}).contains(",\"'=1+1, \"\"x\"\"\","));
    }

    void jsonLinesHaveEverything()
    {
        const QByteArrayList lines = exported(playoutLinesExporter, {playRecord(1), openPlayRecord(2)}).split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(QJsonDocument::fromJson(lines[0]).object(), playJson(playRecord(1)));
        QCOMPARE(QJsonDocument::fromJson(lines[1]).object(), playJson(openPlayRecord(2)));
    }

    void theStandardHasPlaysFromTheirFirstPictureToTheLastOne()
    {
        PlayRecord overMidnight = playRecord(2, 106);
        overMidnight.lastPictureAt = overMidnight.startedAt.addSecs(60);
        QCOMPARE(exported(outsmartExporter, {playRecord(1), overMidnight}),
                 header + "14/11/2023,22:13:20,14/11/2023,22:13:29,A1,1234567890,news,100%\r\n"
                          "14/11/2023,23:59:20,15/11/2023,00:00:20,A1,1234567890,news,100%\r\n");
    }

    void theStandardLeavesOutWhatItCannotHave()
    {
        PlayRecord noOrder = playRecord(1);
        noOrder.orderId.clear();
        PlayRecord noFrame = playRecord(2);
        noFrame.frameId.clear();
        PlayRecord noPicture = playRecord(3); // there is nothing to prove, so that it is not left out
        noPicture.firstPictureAt.reset();
        noPicture.lastPictureAt.reset();
        QCOMPARE(exported(outsmartExporter, {noOrder, noFrame, noPicture, openPlayRecord(4)}, 2), header);
    }
};

QTEST_APPLESS_MAIN(TestPlayExporter)
#include "TestPlayExporter.moc"
