// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Screenshot.h"

#include <QDir>
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
    void initTestCase()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(u"folder"_s));
        QFile file(m_folder.filePath(u"there.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_image.fill(Qt::darkCyan);
    }

    void knowsBeforeTheRunWhatCannotBeWritten_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("why"); // empty: it can
        const auto row = [this](const char *name, const QString &path, const QString &why) {
            QTest::newRow(name) << (path.startsWith(u'/') ? path : m_folder.filePath(path)) << why;
        };
        row("a new file", u"new.png"_s, {});
        row("a file that is there", u"there.png"_s, {});
        row("a device", u"/dev/null"_s, {});
        row("a folder", u"folder"_s, u"it is a folder"_s);
        row("in a folder that is missing", u"missing/new.png"_s, u"No such file or directory"_s);
        row("below a file", u"there.png/new.png"_s, u"not a folder"_s);
        row("where nobody may write", u"/proc/new.png"_s, u"%"_s);
    }

    void knowsBeforeTheRunWhatCannotBeWritten()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, why);
        const bool existed = QFileInfo::exists(path);
        const Result<bool> checked = checkScreenshotPath(path);
        if (why == u"%") // root may, as far as the permissions say
            QVERIFY(!saveScreenshot(m_image, path));
        else
            QVERIFY2(checked ? why.isEmpty() : !why.isEmpty() && checked.error().message.contains(why),
                     qPrintable(checked ? u"can be written"_s : checked.error().message));
        QCOMPARE(QFileInfo::exists(path), existed);
    }

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

    void aFullDiskIsAnError()
    {
        if (!QFileInfo::exists(u"/dev/full"_s))
            QSKIP("there is no /dev/full");
        QVERIFY(checkScreenshotPath(u"/dev/full"_s));
        const Result<bool> saved = saveScreenshot(m_image, u"/dev/full"_s);
        QVERIFY(!saved);
        QVERIFY2(saved.error().message.contains(u"No space left"), qPrintable(saved.error().message));
    }

    void knowsAPictureFromAnEmptyPage()
    {
        QImage image(30, 20, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::black);
        QVERIFY(!isPicture(image));
        QVERIFY(!isPicture(QImage()));
        image.setPixelColor(29, 19, QColor(1, 0, 0));
        QVERIFY(isPicture(image));
    }

private:
    QTemporaryDir m_folder;
    QImage m_image{30, 20, QImage::Format_RGB32};
};

QTEST_GUILESS_MAIN(TestScreenshot)
#include "TestScreenshot.moc"
