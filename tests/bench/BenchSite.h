// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "http/HttpListener.h"
#include "simulator/ReferenceServer.h"

#include <QObject>
#include <QUrl>

#include <chrono>

namespace vitrine {

/// How long the page plays before it says that the time to measure begins, and then until it ends.
struct PlayTimes
{
    std::chrono::seconds settle{5};
    std::chrono::seconds window{8};
};

/// \brief The service that both hosts of bench_host play from: the player page, the clip, and an ear for the page.
///
/// Runs in the benchmark's process, so that it weighs on neither host. GUI-less; the thread that made it.
class BenchSite final : public QObject
{
    Q_OBJECT

public:
    explicit BenchSite(QObject *parent = nullptr);

    /// Address of the page for a run; what it tells carries \a run, so that a former host's page is not listened to.
    [[nodiscard]] QUrl playerUrl(int run, const PlayTimes &times) const;

Q_SIGNALS:
    void pageRequested(int run);
    /// \a step: `first-frame`, `begin`, `end`; with the frames that the video has had until now.
    void told(int run, const QString &step, int frames, int dropped);

private:
    [[nodiscard]] HttpReply reply(const HttpRequest &request);

    HttpListener m_listener;
    ReferenceServer m_clips;
};

} // namespace vitrine
