// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QSocketNotifier;

namespace vitrine {

/// \brief Emits a Qt signal for SIGINT, SIGTERM and SIGHUP, so that a run can end properly; ignores SIGPIPE.
///
/// A second SIGINT or SIGTERM, more than 200 ms after the first, ends the process at once, even if the GUI thread is
/// busy; the first one starts ExitLimit. A signal that was ignored at the start of the process, as nohup and shells do
/// for background jobs, stays ignored. One object per process; GUI thread.
class TerminationSignals final : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

    /// Remembers which of the signals are ignored now. Call it in main() before QApplication: the browser engine resets
    /// them.
    static void noteIgnored();

    /// Keeps signals from now on for the object that is created later. The browser engine resets the handlers when it
    /// starts, so the object installs them again.
    static void install();

    /// From now on, SIGHUP emits reloadRequested() instead of received().
    void setReloads() { m_reloads = true; }

Q_SIGNALS:
    void received();
    void reloadRequested();

private:
    void read();

    QSocketNotifier *m_notifier = nullptr;
    bool m_reloads = false;
};

} // namespace vitrine
