// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/FrozenPicture.h"

#include "ui/Logging.h"

#include <QImage>
#include <QImageReader>
#include <QPainter>

#include <algorithm>

namespace vitrine {

namespace {

using namespace std::chrono_literals;

constexpr auto lookInterval = 40ms;

/// The pixels of a grid on \a picture.
QList<QRgb> samplesOf(const QImage &picture)
{
    constexpr int steps = 24;
    QList<QRgb> samples;
    for (int row = 1; row < steps; ++row) {
        for (int column = 1; column < steps; ++column)
            samples += picture.pixel(picture.width() * column / steps, picture.height() * row / steps);
    }
    return samples;
}

bool hasOneColour(const QImage &picture)
{
    const QList<QRgb> samples = samplesOf(picture);
    return std::ranges::all_of(samples, [&samples](QRgb sample) { return sample == samples.first(); });
}

/// Black, perhaps with the buttons of a player on it.
bool isMostlyBlack(const QImage &picture)
{
    const QList<QRgb> samples = samplesOf(picture);
    const auto bright = std::ranges::count_if(samples, [](QRgb sample) { return qGray(sample) > 20; });
    return bright * 20 < samples.size();
}

} // namespace

FrozenPicture::FrozenPicture(QWidget *parent)
    : QWidget(parent)
{
    hide();
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_wait.setInterval(lookInterval);
    connect(&m_wait, &QTimer::timeout, this, &FrozenPicture::look);
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

void FrozenPicture::showFile(const QString &file)
{
    // As large as the screen, so that a photograph needs no more memory.
    QImageReader reader(file);
    reader.setAutoTransform(true);
    // It is turned after it is scaled.
    QSize room = size() * devicePixelRatio();
    if (reader.transformation().testFlag(QImageIOHandler::TransformationRotate90))
        room.transpose();
    if (reader.size().width() > room.width() || reader.size().height() > room.height())
        reader.setScaledSize(reader.size().scaled(room, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull()) {
        qCWarning(lcUi).noquote()
            << QStringLiteral("The picture %1 cannot be shown: %2").arg(file, reader.errorString());
        return;
    }
    m_picture = QPixmap::fromImage(image);
    setVisible(true);
    update();
}

void FrozenPicture::forgetOncePainted(QWidget &page)
{
    if (m_wait.isActive())
        return;
    m_page = &page;
    m_looksLeft = static_cast<int>(paintLimit / lookInterval);
    m_wait.start();
}

void FrozenPicture::look()
{
    const bool hasSize = m_page && !m_page->size().isEmpty();
    if (hasSize && --m_looksLeft > 0 && isMostlyBlack(m_page->grab().toImage()))
        return;
    forget();
    Q_EMIT painted();
}

void FrozenPicture::forget()
{
    m_wait.stop();
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
