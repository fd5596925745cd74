// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayList>
#include <QFile>
#include <QSocketNotifier>
#include <QString>
#include <QTest>

#include <algorithm>
#include <array>
#include <memory>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace vitrine {

/// \brief The socket of a service manager: receives what sd_notify() sends, while an event loop runs or it waits.
class NotifySocket
{
public:
    explicit NotifySocket(const QString &path)
        : m_path(path)
        , m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        const QByteArray name = QFile::encodeName(path);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const auto fits = name.size() < qsizetype{sizeof address.sun_path};
        if (fits)
            std::copy(name.begin(), name.end(), address.sun_path);
        m_isOpen = m_socket >= 0 && fits &&
                   ::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        // A sender waits while the queue of the socket is full.
        m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { read(); });
    }
    ~NotifySocket()
    {
        m_notifier.reset();
        ::close(m_socket);
    }
    Q_DISABLE_COPY_MOVE(NotifySocket)

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] QString path() const { return m_path; }

    /// Waits for \a line among what has come since forget().
    [[nodiscard]] bool waitFor(const QByteArray &line, int timeoutMs = 30'000)
    {
        return waitUntil([&line](const QByteArray &received) { return received == line; }, timeoutMs);
    }
    /// The same for a line that begins with \a start.
    [[nodiscard]] bool waitForLine(const QByteArray &start, int timeoutMs = 30'000)
    {
        return waitUntil([&start](const QByteArray &received) { return received.startsWith(start); }, timeoutMs);
    }
    /// What has come since forget(), as far as it was read.
    [[nodiscard]] const QByteArrayList &lines() const { return m_lines; }
    void forget()
    {
        read();
        m_lines.clear();
    }

private:
    template<typename Condition>
    bool waitUntil(Condition condition, int timeoutMs)
    {
        return QTest::qWaitFor(
            [&] {
                read();
                return std::ranges::any_of(m_lines, condition);
            },
            timeoutMs);
    }

    void read()
    {
        std::array<char, 4096> buffer{};
        for (;;) {
            const ssize_t size = ::recv(m_socket, buffer.data(), buffer.size(), 0);
            if (size <= 0)
                return;
            m_lines += QByteArray(buffer.data(), static_cast<qsizetype>(size)).split('\n');
        }
    }

    const QString m_path;
    const int m_socket;
    bool m_isOpen = false;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QByteArrayList m_lines;
};

} // namespace vitrine
