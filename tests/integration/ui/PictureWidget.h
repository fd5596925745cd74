// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPainter>
#include <QWidget>

namespace vitrine {

/// \brief Stands where the page stands and shows a still picture of one brightness.
class PictureWidget final : public QWidget
{
public:
    enum class Picture {
        White, ///< the worst case for light text on glass
        Dark,  ///< a night scene with a few bright spots
    };

    explicit PictureWidget(Picture picture)
        : m_picture(picture)
    {
        setObjectName(QStringLiteral("page"));
        setFocusPolicy(Qt::StrongFocus);
    }

    void setPicture(Picture picture)
    {
        m_picture = picture;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (m_picture == Picture::White) {
            painter.fillRect(rect(), Qt::white);
            return;
        }
        QLinearGradient night(0, 0, 0, height());
        night.setColorAt(0.0, QColor(12, 20, 44));
        night.setColorAt(1.0, QColor(46, 22, 40));
        painter.fillRect(rect(), night);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(255, 214, 120));
        for (int i = 1; i < 8; ++i)
            painter.drawEllipse(QPoint(width() * i / 8, height() * (i * 5 % 8) / 8), 10, 10);
    }

private:
    Picture m_picture;
};

} // namespace vitrine
