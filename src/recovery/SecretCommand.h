// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/LongTimer.h"
#include "protocol/Result.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>

class QProcess;

namespace vitrine {

/// \brief A program that prints one line with a secret, run without a shell, within limits.
///
/// The program has an empty input, and may print 64 KiB within the time limit. If it exceeds a limit, it is killed with
/// its children. Errors name the program without its arguments, and end with its standard error, shortened and without
/// secrets. Owned by its parent; GUI thread. Destroying this object kills a running program.
class SecretCommand final : public QObject
{
    Q_OBJECT

public:
    /// \a words: the program, searched in PATH, and its arguments; at least one word.
    SecretCommand(const QStringList &words, std::chrono::milliseconds timeLimit, QObject *parent = nullptr);
    ~SecretCommand() override;

    /// Runs the program; finished() follows, possibly from within this call. Does nothing while it runs.
    void run();
    /// Kills the program; no finished() follows.
    void cancel();

Q_SIGNALS:
    void finished(const vitrine::Result<QString> &line);

private:
    void readOutput();
    void readErrors();
    void end(int exitCode, bool crashed);
    void fail(const QString &what, const QString &advice);
    void finish(const Result<QString> &line);
    [[nodiscard]] QString complaint() const;

    QStringList m_words;
    std::chrono::milliseconds m_timeLimit;
    LongTimer m_timer;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_output;
    QByteArray m_errors;
};

} // namespace vitrine
