// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/Settings.h"
#include "ui/ErrorText.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief One button of the error dialog.
struct ErrorAction
{
    QString name;  ///< `retry`, `back`, `quit`, `cancel`, `close` or `copyDetails`; empty: no button
    QString label; ///< translated

    friend bool operator==(const ErrorAction &, const ErrorAction &) = default;
};

/// \brief What is done about the failure that a dialog shows.
struct DialogRecovery
{
    enum class Phase {
        None,    ///< nothing, until the viewer acts
        Waiting, ///< the next attempt follows by itself
        Trying,  ///< an attempt is under way
    };

    Phase phase = Phase::None;
    std::optional<std::chrono::seconds> left{}; ///< of Waiting, if it is known
    QString line{};                             ///< of Trying: what is being done, translated
    QString why{};                              ///< of None: why nothing is tried again, for the details
    bool cancellable = false;

    [[nodiscard]] bool isUnderWay() const { return phase != Phase::None; }

    friend bool operator==(const DialogRecovery &, const DialogRecovery &) = default;
};

/// \brief The buttons of the error dialog: one primary action, at most one secondary, the rest under “More”.
///
/// The primary action has the keyboard, so it never ends Vitrine. A value; any thread.
struct DialogActions
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::DialogActions)

public:
    ErrorAction primary;
    ErrorAction secondary;
    QList<ErrorAction> more;

    /// The actions for \a text while \a recovery is under way; \a back is what Back does.
    [[nodiscard]] static DialogActions of(const ErrorText &text, const DialogRecovery &recovery, BackAction::Kind back);

    /// All of them, and `copyDetails`, which the details have a button for.
    [[nodiscard]] QList<ErrorAction> all() const;

    friend bool operator==(const DialogActions &, const DialogActions &) = default;
};

} // namespace vitrine
