// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/RunDiagnosis.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr int killLimit = 1000; // ms

} // namespace

RunDiagnosis::RunDiagnosis(Start start, std::function<QString()> target, std::chrono::milliseconds limit)
    : m_start(std::move(start))
    , m_currentTarget(std::move(target))
    , m_timeLimit(limit)
{
    m_doctor.setStandardErrorFile(QProcess::nullDevice());
    m_doctor.setStandardInputFile(QProcess::nullDevice());
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, &m_doctor, &QProcess::kill);
    connect(&m_doctor, &QProcess::finished, this, &RunDiagnosis::handleEnd);
    connect(&m_doctor, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(RpcError{RpcErrorCode::Failed, u"The checks cannot be started: "_s + m_doctor.errorString()});
    });
}

RunDiagnosis::~RunDiagnosis()
{
    m_doctor.disconnect();
    if (m_doctor.state() == QProcess::NotRunning)
        return;
    m_doctor.kill();
    m_doctor.waitForFinished(killLimit);
}

void RunDiagnosis::run(const ControlReply &reply)
{
    if (m_waiting.isEmpty()) {
        m_waiting += reply;
        start();
    } else if (m_currentTarget() == m_target) {
        m_waiting += reply;
    } else {
        m_nextRun += reply;
    }
}

void RunDiagnosis::start()
{
    m_target = m_currentTarget();
    QProcessEnvironment variables = m_start.variables;
    variables.insert(u"VITRINE_TARGET"_s, m_target);
    m_doctor.setProcessEnvironment(variables);
    m_limit.start(m_timeLimit);
    m_doctor.start(m_start.program, QStringList{u"doctor"_s, u"--json"_s} + m_start.options);
}

void RunDiagnosis::handleEnd()
{
    const QJsonObject report = QJsonDocument::fromJson(m_doctor.readAllStandardOutput()).object();
    if (!m_limit.isActive())
        end(RpcError{RpcErrorCode::TimedOut,
                     u"The checks did not end within %1 s."_s.arg(std::chrono::duration<double>(m_timeLimit).count())});
    else if (report.isEmpty())
        end(RpcError{RpcErrorCode::Failed, u"The checks ended without a report. Run “vitrine doctor”."_s});
    else
        end(report);
}

void RunDiagnosis::end(const ControlResult &result)
{
    m_limit.stop();
    for (const ControlReply &reply : std::exchange(m_waiting, std::exchange(m_nextRun, {})))
        reply(result);
    // Queued: the process that has ended is still emitting its signal.
    if (!m_waiting.isEmpty())
        QMetaObject::invokeMethod(this, &RunDiagnosis::start, Qt::QueuedConnection);
}

} // namespace vitrine
