// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>
#include <QString>

#include <cstdio>

namespace vitrine {

/// \brief A progress bar on standard error: only on a terminal, and only for work that takes longer than half a second.
///
/// Removed when it is destroyed. One thread.
class ProgressBar
{
public:
    enum class Output { IfTerminal, Always };

    /// \a label says what is done: one or two words. \a output and \a stream are for tests.
    explicit ProgressBar(const QString &label, Output output = Output::IfTerminal, std::FILE *stream = stderr);
    ~ProgressBar();
    Q_DISABLE_COPY_MOVE(ProgressBar)

    /// \a done of \a all steps are finished.
    void show(qint64 done, qint64 all);

private:
    QString m_label;
    std::FILE *m_stream;
    bool m_isOn;
    QElapsedTimer m_time;
    qint64 m_lastShown = -1; ///< ms
};

} // namespace vitrine
