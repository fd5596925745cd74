// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"

#include "support/InsightsFixture.h"

#include <QFile>
#include <QImage>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// `vitrine insights` with the real binary.
class TestInsightsEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_vitrine = std::make_unique<VitrineProcess>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"journal.sqlite"_s);
        m_picture = m_folder->filePath(u"insights.png"_s);
    }

    void savesAPictureOfAJournal()
    {
        writeJournal(m_file, {eventfulSession(u"aaaa"_s)});
        m_vitrine->startBare(
            {u"insights"_s, m_file, u"--headless"_s, u"--screenshot"_s, m_picture, u"--size"_s, u"1000x600"_s});
        QVERIFY2(m_vitrine->waitForExit() == 0, m_vitrine->report());
        const QImage full(m_picture);
        QCOMPARE(full.size(), QSize(1000, 600));
        // The charts are there: an empty journal looks different.
        m_vitrine = std::make_unique<VitrineProcess>();
        m_vitrine->startBare({u"insights"_s, u"--data-dir"_s, m_folder->filePath(u"empty"_s), u"--headless"_s,
                              u"--screenshot"_s, m_picture, u"--size"_s, u"1000x600"_s});
        QVERIFY2(m_vitrine->waitForExit() == 0, m_vitrine->report());
        QCOMPARE(QImage(m_picture).size(), QSize(1000, 600));
        QVERIFY(accentPixels(full) > 1000);
        QVERIFY(accentPixels(QImage(m_picture)) < accentPixels(full) / 3);
    }

    void refusesWhatItCannotShow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("no such file") << QStringList{u"FOLDER/missing.sqlite"_s, u"--screenshot"_s, u"FOLDER/a.png"_s}
                                      << 1 << QByteArray("missing.sqlite");
        QTest::newRow("no journal") << QStringList{u"FOLDER/text"_s, u"--screenshot"_s, u"FOLDER/a.png"_s} << 1
                                    << QByteArray("not a journal");
        QTest::newRow("two files") << QStringList{u"a"_s, u"b"_s} << 2 << QByteArray("argument");
        QTest::newRow("headless") << QStringList() << 2 << QByteArray("--screenshot FILE");
        QTest::newRow("unwritable picture")
            << QStringList{u"--screenshot"_s, u"FOLDER/missing/a.png"_s} << 2 << QByteArray("missing");
    }

    void refusesWhatItCannotShow()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, message);
        QFile text(m_folder->filePath(u"text"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("text, not a database") > 0);
        text.close();
        arguments.replaceInStrings(u"FOLDER"_s, m_folder->path());
        m_vitrine->allow(u"."_s);
        m_vitrine->startBare(QStringList{u"insights"_s, u"--headless"_s, u"--data-dir"_s, m_folder->path()} +
                             arguments);
        QCOMPARE(m_vitrine->waitForExit(), exitCode);
        QVERIFY2(m_vitrine->standardError().contains(message), m_vitrine->report());
        QVERIFY(!QFile::exists(m_folder->filePath(u"a.png"_s)));
    }

private:
    static int accentPixels(const QImage &image)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == QColor(0x4F, 0xD1, 0xC5) ? 1 : 0;
        }
        return count;
    }

    std::unique_ptr<VitrineProcess> m_vitrine;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QString m_picture;
};

QTEST_GUILESS_MAIN(TestInsightsEndToEnd)
#include "TestInsightsEndToEnd.moc"
