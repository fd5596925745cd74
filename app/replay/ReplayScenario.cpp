// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/replay/ReplayScenario.h"

#include "app/Console.h"
#include "app/replay/ReplayArguments.h"
#include "control/record/RecordingScenario.h"
#include "protocol/EchoedText.h"
#include "settings/OutputFile.h"
#include "simulator/Scenario.h"

#include <QIODevice>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::ReplayScenario)
};

int save(const QByteArray &json, const QString &path)
{
    if (path == u'-')
        return printResult(QString::fromUtf8(json), 0);
    const Result<bool> written = writeOutput(path, [&json](QIODevice &file) {
        return file.write(json) == json.size() ? Result<bool>(true) : Error{file.errorString()};
    });
    if (written)
        return 0;
    return printError(
        Error{Text::tr("The scenario cannot be written to \"%1\": %2. Name a file in a folder that you may "
                       "write to, or - for standard output.")
                  .arg(echoed(path), written.error().message)},
        internalErrorCode);
}

} // namespace

int writeScenario(RecordingReader recording, const ReplayArguments &arguments)
{
    const qint64 all = recording.overview().messages;
    if (const QString warning = recording.warning(); !warning.isEmpty())
        printLine(stderr, warning);
    const Result<RecordingScenario> made = scenarioOf(std::move(recording), arguments.load);
    if (!made)
        return printError(made.error(), usageErrorCode);
    // Long recordings have more messages than a scenario takes.
    if (const auto read = Scenario::fromJson(made->json, {}, arguments.scenario); !read)
        return printError(Error{Text::tr("%1 Make the recording shorter, with its first lines: head -n 5000 FILE > "
                                         "NEWFILE.")
                                    .arg(read.error().message)},
                          usageErrorCode);
    if (const int code = save(made->json, arguments.scenario); code != 0)
        return code;
    printLine(stderr, Text::tr("The scenario has %1 messages of load %2. The recording has %3 in all.")
                          .arg(made->messages)
                          .arg(made->load)
                          .arg(all));
    return 0;
}

} // namespace vitrine
