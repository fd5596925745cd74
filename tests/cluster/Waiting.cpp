// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/Waiting.h"

#include <QTest>

#include <csignal>

namespace vitrine {

namespace {

volatile std::sig_atomic_t signalled = 0;

} // namespace

void endWaitsOnSignals()
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        std::signal(number, [](int) { signalled = 1; });
}

bool waitFor(const std::function<bool()> &condition, int limitMs)
{
    return QTest::qWaitFor([&condition] { return signalled != 0 || condition(); }, limitMs) && signalled == 0;
}

} // namespace vitrine
