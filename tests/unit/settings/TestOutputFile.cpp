// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/OutputFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestOutputFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(u"folder"_s));
        QFile file(m_folder.filePath(u"there"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
        QVERIFY(QFile::link(m_folder.filePath(u"folder/new"_s), m_folder.filePath(u"link"_s)));
        QVERIFY(QFile::link(m_folder.filePath(u"missing/new"_s), m_folder.filePath(u"broken"_s)));
        QVERIFY(QFile::link(m_folder.filePath(u"circle"_s), m_folder.filePath(u"circle"_s)));
        QCOMPARE(::mkfifo(QFile::encodeName(m_folder.filePath(u"pipe"_s)).constData(), 0600), 0);
    }

    void knowsBeforeTheRunWhatCannotBeWritten_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("why"); // empty: it can
        const auto row = [this](const char *name, const QString &path, const QString &why) {
            QTest::newRow(name) << (path.startsWith(u'/') ? path : m_folder.filePath(path)) << why;
        };
        row("a new file", u"new"_s, {});
        row("a file that is there", u"there"_s, {});
        row("a link to a new file", u"link"_s, {});
        row("a link to nowhere", u"broken"_s, u"No such file or directory"_s);
        row("a circle of links", u"circle"_s, u"Too many levels of symbolic links"_s);
        row("a folder", u"folder"_s, u"it is a folder"_s);
        row("a folder that is missing", u"missing/"_s, u"it is a folder"_s);
        row("in a folder that is missing", u"missing/new"_s, u"No such file or directory"_s);
        row("below a file", u"there/new"_s, m_folder.filePath(u"there is not a folder"_s));
        row("a long name", QString(300, u'x'), u"File name too long"_s);
        row("a long name in a folder", u"folder/"_s + QString(300, u'x'), u"File name too long"_s);
    }

    void knowsBeforeTheRunWhatCannotBeWritten()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, why);
        const bool existed = QFileInfo::exists(path);
        for (const OutputFile file :
             {OutputFile::EventStream, OutputFile::Recording, OutputFile::Screenshot, OutputFile::RemoteDebuggingUrl}) {
            const Result<bool> checked = checkOutputFile(file, path);
            QVERIFY2(checked ? why.isEmpty() : !why.isEmpty() && checked.error().message.contains(why),
                     qPrintable(checked ? u"can be written"_s : checked.error().message));
        }
        QCOMPARE(QFileInfo::exists(path), existed);
        QCOMPARE(QFileInfo(m_folder.filePath(u"there"_s)).size(), 3);
    }

    void onlyAStreamMayGoToAPipeOrADevice_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("a device") << u"/dev/null"_s;
        QTest::newRow("a pipe without a reader") << m_folder.filePath(u"pipe"_s);
    }

    void onlyAStreamMayGoToAPipeOrADevice()
    {
        QFETCH(const QString, path);
        for (const OutputFile file : {OutputFile::EventStream, OutputFile::Recording})
            QVERIFY(checkOutputFile(file, path));
        for (const OutputFile file : {OutputFile::Screenshot, OutputFile::RemoteDebuggingUrl}) {
            const Result<bool> checked = checkOutputFile(file, path);
            QVERIFY(!checked);
            QVERIFY2(checked.error().message.contains(u"it is a pipe or a device"),
                     qPrintable(checked.error().message));
        }
    }

    void isWrittenAsAWholeOrNotAtAll()
    {
        const QString path = m_folder.filePath(u"whole"_s);
        const auto contents = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const auto put = [](const char *text, bool isRight) {
            return [text, isRight](QIODevice &file) -> Result<bool> {
                file.write(text);
                return isRight ? Result<bool>(true) : Error{u"No."_s};
            };
        };
        QVERIFY(writeOutput(path, put("old", true)));
        QCOMPARE(contents(), "old");
        const Result<bool> failed = writeOutput(path, put("new", false));
        QVERIFY(!failed);
        QCOMPARE(failed.error().message, u"No."_s);
        QCOMPARE(contents(), "old");
        QVERIFY(writeOutput(path, put("new", true)));
        QCOMPARE(contents(), "new");
        QVERIFY(!writeOutput(m_folder.filePath(u"missing/new"_s), put("new", true)));
    }

    void aPipeStaysAPipe()
    {
        const QByteArray path = QFile::encodeName(m_folder.filePath(u"pipe"_s));
        const int reader = ::open(path.constData(), O_RDONLY | O_NONBLOCK);
        QVERIFY(reader >= 0);
        QVERIFY(writeOutput(m_folder.filePath(u"pipe"_s), [](QIODevice &pipe) {
            pipe.write("text");
            return Result<bool>(true);
        }));
        std::array<char, 8> got{};
        QCOMPARE(::read(reader, got.data(), got.size()), 4);
        QCOMPARE(got.data(), "text");
        ::close(reader);
        QVERIFY(isSpecialFile(m_folder.filePath(u"pipe"_s)));
    }

    void aFullDeviceIsTold()
    {
        const QString path = m_folder.filePath(u"full"_s); // never the system's own one
        if (::mknod(QFile::encodeName(path).constData(), S_IFCHR | 0600, makedev(1, 7)) != 0)
            QSKIP("This user may not make a device.");
        const Result<bool> written = writeOutput(path, [](QIODevice &device) {
            device.write("text");
            return Result<bool>(true);
        });
        QVERIFY(!written);
        QVERIFY(isSpecialFile(path));
    }

    void respectsThePermissions()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        for (const auto *path : {"/proc/version", "/proc/new"})
            QVERIFY(!checkOutputFile(OutputFile::EventStream, QLatin1StringView(path)));
    }

    void saysWhatCannotBeWritten()
    {
        const auto message = [](OutputFile file) {
            return checkOutputFile(file, u"/"_s).error().message;
        };
        QVERIFY(message(OutputFile::EventStream).startsWith(u"The event stream cannot be written to \"/\": it is"));
        QVERIFY(message(OutputFile::Recording).startsWith(u"The recording cannot be written to \"/\": it is a folder"));
        QVERIFY(message(OutputFile::Screenshot).startsWith(u"The screenshot cannot be written to \"/\": it is"));
        QVERIFY(message(OutputFile::RemoteDebuggingUrl)
                    .startsWith(u"The URL for remote debugging cannot be written to \"/\": it is"));
    }

    void standardOutputIsNoFile()
    {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder.path()) && QDir().mkdir(u"-"_s));
        const Result<bool> stream = checkOutputFile(OutputFile::EventStream, u"-"_s);
        const Result<bool> recording = checkOutputFile(OutputFile::Recording, u"-"_s);
        const Result<bool> screenshot = checkOutputFile(OutputFile::Screenshot, u"-"_s);
        const Result<bool> relative = checkOutputFile(OutputFile::Screenshot, u"new"_s);
        QVERIFY(QDir::setCurrent(before));
        QVERIFY(stream);
        QVERIFY(recording);
        QVERIFY2(!screenshot, "a picture does not go to standard output");
        QVERIFY(relative);
    }

    void noPathIsNoError()
    {
        QVERIFY(checkOutputFile(OutputFile::EventStream, {}));
        QVERIFY(checkOutputFile(OutputFile::Screenshot, {}));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestOutputFile)
#include "TestOutputFile.moc"
