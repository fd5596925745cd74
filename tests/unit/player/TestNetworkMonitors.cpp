// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/NetworkMonitors.h"

#include "http/HttpListener.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

namespace {

/// A server on a loopback port that can be closed and opened again.
class Server
{
public:
    Server()
    {
        if (const Result<quint16> port = m_listener.listen())
            m_port = *port;
    }

    void setOpen(bool isOpen)
    {
        if (!isOpen)
            m_listener.close();
        else if (!m_listener.listen())
            qFatal("The port is taken.");
    }

    [[nodiscard]] QUrl url() const { return QUrl(u"http://127.0.0.1:%1/player"_s.arg(m_port)); }

private:
    HttpListener m_listener{[](const HttpRequest &) {
        return HttpReply{404, "text/plain", "", {}};
    }};
    quint16 m_port = 0;
};

} // namespace

class TestNetworkMonitors : public QObject
{
    Q_OBJECT

private:
    NetworkMonitors m_network{{5ms, 5ms}};

private Q_SLOTS:
    void cleanup() { m_network.stop(); }

    // The answer of one server is no sign that the network of another one is back.
    void aServerThatAnswersSaysNothingAboutAnother()
    {
        Server down;
        Server up;
        down.setOpen(false);
        QSignalSpy answered(&m_network, &NetworkMonitors::answered);
        QSignalSpy back(&m_network, &NetworkMonitors::serverBack);
        m_network.ask(up.url(), {});
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(answered.last().first().toBool(), true);
        m_network.ask(down.url(), {});
        QTRY_COMPARE(answered.last().first().toBool(), false);
        const qsizetype before = answered.size();
        m_network.ask(up.url(), {});
        QTRY_VERIFY(answered.size() > before + 3); // the one that is down is asked again and again
        for (const QList<QVariant> &arguments : answered.mid(before))
            QCOMPARE(arguments.first().toBool(), false);
        QCOMPARE(back.size(), 0);
        down.setOpen(true);
        QTRY_COMPARE(answered.last().first().toBool(), true);
        QCOMPARE(back.size(), 0);
    }

    void eachServerThatIsBackIsTold()
    {
        Server a;
        Server b;
        a.setOpen(false);
        b.setOpen(false);
        QSignalSpy answered(&m_network, &NetworkMonitors::answered);
        QSignalSpy back(&m_network, &NetworkMonitors::serverBack);
        m_network.ask(a.url(), {});
        m_network.ask(b.url(), {});
        QTRY_VERIFY(answered.size() >= 4);
        b.setOpen(true);
        QTRY_COMPARE(back.size(), 1);
        QCOMPARE(answered.last().first().toBool(), false);
        a.setOpen(true);
        QTRY_COMPARE(answered.last().first().toBool(), true);
        QCOMPARE(back.size(), 1);
    }

    void afterStopAllCountAsReachable()
    {
        Server down;
        Server up;
        down.setOpen(false);
        QSignalSpy answered(&m_network, &NetworkMonitors::answered);
        m_network.ask(down.url(), {});
        QTRY_VERIFY(!answered.isEmpty());
        m_network.stop();
        answered.clear();
        m_network.ask(up.url(), {});
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(answered.last().first().toBool(), true);
    }
};

QTEST_GUILESS_MAIN(TestNetworkMonitors)
#include "TestNetworkMonitors.moc"
