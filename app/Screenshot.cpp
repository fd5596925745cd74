// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Screenshot.h"

#include "settings/OutputFile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QImageWriter>
#include <QSaveFile>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::Screenshot)
};

QByteArray formatFor(const QString &path)
{
    const QByteArray suffix = QFileInfo(path).suffix().toLatin1().toLower();
    return QImageWriter::supportedImageFormats().contains(suffix) ? suffix : QByteArrayLiteral("png");
}

} // namespace

Result<bool> saveScreenshot(const QImage &image, const QString &path)
{
    QBuffer bytes;
    if (!bytes.open(QIODevice::WriteOnly) || !image.save(&bytes, formatFor(path).constData()))
        return outputFileError(OutputFile::Screenshot, path, Text::tr("the picture cannot be encoded"));
    // Something else may be there since the start, and opening a pipe would wait for a reader.
    if (Result<bool> possible = checkOutputFile(OutputFile::Screenshot, path); !possible)
        return possible;
    QSaveFile file(path);
    file.setDirectWriteFallback(true); // in a folder that cannot be written
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data()) != bytes.size() || !file.commit())
        return outputFileError(OutputFile::Screenshot, path, file.errorString());
    return true;
}

} // namespace vitrine
