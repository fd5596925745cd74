// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "http/HttpMessage.h"

#include <QList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief What a server is to do wrong: be slow, or answer something else than it should.
///
/// A path is one path, or a pattern in which `*` stands for anything but a slash, such as
/// `/bv/playback/v1/sessions/*:heartbeat`. What was said last about a path holds.
class ServerFaults
{
public:
    /// Every answer comes so much later.
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    /// Requests for \a path are answered with \a reply, whatever their method: a page instead of JSON, an empty
    /// object, …
    void setReply(const QString &path, const HttpReply &reply);
    /// Requests for \a path are answered with \a status and a line of text.
    void setStatus(const QString &path, int status);
    /// Requests for \a path are sent to \a target, method and body included (307).
    void setRedirect(const QString &path, const QUrl &target);
    /// All is as it should be again.
    void clear() { *this = {}; }

    [[nodiscard]] std::chrono::milliseconds delay() const { return m_delay; }
    /// What to answer to a request for \a path instead of the truth.
    [[nodiscard]] std::optional<HttpReply> replyTo(const QString &path) const;

private:
    struct Fault
    {
        QString path;
        HttpReply reply;
    };

    std::chrono::milliseconds m_delay{0};
    QList<Fault> m_faults; ///< the last said first
};

} // namespace vitrine
