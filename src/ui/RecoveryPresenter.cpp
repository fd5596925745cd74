// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/RecoveryPresenter.h"

#include "ui/ErrorDialogModel.h"

namespace vitrine {

RecoveryPresenter::RecoveryPresenter(ErrorDialogModel &dialog, Cancelling cancelling, QObject *parent)
    : QObject(parent)
    , m_dialog(dialog)
    , m_mayCancel(cancelling == Cancelling::Allowed)
{
}

void RecoveryPresenter::present(const RecoveryStatus &status)
{
    switch (status.state) {
    case RecoveryStatus::State::None:
    case RecoveryStatus::State::Reloading:
        m_dialog.close();
        break;
    case RecoveryStatus::State::RenewingToken:
        m_dialog.setStatus(tr("Fetching a new token…"), m_mayCancel);
        break;
    case RecoveryStatus::State::Waiting: {
        // Do not reopen a dialog that the viewer has closed, until the next failure.
        if (m_shown != status.failure)
            open(status);
        const auto left = std::chrono::ceil<std::chrono::seconds>(status.remaining.value_or(std::chrono::seconds(0)));
        const bool isNetwork = status.cause == FailureCause::NetworkLost;
        m_dialog.setStatus((isNetwork ? tr("Next try in %1 s.") : tr("Trying again in %1 s.")).arg(left.count()),
                           m_mayCancel);
        break;
    }
    case RecoveryStatus::State::GivenUp:
        if (m_shown != status.failure || (m_state != status.state && !m_dialog.isOpen()))
            open(status);
        m_dialog.setStatus(status.why, false);
        break;
    }
    m_state = status.state;
}

void RecoveryPresenter::open(const RecoveryStatus &status)
{
    m_shown = status.failure;
    if (status.error && status.cause != FailureCause::NetworkLost)
        m_dialog.openError(*status.error, status.positionSeconds);
    else if (status.cause)
        m_dialog.openFailure(*status.cause, status.likelyCauses, status.positionSeconds);
}

} // namespace vitrine
