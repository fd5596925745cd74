// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/RunControl.h"

#include "app/Logging.h"
#include "app/Screenshot.h"
#include "events/RunLog.h"
#include "player/Player.h"
#include "settings/Settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTimer>

#include <sys/stat.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr std::chrono::seconds diagnosisLimit{60};

/// Makes the folder of the default path, for this user alone.
void makeFolder(const QString &path)
{
    ::mkdir(QFileInfo(path).absolutePath().toLocal8Bit().constData(), S_IRWXU);
}

ControlHost hostOf(const Settings &settings, std::function<void()> quit,
                   std::function<void(QObject *, ControlReply)> diagnose)
{
    const auto use = settings.page ? PlayTarget::UrlUse::TopLevelPage : PlayTarget::UrlUse::PlayerFrame;
    return {.target = [use](const QString &text) { return PlayTarget::resolve(text, use); },
            .quit = std::move(quit),
            .diagnose = std::move(diagnose),
            .saveImage = &saveScreenshot};
}

} // namespace

RunControl::RunControl(const Settings &settings, Player &player, RunLog &log, std::function<void()> quit)
    : m_settings(settings)
    , m_log(log)
    , m_service(player, log, hostOf(settings, std::move(quit), &RunControl::diagnose))
{
}

Result<bool> RunControl::start()
{
    const QString path = m_settings.controlPath();
    if (path.isEmpty())
        return false;
    const bool isDefault = m_settings.controlSocket.isEmpty();
    if (isDefault)
        makeFolder(path);
    auto server = ControlServer::listen(path, m_log, [this](const ControlCall &call) { m_service.call(call); });
    if (server) {
        m_server = std::move(server).value();
        return true;
    }
    if (!isDefault)
        return server.error();
    qCInfo(appLog).noquote() << server.error().message;
    return false;
}

// In a process of its own: the checks may take seconds, and load a driver that crashes.
void RunControl::diagnose(QObject *client, const ControlReply &reply)
{
    auto *doctor = new QProcess(client);
    auto *limit = new QTimer(doctor);
    limit->setSingleShot(true);
    const auto end = [doctor, reply](const ControlResult &result) {
        doctor->disconnect();
        doctor->kill();
        doctor->deleteLater();
        reply(result);
    };
    connect(limit, &QTimer::timeout, doctor, [end] {
        end(RpcError{RpcErrorCode::TimedOut, u"The checks did not end within %1 s."_s.arg(diagnosisLimit.count())});
    });
    connect(doctor, &QProcess::errorOccurred, doctor, [doctor, end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(RpcError{RpcErrorCode::Failed, u"The checks cannot be started: "_s + doctor->errorString()});
    });
    connect(doctor, &QProcess::finished, doctor, [doctor, end] {
        const QJsonObject report = QJsonDocument::fromJson(doctor->readAllStandardOutput()).object();
        if (report.isEmpty())
            end(RpcError{RpcErrorCode::Failed, u"The checks ended without a report. Run “vitrine doctor”."_s});
        else
            end(report);
    });
    doctor->setStandardErrorFile(QProcess::nullDevice());
    doctor->setStandardInputFile(QProcess::nullDevice());
    limit->start(diagnosisLimit);
    // The settings of this run; a target is checked as well.
    doctor->start(QCoreApplication::applicationFilePath(),
                  QStringList{u"doctor"_s, u"--json"_s} + QCoreApplication::arguments().mid(1));
}

} // namespace vitrine
