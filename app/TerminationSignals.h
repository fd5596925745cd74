// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QSocketNotifier;

namespace vitrine {

/// \brief Turns SIGINT, SIGTERM and SIGHUP into a Qt signal, so that a run can end properly; ignores SIGPIPE.
///
/// A second SIGINT or SIGTERM, 200 ms or more behind the first, ends the process at once, even while the GUI thread is
/// busy. One object a process; GUI thread.
class TerminationSignals final : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

Q_SIGNALS:
    void received();

private:
    void read();

    QSocketNotifier *m_notifier = nullptr;
};

} // namespace vitrine
