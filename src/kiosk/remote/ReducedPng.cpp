// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/ReducedPng.h"

#include <QBuffer>
#include <QImage>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

QByteArray pngOf(const QImage &image)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? png : QByteArray();
}

} // namespace

Result<QByteArray> reducedPng(const QByteArray &png, qsizetype limit)
{
    if (png.size() <= limit)
        return png;
    const QImage whole = QImage::fromData(png, "PNG");
    QByteArray reduced = png;
    double scale = 1.0;
    // More than once: a smaller picture has more bytes for each pixel.
    while (!whole.isNull() && reduced.size() > limit) {
        scale *= std::min(0.9, std::sqrt(static_cast<double>(limit) / static_cast<double>(reduced.size())));
        const QSize size = (QSizeF(whole.size()) * scale).toSize();
        if (size.isEmpty())
            break;
        reduced = pngOf(whole.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        if (reduced.isEmpty())
            break;
    }
    if (reduced.isEmpty() || reduced.size() > limit)
        return Error{u"A picture of %1 bytes could not be made smaller than %2."_s.arg(png.size()).arg(limit)};
    return reduced;
}

} // namespace vitrine
