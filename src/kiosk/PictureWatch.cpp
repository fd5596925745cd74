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
    if (picture.isNull())
        m_isPaused = true;
    else
        m_problem = problemOf(reduced(picture), now);
    return m_problem;
}

std::optional<PictureWatch::Problem> PictureWatch::problemOf(const QImage &picture, std::chrono::milliseconds now)
{
    const bool hasPaused = std::exchange(m_isPaused, false);
    const std::chrono::milliseconds past = now - std::exchange(m_lookedAt, now);
    if (hasPaused)
        m_sameSince += past;
    if (m_last.isNull() || !isSame(m_last, picture)) {
        m_last = picture;
        m_sameSince = now;
    }
    const bool wasBlack = std::exchange(m_isBlack, vitrine::isBlack(picture));
    // The video before the pause may have ended with black.
    if (!wasBlack || (hasPaused && past > m_limit && m_problem != Problem::Black))
        m_black = std::chrono::milliseconds(0);
    else if (!hasPaused)
        m_black += past;
    if (m_isBlack && m_black >= m_limit)
        return Problem::Black;
    return now - m_sameSince >= m_limit ? std::optional(Problem::Frozen) : std::nullopt;
}

void PictureWatch::reset()
{
    m_last = QImage();
    if (m_problem == Problem::Frozen)
        m_problem.reset();
}

void PictureWatch::noteNoVideo()
{
    reset();
    m_isPaused = true;
    m_problem.reset();
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
