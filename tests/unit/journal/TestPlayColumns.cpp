// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/plays/PlayColumns.h"

#include "journal/export/PlayExporter.h"
#include "support/PlayRecords.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestPlayColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoredPlayIsTheSame_data()
    {
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("everything is known") << false;
        QTest::newRow("it is open") << true;
    }

    void aStoredPlayIsTheSame()
    {
        QFETCH(bool, isOpen);
        PlayRecord play = isOpen ? openPlayRecord(3) : playRecord(3);
        if (isOpen) {
            play.firstPictureAt.reset();
            play.lastPictureAt.reset();
            play.orderId.clear();
        }
        PlayRecord loaded;
        for (const PlayColumn &column : playColumns())
            column.assign(loaded, column.read(play));
        QCOMPARE(loaded, play);
    }

    void anUnknownIsNullInJson()
    {
        const QJsonObject json = playJson(PlayRecord{.run = u"a"_s, .number = 1});
        for (const auto name :
             {"endedAt"_L1, "firstPictureAt"_L1, "lastPictureAt"_L1, "orderId"_L1, "frameId"_L1, "endReason"_L1})
            QVERIFY2(json.value(name).isNull(), name.data());
        QCOMPARE(json.value("complete"_L1), QJsonValue(false));
        QCOMPARE(json.value("presentedTime"_L1), QJsonValue(0));
    }

    void timesAreInUtcWithMilliseconds()
    {
        QCOMPARE(playJson(playRecord(1)).value("firstPictureAt"_L1).toString(), u"2023-11-14T22:13:20.040Z"_s);
    }

    void eachColumnIsInTheDocumentation()
    {
        QFile file(QStringLiteral(VITRINE_SOURCE_DIR "/docs/journal.md"));
        QVERIFY(file.open(QFile::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const PlayColumn &column : playColumns()) {
            const QString row = u"| `%1` | %2 | %3 |"_s.arg(column.name, column.unit, column.meaning);
            QVERIFY2(text.contains(row), qPrintable(row));
        }
    }

    void eachColumnOfTheStandardIsInTheDocumentation()
    {
        QFile file(QStringLiteral(VITRINE_SOURCE_DIR "/docs/operators.md"));
        QVERIFY(file.open(QFile::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        qsizetype place = 0;
        for (const QString &name : outsmartColumns()) {
            place = text.indexOf(u"\n| %1 | "_s.arg(name), place);
            QVERIFY2(place > 0, qPrintable(name));
        }
    }
};

QTEST_APPLESS_MAIN(TestPlayColumns)
#include "TestPlayColumns.moc"
