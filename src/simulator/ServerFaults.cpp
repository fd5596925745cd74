// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ServerFaults.h"

#include <QRegularExpression>

#include <algorithm>

namespace vitrine {

void ServerFaults::setReply(const QString &path, const HttpReply &reply)
{
    m_faults.prepend({path, reply});
}

void ServerFaults::setStatus(const QString &path, int status)
{
    setReply(path, {.status = status,
                    .contentType = "text/plain; charset=utf-8",
                    .body = "Status " + QByteArray::number(status) + ", as asked for.\n"});
}

void ServerFaults::setRedirect(const QString &path, const QUrl &target)
{
    setReply(path, {.status = 307, .contentType = "text/plain", .headers = {{"Location", target.toEncoded()}}});
}

void ServerFaults::remove(const QString &path)
{
    const auto found = std::ranges::find(m_faults, path, &Fault::path);
    if (found != m_faults.end())
        m_faults.erase(found);
}

std::optional<HttpReply> ServerFaults::replyTo(const QString &path) const
{
    const auto found = std::find_if(m_faults.begin(), m_faults.end(), [&path](const Fault &fault) {
        return QRegularExpression::fromWildcard(fault.path).match(path).hasMatch();
    });
    if (found == m_faults.end())
        return std::nullopt;
    return found->reply;
}

} // namespace vitrine
