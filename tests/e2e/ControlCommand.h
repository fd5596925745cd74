// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "VitrineProcess.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace vitrine {

/// \brief What `vitrine ctl` printed, and how it ended.
struct CtlAnswer
{
    int code = -1;
    QJsonObject json{};
    QByteArray output{};
    QByteArray error{};
};

/// The options that give \a vitrine, a kiosk, the control socket that others have by default.
inline QStringList controlOptions(const VitrineProcess &vitrine)
{
    const QString folder = vitrine.folder() + QStringLiteral("/vitrine");
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {QStringLiteral("--control"), folder + QStringLiteral("/default.sock")};
}

/// Starts \a client as `vitrine ctl` with \a words, for the control socket of \a vitrine.
inline void startCtl(QProcess &client, VitrineProcess &vitrine, const QStringList &words)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), vitrine.folder());
    environment.insert(QStringLiteral("HOME"), vitrine.folder());
    client.setProcessEnvironment(environment);
    client.start(QStringLiteral(VITRINE_BINARY), QStringList{QStringLiteral("ctl")} + words);
    QVERIFY(client.waitForStarted());
}

/// Runs `vitrine ctl` to its end.
inline CtlAnswer ctl(VitrineProcess &vitrine, const QStringList &words, const QString &workingDirectory = {})
{
    QProcess client;
    if (!workingDirectory.isEmpty())
        client.setWorkingDirectory(workingDirectory);
    startCtl(client, vitrine, words);
    if (!client.waitForFinished(100'000))
        return {};
    const QByteArray output = client.readAllStandardOutput();
    return {client.exitCode(), QJsonDocument::fromJson(output).object(), output, client.readAllStandardError()};
}

} // namespace vitrine
