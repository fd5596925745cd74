// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiCommandQueue.h"

#include <utility>

namespace vitrine {

void UiCommandQueue::add(Command command)
{
    m_commands.append(std::move(command));
    if (m_commands.size() == 1)
        start();
}

void UiCommandQueue::finish()
{
    m_commands.removeFirst();
    if (!m_commands.isEmpty())
        start();
}

void UiCommandQueue::start()
{
    const Command command = m_commands.constFirst(); // it may finish at once, and is removed then
    command();
}

} // namespace vitrine
