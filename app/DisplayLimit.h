// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <chrono>
#include <thread>

namespace vitrine {

/// \brief Limits the time that Qt may take to connect to the display: it waits for ever for one that does not answer.
///
/// The limit ends with the object. GUI thread; a thread of its own ends the process.
class DisplayLimit
{
public:
    static constexpr std::chrono::seconds defaultLimit{20};

    /// After \a limit, writes \a text to standard error, on one line, and ends the process with internalErrorCode, so
    /// that a service manager starts it again.
    explicit DisplayLimit(const QString &text, std::chrono::milliseconds limit = defaultLimit);

private:
    std::jthread m_thread; // joined at the end
};

} // namespace vitrine
