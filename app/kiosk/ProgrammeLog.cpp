// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/ProgrammeLog.h"

#include "app/Logging.h"
#include "protocol/EchoedText.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

void ProgrammeLog::noteFailure(const QString &item)
{
    warn(item, m_reason);
}

void ProgrammeLog::noteStarted(const QString &item)
{
    m_isFallback = false;
    if (m_told.remove(item) > 0)
        qCWarning(appLog).noquote() << onOneLine(u"The item “%1” plays again."_s.arg(item));
}

void ProgrammeLog::noteEnded(const QString &item, ItemEnd end)
{
    if (end == ItemEnd::Failed)
        warn(item, m_reason.isEmpty() ? u"It ended as soon as it had begun."_s : m_reason);
}

void ProgrammeLog::noteSkipped(const QString &item, ItemSkip skip, bool isUnreachable)
{
    switch (skip) {
    case ItemSkip::HoursOver:
        return;
    case ItemSkip::StartLimit:
        return warn(item, u"It has no picture within 90 s."_s);
    case ItemSkip::Failed:
        break;
    }
    const QString other = isUnreachable ? u"Its server does not answer."_s : u"It ended before it had a picture."_s;
    warn(item, m_reason.isEmpty() ? other : m_reason);
}

void ProgrammeLog::noteFallback(const QStringList &unreachable)
{
    if (!std::exchange(m_isFallback, true))
        qCWarning(appLog).noquote() << onOneLine(
            u"The fallback plays, because the servers of these items do not answer: %1."_s.arg(
                unreachable.join(u", "_s)));
}

void ProgrammeLog::warn(const QString &item, const QString &reason)
{
    QString &told = m_told[item];
    if (std::exchange(told, reason) != reason)
        qCWarning(appLog).noquote() << onOneLine(u"The item “%1” cannot be played: %2"_s.arg(item, reason));
}

} // namespace vitrine
