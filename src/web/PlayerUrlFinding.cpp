// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/PlayerUrlFinding.h"

#include "protocol/PlayTarget.h"
#include "web/FrameAncestors.h"

#include <algorithm>

namespace vitrine {

namespace {

bool forbidsFraming(const TargetFacts &facts, const QString &hostOrigin)
{
    // Chromium applies the headers of redirects, too.
    return std::ranges::any_of(facts.answers, [&hostOrigin](const HttpAnswer &answer) {
        return framingRefusal(answer.url, hostOrigin, answer.frameOptions, answer.contentPolicies).by !=
               FramingRefusal::By::Nothing;
    });
}

} // namespace

PlayerUrlFinding PlayerUrlFinding::fromFacts(const TargetFacts &facts, const QUrl &url, const QString &hostOrigin)
{
    const QString name = (facts.asked.isEmpty() ? url : facts.asked).host();
    if (facts.lookup == TargetFacts::Lookup::NotFound || facts.error == QNetworkReply::HostNotFoundError)
        return {Kind::Unresolved, tr("There is no server called %1.").arg(name), 0};
    if (facts.lookup == TargetFacts::Lookup::NoAnswer)
        return {Kind::Unreachable, tr("No name server answers for %1.").arg(name), 0};
    if (facts.error == QNetworkReply::SslHandshakeFailedError)
        return {Kind::Tls, tr("The secure connection to %1 failed: %2.").arg(name, facts.errorText), 0};
    if (facts.timedOut)
        return {Kind::Unreachable, tr("The server %1 did not answer in time.").arg(name), 0};
    if (facts.error != QNetworkReply::NoError || facts.answers.isEmpty())
        return {Kind::Unreachable, tr("The server %1 cannot be reached: %2.").arg(name, facts.errorText), 0};
    const int status = facts.answers.last().status;
    const QString origin = originOf(facts.answers.last().url);
    if (facts.tooManyRedirects)
        return {Kind::HttpStatus, tr("The server %1 only redirects from one address to the next.").arg(name), status,
                origin};
    if (status == 401 || status == 407)
        return {Kind::Password, tr("The server %1 requires a password.").arg(name), status, origin};
    if (status >= 400)
        return {Kind::HttpStatus, tr("The server %1 answered HTTP %2.").arg(name).arg(status), status, origin};
    if (!hostOrigin.isEmpty() && forbidsFraming(facts, hostOrigin))
        return {Kind::Framing, tr("The page of %1 does not allow being shown inside another page.").arg(name), status,
                origin};
    return {Kind::Answers, tr("The server %1 answered HTTP %2.").arg(name).arg(status), status, origin};
}

} // namespace vitrine
