// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/DisplayLimit.h"

#include "app/Console.h"

#include <condition_variable>
#include <cstdlib>
#include <mutex>

namespace vitrine {

DisplayLimit::DisplayLimit(const QString &text, std::chrono::milliseconds limit)
    : m_thread([text, limit](const std::stop_token &stop) {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any().wait_for(lock, stop, limit, [] { return false; });
        if (!stop.stop_requested())
            std::_Exit(printError(Error{text}, internalErrorCode));
    })
{
}

} // namespace vitrine
