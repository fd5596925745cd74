// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QImage>
#include <QString>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Notices that a video is black, or does not move, although it plays.
///
/// Compares small copies of the screen, so noise and subtitles alone count as movement only if they change a visible
/// part of it. A value; any thread.
class PictureWatch
{
public:
    enum class Problem { Black, Frozen };

    /// \a limit: how long a picture may be black or stay the same, more than 0.
    explicit PictureWatch(std::chrono::milliseconds limit)
        : m_limit(limit)
    {
    }

    /// \a picture is on the screen at the monotonic time \a now, while a video plays; null: nothing is expected to
    /// move, for a stall or a pause: that does not count, and ends no problem. Returns the problem that lasts for the
    /// limit at least. The time of black goes on from one video to the next until a picture is not black, or nothing
    /// plays for the limit.
    std::optional<Problem> look(const QImage &picture, std::chrono::milliseconds now);

    /// The next picture is the first one of another video.
    void reset();
    /// No video is on the screen: a problem is over.
    void noteNoVideo();

    /// \a image as look() compares it: 64 x 36 shades of grey.
    [[nodiscard]] static QImage reduced(const QImage &image);

private:
    std::optional<Problem> problemOf(const QImage &picture, std::chrono::milliseconds now);

    const std::chrono::milliseconds m_limit;
    QImage m_last;                            ///< the first of those that are the same
    std::chrono::milliseconds m_sameSince{0}; ///< of m_last; later, if there were pauses
    std::chrono::milliseconds m_lookedAt{0};  ///< of the last picture
    std::chrono::milliseconds m_black{0};     ///< how long pictures were black, without the pauses
    bool m_isBlack = false;                   ///< the last picture
    bool m_isPaused = false;                  ///< nothing was expected to move at the last look
    std::optional<Problem> m_problem;         ///< at the last picture
};

/// The name in the event stream: `black`, `frozen`.
[[nodiscard]] QString pictureProblemName(PictureWatch::Problem problem);

} // namespace vitrine
