// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"
#include "playback/PlaybackState.h"
#include "recovery/RecoveryStatus.h"
#include "ui/ClickWait.h"

#include <QObject>

#include <chrono>

namespace vitrine {

class ErrorDialogModel;

/// \brief Shows a RecoveryStatus in the error dialog.
///
/// The dialog stays closed during a recovery without a delay. Once it is open, it stays until there is a picture again:
/// an attempt changes only its status and actions. It also closes if the player may wait for a click in the page, which
/// it covers. A dialog about a target that cannot be played stays until the viewer closes it. Owned by the application;
/// GUI thread; the dialog must outlive it.
class RecoveryPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit RecoveryPresenter(ErrorDialogModel &dialog,
                               std::chrono::milliseconds clickWaitLimit = ClickWait::usualLimit,
                               QObject *parent = nullptr);

public Q_SLOTS:
    void present(const vitrine::RecoveryStatus &status);
    /// The player shows a picture again, or has none to show: closes the dialog.
    void presentPlayback(vitrine::PlaybackState from, vitrine::PlaybackState to);
    /// Closes the dialog if the result of Back is another page.
    void handleBack(vitrine::ActionReport::Outcome outcome);

private:
    void open(const RecoveryStatus &status);
    void close();
    void reopen();

    ErrorDialogModel &m_dialog;
    int m_shown = 0;         ///< RecoveryStatus::failure of the dialog opened last
    RecoveryStatus m_status; ///< presented last
    ClickWait m_clickWait;
};

} // namespace vitrine
