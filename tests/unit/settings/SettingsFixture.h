// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/SettingsLoader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QList>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

// The message of what could not be loaded is the message of the failing test.
#define VERIFY_LOADED(result) QVERIFY2((result).hasValue(), qPrintable(SettingsFixture::messageOf(result)))

/// \brief A home folder and a system file of a test's own, and the settings read from them.
class SettingsFixture
{
public:
    struct Given
    {
        QString key;
        QString value;
    };

    SettingsFixture()
    {
        environment.variables.insert(QStringLiteral("HOME"), path(QStringLiteral("home")));
        environment.systemFile = path(QStringLiteral("system.toml"));
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    void write(const QString &name, const QString &content) const
    {
        QFile file(path(name));
        const QByteArray bytes = content.toUtf8();
        if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly) ||
            file.write(bytes) != bytes.size())
            qFatal("The test cannot write its file.");
    }

    [[nodiscard]] vitrine::Result<vitrine::LoadedSettings> load(const QList<Given> &options = {},
                                                                const QString &configFile = {}) const
    {
        QList<vitrine::SettingAssignment> assignments;
        for (const Given &given : options)
            assignments += {given.key, {given.value}, QStringLiteral("--") + QString(given.key).replace(u'_', u'-')};
        return vitrine::SettingsLoader(table, environment).load(assignments, configFile);
    }

    [[nodiscard]] static QString messageOf(const vitrine::Result<vitrine::LoadedSettings> &result)
    {
        return result ? QString() : result.error().message;
    }

    vitrine::SettingsEnvironment environment;
    vitrine::SettingsTable table;

private:
    QTemporaryDir m_folder;
};
