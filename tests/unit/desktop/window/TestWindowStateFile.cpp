// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/window/WindowStateFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestWindowStateFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"window.json"_s);
    }

    void whatIsWrittenIsRead_data()
    {
        QTest::addColumn<WindowState>("state");
        const WindowPlacement placement{
            .window = {-1200, 30, 640, 360},
            .frame = {1, 24, 1, 5},
            .screen = u"映画 \"1\""_s,
            .screenArea = {-1280, 0, 1280, 1024},
        };
        WindowPlacement filling = placement;
        filling.isMaximized = true;
        filling.isFullScreen = true;
        QTest::newRow("nothing") << WindowState{};
        QTest::newRow("normal") << WindowState{placement, 480};
        QTest::newRow("maximised and fullscreen") << WindowState{.placement = filling};
    }

    void whatIsWrittenIsRead()
    {
        QFETCH(const WindowState, state);
        QVERIFY(writeWindowState(m_path, WindowState{}));
        QVERIFY(writeWindowState(m_path, state));
        const Result<WindowState> read = readWindowState(m_path);
        QVERIFY(read);
        QVERIFY(*read == state);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"window.json"_s});
    }

    void withoutAFileNothingIsKnown()
    {
        const Result<WindowState> read = readWindowState(m_path);
        QVERIFY(read && *read == WindowState{});
    }

    void aDamagedFileIsAnError_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto withPlacement = [](const QByteArray &window, const QByteArray &frame) {
            return "{\"placement\":{\"screen\":\"a\",\"screenArea\":[0,0,9,9],\"window\":" + window +
                   ",\"frame\":" + frame + "}}";
        };
        QVERIFY(write(withPlacement("[0,0,9,9]", "[0,0,0,0]")) && readWindowState(m_path));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\0\xff\xfe window", 10);
        QTest::newRow("cut") << QByteArray("{\"placement\":{\"screen\":\"a\"");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("empty object") << QByteArray("{}");
        QTest::newRow("no numbers") << QByteArray("{\"placement\":{}}");
        QTest::newRow("three numbers") << withPlacement("[0,0,9]", "[0,0,0,0]");
        QTest::newRow("text") << withPlacement("[0,0,9,\"9\"]", "[0,0,0,0]");
        QTest::newRow("NaN") << withPlacement("[0,0,9,NaN]", "[0,0,0,0]");
        QTest::newRow("infinite") << withPlacement("[0,0,9,1e999]", "[0,0,0,0]");
        QTest::newRow("fraction") << withPlacement("[0,0,9,9.5]", "[0,0,0,0]");
        QTest::newRow("larger than an int") << withPlacement("[0,0,9,4294967305]", "[0,0,0,0]");
        QTest::newRow("far away") << withPlacement("[100001,0,9,9]", "[0,0,0,0]");
        QTest::newRow("far away, negative") << withPlacement("[0,-1e18,9,9]", "[0,0,0,0]");
        QTest::newRow("huge") << withPlacement("[0,0,9,100000]", "[0,0,0,0]");
        QTest::newRow("no size") << withPlacement("[0,0,0,9]", "[0,0,0,0]");
        QTest::newRow("negative size") << withPlacement("[0,0,-9,9]", "[0,0,0,0]");
        QTest::newRow("negative frame") << withPlacement("[0,0,9,9]", "[0,-1,0,0]");
        QTest::newRow("huge frame") << withPlacement("[0,0,9,9]", "[0,0,0,501]");
        QTest::newRow("larger than 64 KiB") << "{\"x\":\"" + QByteArray(70'000, 'x') + "\",\"placement\":null}";
    }

    void aDamagedFileIsAnError()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(write(text));
        const Result<WindowState> read = readWindowState(m_path);
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(m_path), qPrintable(read.error().message));
        QVERIFY2(writeWindowState(m_path, WindowState{}), "it is replaced");
        QVERIFY(readWindowState(m_path));
    }

    void aWidthThatMakesNoSenseIsUnknown()
    {
        for (const char *width : {"-1", "0", "1e9", "\"400\"", "null"}) {
            QVERIFY(write("{\"placement\":null,\"miniWidth\":" + QByteArray(width) + '}'));
            QCOMPARE(readWindowState(m_path)->miniWidth, 0);
        }
    }

    void whatCannotBeReadOrWrittenIsAnError()
    {
        QVERIFY(QDir().mkpath(m_path)); // also for root
        const Result<WindowState> read = readWindowState(m_path);
        QVERIFY(!read && read.error().message.contains(m_path));
        const Result<bool> written = writeWindowState(m_path, WindowState{});
        QVERIFY(!written && written.error().message.contains(m_path));
        QVERIFY(!writeWindowState(m_folder->filePath(u"gone/window.json"_s), WindowState{}));
    }

private:
    [[nodiscard]] bool write(const QByteArray &text) const
    {
        QFile file(m_path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestWindowStateFile)
#include "TestWindowStateFile.moc"
