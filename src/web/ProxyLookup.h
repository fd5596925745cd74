// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QNetworkProxy>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace vitrine {

/// \brief Finds the proxy of the system for a URL without blocking.
///
/// The system may download a script that selects the proxy, without a time limit. All lookups of the process share a
/// few threads: if that many never end, the later lookups get no answer, and no further thread is lost. Owned by its
/// user; GUI thread.
class ProxyLookup final : public QObject
{
    Q_OBJECT

public:
    /// Called in the other thread; may block.
    using SystemQuery = std::function<QNetworkProxy(const QUrl &)>;

    static constexpr int mostThreads = 4;

    explicit ProxyLookup(QObject *parent = nullptr);
    explicit ProxyLookup(SystemQuery query, QObject *parent = nullptr);
    ~ProxyLookup() override;

    /// Starts a lookup for \a url; cancels one in progress. found() follows, never from within this call.
    void start(const QUrl &url);
    /// Cancels a lookup in progress; found() does not follow.
    void cancel();

Q_SIGNALS:
    /// Type NoProxy or DefaultProxy: there is none.
    void found(const QNetworkProxy &proxy);

private:
    struct Job;
    struct Queue;

    static Queue &queue();
    static void work();

    const SystemQuery m_query;
    std::shared_ptr<Job> m_job; ///< in progress; null otherwise
};

} // namespace vitrine
