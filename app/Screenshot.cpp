// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Screenshot.h"

#include "protocol/EchoedText.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageWriter>

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::Screenshot)
};

Error cannotWrite(const QString &path, const QString &why)
{
    return {Text::tr("The screenshot cannot be written to \"%1\": %2. Name a file in a folder that you may write to.")
                .arg(echoed(path), why)};
}

QByteArray formatFor(const QString &path)
{
    const QByteArray suffix = QFileInfo(path).suffix().toLatin1().toLower();
    return QImageWriter::supportedImageFormats().contains(suffix) ? suffix : QByteArrayLiteral("png");
}

} // namespace

Result<bool> checkScreenshotPath(const QString &path)
{
    if (path.isEmpty())
        return true;
    const QFileInfo file(path);
    if (file.isDir())
        return cannotWrite(path, Text::tr("it is a folder"));
    const QString written = file.exists() ? path : file.absolutePath();
    if (::access(QFile::encodeName(written).constData(), W_OK) != 0)
        return cannotWrite(path, QString::fromLocal8Bit(std::strerror(errno)));
    if (!file.exists() && !QFileInfo(written).isDir())
        return cannotWrite(path, Text::tr("%1 is not a folder").arg(echoed(written)));
    return true;
}

Result<bool> saveScreenshot(const QImage &image, const QString &path)
{
    QBuffer bytes;
    if (!bytes.open(QIODevice::WriteOnly) || !image.save(&bytes, formatFor(path).constData()))
        return cannotWrite(path, Text::tr("the picture cannot be encoded"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes.data()) != bytes.size())
        return cannotWrite(path, file.errorString());
    return true;
}

bool isPicture(const QImage &image)
{
    const QImage pixels = image.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < pixels.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(pixels.constScanLine(y));
        if (!std::all_of(line, line + pixels.width(), [&pixels](QRgb pixel) { return pixel == pixels.pixel(0, 0); }))
            return true;
    }
    return false;
}

} // namespace vitrine
