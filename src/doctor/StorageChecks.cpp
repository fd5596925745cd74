// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/StorageChecks.h"

#include "desktop/ProfileLock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 littleSpace = 200 * mebibyte; // a browser's cache alone needs that much
constexpr qint64 noSpace = 10 * mebibyte;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::StorageChecks)
};

FolderFacts lookAtFolder(const QString &path)
{
    FolderFacts facts;
    facts.path = path;
    QFileInfo info(path);
    facts.exists = info.exists();
    facts.readable = info.isDir() && info.isReadable() && info.isExecutable();
    while (!info.exists() && info.absolutePath() != info.absoluteFilePath())
        info = QFileInfo(info.absolutePath());
    if (info.exists() && !info.isDir())
        facts.fileInTheWay = info.filePath();
    facts.writable = info.isDir() && info.isWritable() && info.isExecutable();
    if (const QStorageInfo disk(info.absoluteFilePath()); disk.isValid()) {
        facts.freeBytes = disk.bytesAvailable();
        facts.writable = facts.writable && !disk.isReadOnly();
    }
    return facts;
}

Check folderCheck(const QString &id, const QString &title, const FolderFacts &facts)
{
    Check check{id, title, CheckVerdict::Ok, {}, {}, {}};
    check.details = {{u"path"_s, facts.path}, {u"exists"_s, facts.exists}, {u"writable"_s, facts.writable}};
    if (facts.freeBytes)
        check.details.insert(u"freeBytes"_s, *facts.freeBytes);
    return check;
}

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1);
}

/// What to do about a folder that cannot be used.
QString accessAdvice(const FolderFacts &facts, const QString &option)
{
    return facts.fileInTheWay.isEmpty()
               ? Text::tr("Make this user its owner (chown), or name another folder with %1.").arg(option)
               : Text::tr("%1 is a file, not a folder: name a folder with %2.").arg(facts.fileInTheWay, option);
}

/// The check that all folders share that Vitrine writes to; \a loss says how a run behaves without the folder.
Check writtenFolderCheck(const QString &id, const QString &title, const FolderFacts &facts, const QString &loss,
                         const QString &option)
{
    Check check = folderCheck(id, title, facts);
    if (!facts.writable) {
        check.verdict = CheckVerdict::Problem;
        check.found = Text::tr("%1 cannot be written to. %2").arg(facts.path, loss);
        check.advice = accessAdvice(facts, option);
    } else if (facts.freeBytes && *facts.freeBytes < littleSpace) {
        check.verdict = *facts.freeBytes < noSpace ? CheckVerdict::Problem : CheckVerdict::Warning;
        check.found = Text::tr("The disk of %1 is nearly full: %2 are free. %3")
                          .arg(facts.path, sizeText(*facts.freeBytes), loss);
        check.advice = Text::tr("Make room, or name a folder on another disk with %1.").arg(option);
    } else {
        check.found = facts.exists ? Text::tr("%1 can be written to.").arg(facts.path)
                                   : Text::tr("%1 does not exist yet and can be created.").arg(facts.path);
        if (facts.freeBytes)
            check.found += u' ' + Text::tr("%1 are free.").arg(sizeText(*facts.freeBytes));
    }
    return check;
}

Check configCheck(const FolderFacts &facts)
{
    Check check = folderCheck(u"config-folder"_s, Text::tr("Folder of the settings"), facts);
    if (facts.exists && !facts.readable) {
        check.verdict = CheckVerdict::Problem;
        check.found = Text::tr("%1 cannot be read, so the settings in it are not used.").arg(facts.path);
        check.advice = accessAdvice(facts, u"--config-dir"_s);
    } else {
        check.found = facts.exists
                          ? Text::tr("%1 can be read.").arg(facts.path)
                          : Text::tr("%1 does not exist, which is fine: Vitrine only reads it.").arg(facts.path);
    }
    return check;
}

Check profileCheck(const StorageFacts &facts)
{
    if (!facts.ephemeral)
        return writtenFolderCheck(u"profile"_s, Text::tr("Profile of the browser"), facts.data,
                                  Text::tr("Without it, a run stores nothing and each run is a new device for the "
                                           "player, which counts against the device limit."),
                                  u"--data-dir"_s);
    Check check = folderCheck(u"profile"_s, Text::tr("Profile of the browser"), facts.data);
    check.verdict = CheckVerdict::Info;
    check.found = Text::tr(
        "None is stored because of --ephemeral: each run is a new device for the player. Where the service limits "
        "devices, a few starts in a row can use up all places, until the service forgets the old ones.");
    check.advice = Text::tr("Do not use --ephemeral where devices are limited.");
    return check;
}

Check lockCheck(const StorageFacts &facts)
{
    Check check{u"profile-lock"_s, Text::tr("Use of the profile"), CheckVerdict::Ok, {}, {}, {}};
    check.details = {{u"locked"_s, facts.hasLock}, {u"live"_s, facts.lockIsLive}, {u"process"_s, facts.lockOwner}};
    if (facts.ephemeral) {
        check.verdict = CheckVerdict::Skipped;
        check.found = Text::tr("Not checked, because --ephemeral uses no profile.");
    } else if (!facts.hasLock) {
        check.found = Text::tr("No other Vitrine has the profile “%1” open.").arg(facts.profile);
    } else if (facts.lockIsLive) {
        check.verdict = CheckVerdict::Warning;
        check.found = Text::tr("Another Vitrine (process %1) has the profile “%2” open. A second one stores nothing "
                               "and is a new device for the player.")
                          .arg(facts.lockOwner)
                          .arg(facts.profile);
        check.advice = Text::tr("End the other one first, or give this one a profile of its own with --profile.");
    } else {
        check.found = Text::tr("A Vitrine that had the profile “%1” open was killed. This is harmless here: the next "
                               "start takes over the profile. The service keeps its place until it notices.")
                          .arg(facts.profile);
    }
    return check;
}

} // namespace

StorageFacts lookAtStorage(const Settings &settings)
{
    StorageFacts facts;
    facts.config = lookAtFolder(settings.configDir);
    facts.data = lookAtFolder(settings.profileDir());
    facts.cache = lookAtFolder(settings.cacheDir);
    facts.profile = settings.profile;
    facts.ephemeral = settings.ephemeral;
    const ProfileLock::Status lock = ProfileLock::status(settings.profileDir() + "/lock"_L1);
    facts.hasLock = lock.isHeld || lock.wasKilled;
    facts.lockIsLive = lock.isHeld;
    facts.lockOwner = lock.process;
    return facts;
}

QList<Check> storageChecks(const StorageFacts &facts)
{
    Check cache = facts.ephemeral ? folderCheck(u"cache-folder"_s, Text::tr("Folder of the cache"), facts.cache)
                                  : writtenFolderCheck(u"cache-folder"_s, Text::tr("Folder of the cache"), facts.cache,
                                                       Text::tr("Without it, each run downloads everything again."),
                                                       u"--cache-dir"_s);
    if (facts.ephemeral) {
        cache.verdict = CheckVerdict::Skipped;
        cache.found = Text::tr("Not checked, because --ephemeral keeps no cache.");
    }
    return {configCheck(facts.config), profileCheck(facts), lockCheck(facts), cache};
}

} // namespace vitrine
