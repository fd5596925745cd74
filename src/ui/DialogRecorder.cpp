// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/DialogRecorder.h"

#include "events/RunLog.h"
#include "ui/ErrorDialogModel.h"

#include <QCoreApplication>
#include <QDialog>
#include <QEvent>

#include <utility>

namespace vitrine {

DialogRecorder::DialogRecorder(const ErrorDialogModel &dialog, RunLog &log, QObject *parent)
    : QObject(parent)
    , m_dialog(dialog)
    , m_log(log)
{
    QCoreApplication::instance()->installEventFilter(this);
    connect(&dialog, &ErrorDialogModel::openChanged, this, [this](bool open) {
        if (open)
            recordOpened();
        else
            recordClosed();
    });
    const auto recordAnother = [this] {
        recordClosed();
        recordOpened();
    };
    connect(&dialog, &ErrorDialogModel::contentChanged, this, [this, recordAnother] {
        // The content also changes right before the dialog opens.
        if (m_open)
            recordAnother();
    });
    connect(&dialog, &ErrorDialogModel::failureShown, this, [this, recordAnother] {
        if (!m_action.isEmpty())
            recordAnother();
    });
    connect(&dialog, &ErrorDialogModel::pressed, this, [this](const QString &action) {
        // Copying decides nothing.
        if (action != QLatin1StringView("copyDetails"))
            m_action = action;
    });
}

bool DialogRecorder::eventFilter(QObject *watched, QEvent *event)
{
    // A spontaneous event comes from the window system, when a window is restored.
    if (event->type() == QEvent::Show && !event->spontaneous()) {
        // A kiosk keeps some dialogs of the engine away from the screen.
        if (auto *const dialog = qobject_cast<QDialog *>(watched);
            dialog != nullptr && !dialog->testAttribute(Qt::WA_DontShowOnScreen))
            record(*dialog);
    }
    return false;
}

void DialogRecorder::record(QDialog &dialog)
{
    const QVariant english = dialog.property(englishTitle);
    const DialogReport opened{dialog.objectName(),
                              DialogReport::State::Opened,
                              english.isValid() ? english.toString() : dialog.windowTitle(),
                              {}};
    m_log.append(opened);
    connect(
        &dialog, &QDialog::finished, this,
        [this, opened](int result) {
            const QString action = result == QDialog::Rejected ? QStringLiteral("cancel") : QStringLiteral("accept");
            m_log.append(DialogReport{opened.name, DialogReport::State::Closed, opened.title, action});
        },
        Qt::SingleShotConnection);
}

void DialogRecorder::recordOpened()
{
    m_open = true;
    m_name = m_dialog.name();
    m_title = m_dialog.englishTitle();
    m_action.clear();
    m_log.append(DialogReport{m_name, DialogReport::State::Opened, m_title, {}});
}

void DialogRecorder::recordClosed()
{
    if (std::exchange(m_open, false))
        m_log.append(DialogReport{m_name, DialogReport::State::Closed, m_title, m_action});
}

} // namespace vitrine
