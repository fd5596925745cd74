// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ControlCommand.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

namespace vitrine {

/// \brief For tests of the settings view with the real program: its settings folder, and what it shows.
class SettingsFiles
{
protected:
    static QString folderOf(const VitrineProcess &vitrine) { return vitrine.folder() + QStringLiteral("/settings"); }
    static QString fileOf(const VitrineProcess &vitrine) { return folderOf(vitrine) + QStringLiteral("/vitrine.toml"); }

    static QStringList arguments(const VitrineProcess &vitrine, const QStringList &more)
    {
        return QStringList{QStringLiteral("--config-dir"), folderOf(vitrine)} + more;
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void write(const QString &path, const QByteArray &content)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    static QJsonObject control(VitrineProcess &vitrine, const QString &name)
    {
        const QJsonArray controls =
            ctl(vitrine, {QStringLiteral("ui.tree")}).json.value(QStringLiteral("controls")).toArray();
        for (const QJsonValue &found : controls) {
            if (found.toObject().value(QStringLiteral("name")) == name)
                return found.toObject();
        }
        return {};
    }

    static QString textOf(VitrineProcess &vitrine, const QString &name)
    {
        return control(vitrine, name).value(QStringLiteral("text")).toString();
    }

    static void openSettings(VitrineProcess &vitrine)
    {
        QVERIFY2(vitrine.waitFor(QStringLiteral("state"), QStringLiteral("to"), QStringLiteral("playing")),
                 vitrine.report());
        const CtlAnswer typed =
            ctl(vitrine, {QStringLiteral("ui.type"), QStringLiteral("window"), QStringLiteral("{Ctrl+,}")});
        QVERIFY2(typed.code == 0, typed.error.constData());
        QTRY_VERIFY2(!control(vitrine, QStringLiteral("settings.close")).isEmpty(), vitrine.report());
    }

    static void click(VitrineProcess &vitrine, const QString &name)
    {
        const CtlAnswer clicked = ctl(vitrine, {QStringLiteral("ui.click"), name});
        QVERIFY2(clicked.code == 0, clicked.error.constData());
    }
};

} // namespace vitrine
