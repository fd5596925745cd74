// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

class QDialog;

namespace vitrine {

class ErrorDialogModel;
class RunLog;

/// \brief Records in the run log that a dialog was opened and closed: the error dialog, and every QDialog.
///
/// Another failure in the open error dialog is another dialog: the one before is closed first. So is the same failure
/// again if an action was pressed before it. Titles are recorded in English. The action of a QDialog is `accept` or
/// `cancel`. Owned by the application; GUI thread; dialog and log must outlive it.
class DialogRecorder final : public QObject
{
    Q_OBJECT

public:
    /// Property of a QDialog whose title is translated: the title in English, as text.
    static constexpr const char *englishTitle = "englishTitle";

    DialogRecorder(const ErrorDialogModel &dialog, RunLog &log, QObject *parent = nullptr);

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void record(QDialog &dialog);
    void recordOpened();
    void recordClosed();

    const ErrorDialogModel &m_dialog;
    RunLog &m_log;
    bool m_open = false; ///< the following is recorded as opened
    QString m_name;
    QString m_title;
    QString m_action; ///< pressed last in this dialog; empty: none
};

} // namespace vitrine
