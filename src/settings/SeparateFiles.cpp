// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SeparateFiles.h"

#include "protocol/EchoedText.h"
#include "settings/Settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

#include <iterator>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SeparateFiles)
};

constexpr int mostLinks = 40; // as in Linux

QString quoted(const QString &path)
{
    return u'"' + echoed(path) + u'"';
}

bool find(const QString &path, struct stat &file)
{
    return path == u'-' ? ::fstat(STDOUT_FILENO, &file) == 0 : ::stat(QFile::encodeName(path).constData(), &file) == 0;
}

/// The path at which a file is created that does not exist yet, behind all links.
QString futurePath(QString path)
{
    for (int i = 0; i < mostLinks && QFileInfo(path).isSymLink(); ++i)
        path = QFileInfo(path).symLinkTarget();
    const QFileInfo file(path);
    return QDir(file.dir().canonicalPath()).filePath(file.fileName());
}

} // namespace

bool isSameFile(const QString &one, const QString &other)
{
    if (one == u'-' && other == u'-')
        return true;
    struct stat first = {};
    struct stat second = {};
    const bool exists = find(one, first);
    if (exists != find(other, second))
        return false;
    if (exists)
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino && !S_ISCHR(first.st_mode);
    return futurePath(one) == futurePath(other);
}

QList<NamedFile> journalFiles(const QString &path)
{
    if (path.isEmpty())
        return {};
    const QString name = Text::tr("the journal");
    return {{name, path}, {name, path + "-wal"_L1}, {name, path + "-shm"_L1}};
}

QList<NamedFile> runFiles(const Settings &settings)
{
    using Use = NamedFile::Use;
    QList<NamedFile> files{
        {Text::tr("the event stream"), settings.eventsFile, Use::Written, u"events"_s},
        {Text::tr("the recording"), settings.recordFile, Use::Written, u"record"_s},
        {Text::tr("the screenshot"), settings.screenshotFile, Use::Written, u"screenshot"_s},
        {Text::tr("the target"), settings.target.file(), Use::Read, u"target"_s},
        {Text::tr("the token"), settings.tokenFile, Use::Read, u"token_file"_s},
        {Text::tr("the API key"), settings.apiKeyFile, Use::Read, u"api_key_file"_s},
    };
    if (settings.remoteDebuggingPort != 0)
        files += NamedFile{Text::tr("the URL for remote debugging"), settings.remoteDebuggingUrlFile, Use::Written,
                           u"remote_debugging_url_file"_s};
    return files + journalFiles(settings.journalFile());
}

Result<bool> checkSeparateFiles(const QList<NamedFile> &files)
{
    for (auto one = files.cbegin(); one != files.cend(); ++one) {
        for (auto other = std::next(one); other != files.cend(); ++other) {
            const bool isWritten = one->use == NamedFile::Use::Written || other->use == NamedFile::Use::Written;
            if (isWritten && !one->path.isEmpty() && !other->path.isEmpty() && isSameFile(one->path, other->path))
                return Error{Text::tr("%1 is named for both %2 and %3, which would overwrite each other. Name "
                                      "different files.")
                                 .arg(one->path == u'-' ? Text::tr("Standard output") : quoted(one->path), one->name,
                                      other->name)};
        }
    }
    return true;
}

} // namespace vitrine
