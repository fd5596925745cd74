// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/StoredData.h"

#include "settings/Settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestStoredData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings.dataDir = m_folder->filePath(u"data"_s);
        m_settings.cacheDir = m_folder->filePath(u"cache"_s);
        m_settings.profile = u"lobby"_s;
    }

    void measuresWhatThereIs()
    {
        using Kind = StoredData::Kind;
        const StoredData data(m_settings);
        const QList<StoredData::Size> nothing{{Kind::Browser, 0}, {Kind::Cache, 0}, {Kind::Journal, 0}};
        QCOMPARE(data.sizes(false), nothing);
        fill();
        const QList<StoredData::Size> expected{{Kind::Browser, 1007}, {Kind::Cache, 20}, {Kind::Journal, 161}};
        QCOMPARE(data.sizes(false), expected);
        QCOMPARE(data.paths(Kind::Journal).size(), 4);
        QVERIFY(data.sizes(true).constFirst().bytes < 1007);
    }

    void deletesOnlyOnRequestAndOnlyItsOwn()
    {
        const StoredData data(m_settings);
        fill();
        QVERIFY(!data.deleteIfRequested());
        QVERIFY(QFile::exists(path(u"data/lobby/journal.sqlite"_s)));
        QVERIFY(!data.isDeletionRequested());
        QVERIFY(!data.requestDeletion());
        QVERIFY(StoredData(m_settings).isDeletionRequested());
        QVERIFY(QFile::exists(path(u"data/lobby/journal.sqlite"_s)));

        QVERIFY(!StoredData(m_settings).deleteIfRequested());
        QVERIFY(!data.isDeletionRequested());
        QCOMPARE(QDir(path(u"data/lobby"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
                 QStringList{u"lock"_s});
        QVERIFY(!QFile::exists(path(u"cache/lobby"_s)));
        QVERIFY(QFile::exists(path(u"data/other/journal.sqlite"_s)));
        QVERIFY(QFile::exists(path(u"cache/other"_s)));
        QVERIFY(QFile::exists(path(u"elsewhere"_s))); // behind a symbolic link
    }

    void aCacheAroundTheProfileStays()
    {
        m_settings.cacheDir = m_settings.dataDir;
        fill();
        const StoredData data(m_settings);
        QCOMPARE(data.paths(StoredData::Kind::Cache), QStringList());
        QVERIFY(!data.requestDeletion());
        QVERIFY(!data.deleteIfRequested());
        QVERIFY(QFile::exists(path(u"data/lobby/lock"_s)));
    }

    void aRequestCanBeTakenBack()
    {
        const StoredData data(m_settings);
        fill();
        QVERIFY(!data.requestDeletion());
        QVERIFY(!data.cancelDeletion());
        QVERIFY(!data.cancelDeletion()); // there is none
        QVERIFY(!data.deleteIfRequested());
        QVERIFY(QFile::exists(path(u"data/lobby/browser/Cookies"_s)));
    }

    void saysWhyARequestCannotBeMade()
    {
        m_settings.dataDir = u"/proc/vitrine"_s;
        const StoredData data(m_settings);
        const StoredData::Problem problem = data.requestDeletion();
        QVERIFY(problem);
        QVERIFY2(
            problem->message.contains("/proc/vitrine/lobby/delete-at-start cannot be written: its folder cannot be"_L1),
            qPrintable(problem->message));
        QVERIFY(!data.isDeletionRequested());
    }

    void whatCannotBeDeletedIsNamedAndTriedAgain()
    {
        // Not even the administrator can delete what is in this folder.
        m_settings.cacheDir = u"/proc/self"_s;
        m_settings.profile = u"attr"_s;
        const StoredData data(m_settings);
        QVERIFY(!data.requestDeletion());
        const StoredData::Problem problem = data.deleteIfRequested();
        QVERIFY(problem);
        QVERIFY2(problem->message.contains("/proc/self/attr cannot be deleted"_L1), qPrintable(problem->message));
        QVERIFY(data.isDeletionRequested());
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    void write(const QString &name, int bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(bytes, 'x')) == bytes);
    }

    void fill() const
    {
        write(u"data/lobby/browser/Cookies"_s, 1000);
        write(u"data/lobby/browser/Local Storage/.hidden"_s, 7);
        write(u"data/lobby/journal.sqlite"_s, 100);
        write(u"data/lobby/journal.sqlite-wal"_s, 10);
        write(u"data/lobby/recent.json"_s, 50);
        write(u"data/lobby/journal.sqlite.damaged-20261128-000000-000"_s, 1);
        write(u"data/lobby/lock"_s, 0);
        write(u"data/other/journal.sqlite"_s, 100);
        write(u"cache/lobby/a/b"_s, 20);
        write(u"cache/other"_s, 1);
        write(u"elsewhere"_s, 5000);
        QVERIFY(QFile::link(path(u"elsewhere"_s), path(u"data/lobby/browser/link"_s)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Settings m_settings;
};

QTEST_APPLESS_MAIN(TestStoredData)
#include "TestStoredData.moc"
