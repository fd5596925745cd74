// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/ProfileLock.h"
#include "desktop/instance/InstancePlace.h"
#include "desktop/instance/InstanceRequest.h"
#include "socket/SocketPeer.h"

#include <chrono>
#include <functional>
#include <optional>

namespace vitrine {

/// \brief Makes this process the first run with a profile, or hands its request over to the first run.
///
/// The kernel's lock decides, so that exactly one of several starts is the first, and the next one is after a crash.
/// The socket of a run is opened only once it can answer. Works without an application object; blocks. Keep it as long
/// as the process can be the first run; main thread.
class SingleInstance
{
public:
    using PeerUser = std::function<std::optional<uid_t>(qintptr descriptor)>;

    enum class Outcome {
        First,      ///< this process is the first run, until the object is destroyed
        Occupied,   ///< another process is; nothing was handed over
        HandedOver, ///< the first run has done what was asked
        Refused,    ///< the first run could not do it; problem() says why
        Silent,     ///< the first run does not answer; process() is it
        Untrusted,  ///< a process of another user listens; problem() says so
        Impossible, ///< there can be no lock here; problem() says why
    };

    struct Limits
    {
        std::chrono::milliseconds answer{2000}; ///< of a run that listens
        std::chrono::milliseconds start{15000}; ///< of a run that starts or ends, and does not listen
    };

    explicit SingleInstance(const InstancePlace &place);
    SingleInstance(const InstancePlace &place, const Limits &limits, PeerUser peerUser = &socketPeerUser);

    /// First or Occupied, or Impossible.
    [[nodiscard]] Outcome claim();
    /// Hands \a request over, unless this process becomes the first run. Waits for a run that starts or ends.
    [[nodiscard]] Outcome claimOrHandOver(const InstanceRequest &request);

    [[nodiscard]] const InstancePlace &place() const { return m_place; }
    [[nodiscard]] QString problem() const { return m_problem; }
    /// The first run; 0 if it is not known.
    [[nodiscard]] qint64 process() const;

private:
    /// No value if no run listens, or it ended before it answered.
    [[nodiscard]] std::optional<Outcome> handOver(const QByteArray &line);
    [[nodiscard]] Outcome judge(const QByteArray &answer);

    const InstancePlace m_place;
    const Limits m_limits;
    const PeerUser m_peerUser;
    ProfileLock m_lock;
    QString m_problem;
};

} // namespace vitrine
