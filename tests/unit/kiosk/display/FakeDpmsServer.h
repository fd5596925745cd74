// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <xcb/xcb.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace vitrine {

/// \brief The part of an X server that DpmsSwitch talks to, on a socket and a thread of its own.
///
/// X servers without hardware, such as Xvfb, have no DPMS. Byte order: that of this machine.
class FakeDpmsServer
{
public:
    struct State
    {
        std::atomic<bool> isPresent{true}, isCapable{true}, isEnabled{false};
        std::atomic<int> level{0};         ///< 0 is on, 3 is off
        std::atomic<int> offSeconds{1800}; ///< the server's own time
    };

    explicit FakeDpmsServer(State &state)
        : m_state(state)
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM, 0, m_sockets.data()) != 0)
            qFatal("socketpair");
        m_thread = std::thread([this] { serve(); });
        m_connection = xcb_connect_to_fd(m_sockets[0], nullptr);
    }

    ~FakeDpmsServer()
    {
        xcb_disconnect(m_connection); // the thread reads the end
        m_thread.join();
        ::close(m_sockets[1]);
    }

    [[nodiscard]] xcb_connection_t *connection() const { return m_connection; }

private:
    static constexpr std::uint8_t majorOpcode = 140;

    [[nodiscard]] bool read(void *data, std::size_t size) const
    {
        auto *bytes = static_cast<char *>(data);
        while (size > 0) {
            const ssize_t got = ::read(m_sockets[1], bytes, size);
            if (got <= 0)
                return false;
            bytes += got;
            size -= static_cast<std::size_t>(got);
        }
        return true;
    }

    template<typename Value>
    void put(QByteArray &packet, int at, Value value) const
    {
        std::memcpy(packet.data() + at, &value, sizeof value);
    }

    void send(const QByteArray &packet) const
    {
        if (::write(m_sockets[1], packet.constData(), static_cast<std::size_t>(packet.size())) != packet.size())
            qFatal("write");
    }

    void setUp() const
    {
        std::array<char, 12> request{};
        if (!read(request.data(), request.size()))
            return;
        QByteArray reply(8 + 32, '\0'); // no vendor, no formats, no screens
        put(reply, 0, std::uint8_t(1));
        put(reply, 2, std::uint16_t(11));
        put(reply, 6, std::uint16_t(8));
        put(reply, 26, std::uint16_t(65535)); // the longest request
        send(reply);
    }

    void serve()
    {
        setUp();
        std::uint16_t sequence = 0;
        std::array<std::uint8_t, 4> head{};
        while (read(head.data(), head.size())) {
            std::uint16_t units = 0;
            std::memcpy(&units, &head[2], sizeof units);
            std::string body(std::size_t(units - 1) * 4, '\0');
            if (!read(body.data(), body.size()))
                return;
            handle(head, body, ++sequence);
        }
    }

    void handle(const std::array<std::uint8_t, 4> &head, const std::string &body, std::uint16_t sequence)
    {
        const auto number = [&body](std::size_t at) {
            std::uint16_t value = 0;
            std::memcpy(&value, body.data() + at, sizeof value);
            return value;
        };
        QByteArray reply(32, '\0');
        put(reply, 0, std::uint8_t(1));
        put(reply, 2, sequence);
        if (head[0] == 98) { // QueryExtension
            const bool isDpms = body.find("DPMS") != std::string::npos && m_state.isPresent;
            put(reply, 8, std::uint8_t(isDpms ? 1 : 0));
            put(reply, 9, majorOpcode);
            send(reply);
        } else if (head[0] == 43) { // GetInputFocus, as a round trip
            send(reply);
        } else if (head[0] == majorOpcode) {
            switch (head[1]) {
            case 1: // Capable
                put(reply, 8, std::uint8_t(m_state.isCapable ? 1 : 0));
                return send(reply);
            case 3: // SetTimeouts: standby, suspend, off
                m_state.offSeconds = number(4);
                return;
            case 4:
                m_state.isEnabled = true;
                return;
            case 6: // ForceLevel: refused while it is disabled, as the real one does
                if (m_state.isEnabled) {
                    m_state.level = number(0);
                } else {
                    put(reply, 0, std::uint8_t(0));
                    put(reply, 1, std::uint8_t(8)); // BadMatch
                    send(reply);
                }
                return;
            case 7: // Info
                put(reply, 8, static_cast<std::uint16_t>(m_state.level.load()));
                put(reply, 10, std::uint8_t(m_state.isEnabled ? 1 : 0));
                return send(reply);
            default:
                qFatal("unknown request of DPMS: %d", int(head[1]));
            }
        }
    }

    State &m_state;
    std::array<int, 2> m_sockets{};
    std::thread m_thread;
    xcb_connection_t *m_connection = nullptr;
};

} // namespace vitrine
