// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/record/RecordingScenario.h"

#include "protocol/StrictJson.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitrine {

using std::chrono::milliseconds;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::RecordingScenario)
};

/// What the player posts: deliveries and actions as a text, pings as an object (docs/protocol.md, "Two encodings").
QJsonValue postedValue(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    return object.contains("command"_L1) ? QJsonValue(object) : QJsonValue(text);
}

QByteArray stepLine(milliseconds at, const QString &text)
{
    const QJsonObject step{{u"at"_s, static_cast<double>(at.count()) / 1000.0},
                           {u"from"_s, u"load"_s},
                           {u"do"_s, u"post"_s},
                           {u"data"_s, postedValue(text)}};
    return "        " + strictJsonLine(step, {"at"_L1, "from"_L1, "do"_L1}).trimmed();
}

QByteArray keyLine(const QString &key, const QJsonValue &value)
{
    return "    " + strictJson(QJsonDocument(QJsonObject{{key, value}})).chopped(1).sliced(1) + ",\n";
}

} // namespace

Result<RecordingScenario> scenarioOf(RecordingReader recording, std::optional<int> load)
{
    RecordingScenario scenario;
    QByteArrayList steps;
    std::optional<milliseconds> begin;
    while (true) {
        const auto entry = recording.next();
        if (!entry)
            return entry.error();
        if (!*entry)
            break;
        const PlaybackInput *input = (*entry)->input();
        const auto *message = input != nullptr ? std::get_if<MessageInput>(input) : nullptr;
        if (message == nullptr)
            continue;
        if (!load)
            load = (*entry)->load;
        if ((*entry)->load != *load)
            continue;
        if (!begin)
            begin = (*entry)->mono;
        steps += stepLine((*entry)->mono - *begin, message->text);
    }
    if (steps.isEmpty())
        return Error{load
                         ? Text::tr("The recording has no message of the player in load %1. Choose another one with "
                                    "--load, or none.")
                               .arg(*load)
                         : Text::tr("The recording has no message of the player, so there is nothing for a scenario.")};
    scenario.load = *load;
    scenario.messages = steps.size();
    const RecordingHeader &header = recording.header();
    scenario.json = "{\n" +
                    keyLine(u"description"_s, Text::tr("Load %1 of a recording of %2 at %3")
                                                  .arg(QString::number(*load), header.target.left(200),
                                                       header.time.toString(Qt::ISODate))) +
                    keyLine(u"neverReady"_s, true) + "    \"steps\": [\n" + steps.join(",\n") + "\n    ]\n}\n";
    return scenario;
}

} // namespace vitrine
