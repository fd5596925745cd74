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
        QSignalSpy checked(&m_network, &NetworkMonitors::checked);
        m_network.ask(up.url(), {});
        QTRY_COMPARE(checked.size(), 1);
        QVERIFY(!m_network.isUnreachable(up.url()));
        m_network.ask(down.url(), {});
        QTRY_VERIFY(m_network.isUnreachable(down.url()));
        const qsizetype before = checked.size();
        m_network.ask(up.url(), {});
        QTRY_VERIFY(checked.size() > before + 3); // the one that is down is asked again and again
        QVERIFY(m_network.isUnreachable(down.url()));
        QVERIFY(!m_network.isUnreachable(up.url()));
        down.setOpen(true);
        QTRY_VERIFY(!m_network.isUnreachable(down.url()));
    }

    void theChecksOfSomeCanBeStopped()
    {
        Server kept;
        Server other;
        kept.setOpen(false);
        other.setOpen(false);
        m_network.ask(kept.url(), {});
        m_network.ask(other.url(), {});
        QTRY_VERIFY(m_network.isUnreachable(kept.url()) && m_network.isUnreachable(other.url()));
        m_network.stopOthers({kept.url()});
        QVERIFY(m_network.isUnreachable(kept.url()) && !m_network.isUnreachable(other.url()));
        kept.setOpen(true);
        QTRY_VERIFY(!m_network.isUnreachable(kept.url()));
    }

    void afterStopAllCountAsReachable()
    {
        Server down;
        down.setOpen(false);
        m_network.ask(down.url(), {});
        QTRY_VERIFY(m_network.isUnreachable(down.url()));
        m_network.stop();
        QVERIFY(!m_network.isUnreachable(down.url()));
    }
};

QTEST_GUILESS_MAIN(TestNetworkMonitors)
#include "TestNetworkMonitors.moc"
