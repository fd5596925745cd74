// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/PictureWatch.h"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr QSize reducedSize(64, 36);
constexpr int darkest = 20;     // of 255: black of the video range is 16
constexpr int difference = 6;   // of 255, of a pixel that has changed; less is noise of the codec
constexpr int leastChanged = 3; // pixels

std::span<const uchar> rowOf(const QImage &image, int y)
{
    return {image.constScanLine(y), static_cast<std::size_t>(image.width())};
}

bool isBlack(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        if (std::ranges::any_of(rowOf(image, y), [](uchar grey) { return grey > darkest; }))
            return false;
    }
    return true;
}

bool isSame(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return false;
    int changed = 0;
    for (int y = 0; y < a.height(); ++y) {
        const std::span<const uchar> first = rowOf(a, y);
        const std::span<const uchar> second = rowOf(b, y);
        for (std::size_t x = 0; x < first.size(); ++x)
            changed += std::abs(first[x] - second[x]) >= difference ? 1 : 0;
    }
    return changed < leastChanged;
}

} // namespace

std::optional<PictureWatch::Problem> PictureWatch::look(const QImage &picture, std::chrono::milliseconds now)
{
    if (picture.isNull()) {
        reset();
        m_isPaused = true;
        return m_isBlackTold ? std::optional(Problem::Black) : std::nullopt;
    }
    const QImage small = reduced(picture);
    if (m_last.isNull() || !isSame(m_last, small)) {
        m_last = small;
        m_sameSince = now;
    }
    const bool hasPaused = std::exchange(m_isPaused, false);
    if (!isBlack(small)) {
        m_blackAt.reset();
    } else {
        // The video before the pause may have ended with black.
        const bool isOther = hasPaused && !m_isBlackTold && m_blackAt && now - *m_blackAt > m_limit;
        if (!m_blackAt || isOther)
            m_black = std::chrono::milliseconds(0);
        else if (!hasPaused)
            m_black += now - *m_blackAt;
        m_blackAt = now;
    }
    m_isBlackTold = m_blackAt && m_black >= m_limit;
    if (m_isBlackTold)
        return Problem::Black;
    return now - m_sameSince >= m_limit ? std::optional(Problem::Frozen) : std::nullopt;
}

void PictureWatch::reset()
{
    m_last = QImage();
}

void PictureWatch::noteNoVideo()
{
    reset();
    m_isPaused = true;
    m_isBlackTold = false;
}

QImage PictureWatch::reduced(const QImage &image)
{
    return image.scaled(reducedSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

QString pictureProblemName(PictureWatch::Problem problem)
{
    return problem == PictureWatch::Problem::Black ? u"black"_s : u"frozen"_s;
}

} // namespace vitrine
