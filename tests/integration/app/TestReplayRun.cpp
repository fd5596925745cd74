// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/replay/ReplayRun.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

/// How a replay with a window ends.
class TestReplayRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWindowThatIsClosedEarlyIsInThePicture_data()
    {
        QTest::addColumn<QString>("picture");
        QTest::addColumn<int>("code");
        QTest::newRow("a file") << m_folder.filePath(u"window.png"_s) << 0;
        QTest::newRow("a folder that is removed meanwhile") << m_folder.filePath(u"gone/window.png"_s) << 1;
    }

    void aWindowThatIsClosedEarlyIsInThePicture()
    {
        QFETCH(const QString, picture);
        QFETCH(const int, code);
        const QFileInfo target(picture);
        QVERIFY(target.dir().mkpath(u"."_s));
        QFile file(m_folder.filePath(u"run.jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"kind":"recording","format":1,"version":"1.2.3","time":"2026-11-27T12:00:00Z"})"
                   "\n"
                   R"({"kind":"exit","code":0,"why":"ended","mono":3600})"
                   "\n");
        file.close();
        auto reader = RecordingReader::open(file.fileName());
        QVERIFY(reader);
        Settings settings;
        settings.windowSize = {800, 450};
        settings.screenshotFile = picture;
        ReplayRun run(settings, {.recording = file.fileName()}, std::move(reader).value());
        QVERIFY(run.start());
        if (code != 0)
            QVERIFY(target.dir().removeRecursively());
        QTimer::singleShot(0, [] {
            const QWidgetList windows = QApplication::topLevelWidgets();
            for (QWidget *window : windows) {
                if (window->objectName() == u"window")
                    window->close();
            }
        });
        QTimer::singleShot(30s, [] { QApplication::exit(99); });
        QCOMPARE(QApplication::exec(), code);
        if (code == 0)
            QCOMPARE(QImage(picture).size(), settings.windowSize);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestReplayRun)
#include "TestReplayRun.moc"
