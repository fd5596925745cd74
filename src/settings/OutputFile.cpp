// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/OutputFile.h"

#include "protocol/EchoedText.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::OutputFile)
};

QString folderOf(const QString &path)
{
    return path.contains(u'/') ? path.left(path.lastIndexOf(u'/') + 1) : QStringLiteral(".");
}

int accessError(const QString &path, int mode)
{
    return ::access(QFile::encodeName(path).constData(), mode) == 0 ? 0 : errno;
}

/// The errno that open(2) would give when it creates \a path or opens it for writing; 0 if none is foreseeable.
int foreseeableError(const QString &path)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) == 0) {
        if (S_ISDIR(found.st_mode))
            return EISDIR;
        return S_ISSOCK(found.st_mode) ? ENXIO : accessError(path, W_OK);
    }
    if (errno != ENOENT)
        return errno;
    if (path.endsWith(u'/'))
        return EISDIR;
    // The file that a link names is created. A circle of links is no ENOENT.
    if (const QFileInfo file(path); file.isSymLink())
        return foreseeableError(file.symLinkTarget());
    return accessError(folderOf(path), W_OK | X_OK);
}

} // namespace

Error outputFileError(OutputFile file, const QString &path, const QString &why)
{
    switch (file) {
    case OutputFile::EventStream:
        return {Text::tr("The event stream cannot be written to \"%1\": %2. Name a file in a folder that you may "
                         "write to, or - for standard output.")
                    .arg(echoed(path), why)};
    case OutputFile::Recording:
        return {
            Text::tr("The recording cannot be written to \"%1\": %2. Name a file in a folder that you may write to, "
                     "or - for standard output.")
                .arg(echoed(path), why)};
    case OutputFile::Screenshot:
        return {Text::tr("The screenshot cannot be written to \"%1\": %2. Name a file in a folder that you may write "
                         "to.")
                    .arg(echoed(path), why)};
    case OutputFile::RemoteDebuggingUrl:
        return {
            Text::tr("The URL for remote debugging cannot be written to \"%1\": %2. Name a file in a folder that you "
                     "may write to.")
                .arg(echoed(path), why)};
    }
    Q_UNREACHABLE();
}

Error outputFileError(OutputFile file, const QString &path, int number)
{
    if (number == EISDIR)
        return outputFileError(file, path, Text::tr("it is a folder"));
    if (number == ENOTDIR)
        return outputFileError(file, path, Text::tr("%1 is not a folder").arg(echoed(QFileInfo(path).absolutePath())));
    return outputFileError(file, path, QString::fromLocal8Bit(std::strerror(number)));
}

Result<bool> checkOutputFile(OutputFile file, const QString &path)
{
    if (path.isEmpty() || (mayBeStandardOutput(file) && path == u'-'))
        return true;
    if (const int number = foreseeableError(path); number != 0)
        return outputFileError(file, path, number);
    if (!mayBeStandardOutput(file) && isSpecialFile(path))
        return outputFileError(file, path, Text::tr("it is a pipe or a device"));
    return true;
}

bool isSpecialFile(const QString &path)
{
    struct stat found = {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 && !S_ISREG(found.st_mode) &&
           !S_ISDIR(found.st_mode);
}

Result<bool> writeOutput(const QString &path, const std::function<Result<bool>(QIODevice &)> &write)
{
    if (isSpecialFile(path)) {
        QFile device(path);
        if (!device.open(QIODevice::WriteOnly))
            return Error{device.errorString()};
        Result<bool> written = write(device);
        if (written && (!device.flush() || device.error() != QFileDevice::NoError))
            return Error{device.errorString()};
        return written;
    }
    QSaveFile file(path);
    file.setDirectWriteFallback(true); // in a folder that cannot be written
    if (!file.open(QIODevice::WriteOnly))
        return Error{file.errorString()};
    if (Result<bool> written = write(file); !written)
        return written;
    return file.commit() ? Result<bool>(true) : Error{file.errorString()};
}

} // namespace vitrine
