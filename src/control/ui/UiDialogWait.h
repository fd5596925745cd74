// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ui/UiDialog.h"

#include <QDeadlineTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

class QWidget;

namespace vitrine {

/// \brief Waits until a dialog that has been opened can be seen.
///
/// The event `dialog` comes when the dialog opens; its view is loaded and laid out after that. Owned by UiInspector;
/// GUI thread; the page must outlive it.
class UiDialogWait final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds limit{3000};

    /// \a page is the widget of the page in its window.
    UiDialogWait(QList<UiDialogAccess> dialogs, const QWidget &page, QObject *parent = nullptr);

    /// Calls \a then once no open dialog is missing in the window, or the time is over; perhaps at once.
    void then(std::function<void()> then);

private:
    [[nodiscard]] bool isMissing() const;
    void look();

    const QList<UiDialogAccess> m_dialogs;
    const QWidget &m_page;
    QList<std::function<void()>> m_waiting; ///< one for each request: the socket limits them
    QDeadlineTimer m_deadline;
    QTimer m_look;
};

} // namespace vitrine
