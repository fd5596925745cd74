// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/FrozenPicture.h"

#include <QImage>
#include <QPainter>

namespace vitrine {

namespace {

// Looks at a grid of pixels only.
bool hasOneColour(const QImage &picture)
{
    constexpr int steps = 24;
    const QRgb first = picture.pixel(picture.width() / 2, picture.height() / 2);
    for (int row = 1; row < steps; ++row) {
        for (int column = 1; column < steps; ++column) {
            if (picture.pixel(picture.width() * column / steps, picture.height() * row / steps) != first)
                return false;
        }
    }
    return true;
}

} // namespace

FrozenPicture::FrozenPicture(QWidget *parent)
    : QWidget(parent)
{
    hide();
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void FrozenPicture::take(QWidget &page)
{
    if (isTaken() || page.size().isEmpty())
        return;
    const QPixmap picture = page.grab();
    if (!hasOneColour(picture.toImage()))
        m_picture = picture;
}

void FrozenPicture::freeze(QWidget &page)
{
    take(page);
    setVisible(isTaken());
}

void FrozenPicture::forget()
{
    hide();
    m_picture = {};
}

void FrozenPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), Qt::black);
    const QSize fitted = m_picture.deviceIndependentSize().toSize().scaled(size(), Qt::KeepAspectRatio);
    QRect place(QPoint(), fitted);
    place.moveCenter(rect().center());
    painter.drawPixmap(place, m_picture);
}

} // namespace vitrine
