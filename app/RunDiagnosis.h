// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ControlCall.h"

#include <QList>
#include <QObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>

namespace vitrine {

/// \brief Runs `vitrine doctor` for clients of the control socket.
///
/// In a process of its own, because the checks may take seconds, and load a driver that crashes. One at a time: a
/// request while it runs gets its report, unless another target has been opened; then one more run follows. Owned by
/// RunControl; GUI thread.
class RunDiagnosis final : public QObject
{
    Q_OBJECT

public:
    /// How to start the doctor: as this run was started, before it changed its own environment.
    struct Start
    {
        QString program;
        QStringList options{}; ///< settings, without a target
        QProcessEnvironment variables{};
    };

    /// \a target returns the text of the current target, empty if there is none. It may have a token, so that it is
    /// passed on in a variable, which the doctor hides, and not as an argument, which every user can see.
    RunDiagnosis(Start start, std::function<QString()> target,
                 std::chrono::milliseconds limit = std::chrono::seconds(60));
    /// Ends a doctor that runs.
    ~RunDiagnosis() override;

    /// Replies once with the report, or with an error after the limit.
    void run(const ControlReply &reply);

private:
    void start();
    void handleEnd();
    void end(const ControlResult &result);

    const Start m_start;
    const std::function<QString()> m_currentTarget;
    const std::chrono::milliseconds m_timeLimit;
    QProcess m_doctor;
    QTimer m_limit;
    QString m_target;              ///< that is checked now
    QList<ControlReply> m_waiting; ///< for the doctor that runs
    QList<ControlReply> m_nextRun; ///< for the one after it, with the target of that time
};

} // namespace vitrine
