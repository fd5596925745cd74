// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Screenshot.h"

#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestScreenshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_image.fill(Qt::darkCyan); }

    void savesInTheFormatOfItsSuffix_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("PNG") << u"a.png"_s << QByteArray("png");
        QTest::newRow("BMP") << u"a.BMP"_s << QByteArray("bmp");
        QTest::newRow("another suffix") << u"a.shot"_s << QByteArray("png");
        QTest::newRow("no suffix") << u"a"_s << QByteArray("png");
    }

    void savesInTheFormatOfItsSuffix()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, format);
        const Result<bool> saved = saveScreenshot(m_image, m_folder.filePath(name));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
        QImageReader reader(m_folder.filePath(name));
        reader.setDecideFormatFromContent(true);
        QCOMPARE(reader.format(), format);
        QCOMPARE(reader.read().pixelColor(1, 1), QColor(Qt::darkCyan));
    }

    void aFileThatCannotBeCreatedIsAnError()
    {
        const Result<bool> saved = saveScreenshot(m_image, u"/proc/new.png"_s);
        QVERIFY(!saved);
        QVERIFY2(saved.error().message.contains(u"/proc/new.png"), qPrintable(saved.error().message));
    }

    void aFullDiskIsAnError()
    {
        if (!QFileInfo::exists(u"/dev/full"_s))
            QSKIP("there is no /dev/full");
        const Result<bool> saved = saveScreenshot(m_image, u"/dev/full"_s);
        QVERIFY(!saved);
        QVERIFY2(saved.error().message.contains(u"No space left"), qPrintable(saved.error().message));
    }

private:
    QTemporaryDir m_folder;
    QImage m_image{30, 20, QImage::Format_RGB32};
};

QTEST_GUILESS_MAIN(TestScreenshot)
#include "TestScreenshot.moc"
