// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "soak/KioskSoak.h"

#include "support/ProcessTree.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSet>
#include <QTcpServer>

#include <csignal>

#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace vitrine {

using namespace std::chrono_literals;

namespace {

constexpr auto sampleInterval = 3s;
constexpr auto longestStandstill = 30s; // of this program: stopped, or the machine suspended
constexpr auto screenshotInterval = 2s;
constexpr auto endLimit = 20s;
constexpr int shortestQuiet = 10'000; // ms between two disturbances
constexpr int longestQuiet = 40'000;

/// A port that is free now.
quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

/// The renderer processes of \a root: what a zygote has forked, with its command line, and has forked nothing itself.
QList<pid_t> renderersOf(pid_t root)
{
    const ProcessTree tree = ProcessTree::of(root);
    QSet<pid_t> zygotes;
    QList<pid_t> renderers;
    for (const ProcessTree::Member &member : tree.members()) {
        const QByteArray command = processFile(member.pid, "cmdline");
        if (!command.contains("--type=zygote") && !command.contains("--type=renderer"))
            continue;
        zygotes += member.pid;
        renderers.removeOne(member.parent);
        if (zygotes.contains(member.parent))
            renderers += member.pid;
    }
    return renderers;
}

} // namespace

KioskSoak::KioskSoak(const Options &options)
    : m_options(options)
    , m_healthPort(freePort())
    , m_random(options.seed + 1)
    , m_playlist(options.folder, m_healthPort, options.seed)
    , m_gaps([this](const QString &item) { return m_playlist.faultOf(item); })
    , m_pictures([this](const QString &item) { return m_playlist.faultOf(item); })
    , m_events(options.folder + u"/events.jsonl"_s)
    , m_samples(options.folder + u"/samples.csv"_s)
{
    if (!m_events.open(QIODevice::WriteOnly) || !m_samples.open(QIODevice::WriteOnly))
        qFatal("%s is not writable.", qPrintable(options.folder));
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &KioskSoak::readEvents);
    connect(&m_sampleTimer, &QTimer::timeout, this, &KioskSoak::sample);
    connect(&m_screenshotTimer, &QTimer::timeout, this, &KioskSoak::takeScreenshot);
    connect(&m_disturbanceTimer, &QTimer::timeout, this, &KioskSoak::disturb);
}

void KioskSoak::run()
{
    QEventLoop loop;
    connect(&m_process, &QProcess::finished, &loop, &QEventLoop::quit);
    connect(&m_process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    start();
    QTimer::singleShot(m_options.duration, this, &KioskSoak::end);
    loop.exec();
    readEvents();
    m_gaps.finish();
    if (!m_isEnding)
        m_problems += u"The kiosk has ended by itself."_s;
    else if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0)
        m_problems += u"The kiosk has ended with %1."_s.arg(m_process.exitCode());
}

QStringList KioskSoak::problems() const
{
    return m_gaps.problems() + m_pictures.problems() + m_problems;
}

void KioskSoak::start()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(u"VITRINE_"))
            environment.remove(name);
    }
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "DBUS_SESSION_BUS_ADDRESS"})
        environment.remove(QLatin1StringView(name));
    environment.insert(u"HOME"_s, m_options.folder);
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_options.folder);
    m_process.setProcessEnvironment(environment);
    m_process.setStandardErrorFile(m_options.folder + u"/stderr.txt"_s);
    m_process.setChildProcessModifier([] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::signal(SIGHUP, SIG_DFL); // ignored under nohup, and Vitrine would leave it so
    });
    m_process.start(m_options.program,
                    {u"--headless"_s, u"--events"_s, u"-"_s, u"--kiosk"_s, u"--config"_s, m_playlist.settingsFile()});
    m_sampleTimer.start(sampleInterval);
    m_screenshotTimer.start(screenshotInterval);
    m_disturbanceTimer.start(longestQuiet);
    // Its limit is the longest one: a few turns are enough.
    for (const auto share : {0.2, 0.7}) {
        const auto at = std::chrono::duration_cast<std::chrono::milliseconds>(m_options.duration * share);
        QTimer::singleShot(at, this, [this] { m_playlist.request(SoakFault::NeverStarts); });
    }
}

void KioskSoak::end()
{
    m_isEnding = true;
    m_sampleTimer.stop();
    m_screenshotTimer.stop();
    m_disturbanceTimer.stop();
    const ProcessTree tree = ProcessTree::of(static_cast<pid_t>(m_process.processId()));
    m_process.terminate();
    QTimer::singleShot(endLimit, this, [this] {
        m_problems += u"The kiosk does not end."_s;
        m_process.kill();
    });
    connect(&m_process, &QProcess::finished, this, [this, tree] {
        if (!tree.kill(5s) || !tree.survivors().isEmpty())
            m_problems += u"Processes of the kiosk do not end."_s;
    });
}

void KioskSoak::readEvents()
{
    m_rest += m_process.readAllStandardOutput();
    qsizetype begin = 0;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', begin)) {
        take(m_rest.mid(begin, end - begin));
        begin = end + 1;
    }
    m_rest.remove(0, begin);
}

void KioskSoak::take(const QByteArray &line)
{
    const QJsonObject entry = QJsonDocument::fromJson(line).object();
    const QString kind = entry.value(u"kind").toString();
    m_gaps.read(entry);
    m_pictures.read(entry);
    if (kind != u"progress")
        m_events.write(line + '\n');
    const QString name = entry.value(u"name").toString();
    if (kind == u"kiosk" && (name == u"item-ended" || name == u"item-skipped")) {
        m_playlist.renew(entry.value(u"item").toString());
        m_events.flush();
        m_samples.flush();
    }
}

void KioskSoak::sample()
{
    if (m_sinceSample.isValid() && std::chrono::milliseconds(m_sinceSample.elapsed()) > longestStandstill)
        m_problems += u"The soak itself stood still for %1 s, so its times mean nothing: repeat it."_s.arg(
            m_sinceSample.elapsed() / 1000);
    m_sinceSample.start();
    m_processes.sample(static_cast<pid_t>(m_process.processId()), m_samples);
}

void KioskSoak::takeScreenshot()
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/screenshot"_s.arg(m_healthPort)));
    request.setRawHeader("Authorization", "Bearer " + SoakPlaylist::healthToken());
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        const QImage screen = QImage::fromData(reply->readAll());
        if (!screen.isNull())
            m_pictures.look(screen);
    });
}

void KioskSoak::disturb()
{
    m_disturbanceTimer.start(m_random.bounded(shortestQuiet, longestQuiet));
    switch (m_random.bounded(4)) {
    case 0:
        killRenderer();
        break;
    case 1:
        m_playlist.stopServer();
        break;
    case 2:
        m_playlist.failServer();
        break;
    default:
        m_playlist.shuffle();
        ::kill(static_cast<pid_t>(m_process.processId()), SIGHUP);
        break;
    }
}

void KioskSoak::killRenderer()
{
    const QList<pid_t> renderers = renderersOf(static_cast<pid_t>(m_process.processId()));
    if (renderers.isEmpty())
        return;
    m_gaps.noteFault(SoakFault::KilledRenderer);
    ::kill(renderers.constLast(), m_random.bounded(2) == 0 ? SIGKILL : SIGSEGV);
}

} // namespace vitrine
