// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/RecoveryPresenter.h"

#include "ui/ErrorDialogModel.h"
#include "ui/language/MessageText.h"

#include <utility>

namespace vitrine {

using State = RecoveryStatus::State;
using Phase = DialogRecovery::Phase;

RecoveryPresenter::RecoveryPresenter(ErrorDialogModel &dialog, std::chrono::milliseconds clickWaitLimit,
                                     QObject *parent)
    : QObject(parent)
    , m_dialog(dialog)
    , m_clickWait(clickWaitLimit)
{
    connect(&m_clickWait, &ClickWait::suspected, this, [this] {
        if (m_dialog.isTrying())
            close();
    });
    connect(&m_dialog, &ErrorDialogModel::dismissed, this, &RecoveryPresenter::reopen);
}

void RecoveryPresenter::present(const RecoveryStatus &status)
{
    const RecoveryStatus last = std::exchange(m_status, status);
    const State before = last.state;
    switch (status.state) {
    case State::None:
        // The viewer's retry may begin with a new recovery; presentPlayback() or handleBack() closes the dialog.
        if (!m_dialog.isTrying())
            close();
        break;
    case State::Reloading:
        m_dialog.setRecovery({.phase = Phase::Trying, .line = tr("Loading the video again…")});
        break;
    case State::RenewingToken:
        m_dialog.setRecovery({.phase = Phase::Trying, .line = tr("Getting permission to play…"), .cancellable = true});
        break;
    case State::Waiting:
        // A countdown may outlast a moment of playing, which has closed the dialog.
        if (m_shown != status.failure || (status.hasFailed && !last.hasFailed && !m_dialog.isOpen()))
            open(status);
        m_dialog.setRecovery({.phase = Phase::Waiting, .left = status.countdown(), .cancellable = true});
        break;
    case State::GivenUp:
        if (m_shown != status.failure || (before != status.state && !m_dialog.isOpen()))
            open(status);
        m_dialog.setRecovery({.why = messageText(status.why)});
        break;
    }
}

void RecoveryPresenter::presentPlayback(PlaybackState, PlaybackState to)
{
    m_clickWait.follow(to);
    if (showsPicture(to))
        close();
}

void RecoveryPresenter::handleBack(ActionReport::Outcome outcome)
{
    if (outcome == ActionReport::Outcome::Navigated)
        m_dialog.close();
}

void RecoveryPresenter::open(const RecoveryStatus &status)
{
    if (m_dialog.isAboutTarget())
        return; // reopen() follows
    m_shown = status.failure;
    if (status.isErrorOfPlayer())
        m_dialog.openError(*status.error, status.positionSeconds);
    else if (status.cause)
        m_dialog.openFailure(*status.cause, status.likelyCauses, status.positionSeconds);
}

// What the viewer tried to open is told until the viewer has read it.
void RecoveryPresenter::close()
{
    if (!m_dialog.isAboutTarget())
        m_dialog.close();
}

// The viewer has closed a dialog about something else, and without a picture the window would be dead.
void RecoveryPresenter::reopen()
{
    if (m_status.state != State::Waiting && m_status.state != State::GivenUp)
        return;
    open(m_status);
    present(RecoveryStatus(m_status));
}

} // namespace vitrine
