// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "simulator/ResourceSlots.h"
#include "simulator/ServiceRules.h"
#include "simulator/TokenIssuer.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <chrono>

namespace vitrine {

struct HttpReply;
struct HttpRequest;

/// \brief Behaves like BlendVision's service for a player and for a client that requests tokens.
///
/// Checks tokens, devices and domains, and refuses with the error code and reason that the player reports
/// (`{"error_code": 7, "error_reason": "ERROR_REASON_…"}`). Sources: BlendVision "Playback API" (sessions) and
/// "Showroom" (resource tokens); the domain is part of `:start`, while the real player asks in a request before it.
/// Owned by ReferenceServer; its thread; the clock must outlive it.
class FakeService final : public QObject
{
    Q_OBJECT

public:
    explicit FakeService(const Clock &clock, QObject *parent = nullptr);

    /// Valid from now on for resources without rules of their own; open sessions stay open.
    void setRules(const ServiceRules &rules) { m_slots.setCommonRules(rules); }
    [[nodiscard]] const ServiceRules &rules() const { return m_slots.commonRules(); }
    /// Adds a resource with rules of its own. Once there is one, tokens for unknown resources are refused, except those
    /// of issueToken() without a resource.
    void addResource(const QString &resource, const ServiceRules &rules) { m_slots.setRules(resource, rules); }
    /// Frees the slots that were taken under the rules of a resource.
    void forgetRuns() { m_slots.forgetRuns(); }
    /// What the token endpoint requires as `Authorization: Bearer …` and, unless empty, as `x-bv-org-id`. Without a key
    /// it refuses every request.
    void setApiKey(const QByteArray &key, const QByteArray &organisation = {});

    /// A token for \a resourceType (`RESOURCE_TYPE_…`); without a \a lifetime it never expires, without a \a resource
    /// it has the common rules.
    [[nodiscard]] QString issueToken(const QString &resourceType,
                                     std::optional<std::chrono::seconds> lifetime = std::nullopt,
                                     const QString &resource = commonResource());
    /// The resource of tokens that are for no resource with rules of its own.
    [[nodiscard]] static QString commonResource();

    /// The path of the token endpoint.
    [[nodiscard]] static QString tokensPath();
    /// True when \a path is the service's, so that reply() has to answer.
    [[nodiscard]] static bool hasPath(const QString &path);
    [[nodiscard]] HttpReply reply(const HttpRequest &request);

    /// Numbers, and no secrets: `slotsTaken`, `otherDevices`, `sessionsBegun`, `sessionsEnded`, `sessionsLapsed`,
    /// `heartbeats`, `tokensMinted`, `tokenRequests`, `refused` (how often by reason).
    [[nodiscard]] QJsonObject state();

Q_SIGNALS:
    void sessionBegun(const QString &device);
    void sessionEnded(const QString &device);
    /// A player's scenario asks for the server to be unreachable for \a duration.
    void outageRequested(std::chrono::milliseconds duration);
    /// It asks for requests for \a path, which may contain `*`, to be answered with \a status for \a duration.
    void faultRequested(const QString &path, int status, std::chrono::milliseconds duration);

private:
    [[nodiscard]] HttpReply replyToTokenRequest(const HttpRequest &request);
    [[nodiscard]] HttpReply replyToSession(const HttpRequest &request);
    [[nodiscard]] HttpReply replyToOutage(const HttpRequest &request);
    [[nodiscard]] HttpReply replyToFault(const HttpRequest &request);
    [[nodiscard]] HttpReply replyToExpiry(const HttpRequest &request);
    [[nodiscard]] bool hasValidToken(const HttpRequest &request) const;
    std::optional<std::chrono::milliseconds> takeClock(const ResourceSlots::Place &place, const QJsonObject &body);
    [[nodiscard]] HttpReply begin(const ResourceSlots::Place &place, const QString &device, const QJsonObject &body);
    [[nodiscard]] HttpReply refuse(int code, const QString &reason);

    const Clock &m_clock;
    TokenIssuer m_issuer;
    ResourceSlots m_slots;
    QByteArray m_apiKey;
    QByteArray m_organisation;
    QHash<QString, int> m_refused;
    int m_heartbeats = 0;
    int m_tokenRequests = 0;
};

} // namespace vitrine
