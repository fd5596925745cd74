// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/RemoteDebugging.h"

#include "app/Logging.h"
#include "devtools/DevToolsGateway.h"
#include "settings/OutputFile.h"
#include "web/ChromiumFlags.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::RemoteDebugging)
};

/// Removes the file at \a path if it still has \a content.
void removeIfUnchanged(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly) && file.read(content.size() + 1) == content)
        file.remove();
}

Result<bool> writeUrl(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(content) < 0 || !file.commit())
        return outputFileError(OutputFile::RemoteDebuggingUrl, path, file.errorString());
    return true;
}

} // namespace

Result<BrowserPort> RemoteDebugging::browserPort(const QProcessEnvironment &variables)
{
    QString name = u"--remote-debugging-port in QTWEBENGINE_CHROMIUM_FLAGS"_s;
    QString value = QString::fromUtf8(
        chromiumFlagValue(variables.value(u"QTWEBENGINE_CHROMIUM_FLAGS"_s).toUtf8(), "--remote-debugging-port"));
    if (value.isEmpty()) {
        name = u"QTWEBENGINE_REMOTE_DEBUGGING"_s;
        value = variables.value(name);
    }
    if (value.isEmpty())
        return BrowserPort();
    const Result<BrowserPort> port = BrowserPort::fromText(value);
    if (!port)
        return Error{u"%1 %2."_s.arg(name, port.error().message)};
    return port;
}

Result<bool> RemoteDebugging::check(const Settings &settings)
{
    if (settings.remoteDebuggingPort == 0 && !settings.remoteDebuggingUrlFile.isEmpty())
        return Error{
            Text::tr("There is no URL for remote debugging without a port: give --remote-debugging-port, too, or "
                     "remove remote_debugging_url_file (%1).")
                .arg(settings.sourceOf(u"remote_debugging_url_file"_s))};
    if (settings.remoteDebuggingPort == 0)
        return true;
    const QString source = settings.sourceOf(u"remote_debugging_port"_s);
    if (settings.kiosk && !source.startsWith("--"_L1)) {
        return Error{Text::tr("A kiosk allows remote debugging only on its command line, so that it is not left on by "
                              "mistake: use --remote-debugging-port %1, or remove remote_debugging_port (%2).")
                         .arg(settings.remoteDebuggingPort)
                         .arg(source)};
    }
    return checkOutputFile(OutputFile::RemoteDebuggingUrl, settings.remoteDebuggingUrlFile);
}

Result<std::unique_ptr<RemoteDebugging>> RemoteDebugging::start(const Settings &settings,
                                                                const QProcessEnvironment &variables)
{
    std::unique_ptr<RemoteDebugging> debugging;
    if (const Result<bool> allowed = check(settings); !allowed)
        return allowed.error();
    if (settings.remoteDebuggingPort == 0)
        return debugging;
    const Result<BrowserPort> browser = browserPort(variables);
    if (!browser)
        return browser.error();
    const QString path = settings.remoteDebuggingUrlFile;

    auto *gateway =
        new DevToolsGateway({.port = settings.remoteDebuggingPort,
                             .browser = *browser,
                             .token = path.isEmpty() ? GatewayOptions::Token::None : GatewayOptions::Token::Random});
    debugging.reset(new RemoteDebugging);
    QThread &thread = debugging->m_thread;
    thread.setObjectName(u"devtools"_s);
    gateway->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, gateway, &QObject::deleteLater);
    thread.start();
    Result<QUrl> url = Error{};
    QMetaObject::invokeMethod(
        gateway, [gateway, &url] { url = gateway->listen(); }, Qt::BlockingQueuedConnection);
    if (!url)
        return url.error();
    if (!path.isEmpty()) {
        debugging->m_url = url->toEncoded() + '\n';
        if (const Result<bool> written = writeUrl(path, debugging->m_url); !written)
            return written.error();
        debugging->m_urlFile = path;
    }
    qCInfo(appLog, "The DevTools gateway listens on 127.0.0.1:%d%s.", settings.remoteDebuggingPort,
           path.isEmpty() ? "" : ", with a token");
    return debugging;
}

RemoteDebugging::~RemoteDebugging()
{
    if (!m_urlFile.isEmpty())
        removeIfUnchanged(m_urlFile, m_url);
    m_thread.quit();
    m_thread.wait();
}

} // namespace vitrine
