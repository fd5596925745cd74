// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "recovery/TokenSource.h"

#include <functional>
#include <utility>

namespace vitrine {

/// \brief New tokens for the reference player, for demos of token renewal. GUI thread.
class DemoTokenSource final : public TokenSource
{
public:
    /// \a make: makes a token.
    explicit DemoTokenSource(std::function<QString()> make)
        : m_make(std::move(make))
    {
    }

protected:
    void start() override { finish(m_make()); }

private:
    const std::function<QString()> m_make;
};

} // namespace vitrine
