// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "recovery/RecoveryStatus.h"

#include <QObject>

namespace vitrine {

class ErrorDialogModel;

/// \brief Shows a RecoveryStatus in the error dialog, which stays closed during a recovery without a delay.
///
/// Owned by the application; GUI thread; the dialog must outlive it.
class RecoveryPresenter final : public QObject
{
    Q_OBJECT

public:
    /// Whether the viewer may cancel a recovery; visitors of a kiosk must not.
    enum class Cancelling { Allowed, Forbidden };

    RecoveryPresenter(ErrorDialogModel &dialog, Cancelling cancelling, QObject *parent = nullptr);

public Q_SLOTS:
    void present(const vitrine::RecoveryStatus &status);

private:
    void open(const RecoveryStatus &status);

    ErrorDialogModel &m_dialog;
    const bool m_mayCancel;
    int m_shown = 0;                                             ///< RecoveryStatus::failure of the dialog opened last
    RecoveryStatus::State m_state = RecoveryStatus::State::None; ///< state presented last
};

} // namespace vitrine
