// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "http/HttpMessage.h"

#include <QDeadlineTimer>
#include <QList>
#include <QRegularExpression>
#include <QUrl>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief The faults that a server simulates: slow or wrong answers.
///
/// A path is one path, or a pattern in which `*` stands for anything but a slash, such as
/// `/bv/playback/v1/sessions/*:heartbeat`. The latest fault for a path counts until it is over. Beyond
/// mostFaults the oldest one is removed.
class ServerFaults
{
public:
    static constexpr qsizetype mostFaults = 100;

    /// Delays every answer.
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    /// Requests for \a path are answered with \a reply, whatever their method: a page instead of JSON, an empty
    /// object, …
    void setReply(const QString &path, const HttpReply &reply, QDeadlineTimer until = QDeadlineTimer::Forever);
    /// Requests for \a path are answered with \a status and a line of text.
    void setStatus(const QString &path, int status, QDeadlineTimer until = QDeadlineTimer::Forever);
    /// Requests for \a path are sent to \a target, method and body included (307).
    void setRedirect(const QString &path, const QUrl &target);
    /// Removes all faults.
    void clear() { *this = {}; }

    [[nodiscard]] std::chrono::milliseconds delay() const { return m_delay; }
    /// What to answer to a request for \a path instead of the correct answer.
    [[nodiscard]] std::optional<HttpReply> replyTo(const QString &path) const;

private:
    struct Fault
    {
        QRegularExpression path;
        HttpReply reply;
        QDeadlineTimer until;
    };

    std::chrono::milliseconds m_delay{0};
    QList<Fault> m_faults; ///< the latest first
};

} // namespace vitrine
