// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace vitrine {

/// \brief One way to keep the screen on. Ends with the object, and with the process. GUI thread.
class SleepInhibitor
{
public:
    virtual ~SleepInhibitor() = default;

    /// Keeps the screen on from now on, or no longer. Does not wait for an answer.
    virtual void setInhibited(bool inhibited) = 0;

protected:
    SleepInhibitor() = default;
    SleepInhibitor(const SleepInhibitor &) = default;
    SleepInhibitor &operator=(const SleepInhibitor &) = default;
};

} // namespace vitrine
