// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/SessionTexts.h"

#include "ui/MediaTimeText.h"
#include "ui/language/LocalTimeText.h"
#include "ui/language/MessageText.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SessionTexts)
};

} // namespace

QString playbackStateText(PlaybackState state)
{
    switch (state) {
    case PlaybackState::Connecting:
        return Text::tr("Connecting");
    case PlaybackState::Loading:
        return Text::tr("Loading");
    case PlaybackState::Playing:
        return Text::tr("Playing");
    case PlaybackState::Paused:
        return Text::tr("Paused");
    case PlaybackState::Buffering:
        return Text::tr("Buffering");
    case PlaybackState::Seeking:
        return Text::tr("Seeking");
    case PlaybackState::Ended:
        return Text::tr("Ended");
    case PlaybackState::Failed:
        break;
    }
    return Text::tr("Failed");
}

QString sessionOutcomeText(const std::optional<SessionOutcome> &outcome)
{
    if (!outcome)
        return Text::tr("Running");
    switch (*outcome) {
    case SessionOutcome::Ended:
        return Text::tr("Ended");
    case SessionOutcome::Left:
        return Text::tr("Left");
    case SessionOutcome::Failed:
        return Text::tr("Failed");
    case SessionOutcome::Interrupted:
        break;
    }
    return Text::tr("Interrupted");
}

QString sessionMarkText(const SessionMark &mark)
{
    switch (mark.kind) {
    case SessionMark::Kind::Error:
        return Text::tr("Error %1").arg(mark.name);
    case SessionMark::Kind::Crash:
        return Text::tr("Page ended: %1").arg(mark.name);
    case SessionMark::Kind::Recovery:
        return mark.why.isEmpty() ? Text::tr("Recovery: %1").arg(mark.name)
                                  : Text::tr("Recovery: %1 (%2)").arg(mark.name, messageText(mark.why));
    case SessionMark::Kind::GiveUp:
        break;
    }
    return mark.why.isEmpty() ? Text::tr("Given up") : Text::tr("Given up: %1").arg(messageText(mark.why));
}

QString elapsedText(double seconds)
{
    constexpr double day = 86'400.0;
    if (seconds < day)
        return mediaTimeText(seconds);
    const double days = std::floor(seconds / day);
    const double rest = seconds - days * day;
    // With hours, also in the first hour of a day.
    const QString clock = rest < 3600.0 ? u"0:"_s + mediaTimeText(rest).rightJustified(5, u'0') : mediaTimeText(rest);
    //: Days and a time: 12 d 3:04:05
    return Text::tr("%1 d %2").arg(QLocale().toString(days, 'f', 0), clock);
}

QString lengthText(qint64 milliseconds)
{
    const double seconds = static_cast<double>(milliseconds) / 1000.0;
    if (milliseconds >= 60'000)
        return elapsedText(seconds);
    return Text::tr("%1 s").arg(QLocale().toString(seconds, 'f', milliseconds < 10'000 ? 2 : 1));
}

QString sessionTimeText(const QDateTime &time, QDate today)
{
    const QDateTime local = time.toLocalTime();
    const QString clock = shortTimeText(local.time());
    return local.date() == today ? clock : QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + clock;
}

QString contentText(const QString &contentId)
{
    return contentId.isEmpty() ? Text::tr("Unknown content") : contentId.simplified();
}

} // namespace vitrine
