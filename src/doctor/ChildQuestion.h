// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/ChildAnswer.h"

#include <QByteArray>
#include <QDeadlineTimer>

#include <sys/types.h>

#include <chrono>
#include <functional>

namespace vitrine {

/// \brief A question that a process of its own answers while this one does something else.
///
/// Whatever the question loads, prints or breaks stays in that process; it dies with its parent, and is killed when the
/// question is dropped. To be made while this process has one thread: before QApplication. Not copied.
class ChildQuestion
{
public:
    /// Begins to ask; the answer may take \a limit from now on.
    ChildQuestion(const std::function<QByteArray()> &question, std::chrono::milliseconds limit);
    ~ChildQuestion();
    Q_DISABLE_COPY_MOVE(ChildQuestion)

    /// Waits for the answer; to be called once.
    [[nodiscard]] ChildAnswer answer();

private:
    void leave();

    QDeadlineTimer m_deadline;
    pid_t m_child = -1;
    int m_pipe = -1; ///< what the child writes; -1 when there is no child
};

} // namespace vitrine
