// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/display/DisplaySwitch.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>

namespace vitrine {

/// \brief A program that switches screens: its arguments, and what its output means. A value without state.
struct DisplayProgram
{
    QString name;                                      ///< of the program, searched in PATH
    QString package;                                   ///< of Debian
    std::chrono::milliseconds settleTime{0};           ///< see DisplaySwitch
    QStringList question;                              ///< arguments that print the state
    Result<DisplayState> (*state)(const QByteArray &); ///< of the output; the error is the end of a sentence
    /// Arguments that switch the screens; \a output is the answer to the question.
    QStringList (*change)(DisplayState state, const QByteArray &output);
};

/// Wayland compositors with wlr-output-power-management, such as sway and labwc.
[[nodiscard]] DisplayProgram wlopmProgram();
/// Those with wlr-output-management alone, such as cage 0.2: a screen that is off is not part of the desktop.
[[nodiscard]] DisplayProgram wlrRandrProgram();
/// A television at HDMI, by CEC.
[[nodiscard]] DisplayProgram cecProgram();

} // namespace vitrine
