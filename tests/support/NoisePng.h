// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QBuffer>
#include <QImage>
#include <QRandomGenerator>

namespace vitrine {

/// A PNG that cannot be compressed, with about four bytes for each pixel of \a size.
inline QByteArray noisePng(const QSize &size)
{
    QImage image(size, QImage::Format_ARGB32);
    QRandomGenerator random(1);
    for (int y = 0; y < image.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), image.width());
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

} // namespace vitrine
