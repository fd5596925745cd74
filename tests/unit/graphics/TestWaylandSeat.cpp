// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "graphics/WaylandSeat.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <thread>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

QByteArray words(std::initializer_list<quint32> values)
{
    QByteArray bytes;
    for (const quint32 value : values)
        bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    return bytes;
}

/// The event wl_registry.global.
QByteArray global(const QByteArray &interface)
{
    QByteArray name = interface + '\0';
    const auto length = static_cast<quint32>(name.size());
    name.append((4 - name.size() % 4) % 4, '\0');
    const auto size = static_cast<quint32>(8 + 8 + name.size() + 4);
    return words({2, size << 16, 7, length}) + name + words({1});
}

const QByteArray done = words({3, 12 << 16, 0});

/// A display that answers the first connection with \a answer, in \a parts, and then waits for its end.
class FakeDisplay
{
public:
    FakeDisplay(const QString &path, const QByteArray &answer, qsizetype part)
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path.toLocal8Bit().constData(), sizeof address.sun_path - 1);
        m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const bool listens =
            ::bind(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 && ::listen(m_socket, 1) == 0;
        if (!listens)
            qFatal("The test cannot listen.");
        m_thread = std::thread([this, answer, part] {
            const int client = ::accept(m_socket, nullptr, nullptr);
            for (qsizetype i = 0; i < answer.size(); i += part) {
                const QByteArray next = answer.mid(i, part);
                (void)!::send(client, next.constData(), static_cast<size_t>(next.size()), MSG_NOSIGNAL);
            }
            char byte = 0;
            while (::recv(client, &byte, 1, 0) > 0) {
                m_asked += byte;
            }
            ::close(client);
        });
    }

    /// What it was asked; call it once the client has gone.
    QByteArray asked()
    {
        m_thread.join();
        ::close(m_socket);
        return m_asked;
    }

private:
    int m_socket = -1;
    QByteArray m_asked;
    std::thread m_thread;
};

} // namespace

class TestWaylandSeat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheSeat_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<std::optional<bool>>("hasSeat");
        QTest::newRow("a desktop") << global("wl_compositor") + global("wl_seat") + done << std::optional(true);
        QTest::newRow("no seat") << global("wl_compositor") + global("xdg_wm_base") + done << std::optional(false);
        QTest::newRow("nothing") << done << std::optional(false);
        QTest::newRow("similar names") << global("wl_seat_manager") + global("zwl_seat") + done << std::optional(false);
        QTest::newRow("an error") << words({1, 12 << 16, 1}) << std::optional<bool>();
        QTest::newRow("no Wayland") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << std::optional<bool>();
        QTest::newRow("zeros") << QByteArray(64, '\0') << std::optional<bool>();
        QTest::newRow("no answer") << QByteArray() << std::optional<bool>();
    }

    void findsTheSeat()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const std::optional<bool>, hasSeat);
        for (const qsizetype part : {4096, 3}) {
            const QTemporaryDir folder;
            FakeDisplay display(folder.filePath(u"wayland-0"_s), answer, part);
            const auto limit = hasSeat ? 60s : 0s;
            const std::optional<bool> found = hasWaylandSeat(folder.filePath(u"wayland-0"_s), limit);
            QCOMPARE(display.asked(), words({1, 12 << 16 | 1, 2}) + words({1, 12 << 16, 3}));
            QCOMPARE(found, hasSeat);
        }
    }

    void aDisplayThatIsNotThereHasNoAnswer()
    {
        QCOMPARE(hasWaylandSeat({}), std::nullopt);
        QCOMPARE(hasWaylandSeat(u"/nowhere/wayland-0"_s), std::nullopt);
        QCOMPARE(hasWaylandSeat(QString(200, u'x')), std::nullopt);
    }

    void knowsWhereTheSocketIs_data()
    {
        QTest::addColumn<QStringList>("variables");
        QTest::addColumn<QString>("socket");
        QTest::newRow("no Wayland") << QStringList{u"XDG_RUNTIME_DIR=/run/1"_s} << QString();
        QTest::newRow("name") << QStringList{u"XDG_RUNTIME_DIR=/run/1"_s, u"WAYLAND_DISPLAY=w"_s} << u"/run/1/w"_s;
        QTest::newRow("path") << QStringList{u"WAYLAND_DISPLAY=/tmp/w"_s} << u"/tmp/w"_s;
        QTest::newRow("no folder") << QStringList{u"WAYLAND_DISPLAY=w"_s} << QString();
        QTest::newRow("a connection that is passed")
            << QStringList{u"XDG_RUNTIME_DIR=/run/1"_s, u"WAYLAND_DISPLAY=w"_s, u"WAYLAND_SOCKET=5"_s} << QString();
    }

    void knowsWhereTheSocketIs()
    {
        QFETCH(const QStringList, variables);
        QProcessEnvironment environment;
        for (const QString &variable : variables)
            environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        QTEST(waylandSocket(environment), "socket");
    }
};

QTEST_GUILESS_MAIN(TestWaylandSeat)
#include "TestWaylandSeat.moc"
