// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SeparateFiles.h"

#include "settings/Settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <functional>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestSeparateFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(u"folder"_s));
        QFile file(pathOf(u"there"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(pathOf(u"there"_s), pathOf(u"link"_s)));
        QVERIFY(QFile::link(pathOf(u"new"_s), pathOf(u"link-to-new"_s)));
        QVERIFY(QFile::link(pathOf(u"folder"_s), pathOf(u"link-to-folder"_s)));
        QVERIFY(QFile::link(pathOf(u"circle"_s), pathOf(u"circle"_s)));
        QCOMPARE(
            ::link(QFile::encodeName(pathOf(u"there"_s)).constData(), QFile::encodeName(pathOf(u"hard"_s)).constData()),
            0);
        QCOMPARE(::mkfifo(QFile::encodeName(pathOf(u"pipe"_s)).constData(), 0600), 0);
    }

    void knowsWhatIsTheSameFile_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isSame");
        const auto row = [](const char *name, const QString &one, const QString &other, bool isSame) {
            QTest::newRow(name) << one << other << isSame;
        };
        row("the same path", u"there"_s, u"there"_s, true);
        row("another file", u"there"_s, u"new"_s, false);
        row("a link", u"there"_s, u"link"_s, true);
        row("a hard link", u"hard"_s, u"there"_s, true);
        row("another form of the path", u"folder/../there"_s, u"there"_s, true);
        row("a new file", u"new"_s, u"./new"_s, true);
        row("two new files", u"new"_s, u"newer"_s, false);
        row("a new file of the same name", u"new"_s, u"folder/new"_s, false);
        row("a link to a new file", u"link-to-new"_s, u"new"_s, true);
        row("a new file in a folder with a link", u"folder/x"_s, u"link-to-folder/x"_s, true);
        row("a circle of links", u"circle"_s, u"new"_s, false);
        row("a pipe", u"pipe"_s, u"pipe"_s, true);
        row("standard output", u"-"_s, u"-"_s, true);
        row("a device", u"/dev/null"_s, u"/dev/null"_s, false);
    }

    void knowsWhatIsTheSameFile()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QFETCH(const bool, isSame);
        QCOMPARE(isSameFile(pathOf(one), pathOf(other)), isSame);
        QCOMPARE(isSameFile(pathOf(other), pathOf(one)), isSame);
    }

    void standardOutputMayBeANamedFile()
    {
        const int standardOutput = ::dup(STDOUT_FILENO);
        QFile file(pathOf(u"there"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        ::dup2(file.handle(), STDOUT_FILENO);
        const bool isSame = isSameFile(u"-"_s, pathOf(u"link"_s));
        ::dup2(standardOutput, STDOUT_FILENO);
        ::close(standardOutput);
        QVERIFY(isSame);
    }

    void whatIsOnlyReadMayBeOneFile()
    {
        using Use = NamedFile::Use;
        const QString path = pathOf(u"there"_s);
        QVERIFY(checkSeparateFiles({{u"the token"_s, path, Use::Read}, {u"the scenario"_s, path, Use::Read}}));
        QVERIFY(!checkSeparateFiles({{u"the token"_s, path, Use::Read}, {u"the recording"_s, path}}));
        QVERIFY(checkSeparateFiles({{u"the token"_s, {}, Use::Read}, {u"the recording"_s, {}}}));
    }

    void theFilesOfARunAreSeparate_data()
    {
        QTest::addColumn<QString>("names");
        QTest::addColumn<Settings>("settings");
        const QString path = pathOf(u"new"_s);
        const auto row = [this](const char *names, const std::function<void(Settings &)> &change) {
            Settings settings;
            settings.dataDir = m_folder.path();
            settings.profile = u"p"_s;
            change(settings);
            QTest::newRow(names) << QString::fromLatin1(names) << settings;
        };
        row("the event stream and the recording", [path](Settings &s) { s.eventsFile = s.recordFile = path; });
        row("the recording and the screenshot", [path](Settings &s) { s.recordFile = s.screenshotFile = path; });
        row("the event stream and the target", [path](Settings &s) {
            s.eventsFile = path;
            s.target = PlayTarget::file(path);
        });
        row("the recording and the token", [path](Settings &s) { s.recordFile = s.tokenFile = path; });
        row("the screenshot and the API key", [path](Settings &s) { s.screenshotFile = s.apiKeyFile = path; });
        row("the event stream and the URL for remote debugging", [path](Settings &s) {
            s.eventsFile = s.remoteDebuggingUrlFile = path;
            s.remoteDebuggingPort = 9222;
        });
        row("the recording and the journal", [](Settings &s) { s.recordFile = s.journalFile() + u"-wal"_s; });
    }

    void theFilesOfARunAreSeparate()
    {
        QFETCH(const QString, names);
        QFETCH(const Settings, settings);
        const Result<bool> checked = checkSeparateFiles(runFiles(settings));
        QVERIFY(!checked);
        QVERIFY2(checked.error().message.contains(u"for both "_s + names), qPrintable(checked.error().message));
        Settings different = settings;
        different.eventsFile.clear();
        different.recordFile.clear();
        different.screenshotFile.clear();
        QVERIFY(checkSeparateFiles(runFiles(different)));
    }

private:
    [[nodiscard]] QString pathOf(const QString &name) const
    {
        return name.startsWith(u'/') || name == u'-' ? name : m_folder.path() + u'/' + name;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSeparateFiles)
#include "TestSeparateFiles.moc"
