// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/CommandTokenSource.h"

namespace vitrine {

CommandTokenSource::CommandTokenSource(const QStringList &words, std::chrono::milliseconds timeLimit, QObject *parent)
    : TokenSource(parent)
    , m_command(words, timeLimit)
{
    const QString program = words.first();
    connect(&m_command, &SecretCommand::finished, this, [this, program](const Result<QString> &line) {
        if (line && tokenFault(*line) == TokenFault::Form)
            finish(Error{tr("The output of the program %1 is not a BlendVision token: three parts of letters, digits, "
                            "“-” and “_” with dots between. It must print the token and nothing else.")
                             .arg(program)});
        else
            finish(line);
    });
}

void CommandTokenSource::start()
{
    m_command.run();
}

void CommandTokenSource::stop()
{
    m_command.cancel();
}

} // namespace vitrine
