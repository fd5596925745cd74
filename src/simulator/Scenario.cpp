// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/Scenario.h"

#include "protocol/EchoedText.h"
#include "protocol/TargetText.h"
#include "settings/Suggestion.h"
#include "simulator/ScenarioReader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace vitrine {

namespace {

constexpr qint64 largestFile = 1024 * 1024;

QString folder()
{
    return QStringLiteral(":/vitrine/player/scenarios");
}

} // namespace

QStringList Scenario::builtInNames()
{
    QStringList names;
    const QStringList files = QDir(folder()).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        names.append(QFileInfo(file).completeBaseName());
    return names;
}

Result<Scenario> Scenario::builtIn(const QString &name)
{
    const QStringList names = builtInNames();
    if (!names.contains(name)) {
        const QString near = closestName(name, names);
        const QString known = names.join(QStringLiteral(", "));
        const QStringList sentences{
            tr("There is no scenario “%1”.").arg(echoed(name, 64)),
            near.isEmpty() ? tr("Known scenarios: %1.").arg(known)
                           : tr("Did you mean “%1”? Known scenarios: %2.").arg(near, known),
            tr("For a scenario of your own, give the path of its .json file."),
        };
        return Error{sentences.join(QLatin1Char(' '))};
    }
    QFile file(folder() + QLatin1Char('/') + name + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{tr("The built-in scenario \"%1\" cannot be read: %2.").arg(name, file.errorString())};
    return fromJson(file.readAll(), name, file.fileName());
}

Result<Scenario> Scenario::fromFile(const QString &path)
{
    return isVideoFileName(path) ? ofVideo(path) : resultOf(readFile(path), path);
}

Result<Scenario> Scenario::ofVideo(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    // Opening a named pipe would wait for a writer.
    if (info.exists() && !info.isFile())
        return Error{tr("%1 is not a file. Give the path of a video file.").arg(echoed(path))};
    if (!file.open(QIODevice::ReadOnly))
        return Error{tr("The video %1 cannot be read: %2. Check the path and its permissions.")
                         .arg(echoed(path), file.errorString())};
    const QString name = info.completeBaseName();
    return Scenario(name, {{QStringLiteral("title"), name}}, info.absoluteFilePath());
}

ScenarioReading Scenario::readFile(const QString &path)
{
    const Result<QByteArray> json = contentOf(path);
    if (!json)
        return {.faults = {json.error()}};
    return readJson(*json, QFileInfo(path).completeBaseName(), path);
}

Result<QByteArray> Scenario::contentOf(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{tr("%1 is a folder; give the path of a scenario file.").arg(echoed(path))};
    // Opening a named pipe would wait for a writer, and a player that is loaded again reads the file again.
    if (info.exists() && !info.isFile())
        return Error{tr("%1 is not a file. Write the scenario to a file, and give its path.").arg(echoed(path))};
    QFile file(path);
    QByteArray json;
    if (file.open(QIODevice::ReadOnly))
        json = file.read(largestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{tr("The scenario file %1 cannot be read: %2. Check the path and its permissions.")
                         .arg(echoed(path), file.errorString())};
    if (json.size() > largestFile)
        return Error{tr("The scenario file %1 is larger than 1 MiB; that is no scenario.").arg(echoed(path))};
    return json;
}

Result<Scenario> Scenario::fromJson(const QByteArray &json, const QString &name, const QString &source)
{
    return resultOf(readJson(json, name, source), source);
}

ScenarioReading Scenario::readJson(const QByteArray &json, const QString &name, const QString &source)
{
    ScenarioReader reader(source);
    if (const auto object = reader.read(json))
        return {.scenario = Scenario(name, *object)};
    return {.faults = reader.faults()};
}

Result<Scenario> Scenario::resultOf(const ScenarioReading &reading, const QString &source)
{
    if (reading.scenario)
        return *reading.scenario;
    const QList<Error> &faults = reading.faults;
    if (faults.size() == 1)
        return faults.first();
    return Error{tr("%1 There are %2 faults; “vitrine simulate %3” lists them all.")
                     .arg(faults.first().message, QString::number(faults.size()), source)};
}

QString Scenario::title() const
{
    return m_json.value(QStringLiteral("title")).toString();
}

Scenario::Stream Scenario::stream() const
{
    return m_json.value(QStringLiteral("stream")).toString() == QStringLiteral("live") ? Stream::Live : Stream::Vod;
}

} // namespace vitrine
