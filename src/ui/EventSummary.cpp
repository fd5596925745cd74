// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/EventSummary.h"

#include "ui/MediaTimeText.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace vitrine {

namespace {

struct Summaries
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::EventSummary)
};

// Fields that every object of the event stream has; they are shown elsewhere or say nothing.
bool isCommonField(const QString &key)
{
    return key == QLatin1StringView("seq") || key == QLatin1StringView("time") || key == QLatin1StringView("mono") ||
           key == QLatin1StringView("kind");
}

QString ownFields(const QJsonObject &entry)
{
    QJsonObject own;
    for (auto field = entry.begin(); field != entry.end(); ++field) {
        if (!isCommonField(field.key()))
            own.insert(field.key(), field.value());
    }
    return own.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(own).toJson(QJsonDocument::Compact));
}

QString text(const QJsonObject &entry, QLatin1StringView key)
{
    const QJsonValue value = entry.value(key);
    return value.isDouble() ? QLocale().toString(value.toDouble(), 'g', 10) : value.toString();
}

// "a · b · c" of the parts that are there.
QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString milliseconds(const QJsonObject &entry, QLatin1StringView key)
{
    const QJsonValue value = entry.value(key);
    return value.isDouble() ? Summaries::tr("%1 ms").arg(QLocale().toString(std::llround(value.toDouble())))
                            : QString();
}

QString mediaTime(const QJsonObject &entry, QLatin1StringView key)
{
    const QJsonValue value = entry.value(key);
    return value.isDouble() ? mediaTimeText(value.toDouble()) : QString();
}

QString progressSummary(const QJsonObject &entry, int count)
{
    QString position = mediaTime(entry, QLatin1StringView("currentTime"));
    const QString duration = mediaTime(entry, QLatin1StringView("duration"));
    if (!duration.isEmpty())
        position = Summaries::tr("%1 of %2").arg(position, duration);
    const QJsonValue rate = entry.value(QLatin1StringView("playbackRate"));
    return joined({position, rate.isDouble() ? playbackRateText(rate.toDouble()) : QString(),
                   //: How many progress deliveries a line stands for
                   count > 1 ? Summaries::tr("%L1 deliveries").arg(count) : QString()});
}

QString pageSummary(const QJsonObject &entry)
{
    // What the page did, then whatever comes with it.
    QJsonObject rest = entry;
    const QString what = rest.take(QLatin1StringView("name")).toString();
    QStringList parts{what};
    for (auto field = rest.constBegin(); field != rest.constEnd(); ++field) {
        if (!isCommonField(field.key()) && !field.value().isObject() && !field.value().isArray())
            parts << field.value().toVariant().toString();
    }
    return joined(parts);
}

QString summaryOf(const QJsonObject &entry, int count)
{
    const QString kind = entry.value(QLatin1StringView("kind")).toString();
    const auto field = [&entry](const char *key) {
        return text(entry, QLatin1StringView(key));
    };
    if (kind == QLatin1StringView("progress"))
        return progressSummary(entry, count);
    if (kind == QLatin1StringView("state"))
        return QStringLiteral("%1 → %2").arg(field("from"), field("to"));
    if (kind == QLatin1StringView("event"))
        return field("rawName").isEmpty() ? field("name")
                                          : QStringLiteral("%1 (%2)").arg(field("name"), field("rawName"));
    if (kind == QLatin1StringView("error"))
        return joined({field("reason"), field("code"), field("action")});
    if (kind == QLatin1StringView("action"))
        return QStringLiteral("%1 → %2").arg(field("name"), field("outcome"));
    if (kind == QLatin1StringView("ready"))
        return joined({milliseconds(entry, QLatin1StringView("readyMs")), field("playerOrigin")});
    if (kind == QLatin1StringView("rejected"))
        return joined({field("why"), QStringLiteral("×%1").arg(field("count")), field("origin")});
    if (kind == QLatin1StringView("recovery"))
        return joined({field("cause"), field("step"), milliseconds(entry, QLatin1StringView("delayMs")),
                       mediaTime(entry, QLatin1StringView("position"))});
    if (kind == QLatin1StringView("exit"))
        return joined({field("code"), field("why")});
    if (kind == QLatin1StringView("page"))
        return pageSummary(entry);
    return ownFields(entry);
}

} // namespace

QString eventSummary(const QJsonObject &entry, int count)
{
    constexpr qsizetype longest = 240;
    const QString summary = summaryOf(entry, count);
    return summary.size() > longest ? summary.first(longest) + QChar(0x2026) : summary;
}

} // namespace vitrine
