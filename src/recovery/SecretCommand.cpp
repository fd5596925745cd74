// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/SecretCommand.h"

#include "protocol/EchoedText.h"
#include "recovery/SecretFile.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr qsizetype mostOutput = 64 * 1024;
constexpr qsizetype mostErrors = 2 * mostOutput; // more than a secret, so that one is never cut

/// Kills the program and its children: it is the leader of its process group.
void killAll(const QProcess &process)
{
    if (process.processId() > 0)
        ::kill(static_cast<pid_t>(-process.processId()), SIGKILL);
}

} // namespace

SecretCommand::SecretCommand(const QStringList &words, std::chrono::milliseconds timeLimit, QObject *parent)
    : QObject(parent)
    , m_words(words)
    , m_timeLimit(timeLimit)
{
    connect(&m_timer, &LongTimer::timeout, this, [this] {
        const QString seconds = QString::number(static_cast<double>(m_timeLimit.count()) / 1000);
        fail(tr("did not end within %1 s and was stopped").arg(seconds), tr("Correct it, or raise token_timeout."));
    });
}

SecretCommand::~SecretCommand()
{
    cancel();
}

void SecretCommand::run()
{
    if (m_process)
        return;
    m_output.clear();
    m_errors.clear();
    const QString &program = m_words.first();
    const QString path = program.contains(u'/') ? program : QStandardPaths::findExecutable(program);
    if (path.isEmpty() || !QFileInfo::exists(path)) {
        fail(tr("was not found"), tr("Install it, or correct its path."));
        return;
    }
    if (!QFileInfo(path).isFile() || !QFileInfo(path).isExecutable()) {
        fail(tr("is not a file that this user may run"), tr("Name another program, or make it executable: chmod +x."));
        return;
    }

    m_process = std::make_unique<QProcess>();
    m_process->setProgram(path);
    m_process->setArguments(m_words.mid(1));
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setChildProcessModifier([] { ::setsid(); });
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &SecretCommand::readOutput);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &SecretCommand::readErrors);
    connect(m_process.get(), &QProcess::finished, this,
            [this](int exitCode, QProcess::ExitStatus status) { end(exitCode, status == QProcess::CrashExit); });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("could not be started: %1").arg(m_process->errorString()), tr("Try it in a terminal."));
    });
    m_timer.start(m_timeLimit);
    m_process->start();
}

void SecretCommand::cancel()
{
    m_timer.stop();
    if (!m_process)
        return;
    m_process->disconnect(this);
    killAll(*m_process);
    m_process->kill();
    m_process->waitForFinished(1000); // returns at once after the kill
    // This may run in a slot that the process calls, so it is deleted later.
    m_process.release()->deleteLater();
}

void SecretCommand::readOutput()
{
    m_output += m_process->readAllStandardOutput();
    if (m_output.size() > mostOutput)
        fail(tr("printed more than 64 KiB and was stopped"), tr("It must print one line with the secret."));
}

void SecretCommand::readErrors()
{
    m_errors = (m_errors + m_process->readAllStandardError()).left(mostErrors);
}

void SecretCommand::end(int exitCode, bool crashed)
{
    readErrors();
    m_output += m_process->readAllStandardOutput();
    if (crashed) {
        fail(tr("was killed or crashed"), tr("Try it in a terminal."));
    } else if (exitCode != 0) {
        fail(tr("ended with exit code %1").arg(exitCode), tr("Try it in a terminal."));
    } else if (m_output.size() > mostOutput) {
        fail(tr("printed more than 64 KiB"), tr("It must print one line with the secret."));
    } else {
        const Result<QString> line =
            singleLine(m_output, tr("The output of the program %1").arg(echoed(m_words.first())));
        finish(line ? line : Error{line.error().message + complaint()});
    }
}

void SecretCommand::fail(const QString &what, const QString &advice)
{
    finish(Error{tr("The program %1 %2. %3").arg(echoed(m_words.first()), what, advice) + complaint()});
}

void SecretCommand::finish(const Result<QString> &line)
{
    cancel();
    Q_EMIT finished(line);
}

QString SecretCommand::complaint() const
{
    QString text = QString::fromUtf8(m_errors);
    // The program may print its secret to standard error as well.
    const QStringList printed = QString::fromUtf8(m_output.left(mostOutput)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : printed) {
        constexpr qsizetype shortestSecret = 6; // replacing shorter lines would make the text unreadable
        if (line.trimmed().size() >= shortestSecret)
            text.replace(line.trimmed(), u"…"_s);
    }
    text = echoed(text.simplified(), 500);
    return text.isEmpty() ? QString() : u' ' + tr("It said: %1").arg(text);
}

} // namespace vitrine
