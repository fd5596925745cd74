// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdlib>
#include <memory>

namespace vitrine {

/// Frees a reply of XCB, which comes from malloc().
struct FreeXcbReply
{
    void operator()(void *reply) const { std::free(reply); }
};

/// A reply of XCB; null: there was an error.
template<typename Reply>
using XcbReply = std::unique_ptr<Reply, FreeXcbReply>;

} // namespace vitrine
