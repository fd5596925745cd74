// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/OutputChecks.h"

#include "protocol/EchoedText.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::OutputChecks)
};

/// The id and the title of the check of \a file.
std::pair<QString, QString> nameOf(OutputFile file)
{
    switch (file) {
    case OutputFile::EventStream:
        return {u"event-stream"_s, Text::tr("Event stream")};
    case OutputFile::Recording:
        return {u"recording"_s, Text::tr("Recording")};
    case OutputFile::Screenshot:
        return {u"screenshot"_s, Text::tr("Screenshot")};
    case OutputFile::RemoteDebuggingUrl:
        return {u"remote-debugging-url"_s, Text::tr("URL for remote debugging")};
    }
    Q_UNREACHABLE();
}

Check outputCheck(const OutputFacts &facts)
{
    const auto [id, title] = nameOf(facts.file);
    Check check{id, title, CheckVerdict::Ok,
                {}, {},    {{u"path"_s, facts.path}, {u"writable"_s, facts.writable.hasValue()}}};
    if (!facts.writable) {
        check.verdict = CheckVerdict::Problem;
        check.found = facts.writable.error().message;
        check.advice = Text::tr("Vitrine does not start until this is fixed.");
    } else if (mayBeStandardOutput(facts.file) && facts.path == u'-') {
        check.found = Text::tr("It is written to standard output.");
    } else {
        check.found = Text::tr("%1 can be written to.").arg(echoed(facts.path));
    }
    return check;
}

} // namespace

QList<OutputFacts> lookAtOutputs(const Settings &settings)
{
    QList<OutputFacts> outputs;
    const auto look = [&outputs](OutputFile file, const QString &path) {
        if (!path.isEmpty())
            outputs += {file, path, checkOutputFile(file, path)};
    };
    look(OutputFile::EventStream, settings.eventsFile);
    look(OutputFile::Recording, settings.recordFile);
    look(OutputFile::Screenshot, settings.screenshotFile);
    if (settings.remoteDebuggingPort != 0)
        look(OutputFile::RemoteDebuggingUrl, settings.remoteDebuggingUrlFile);
    return outputs;
}

QList<Check> outputChecks(const QList<OutputFacts> &outputs)
{
    QList<Check> checks;
    for (const OutputFacts &facts : outputs)
        checks += outputCheck(facts);
    return checks;
}

} // namespace vitrine
