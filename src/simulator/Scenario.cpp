// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/Scenario.h"

#include "protocol/EchoedText.h"
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
        const QString hint = near.isEmpty() ? QString() : tr(" Did you mean \"%1\"?").arg(near);
        return Error{tr("There is no scenario \"%1\".%2 Known scenarios: %3. For one of your own, give the path of its "
                        ".json file.")
                         .arg(echoed(name, 64), hint, names.join(QStringLiteral(", ")))};
    }
    QFile file(folder() + QLatin1Char('/') + name + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{tr("The built-in scenario \"%1\" cannot be read: %2.").arg(name, file.errorString())};
    return fromJson(file.readAll(), name, file.fileName());
}

Result<Scenario> Scenario::fromFile(const QString &path)
{
    const Result<QByteArray> json = contentOf(path);
    if (!json)
        return json.error();
    return fromJson(*json, QFileInfo(path).completeBaseName(), path);
}

QList<Error> Scenario::faultsInFile(const QString &path)
{
    const Result<QByteArray> json = contentOf(path);
    if (!json)
        return {json.error()};
    ScenarioReader reader(path);
    static_cast<void>(reader.read(*json));
    return reader.faults();
}

Result<QByteArray> Scenario::contentOf(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return Error{tr("%1 is a folder; give the path of a scenario file.").arg(echoed(path))};
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{tr("The scenario file %1 cannot be read: %2. Check the path and its permissions.")
                         .arg(echoed(path), file.errorString())};
    }
    QByteArray json = file.read(largestFile + 1);
    if (json.size() > largestFile)
        return Error{tr("The scenario file %1 is larger than 1 MiB; that is no scenario.").arg(echoed(path))};
    return json;
}

Result<Scenario> Scenario::fromJson(const QByteArray &json, const QString &name, const QString &source)
{
    ScenarioReader reader(source);
    if (const auto object = reader.read(json))
        return Scenario(name, *object);
    const QList<Error> faults = reader.faults();
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
