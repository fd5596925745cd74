// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QString>

#include <chrono>
#include <functional>

namespace vitrine {

/// What the screens of this machine are; Mixed: some are on, and others are off.
enum class DisplayState { Off, On, Mixed };

/// \brief One way to switch the screens of this machine, and to read back what they are.
///
/// Deleting it ends what is under way; its answer does not come any more. GUI thread.
class DisplaySwitch
{
public:
    using Answer = std::function<void(const Result<DisplayState> &)>;
    using Done = std::function<void(const Result<bool> &)>;

    virtual ~DisplaySwitch() = default;

    /// For messages: the name of the program or of the protocol.
    [[nodiscard]] virtual QString name() const = 0;
    /// How long the screens may take until ask() gives their new state.
    [[nodiscard]] virtual std::chrono::milliseconds settleTime() const = 0;

    /// Reads the state of the screens; the answer may come from within this call. Not while another call is under way.
    virtual void ask(const Answer &answer) = 0;
    /// Requests \a state, On or Off, of all screens. Success means only that the request was taken. As ask().
    virtual void change(DisplayState state, const Done &done) = 0;

protected:
    DisplaySwitch() = default;
    DisplaySwitch(const DisplaySwitch &) = default;
    DisplaySwitch &operator=(const DisplaySwitch &) = default;
};

} // namespace vitrine
