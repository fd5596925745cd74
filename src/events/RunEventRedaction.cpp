// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "events/RunEventRedaction.h"

#include "protocol/Redaction.h"

#include <QJsonArray>
#include <QJsonObject>

namespace vitrine {

namespace {

constexpr qsizetype bytesPerValue = 32; // size of a value in a QJsonObject, without its text

void redact(QString &text)
{
    if (!text.isEmpty())
        text = redactSecrets(text);
}

void redact(QStringList &texts)
{
    for (QString &text : texts)
        redact(text);
}

void redact(ReadyReport &report)
{
    redact(report.target);
    redact(report.playerOrigin);
}

void redact(StateReport &) {}

void redact(ProgressReport &) {}

void redact(PlaybackEvent &event)
{
    redact(event.name);
    redact(event.rawName);
    event.data = redactedJson(event.data).toObject();
}

void redact(ErrorReport &report)
{
    redact(report.error.event);
    redact(report.error.rawReason);
    redact(report.error.rawCode);
    redact(report.error.message);
    redact(report.error.moduleVersion);
}

void redact(RecoveryStep &step)
{
    redact(step.why);
}

void redact(ActionReport &report)
{
    redact(report.name);
}

void redact(MessageRejection &rejection)
{
    redact(rejection.origin);
    redact(rejection.detail);
}

void redact(PageReport &report)
{
    redact(report.url);
    redact(report.why);
    redact(report.causes);
}

void redact(ExitReport &) {}

void redact(UnknownReport &report)
{
    redact(report.content);
    redact(report.origin);
}

void redact(ReportDelivery &delivery)
{
    redact(delivery.why);
}

void redact(CommandReport &report)
{
    redact(report.why);
}

void redact(DialogReport &report)
{
    redact(report.name);
    redact(report.title);
    redact(report.action);
}

void redact(KioskReport &report)
{
    redact(report.item);
}

qsizetype bytesOf(const QJsonValue &value)
{
    qsizetype bytes = bytesPerValue;
    if (value.isString()) {
        bytes += 2 * value.toString().size();
    } else if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            bytes += bytesOf(item);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            bytes += 2 * it.key().size() + bytesOf(it.value());
    }
    return bytes;
}

} // namespace

void redact(RunEvent::Fields &fields)
{
    std::visit([](auto &report) { redact(report); }, fields);
}

qsizetype approximateBytes(const RunEvent::Fields &fields)
{
    const auto bytesOfEvent = [](const PlaybackEvent &event) {
        return 2 * (event.name.size() + event.rawName.size()) + bytesOf(event.data);
    };
    if (const auto *event = std::get_if<PlaybackEvent>(&fields))
        return bytesOfEvent(*event);
    if (const auto *report = std::get_if<ErrorReport>(&fields)) {
        const PlaybackError &error = report->error;
        return bytesOfEvent(error.event) +
               2 * (error.rawReason.size() + error.rawCode.size() + error.message.size() + error.moduleVersion.size());
    }
    if (const auto *report = std::get_if<ActionReport>(&fields))
        return 2 * report->name.size();
    if (const auto *report = std::get_if<UnknownReport>(&fields))
        return 2 * (report->content.size() + report->origin.size());
    // The texts of the other kinds are limited at their source.
    return 0;
}

} // namespace vitrine
