// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <memory>

class QProcess;

namespace vitrine {

/// \brief A program that prints one line with a secret, run without a shell, within limits.
///
/// It gets the time limit, 64 KiB of output and an empty input; what goes beyond is killed, with its children. Errors
/// name the program without its arguments, and end with what it wrote to standard error, shortened and without secrets.
/// Owned by its parent; GUI thread. A program that runs when this is destroyed is killed.
class SecretCommand final : public QObject
{
    Q_OBJECT

public:
    /// \a words are the program, looked for in PATH, and its arguments; at least one.
    SecretCommand(const QStringList &words, std::chrono::milliseconds timeLimit, QObject *parent = nullptr);
    ~SecretCommand() override;

    /// Runs it; finished() follows, perhaps from within this call. Does nothing while it runs.
    void run();
    /// Kills it; no finished() follows.
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
    QTimer m_timer;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_output;
    QByteArray m_errors;
};

} // namespace vitrine
