// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/BridgeHosts.h"

#include "protocol/PlayTarget.h"
#include "protocol/PlayerMessageParser.h"
#include "web/HostPage.h"

#include <QFile>
#include <QWebChannel>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

namespace vitrine {

namespace {

const QString hostOrigin = QStringLiteral("https://kiosk.example.com");
constexpr QSize windowSize(640, 360);

// Checks what ours checks, in an isolated world as ours does; only the way to C++ differs.
constexpr char oneCallScript[] = R"(
(function () {
    if (window !== window.top) return;
    let host = null;
    let count = 0;
    window.addEventListener('message', (event) => {
        const frame = document.getElementById('player');
        if (!host || !frame || event.source !== frame.contentWindow || event.origin !== 'PLAYER_ORIGIN') return;
        ++count;
        if (EACH_MESSAGE || count === 1 || count === COUNT) host.deliver(event.origin, event.data);
    }, true);
    new QWebChannel(qt.webChannelTransport, (channel) => { host = channel.objects.host; });
})();
)";

} // namespace

OneCallHost::OneCallHost(Calls calls)
    : m_calls(calls)
    , m_channel(new QWebChannel(this))
    , m_page(std::make_unique<QWebEnginePage>(&m_profile))
    , m_view(std::make_unique<QWebEngineView>(m_page.get(), nullptr))
{
    m_channel->registerObject(QStringLiteral("host"), this);
    m_page->setWebChannel(m_channel, QWebEngineScript::ApplicationWorld);
    m_view->resize(windowSize);
    m_view->show();
}

OneCallHost::~OneCallHost() = default;

void OneCallHost::open(const QUrl &player, int count)
{
    m_origin = originOf(player);
    QFile client(QStringLiteral(":/qtwebchannel/qwebchannel.js"));
    if (!client.open(QIODevice::ReadOnly))
        qFatal("qwebchannel.js is missing.");
    QString relay = QString::fromUtf8(oneCallScript);
    relay.replace(QStringLiteral("PLAYER_ORIGIN"), m_origin);
    relay.replace(QStringLiteral("EACH_MESSAGE"),
                  m_calls == Calls::EachMessage ? QStringLiteral("true") : QStringLiteral("false"));
    relay.replace(QStringLiteral("COUNT"), QString::number(count));
    QWebEngineScript script;
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setSourceCode(QString::fromUtf8(client.readAll()) + relay);
    m_page->scripts().clear();
    m_page->scripts().insert(script);
    m_page->setHtml(hostPageHtml(player, QString()), QUrl(hostOrigin + u'/'));
}

void OneCallHost::deliver(const QString &origin, const QString &text)
{
    if (origin != m_origin)
        return;
    const PlayerMessage message = parsePlayerMessage(text.toUtf8());
    if (const auto *progress = std::get_if<PlaybackProgress>(&message))
        Q_EMIT progressReceived(*progress);
}

VitrineHost::VitrineHost()
    : m_page(std::make_unique<PlayerPage>(m_profile, m_bridge, PagePolicy(), m_clock))
    , m_view(std::make_unique<QWebEngineView>(m_page.get(), nullptr))
{
    connect(&m_intake, &MessageIntake::progressReceived, this, &BridgeHost::progressReceived);
    connect(&m_intake, &MessageIntake::messageRejected, this, [this](const MessageRejection &rejection) {
        if (rejection.why == MessageRejection::Why::Flood)
            Q_EMIT lost(rejection.count);
        else
            qFatal("A message was rejected: %s", qPrintable(rejectionName(rejection.why)));
    });
    m_view->resize(windowSize);
    m_view->show();
}

VitrineHost::~VitrineHost() = default;

void VitrineHost::open(const QUrl &player, int)
{
    m_page->open({player, PagePolicy::TopPage::Host, hostOrigin, {originOf(player)}, QString()});
}

} // namespace vitrine
