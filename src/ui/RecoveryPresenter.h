// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "recovery/RecoveryStatus.h"

#include <QObject>

namespace vitrine {

class ErrorDialogModel;

/// \brief Shows a RecoveryStatus in the error dialog, which stays closed while a recovery needs no waiting.
///
/// Owned by the application; GUI thread; the dialog must outlive it.
class RecoveryPresenter final : public QObject
{
    Q_OBJECT

public:
    /// Whether the viewer may end a recovery; visitors of a kiosk must not be able to leave it dark.
    enum class Cancelling { Allowed, Forbidden };

    RecoveryPresenter(ErrorDialogModel &dialog, Cancelling cancelling, QObject *parent = nullptr);

public Q_SLOTS:
    void present(const vitrine::RecoveryStatus &status);

private:
    void open(const RecoveryStatus &status);

    ErrorDialogModel &m_dialog;
    const bool m_mayCancel;
    int m_shown = 0;                                             ///< RecoveryStatus::failure of what was opened last
    RecoveryStatus::State m_state = RecoveryStatus::State::None; ///< presented last
};

} // namespace vitrine
