// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/StorageChecks.h"

#include "desktop/ProfileLock.h"
#include "unit/doctor/CheckList.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

constexpr qint64 plenty = 1'000'000'000;

} // namespace

class TestStorageChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesTheFolders_data()
    {
        QTest::addColumn<StorageFacts>("facts");
        QTest::addColumn<QString>("id");
        QTest::addColumn<CheckVerdict>("verdict");
        QTest::addColumn<QStringList>("texts");
        using enum CheckVerdict;
        const auto row = [](const char *name, const char *id, CheckVerdict verdict, const QStringList &texts,
                            const std::function<void(StorageFacts &)> &change) {
            StorageFacts facts = fine();
            change(facts);
            QTest::newRow(name) << facts << QString::fromLatin1(id) << verdict << texts;
        };
        row("data", "profile", Ok, {u"can be written to"_s}, [](auto &) {});
        row("new", "profile", Ok, {u"can be created"_s}, [](auto &facts) { facts.data.exists = false; });
        row("data forbidden", "profile", Problem, {u"/d cannot be written to"_s, u"new device"_s, u"--data-dir"_s},
            [](auto &facts) { facts.data.writable = false; });
        row("a file for the data", "profile", Problem, {u"/d is a file, not a folder"_s, u"--data-dir"_s},
            [](auto &facts) {
                facts.data.writable = false;
                facts.data.fileInTheWay = u"/d"_s;
            });
        row("data nearly full", "profile", Warning, {u"nearly full"_s},
            [](auto &facts) { facts.data.freeBytes = 100'000'000; });
        row("data full", "profile", Problem, {u"nearly full"_s}, [](auto &facts) { facts.data.freeBytes = 0; });
        row("cache forbidden", "cache-folder", Problem, {u"--cache-dir"_s},
            [](auto &facts) { facts.cache.writable = false; });
        row("settings", "config-folder", Ok, {u"can be read"_s}, [](auto &) {});
        row("settings only read", "config-folder", Ok, {u"can be read"_s},
            [](auto &facts) { facts.config.writable = false; });
        row("no settings", "config-folder", Ok, {u"which is fine"_s},
            [](auto &facts) { facts.config = {.path = u"/c"_s}; });
        row("settings forbidden", "config-folder", Problem, {u"cannot be read"_s, u"--config-dir"_s},
            [](auto &facts) { facts.config.readable = false; });
        row("ephemeral", "profile", Info, {u"new device"_s, u"limits devices"_s}, [](auto &facts) {
            facts.ephemeral = true;
            facts.data.writable = false;
        });
        row("ephemeral cache", "cache-folder", Skipped, {u"--ephemeral"_s}, [](auto &facts) {
            facts.ephemeral = true;
            facts.cache.writable = false;
        });
        row("free", "profile-lock", Ok, {u"No other Vitrine"_s, u"“lobby”"_s}, [](auto &) {});
        row("taken", "profile-lock", Warning, {u"process 4711"_s, u"--profile"_s}, [](auto &facts) {
            facts.hasLock = facts.lockIsLive = true;
            facts.lockOwner = 4711;
        });
        row("left behind", "profile-lock", Ok, {u"was killed"_s}, [](auto &facts) { facts.hasLock = true; });
        row("ephemeral lock", "profile-lock", Skipped, {u"--ephemeral"_s},
            [](auto &facts) { facts.ephemeral = facts.hasLock = facts.lockIsLive = true; });
    }

    void judgesTheFolders()
    {
        QFETCH(StorageFacts, facts);
        QFETCH(QString, id);
        QFETCH(CheckVerdict, verdict);
        QFETCH(QStringList, texts);
        const QList<Check> checks = storageChecks(facts);
        QCOMPARE(checks.size(), 4);
        expectCheck(checkIn(checks, id), verdict, texts);
    }

    void looksWithoutChangingAnything()
    {
        const QTemporaryDir root;
        const Settings settings = settingsIn(root);
        StorageFacts facts = lookAtStorage(settings);
        QVERIFY(!facts.data.exists && facts.data.writable && facts.data.freeBytes);
        QVERIFY(!facts.hasLock);
        QVERIFY2(QDir(root.path()).isEmpty(), "looking makes nothing");

        QVERIFY(QDir().mkpath(settings.profileDir()));
        QFile plain(settings.cacheDir);
        QVERIFY(plain.open(QIODevice::WriteOnly));
        facts = lookAtStorage(settings);
        QVERIFY(facts.data.exists && facts.data.readable && facts.data.writable);
        QVERIFY2(!facts.cache.writable, "a file is no folder");
        QCOMPARE(facts.cache.fileInTheWay, plain.fileName());
        QCOMPARE(facts.data.fileInTheWay, QString());
    }

    void knowsWhoHasTheProfile()
    {
        const QTemporaryDir root;
        const Settings settings = settingsIn(root);
        QVERIFY(QDir().mkpath(settings.profileDir()));
        const QString path = settings.profileDir() + u"/lock"_s;
        {
            ProfileLock lock(path);
            QCOMPARE(lock.take(), ProfileLock::Outcome::Taken);
            const StorageFacts facts = lookAtStorage(settings);
            QVERIFY(facts.hasLock && facts.lockIsLive);
            QCOMPARE(facts.lockOwner, qint64(::getpid()));
        }
        QVERIFY(!lookAtStorage(settings).hasLock);
        // A process that is killed leaves its lock behind.
        const pid_t child = ::fork();
        if (child == 0) {
            auto *lock = new ProfileLock(path);
            (void)lock->take();
            ::_exit(0);
        }
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        const StorageFacts facts = lookAtStorage(settings);
        QVERIFY(facts.hasLock);
        QVERIFY(!facts.lockIsLive);
    }

private:
    static Settings settingsIn(const QTemporaryDir &root)
    {
        Settings settings;
        settings.profile = u"lobby"_s;
        settings.configDir = root.filePath(u"config"_s);
        settings.dataDir = root.filePath(u"data"_s);
        settings.cacheDir = root.filePath(u"cache"_s);
        return settings;
    }

    static StorageFacts fine()
    {
        const auto folder = [](const QString &path) {
            return FolderFacts{.path = path, .exists = true, .readable = true, .writable = true, .freeBytes = plenty};
        };
        return {.config = folder(u"/c"_s), .data = folder(u"/d"_s), .cache = folder(u"/k"_s), .profile = u"lobby"_s};
    }
};

QTEST_APPLESS_MAIN(TestStorageChecks)
#include "TestStorageChecks.moc"
