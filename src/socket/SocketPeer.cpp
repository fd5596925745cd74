// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "socket/SocketPeer.h"

#include <sys/socket.h>

namespace vitrine {

std::optional<uid_t> socketPeerUser(qintptr descriptor)
{
    ucred peer = {};
    socklen_t size = sizeof(peer);
    if (::getsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
        return std::nullopt;
    return peer.uid;
}

} // namespace vitrine
