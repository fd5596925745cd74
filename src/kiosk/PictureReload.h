// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/PictureWatch.h"

#include <QMap>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Decides when a page with a wrong picture is loaded again: once for each problem.
///
/// If that does not help, the video is meant to be so, or nothing here can help: not again until the picture was right
/// for twice the limit, or, after a frozen picture, another video is opened. A value; any thread.
class PictureReload
{
public:
    /// \a limit: as of PictureWatch.
    explicit PictureReload(std::chrono::milliseconds limit)
        : m_limit(limit)
    {
    }

    /// Whether to load the page again; \a problem: at the monotonic time \a now.
    [[nodiscard]] bool isDue(std::optional<PictureWatch::Problem> problem, std::chrono::milliseconds now);

    void noteOtherVideo() { m_seenAt.remove(PictureWatch::Problem::Frozen); }

private:
    const std::chrono::milliseconds m_limit;
    QMap<PictureWatch::Problem, std::chrono::milliseconds> m_seenAt; ///< since the page was loaded again for it
};

} // namespace vitrine
