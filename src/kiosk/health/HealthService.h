// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "http/HttpMessage.h"
#include "kiosk/health/HealthAccess.h"
#include "kiosk/health/KioskStatus.h"
#include "kiosk/health/StatusTracker.h"
#include "playback/Clock.h"
#include "protocol/Result.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace vitrine {

/// \brief Answers the requests to the health server: `/healthz`, `/status`, `/metrics`, `/screenshot`.
///
/// Everybody on the machine may see a token-less answer, so screenshots need a token. A picture is taken at most once
/// within screenshotInterval; requests before that get the last one, and those that come while one is taken the same.
/// Owned by the application; GUI thread; the clock must outlive it.
class HealthService final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds screenshotInterval{2000};

    /// What the answers are made from.
    struct Host
    {
        using Done = std::function<void(const Result<QByteArray> &)>;

        std::function<KioskStatus()> status;
        std::function<StatusCounters()> counters;
        std::function<void(const Done &)> screenshot; ///< calls its argument once, now or later, with a PNG
    };

    HealthService(HealthAccess access, Host host, const Clock &clock, QObject *parent = nullptr);

    /// From the next request on.
    void setAccess(const HealthAccess &access) { m_access = access; }

    [[nodiscard]] HttpReply reply(const HttpRequest &request);

private:
    [[nodiscard]] HttpReply screenshot();
    void takeScreenshot();
    void finishScreenshot(const Result<QByteArray> &png);

    HealthAccess m_access;
    const Host m_host;
    const Clock &m_clock;
    QList<HttpReply::Send> m_waiting; ///< for the picture that is being taken
    HttpReply m_picture;              ///< the last one
    std::optional<std::chrono::milliseconds> m_pictureAt;
};

} // namespace vitrine
