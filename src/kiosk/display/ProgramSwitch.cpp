// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/display/ProgramSwitch.h"

#include <QProcess>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr qsizetype mostOutput = 64 * 1024;
constexpr qsizetype longestComplaint = 200;

} // namespace

ProgramSwitch::ProgramSwitch(const DisplayProgram &program, std::chrono::milliseconds timeLimit)
    : m_program(program)
{
    m_timeLimit.setSingleShot(true);
    m_timeLimit.setInterval(timeLimit);
    connect(&m_timeLimit, &QTimer::timeout, this, [this] {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_timeLimit.intervalAsDuration());
        finish(failure(tr("did not end within %1 s").arg(seconds.count())));
    });
}

ProgramSwitch::~ProgramSwitch()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(1000); // returns at once after the kill
}

void ProgramSwitch::ask(const Answer &answer)
{
    run(m_program.question, [this, answer](const Result<QByteArray> &output) {
        if (!output) {
            answer(output.error());
            return;
        }
        m_state = *output;
        const Result<DisplayState> state = m_program.state(*output);
        answer(state ? state : Result<DisplayState>(failure(state.error().message)));
    });
}

void ProgramSwitch::change(DisplayState state, const Done &done)
{
    run(m_program.change(state, m_state),
        [done](const Result<QByteArray> &output) { done(output ? Result<bool>(true) : Result<bool>(output.error())); });
}

void ProgramSwitch::run(const QStringList &arguments, const Finished &finished)
{
    m_finished = finished;
    m_output.clear();
    const QString path = QStandardPaths::findExecutable(m_program.name);
    if (path.isEmpty()) {
        finish(failure(tr("is not installed (package %1)").arg(m_program.package)));
        return;
    }
    m_process = std::make_unique<QProcess>();
    m_process->setStandardInputFile(QProcess::nullDevice());
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &ProgramSwitch::readOutput);
    connect(m_process.get(), &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        readOutput();
        if (status == QProcess::CrashExit)
            finish(failure(tr("crashed")));
        else if (code != 0)
            finish(failure(tr("failed with exit code %1").arg(code)));
        else
            finish(m_output);
    });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(failure(tr("could not be started")));
    });
    m_timeLimit.start();
    m_process->start(path, arguments);
}

void ProgramSwitch::readOutput()
{
    m_output += m_process->readAllStandardOutput();
    m_output.truncate(mostOutput);
}

void ProgramSwitch::finish(const Result<QByteArray> &output)
{
    m_timeLimit.stop();
    if (m_process) {
        m_process->disconnect(this);
        QProcess *const process = m_process.release();
        if (process->state() == QProcess::NotRunning) {
            process->deleteLater(); // this may be called by its signal
        } else {
            connect(process, &QProcess::finished, process, &QObject::deleteLater);
            process->kill();
        }
    }
    if (const Finished finished = std::exchange(m_finished, {}))
        finished(output);
}

Error ProgramSwitch::failure(const QString &what) const
{
    const QByteArray errors = m_process ? m_process->readAllStandardError().trimmed() : QByteArray();
    const QString complaint = QString::fromUtf8(errors.mid(errors.lastIndexOf('\n') + 1)).left(longestComplaint);
    const QString sentence = m_program.name + u' ' + what;
    return {complaint.isEmpty() ? sentence : sentence + u": "_s + complaint};
}

} // namespace vitrine
