// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "soak/SoakPlaylist.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vitrine {

namespace {

constexpr int variedItems = 8;
constexpr int leastDuration = 4; // s
constexpr int leastVaried = 12;  // so that a black or still picture is told
constexpr auto serverErrors = 15s;
constexpr auto shortestOutage = 4s;
constexpr int outageRange = 8'000;       // ms, added
constexpr auto longestAfterEffect = 20s; // what is in the buffer, and attempts
constexpr quint16 closedPort = 1;        // tcpmux: nothing listens there

// NeverStarts is not among them: it takes the whole start limit, and is requested by the soak.
constexpr std::array deckOfFaults{
    SoakFault::MediaError,   SoakFault::SessionEnds,  SoakFault::DomainInvalid, SoakFault::ShortStall,
    SoakFault::LongStall,    SoakFault::Freeze,       SoakFault::SlowStart,     SoakFault::Silent,
    SoakFault::Crash,        SoakFault::Hang,         SoakFault::Elsewhere,     SoakFault::BlackPicture,
    SoakFault::StillPicture, SoakFault::BlackPicture, SoakFault::StillPicture,  SoakFault::None,
    SoakFault::None,         SoakFault::None,
};

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        qFatal("%s cannot be written.", qPrintable(path));
}

} // namespace

SoakPlaylist::SoakPlaylist(const QString &folder, quint16 healthPort, quint32 seed)
    : m_folder(folder)
    , m_healthPort(healthPort)
    , m_random(seed)
{
    const Result<QUrl> started = m_server.start();
    const auto scenario =
        Scenario::fromJson(QJsonDocument(scenarioWith(SoakFault::None, m_random)).toJson(), u"soak"_s, u"soak"_s);
    if (!started || !scenario)
        qFatal("%s", qPrintable(started ? scenario.error().message : started.error().message));
    const QUrl player = m_server.playerUrl(*scenario);
    QUrl redirect = player;
    redirect.setPath(u"/elsewhere"_s);
    m_server.faults().setRedirect(redirect.path(), player);

    for (int number = 1; number <= variedItems; ++number)
        addVaried(u"varied %1"_s.arg(number));
    const QString missing = m_server.baseUrl().resolved(QUrl(u"/nothing?token=x"_s)).toString();
    const QString unreachable = u"http://127.0.0.1:%1/embed?token=x"_s.arg(closedPort);
    const QString steady = m_folder + u"/steady.json"_s;
    write(steady, QJsonDocument(scenarioWith(SoakFault::None, m_random)).toJson());
    add({.name = u"remote"_s, .target = player.toString(), .isRemote = true});
    add({.name = u"redirected"_s, .target = redirect.toString(), .isRemote = true});
    add({.name = u"missing"_s, .target = missing, .fault = SoakFault::Missing});
    add({.name = u"unreachable"_s, .target = unreachable, .fault = SoakFault::Unreachable});
    add({.name = u"steady"_s, .target = steady});
    write(m_folder + u"/health-token"_s, healthToken());
    writeSettings();
}

QString SoakPlaylist::settingsFile() const
{
    return m_folder + u"/kiosk.toml"_s;
}

QByteArray SoakPlaylist::healthToken()
{
    return "5f0c1a6e2b7d4c39";
}

SoakFault SoakPlaylist::faultOf(const QString &item) const
{
    const auto found = std::ranges::find(m_items, item, &Item::name);
    if (found == m_items.cend())
        return SoakFault::None;
    return found->isRemote && !m_serverFaultUntil.hasExpired() ? m_serverFault : found->fault;
}

void SoakPlaylist::renew(const QString &item)
{
    const auto found = std::ranges::find(m_items, item, &Item::name);
    if (found == m_items.end() || !found->isVaried)
        return;
    found->fault = nextFault();
    writeScenario(*found);
}

void SoakPlaylist::shuffle()
{
    std::shuffle(m_items.begin(), m_items.end(), m_random);
    for (Item &item : m_items)
        item.duration = m_random.bounded(item.isVaried ? leastVaried : leastDuration, soaklimits::longestTurn + 1);
    writeSettings();
}

void SoakPlaylist::addVaried(const QString &name)
{
    add({.name = name,
         .target = u"%1/%2.json"_s.arg(m_folder, name),
         .isVaried = true,
         .fault = nextFault(),
         .duration = leastVaried});
    writeScenario(m_items.constLast());
}

void SoakPlaylist::writeSettings() const
{
    QString text = u"size = \"640x360\"\n"
                   "ready_timeout = %1\n"
                   "silent_timeout = %2\n"
                   "hung_timeout = %3\n"
                   "[health]\n"
                   "port = %4\n"
                   "token_file = \"%5/health-token\"\n"
                   "[kiosk]\n"
                   "enabled = true\n"
                   "picture_limit = %6\n"_s.arg(soaklimits::ready)
                       .arg(soaklimits::silent)
                       .arg(soaklimits::hung)
                       .arg(m_healthPort)
                       .arg(m_folder)
                       .arg(soaklimits::picture);
    for (const Item &item : m_items) {
        text += u"[[playlist]]\nname = \"%1\"\ntarget = \"%2\"\nduration = %3\n"_s.arg(item.name, item.target)
                    .arg(item.duration);
    }
    write(settingsFile(), text.toUtf8());
}

void SoakPlaylist::writeScenario(const Item &item)
{
    write(item.target, QJsonDocument(scenarioWith(item.fault, m_random)).toJson());
}

void SoakPlaylist::stopServer()
{
    const std::chrono::milliseconds outage = shortestOutage + std::chrono::milliseconds(m_random.bounded(outageRange));
    m_serverFault = SoakFault::Outage;
    m_serverFaultUntil.setRemainingTime(outage + longestAfterEffect);
    m_server.stopFor(outage);
}

void SoakPlaylist::failServer()
{
    constexpr std::array paths{"/embed", "/sample/*", "/bv/playback/v1/sessions/*:start"};
    constexpr std::array statuses{403, 404, 500, 503};
    m_serverFault = SoakFault::HttpError;
    m_serverFaultUntil.setRemainingTime(serverErrors + longestAfterEffect);
    m_server.failFor(QLatin1StringView(paths.at(m_random.bounded(quint32(paths.size())))),
                     statuses.at(m_random.bounded(quint32(statuses.size()))), serverErrors);
}

SoakFault SoakPlaylist::nextFault()
{
    if (!m_requested.isEmpty())
        return m_requested.takeFirst();
    if (m_deck.isEmpty()) {
        m_deck = {deckOfFaults.begin(), deckOfFaults.end()};
        std::shuffle(m_deck.begin(), m_deck.end(), m_random);
    }
    return m_deck.takeLast();
}

} // namespace vitrine
