// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// vitrine-cdp: the DevTools gateway in front of any Qt WebEngine application. packaging/vitrine-cdp.1.in explains it.

#include "app/Console.h"
#include "app/StandardStreams.h"
#include "devtools/DevToolsGateway.h"
#include "http/ListenPort.h"
#include "protocol/EchoedText.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLoggingCategory>

#include <csignal>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {

using namespace vitrine;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::Cdp)
};

int fail(const QString &text, int exitCode = usageErrorCode)
{
    printLine(stderr, u"vitrine-cdp: "_s + onOneLine(text));
    return exitCode;
}

} // namespace

int main(int argc, char *argv[])
{
    openClosedStandardStreams();
    std::signal(SIGPIPE, SIG_IGN);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"vitrine-cdp"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(VITRINE_VERSION));
    QLoggingCategory::setFilterRules(u"*.info=false"_s);
    qSetMessagePattern(u"%{type} %{category}: %{message}"_s);

    const QCommandLineOption port(u"port"_s,
                                  Text::tr("Listen on this port of 127.0.0.1; 0, the default, lets the "
                                           "system choose one."),
                                  u"N"_s, u"0"_s);
    const QCommandLineOption target(u"target"_s,
                                    Text::tr("The DevTools port of the application, 127.0.0.1:M for example: "
                                             "what QTWEBENGINE_REMOTE_DEBUGGING was set to."),
                                    u"HOST:PORT"_s);
    const QCommandLineOption token(u"token"_s,
                                   Text::tr("Refuse all who do not know the URL: put a random token into it."));
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr(
        "Lets Playwright and Puppeteer attach to a Qt WebEngine application: connects them to its DevTools port, "
        "and answers for it what Qt WebEngine does not.\nPrints the URL to connect to, and runs until it is ended. "
        "A client that connects controls the pages and can read everything in them."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({port, target, token});
    if (!parser.parse(QCoreApplication::arguments()))
        return fail(parser.errorText() + Text::tr(" “vitrine-cdp --help” lists the options."));
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return fail(Text::tr("“%1” is not an option. “vitrine-cdp --help” lists the options.")
                        .arg(echoed(parser.positionalArguments().first(), 64)));
    if (!parser.isSet(target))
        return fail(Text::tr("--target is missing: give the DevTools port of the application."));

    const auto listenPort = parseListenPort(parser.value(port));
    if (!listenPort)
        return fail(u"--port %1"_s.arg(listenPort.error().message));
    const auto browser = BrowserPort::fromText(parser.value(target));
    if (!browser)
        return fail(u"--target %1."_s.arg(browser.error().message));
    DevToolsGateway gateway(
        {.port = *listenPort,
         .browser = *browser,
         .token = parser.isSet(token) ? GatewayOptions::Token::Random : GatewayOptions::Token::None});
    const auto url = gateway.listen();
    if (!url)
        return fail(url.error().message);
    if (const int problem = printLine(stdout, url->toString()); problem != 0)
        return fail(Text::tr("The URL cannot be written to standard output: %1. Without it, no client can connect.")
                        .arg(QString::fromLocal8Bit(std::strerror(problem))),
                    internalErrorCode);
    return QCoreApplication::exec();
}
