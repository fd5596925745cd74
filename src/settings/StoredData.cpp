// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/StoredData.h"

#include "settings/Settings.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <array>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr std::array allKinds{StoredData::Kind::Browser, StoredData::Kind::Cache, StoredData::Kind::Journal};

qint64 sizeOf(const QString &path, const std::atomic_bool &isCancelled)
{
    const QFileInfo info(path);
    if (!info.isDir() || info.isSymLink())
        return info.isSymLink() ? 0 : info.size();
    qint64 bytes = 0;
    QDirIterator files(path, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (!isCancelled && files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

/// Whether \a inner is \a outer or below it: the folders of data and cache may be the same.
bool contains(const QString &outer, const QString &inner)
{
    const auto resolved = [](const QString &path) {
        const QString canonical = QFileInfo(path).canonicalFilePath();
        return (canonical.isEmpty() ? QDir::cleanPath(path) : canonical) + u'/';
    };
    return resolved(inner).startsWith(resolved(outer));
}

/// Does not follow symbolic links.
bool remove(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() && !info.isSymLink() ? QDir(path).removeRecursively() : QFile::remove(path);
}

} // namespace

StoredData::StoredData(const Settings &settings)
    : m_profileFolder(settings.profileDir())
    , m_cacheFolder(settings.cacheDir + u'/' + settings.profile)
{
}

QStringList StoredData::paths(Kind kind) const
{
    QStringList candidates;
    switch (kind) {
    case Kind::Browser:
        candidates += m_profileFolder + "/browser"_L1;
        break;
    case Kind::Cache:
        if (!contains(m_cacheFolder, m_profileFolder))
            candidates += m_cacheFolder;
        break;
    case Kind::Journal: {
        const QStringList names =
            QDir(m_profileFolder).entryList({u"journal.sqlite*"_s, u"recent.json*"_s}, QDir::Files | QDir::System);
        for (const QString &name : names)
            candidates += m_profileFolder + u'/' + name;
        break;
    }
    }
    candidates.removeIf([](const QString &path) { return !QFileInfo::exists(path) && !QFileInfo(path).isSymLink(); });
    return candidates;
}

QList<StoredData::Size> StoredData::sizes(const std::atomic_bool &isCancelled) const
{
    QList<Size> sizes;
    for (const Kind kind : allKinds) {
        Size size{kind, 0};
        const QStringList found = paths(kind);
        for (const QString &path : found)
            size.bytes += sizeOf(path, isCancelled);
        sizes += size;
    }
    return sizes;
}

bool StoredData::isDeletionRequested() const
{
    return QFileInfo::exists(requestFile());
}

StoredData::Problem StoredData::requestDeletion() const
{
    QSaveFile file(requestFile());
    const QByteArray text = "The next start of Vitrine with this profile deletes its stored data, and this file.\n";
    const bool hasFolder = QDir().mkpath(m_profileFolder);
    if (hasFolder && file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return std::nullopt;
    return Error{
        tr("The deletion cannot be requested, because %1 cannot be written: %2. Nothing is deleted. Allow your "
           "user to write to the folder.")
            .arg(requestFile(), hasFolder ? file.errorString() : tr("its folder cannot be created"))};
}

StoredData::Problem StoredData::cancelDeletion() const
{
    QFile file(requestFile());
    if (!file.exists() || file.remove())
        return std::nullopt;
    return Error{tr("The next start still deletes the data, because %1 cannot be deleted: %2. Delete this file.")
                     .arg(requestFile(), file.errorString())};
}

StoredData::Problem StoredData::deleteIfRequested() const
{
    if (!isDeletionRequested())
        return std::nullopt;
    QStringList left;
    for (const Kind kind : allKinds) {
        const QStringList found = paths(kind);
        for (const QString &path : found) {
            if (!remove(path))
                left += path;
        }
    }
    if (!left.isEmpty())
        return Error{tr("The stored data could not be deleted completely: %1 cannot be deleted. The next start tries "
                        "again. Delete it by hand, or allow your user to.")
                         .arg(left.join(u", "_s))};
    return cancelDeletion();
}

QString StoredData::requestFile() const
{
    return m_profileFolder + "/delete-at-start"_L1;
}

} // namespace vitrine
