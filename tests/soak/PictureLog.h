// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "soak/SoakFault.h"

#include <QImage>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace vitrine {

/// \brief Checks that a kiosk tells a black or still picture in time: those that items have as their fault, and those
/// that screenshots show.
///
/// Times are `mono` of the event stream. A value; any thread.
class PictureLog
{
public:
    /// \a faultOf tells the fault of an item in its present turn.
    explicit PictureLog(std::function<SoakFault(const QString &)> faultOf)
        : m_faultOf(std::move(faultOf))
    {
    }

    void read(const QJsonObject &entry);
    /// \a screen was on the screen now.
    void look(const QImage &screen);

    [[nodiscard]] qsizetype looks() const { return m_looks; }
    /// Black or still pictures that lasted for the limit, from their begin until the kiosk told them, in seconds.
    [[nodiscard]] const QList<double> &delays() const { return m_delays; }
    /// The longest time without a movement in the screenshots while the kiosk said that it plays and told no problem.
    [[nodiscard]] double longestUnnoticed() const { return m_longestUnnoticed; }
    [[nodiscard]] QStringList problems() const { return m_problems; }

private:
    void endLoad();
    void noteProblem(const QString &why);

    std::function<SoakFault(const QString &)> m_faultOf;
    double m_now = 0.0;
    QString m_shown;
    bool m_isPlaying = false;
    std::optional<double> m_playsSince; ///< this load of the page, with m_loadFault
    SoakFault m_loadFault = SoakFault::None;
    bool m_isNoticed = false; ///< the fault of this load

    QImage m_last; ///< reduced
    std::optional<double> m_sameSince;
    qsizetype m_looks = 0;
    double m_longestUnnoticed = 0.0;
    QList<double> m_delays;
    QStringList m_problems;
};

} // namespace vitrine
