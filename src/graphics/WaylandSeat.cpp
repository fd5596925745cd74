// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "graphics/WaylandSeat.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QFile>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstring>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

// Source: the Wayland protocol, "Wire Format" and the interfaces wl_display and wl_registry. A message is an object,
// its size and the number of the request or event in one word, and the arguments.
constexpr quint32 displayObject = 1;
constexpr quint32 registryObject = 2;
constexpr quint32 callbackObject = 3;
constexpr quint32 syncRequest = 0;
constexpr quint32 registryRequest = 1;
constexpr qsizetype headerSize = 8;

class Connection
{
public:
    Connection() = default;
    ~Connection()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] bool open(const QByteArray &path)
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        if (path.isEmpty() || path.size() >= qsizetype{sizeof address.sun_path})
            return false;
        std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
        m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        return m_socket >= 0 && ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }

    [[nodiscard]] bool send(quint32 request, quint32 newObject) const
    {
        const std::array<quint32, 3> message{displayObject, quint32{12} << 16 | request, newObject};
        return ::send(m_socket, message.data(), sizeof message, MSG_NOSIGNAL) == sizeof message;
    }

    /// Appends what has come; false when nothing comes any more.
    [[nodiscard]] bool receive(QByteArray &bytes, const QDeadlineTimer &deadline) const
    {
        pollfd waiting{m_socket, POLLIN, 0};
        if (::poll(&waiting, 1, static_cast<int>(deadline.remainingTime())) <= 0)
            return false;
        std::array<char, 4096> part{};
        const ssize_t size = ::recv(m_socket, part.data(), part.size(), 0);
        if (size > 0)
            bytes.append(part.data(), static_cast<qsizetype>(size));
        return size > 0;
    }

private:
    int m_socket = -1;
};

quint32 wordAt(const QByteArray &bytes, qsizetype offset)
{
    quint32 word = 0;
    if (offset + qsizetype{sizeof word} <= bytes.size())
        std::memcpy(&word, bytes.constData() + offset, sizeof word);
    return word;
}

} // namespace

QString waylandSocket(const QProcessEnvironment &environment)
{
    const QString display = environment.value(u"WAYLAND_DISPLAY"_s);
    const QString folder = environment.value(u"XDG_RUNTIME_DIR"_s);
    if (!environment.value(u"WAYLAND_SOCKET"_s).isEmpty() || display.isEmpty())
        return {};
    if (display.startsWith(u'/'))
        return display;
    return folder.isEmpty() ? QString() : folder + u'/' + display;
}

std::optional<bool> hasWaylandSeat(const QString &socket, std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    Connection connection;
    if (!connection.open(QFile::encodeName(socket)) || !connection.send(registryRequest, registryObject) ||
        !connection.send(syncRequest, callbackObject))
        return std::nullopt;
    QByteArray bytes;
    while (connection.receive(bytes, deadline)) {
        for (quint32 size = wordAt(bytes, 4) >> 16; bytes.size() >= headerSize && bytes.size() >= size;
             size = wordAt(bytes, 4) >> 16) {
            const quint32 object = wordAt(bytes, 0);
            // wl_registry.global: name, interface, version
            if (object == registryObject && bytes.mid(headerSize + 8, 8) == QByteArrayView("wl_seat\0", 8))
                return true;
            if (object == callbackObject)
                return false;
            if (object == displayObject || size < headerSize)
                return std::nullopt; // wl_display.error, or no Wayland
            bytes.remove(0, size);
        }
    }
    return std::nullopt;
}

} // namespace vitrine
