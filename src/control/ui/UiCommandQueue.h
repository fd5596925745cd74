// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

#include <functional>

namespace vitrine {

/// \brief Carries out commands that take time one at a time, in their order.
///
/// A control that is clicked or typed into must not change because of another command before the input has arrived.
/// Owned by UiInspector; GUI thread.
class UiCommandQueue final
{
public:
    static constexpr qsizetype mostCommands = 16; ///< with the one that is being carried out

    using Command = std::function<void()>;

    [[nodiscard]] bool isFull() const { return m_commands.size() >= mostCommands; }

    /// Starts \a command when finish() has been called for those before it; at once if there are none. Requires
    /// !isFull().
    void add(Command command);

    /// The current command is done: starts the next one.
    void finish();

private:
    void start();

    QList<Command> m_commands; ///< the first one is being carried out
};

} // namespace vitrine
