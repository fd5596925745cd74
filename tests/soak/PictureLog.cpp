// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "soak/PictureLog.h"

#include <QSize>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr double limit = soaklimits::picture + soaklimits::pictureTolerance;
constexpr QSize reducedSize(96, 54);
constexpr int noise = 8; // of 255

bool isCovered(SoakFault fault)
{
    return fault == SoakFault::BlackPicture || fault == SoakFault::StillPicture;
}

bool isSame(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return false;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            if (std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > noise)
                return false;
        }
    }
    return true;
}

} // namespace

void PictureLog::read(const QJsonObject &entry)
{
    m_now = entry.value(u"mono").toDouble();
    const QString kind = entry.value(u"kind").toString();
    const QString name = entry.value(u"name").toString();
    if (kind == u"state") {
        m_isPlaying = entry.value(u"to").toString() == u"playing";
        if (m_isPlaying) {
            // After a stall the picture is covered from the start.
            m_playsSince = m_playsSince ? m_now - soaklimits::coverBegins : m_now;
        } else {
            m_sameSince.reset();
            endLoad();
        }
    } else if (kind == u"page" && (name == u"loadStarted" || name == u"renderer-gone")) {
        endLoad();
        m_playsSince.reset();
        m_isNoticed = false;
    } else if (kind == u"kiosk" && name == u"picture-problem") {
        noteProblem(entry.value(u"why").toString());
    } else if (kind == u"kiosk" && name == u"item-started") {
        m_shown = entry.value(u"item").toString();
        m_loadFault = m_faultOf(m_shown);
        if (m_isPlaying)
            m_playsSince = m_now;
    } else if (kind == u"kiosk" && name == u"item-ended") {
        endLoad();
        m_playsSince.reset();
        m_loadFault = SoakFault::None;
        m_shown.clear();
    }
}

void PictureLog::look(const QImage &screen)
{
    ++m_looks;
    const QImage small = screen.scaled(reducedSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const bool isStill = m_isPlaying && isSame(m_last, small);
    m_last = small;
    if (!isStill) {
        m_sameSince.reset();
        return;
    }
    if (!m_sameSince)
        m_sameSince = m_now;
    if (m_isNoticed)
        return;
    const double still = m_now - *m_sameSince;
    if (still > limit && m_longestUnnoticed <= limit)
        m_problems += u"%1 s: the screen has not changed for %2 s while “%3” plays, and nothing was told"_s.arg(m_now)
                          .arg(still, 0, 'f', 1)
                          .arg(m_shown);
    m_longestUnnoticed = std::max(m_longestUnnoticed, still);
}

void PictureLog::noteProblem(const QString &why)
{
    if (why == u"over")
        return;
    m_isNoticed = true;
    const double since = m_playsSince.value_or(m_now) + soaklimits::coverBegins;
    const bool isRight = m_loadFault == (why == u"black" ? SoakFault::BlackPicture : SoakFault::StillPicture);
    if (!isRight) {
        // Other faults may leave a picture that is black or still, too, until they are noticed.
        if (m_loadFault == SoakFault::None || isCovered(m_loadFault))
            m_problems += u"%1 s: the picture of “%2” is reported as %3, its fault is: %4"_s.arg(m_now).arg(
                m_shown, why, soakFaultName(m_loadFault));
        return;
    }
    m_delays += m_now - since;
    if (m_now - since > limit)
        m_problems += u"%1 s: a picture that is %2 is told only after %3 s"_s.arg(m_now).arg(why).arg(m_now - since);
}

void PictureLog::endLoad()
{
    if (!m_playsSince || m_isNoticed || !isCovered(m_loadFault))
        return;
    const double lasted = m_now - *m_playsSince - soaklimits::coverBegins;
    if (lasted <= limit)
        return;
    m_isNoticed = true; // once is enough
    m_problems += u"%1 s: the %2 of “%3” was not told within %4 s"_s.arg(m_now).arg(soakFaultName(m_loadFault), m_shown,
                                                                                    QString::number(lasted, 'f', 1));
}

} // namespace vitrine
