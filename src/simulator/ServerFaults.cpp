// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ServerFaults.h"

#include <algorithm>

namespace vitrine {

void ServerFaults::setReply(const QString &path, const HttpReply &reply, QDeadlineTimer until)
{
    m_faults.removeIf([](const Fault &fault) { return fault.until.hasExpired(); });
    m_faults.prepend({QRegularExpression::fromWildcard(path), reply, until});
    if (m_faults.size() > mostFaults)
        m_faults.removeLast();
}

void ServerFaults::setStatus(const QString &path, int status, QDeadlineTimer until)
{
    setReply(path,
             {.status = status,
              .contentType = "text/plain; charset=utf-8",
              .body = "Status " + QByteArray::number(status) + ", as asked for.\n"},
             until);
}

void ServerFaults::setRedirect(const QString &path, const QUrl &target)
{
    setReply(path, {.status = 307, .contentType = "text/plain", .headers = {{"Location", target.toEncoded()}}});
}

std::optional<HttpReply> ServerFaults::replyTo(const QString &path) const
{
    const auto found = std::ranges::find_if(m_faults, [&path](const Fault &fault) {
        return !fault.until.hasExpired() && fault.path.match(path).hasMatch();
    });
    if (found == m_faults.end())
        return std::nullopt;
    return found->reply;
}

} // namespace vitrine
