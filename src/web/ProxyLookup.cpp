// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/ProxyLookup.h"

#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace vitrine {

namespace {

QNetworkProxy systemProxy(const QUrl &url)
{
    return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)).value(0);
}

} // namespace

struct ProxyLookup::Job
{
    QUrl url{};
    SystemQuery query{};
    ProxyLookup *asker = nullptr; ///< null: cancelled; guarded by Queue::mutex
};

struct ProxyLookup::Queue
{
    std::mutex mutex{};
    std::deque<std::shared_ptr<Job>> jobs{};
    int threads = 0;
};

ProxyLookup::ProxyLookup(QObject *parent)
    : ProxyLookup(systemProxy, parent)
{
}

ProxyLookup::ProxyLookup(SystemQuery query, QObject *parent)
    : QObject(parent)
    , m_query(std::move(query))
{
}

ProxyLookup::~ProxyLookup()
{
    cancel();
}

void ProxyLookup::start(const QUrl &url)
{
    cancel();
    m_job = std::make_shared<Job>(Job{.url = url, .query = m_query, .asker = this});
    const std::lock_guard lock(queue().mutex);
    queue().jobs.push_back(m_job);
    if (queue().threads == mostThreads)
        return;
    ++queue().threads;
    std::thread(work).detach();
}

void ProxyLookup::cancel()
{
    const auto job = std::exchange(m_job, nullptr);
    if (job == nullptr)
        return;
    const std::lock_guard lock(queue().mutex);
    job->asker = nullptr;
    std::erase(queue().jobs, job);
}

// Never deleted: the thread may outlive main().
ProxyLookup::Queue &ProxyLookup::queue()
{
    static auto *const queue = new Queue;
    return *queue;
}

void ProxyLookup::work()
{
    std::unique_lock lock(queue().mutex);
    while (!queue().jobs.empty()) {
        const auto job = queue().jobs.front();
        queue().jobs.pop_front();
        lock.unlock();
        const QNetworkProxy proxy = job->query(job->url);
        lock.lock();
        if (ProxyLookup *asker = job->asker) {
            QMetaObject::invokeMethod(
                asker,
                [asker, job, proxy] {
                    if (asker->m_job != job)
                        return;
                    asker->m_job = nullptr;
                    Q_EMIT asker->found(proxy);
                },
                Qt::QueuedConnection);
        }
    }
    --queue().threads;
}

} // namespace vitrine
