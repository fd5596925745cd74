// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "PlaylistFixture.h"
#include "kiosk/programme/ProgrammeController.h"
#include "support/ManualClock.h"

#include <QList>
#include <QRandomGenerator>

#include <chrono>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>

namespace vitrine {

/// \brief An item player whose items fail in random ways, at the time of a ManualClock.
///
/// As ProgrammePlayer does: what is shown stands still while another item is loaded, and goes on if that fails.
class FaultyPlayer final : public ItemPlayer
{
public:
    enum class What { Begin, End, Fail };
    struct Play
    {
        PlayId play = 0;
        QString name;
        std::optional<std::chrono::milliseconds> at{}; ///< of the next report; none: there is none
        What what = What::Begin;
    };

    FaultyPlayer(const ManualClock &clock, QRandomGenerator &random)
        : m_clock(clock)
        , m_random(random)
    {
    }

    void showItem(const PlaylistItem &item, ItemStart, PlayId play) override
    {
        ++requests;
        const std::optional<Play> replaced = std::exchange(loading, Play{play, item.name});
        if (!replaced)
            pauseShown();
        tried(item.name);
        const int chance = m_random.bounded(100);
        const bool isReachable = hasNetwork || item.name == u"fallback";
        if (chance < 8 || (!isReachable && chance < 50)) {
            failNow(play);
        } else if (chance < 14 || !isReachable) {
            loading->what = What::Fail;
            loading->at = m_clock.elapsed() + upTo(20s);
        } else if (chance >= 19) { // else it never begins
            loading->at = m_clock.elapsed() + upTo(chance < 22 ? 120s : 8s);
        }
    }

    void cancelItem() override
    {
        loading.reset();
        continueShown();
    }

    void showCalmScreen() override
    {
        loading.reset();
        shown.reset();
    }

    /// When it reports something next.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextReport() const
    {
        return loading ? loading->at : shown ? shown->at : std::nullopt;
    }

    /// Reports what is due now.
    void report()
    {
        if (loading && loading->what == What::Fail) {
            failNow(loading->play);
        } else if (loading) {
            shown = std::exchange(loading, std::nullopt);
            m_left.reset();
            plan(*shown);
            controller->noteItemBegan(shown->play);
        } else {
            const Play over = *std::exchange(shown, std::nullopt);
            if (over.what == What::End)
                controller->noteItemEnded(over.play);
            else
                controller->noteItemFailed(over.play);
        }
    }

    ProgrammeController *controller = nullptr;
    std::function<void(const QString &)> tried; ///< an item is requested
    bool hasNetwork = true;
    std::optional<Play> loading;
    std::optional<Play> shown;
    int requests = 0;

private:
    [[nodiscard]] std::chrono::milliseconds upTo(std::chrono::milliseconds most)
    {
        return std::chrono::milliseconds(m_random.bounded(static_cast<int>(most.count())));
    }

    /// How the play \a play goes on after its first picture.
    void plan(Play &play)
    {
        const int chance = m_random.bounded(100);
        play.what = chance < 12 ? What::Fail : What::End;
        if (chance < 3 || chance >= 97)
            play.at = m_clock.elapsed() + upTo(1s); // ends at once
        else if (chance < 92)
            play.at = m_clock.elapsed() + 1s + upTo(chance < 20 ? 2min : 3h);
        else
            play.at.reset(); // without an end
    }

    void failNow(PlayId play)
    {
        loading.reset();
        continueShown();
        controller->noteItemFailed(play);
    }

    void pauseShown()
    {
        if (shown && shown->at)
            m_left = *shown->at - m_clock.elapsed();
    }

    void continueShown()
    {
        if (shown && shown->at && m_left)
            shown->at = m_clock.elapsed() + *m_left;
        m_left.reset();
    }

    const ManualClock &m_clock;
    QRandomGenerator &m_random;
    std::optional<std::chrono::milliseconds> m_left; ///< of what is shown, while another one is loaded
};

/// A random time whose mean is \a mean, as between events that do not depend on each other.
inline std::chrono::milliseconds randomWait(QRandomGenerator &random, std::chrono::milliseconds mean)
{
    const double factor = -std::log(1.0 - random.generateDouble());
    return std::chrono::milliseconds(1 + static_cast<qint64>(static_cast<double>(mean.count()) * factor));
}

/// A playlist as an operator might have it; each call has another selection, order and other limits.
inline QList<PlaylistItem> randomPlaylist(QRandomGenerator &random)
{
    QList<PlaylistItem> all{playlistItem(u"film"_s),
                            looping(withLimit(40min, playlistItem(u"loop"_s))),
                            withLimit(5min, playlistItem(u"clip"_s)),
                            withPriority(-1, playlistItem(u"filler"_s)),
                            playlistItem(u"night"_s, {u"daily 20:00-06:00"_s, u"daily 08:00-14:05"_s}, "Europe/Berlin"),
                            withPriority(5, playlistItem(u"news"_s, {u"daily 12:00-12:10"_s})),
                            withPriority(9, withLimit(1min, playlistItem(u"alarm"_s, {u"daily 12:05-12:07"_s})))};
    QList<PlaylistItem> chosen;
    while (!all.isEmpty()) {
        PlaylistItem item = all.takeAt(random.bounded(static_cast<int>(all.size())));
        if (item.limit && random.bounded(3) == 0)
            item.limit = std::chrono::milliseconds(random.bounded(2'000, 7'200'000));
        if (random.bounded(5) != 0)
            chosen += item;
    }
    return chosen;
}

} // namespace vitrine
