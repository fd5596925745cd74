// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "devtools/BrowserPort.h"

#include "protocol/EchoedText.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QTcpServer>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::BrowserPort)
};

} // namespace

Result<BrowserPort> BrowserPort::fromText(const QString &text)
{
    BrowserPort result;
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon >= 0)
        result.host = text.left(colon);
    if (result.host.startsWith(u'[') && result.host.endsWith(u']'))
        result.host = result.host.mid(1, result.host.size() - 2);
    bool isNumber = false;
    result.port = text.mid(colon + 1).toUShort(&isNumber);
    if (!isNumber || result.port == 0 || result.url(QStringLiteral("http"), QStringLiteral("/")).host().isEmpty()) {
        return Error{Text::tr("must be a port from 1 to 65535, or an address and a port such as 127.0.0.1:9222, but is "
                              "“%1”")
                         .arg(echoed(text, 64))};
    }
    return result;
}

Result<BrowserPort> BrowserPort::unused()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        return Error{server.errorString()};
    return BrowserPort{.port = server.serverPort()};
}

QString BrowserPort::text() const
{
    return (host.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host).arg(port);
}

QUrl BrowserPort::url(const QString &scheme, const QString &path) const
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(host);
    url.setPort(port);
    url.setPath(path);
    return url;
}

} // namespace vitrine
