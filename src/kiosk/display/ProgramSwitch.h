// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/display/DisplayProgram.h"
#include "kiosk/display/DisplaySwitch.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

class QProcess;

namespace vitrine {

/// \brief Switches screens with a program, which is run without a shell and killed after the time limit.
///
/// Errors name the program, and end with the last line of its standard error. Owned by DisplayPower; GUI thread.
class ProgramSwitch final : public QObject, public DisplaySwitch
{
    Q_OBJECT

public:
    explicit ProgramSwitch(const DisplayProgram &program,
                           std::chrono::milliseconds timeLimit = std::chrono::seconds(15));
    ~ProgramSwitch() override;

    [[nodiscard]] QString name() const override { return m_program.name; }
    [[nodiscard]] std::chrono::milliseconds settleTime() const override { return m_program.settleTime; }
    void ask(const Answer &answer) override;
    void change(DisplayState state, const Done &done) override;

private:
    using Finished = std::function<void(const Result<QByteArray> &)>;

    void run(const QStringList &arguments, const Finished &finished);
    void readOutput();
    void finish(const Result<QByteArray> &output);
    [[nodiscard]] Error failure(const QString &what) const;

    const DisplayProgram m_program;
    QTimer m_timeLimit;
    std::unique_ptr<QProcess> m_process;
    Finished m_finished;
    QByteArray m_output; ///< of the program that runs
    QByteArray m_state;  ///< the last answer to the question
};

} // namespace vitrine
