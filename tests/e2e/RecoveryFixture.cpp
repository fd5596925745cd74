// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "RecoveryFixture.h"
#include "ScenarioFile.h"

#include "support/ProcessTree.h"

#include <QFile>
#include <QHash>
#include <QUrlQuery>

#include <algorithm>
#include <cmath>
#include <csignal>

namespace vitrine {

namespace {

/// The renderer processes of \a vitrine. Zygotes fork them, and they keep the command line of their zygote: a renderer
/// is what a zygote has forked and what has forked nothing itself.
QList<pid_t> renderersOf(qint64 vitrine)
{
    const auto isZygoteOrRenderer = [](pid_t pid) {
        const QByteArray command = processFile(pid, "cmdline");
        return command.contains("--type=zygote") || command.contains("--type=renderer");
    };
    QHash<pid_t, pid_t> parents;
    const ProcessTree tree = ProcessTree::of(static_cast<pid_t>(vitrine));
    for (const ProcessTree::Member &member : tree.members()) {
        if (isZygoteOrRenderer(member.pid))
            parents.insert(member.pid, member.parent);
    }
    QList<pid_t> found;
    for (auto process = parents.cbegin(); process != parents.cend(); ++process) {
        const bool hasForked =
            std::any_of(parents.cbegin(), parents.cend(), [&](pid_t parent) { return parent == process.key(); });
        if (parents.contains(process.value()) && !hasForked)
            found.append(process.key());
    }
    return found;
}

/// Index of the last entry before \a end that is of \a kind and, unless it is empty, \a step; -1 for none.
qsizetype lastOf(const VitrineProcess &vitrine, const char *kind, const char *step, qsizetype end)
{
    const QString field = *step == '\0' ? QString() : QStringLiteral("step");
    while (--end >= 0 && !isEntry(vitrine.entries().at(end), QLatin1String(kind), field, QLatin1String(step))) {
    }
    return end;
}

} // namespace

void RecoveryFixture::begin()
{
    m_clock = HeldClock();
    m_server = std::make_unique<ReferenceServer>(m_clock);
    if (const Result<QUrl> started = m_server->start(); !started)
        qFatal("%s", qPrintable(started.error().message));
}

QUrl RecoveryFixture::player(const char *name)
{
    const QString builtIn = QLatin1StringView(name);
    const Result<Scenario> scenario = Scenario::builtInNames().contains(builtIn)
                                          ? Scenario::builtIn(builtIn)
                                          : Scenario::fromFile(scenarioFile(name));
    if (!scenario)
        qFatal("%s", qPrintable(scenario.error().message));
    return m_server->playerUrl(*scenario);
}

QByteArray RecoveryFixture::tokenIn(const QUrl &address)
{
    return QUrlQuery(address).queryItemValue(QStringLiteral("token"), QUrl::FullyDecoded).toLatin1();
}

QString RecoveryFixture::withoutToken(QUrl address)
{
    QUrlQuery query(address);
    query.removeQueryItem(QStringLiteral("token"));
    address.setQuery(query);
    return QString::fromLatin1(address.toEncoded());
}

QString RecoveryFixture::settings(const VitrineProcess &vitrine, const QByteArray &toml)
{
    const QString path = vitrine.folder() + QStringLiteral("/own.toml");
    write(path, toml);
    return path;
}

void RecoveryFixture::write(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        qFatal("%s", qPrintable(path));
}

bool RecoveryFixture::playsBeyond(VitrineProcess &vitrine, double seconds)
{
    return vitrine
        .waitFor([seconds](const QJsonObject &entry) {
            return isEntry(entry, QStringLiteral("progress"), {}, {}) &&
                   entry.value(u"currentTime").toDouble() > seconds;
        })
        .has_value();
}

bool RecoveryFixture::takes(VitrineProcess &vitrine, const char *step, int times)
{
    int seen = 0;
    return vitrine
        .waitFor(
            [&](const QJsonObject &entry) {
                return isEntry(entry, QStringLiteral("recovery"), QStringLiteral("step"), QLatin1String(step)) &&
                       ++seen == times;
            },
            0, 60'000)
        .has_value();
}

QStringList RecoveryFixture::steps(const VitrineProcess &vitrine)
{
    QStringList steps;
    for (const QJsonObject &entry : vitrine.entriesOf(QStringLiteral("recovery")))
        steps += QStringLiteral("%1 %2 %3")
                     .arg(entry.value(u"cause").toString(), entry.value(u"step").toString(),
                          QString::number(entry.value(u"attempt").toInt(-1)));
    return steps;
}

QStringList RecoveryFixture::errorActions(const VitrineProcess &vitrine)
{
    QStringList actions;
    for (const QJsonObject &entry : vitrine.entriesOf(QStringLiteral("error")))
        actions += entry.value(u"action").toString();
    return actions;
}

bool RecoveryFixture::goesOn(VitrineProcess &vitrine)
{
    const QList<QJsonObject> &entries = vitrine.entries();
    const qsizetype reload = lastOf(vitrine, "recovery", "reload", entries.size());
    const qsizetype before = lastOf(vitrine, "progress", "", reload);
    const qsizetype ready = lastOf(vitrine, "ready", "", entries.size());
    if (before < 0 || ready < reload)
        return false;
    const double position = entries.at(reload).value(u"position").toDouble(-1.0);
    const double left = entries.at(before).value(u"currentTime").toDouble(-1.0);
    const auto after =
        vitrine.waitFor([](const QJsonObject &entry) { return isEntry(entry, QStringLiteral("progress"), {}, {}); },
                        static_cast<int>(ready));
    const double resumed = after ? after->value(u"currentTime").toDouble(-1.0) : -1.0;
    return left > 0.0 && resumed > 0.0 && std::abs(position - left) <= 1.0 && std::abs(resumed - position) <= 1.0;
}

bool RecoveryFixture::signalRenderers(VitrineProcess &vitrine, int signal)
{
    const QList<pid_t> renderers = renderersOf(vitrine.process().processId());
    for (const pid_t id : renderers)
        ::kill(id, signal);
    return !renderers.isEmpty();
}

bool RecoveryFixture::killRenderer(VitrineProcess &vitrine)
{
    return signalRenderers(vitrine, SIGKILL);
}

} // namespace vitrine
