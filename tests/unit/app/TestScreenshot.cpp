// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Screenshot.h"

#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

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

    void aPipeIsRefused()
    {
        const QString path = m_folder.filePath(u"pipe.png"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        const Result<bool> saved = saveScreenshot(m_image, path); // it has no reader
        QVERIFY(!saved);
        QVERIFY2(saved.error().message.contains(u"pipe or a device"), qPrintable(saved.error().message));
    }

    // As on a full disk.
    void aPictureStaysIfTheNextOneCannotBeWritten()
    {
        const QString path = m_folder.filePath(u"kept.bmp"_s);
        QVERIFY(saveScreenshot(m_image, path));
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit before = {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{1000, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const Result<bool> saved = saveScreenshot(QImage(300, 200, QImage::Format_RGB32), path);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!saved);
        QCOMPARE(QImage(path).size(), m_image.size());
    }

private:
    QTemporaryDir m_folder;
    QImage m_image{30, 20, QImage::Format_RGB32};
};

QTEST_GUILESS_MAIN(TestScreenshot)
#include "TestScreenshot.moc"
