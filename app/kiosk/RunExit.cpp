// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/RunExit.h"

#include "app/Logging.h"
#include "events/RunLog.h"
#include "kiosk/ExitGestureMonitor.h"
#include "kiosk/exit/PinChecker.h"
#include "ui/MainWindow.h"
#include "ui/PinPadModel.h"

#include <QDir>
#include <QFileInfo>

namespace vitrine {

using std::chrono::milliseconds;

namespace {

const char *wordOf(PinAttempt::Outcome outcome)
{
    switch (outcome) {
    case PinAttempt::Outcome::Right:
        return "right";
    case PinAttempt::Outcome::Wrong:
        return "wrong";
    case PinAttempt::Outcome::Locked:
        return "locked";
    case PinAttempt::Outcome::Unavailable:
        return "unavailable";
    }
    Q_UNREACHABLE();
}

} // namespace

RunExit::RunExit(const Settings &settings, const Clock &clock, MainWindow &window, UserActivity &activity, RunLog &log)
    : m_log(log)
{
    if (settings.kioskPinFile.isEmpty())
        return;
    // Also of a run that stores nothing else: a restart must not give more attempts.
    const QString folder = settings.profileDir();
    QDir().mkpath(folder);
    warnAboutFiles(settings.kioskPinFile, folder);
    m_checker =
        std::make_unique<PinChecker>(settings.kioskPinFile, folder + QStringLiteral("/exit-attempts.json"), clock);
    m_pad = new PinPadModel(clock);
    m_pad->setParent(&window); // its view is there until the window is gone
    connect(m_pad, &PinPadModel::confirmed, m_checker.get(), &PinChecker::check);
    connect(m_pad, &PinPadModel::cancelled, this, [this] { report("cancelled"); });
    connect(m_checker.get(), &PinChecker::answered, this, &RunExit::present);
    window.setPinPad(*m_pad);
    if (const auto gesture = ExitGestureMonitor::optionsFrom(settings)) {
        m_gesture = std::make_unique<ExitGestureMonitor>(*gesture, window, activity, clock);
        connect(m_gesture.get(), &ExitGestureMonitor::recognised, this, &RunExit::request);
    }
}

RunExit::~RunExit() = default;

void RunExit::warnAboutFiles(const QString &pinFile, const QString &folder) const
{
    const PinFile file(pinFile);
    if (const Result<PinHash> hash = file.read(); !hash)
        qCWarning(appLog).noquote()
            << tr("The PIN cannot be checked, so nobody can leave the kiosk with it; SIGTERM ends "
                  "it. %1")
                   .arg(hash.error().message);
    if (const QString exposure = file.exposure(); !exposure.isEmpty())
        qCWarning(appLog).noquote() << exposure;
    if (!QFileInfo(folder).isWritable())
        qCWarning(appLog).noquote() << tr("Attempts to enter the PIN cannot be counted, because the folder %1 is not "
                                          "writable, so nobody can leave the kiosk with the PIN; SIGTERM ends it. Make "
                                          "this user the folder's owner, or name another one with data_dir.")
                                           .arg(folder);
}

void RunExit::request()
{
    if (!m_pad) {
        Q_EMIT granted();
        return;
    }
    if (m_pad->isOpen())
        return;
    const milliseconds locked = m_checker->lockedFor();
    m_pad->open(locked);
    if (locked > milliseconds(0))
        report("locked");
}

void RunExit::present(const PinAttempt &attempt)
{
    if (!attempt.why.isEmpty())
        qCWarning(appLog).noquote() << attempt.why;
    report(wordOf(attempt.outcome));
    m_pad->present(attempt);
    if (attempt.outcome == PinAttempt::Outcome::Right)
        Q_EMIT granted();
}

void RunExit::report(const char *what)
{
    m_log.append(KioskReport{KioskReport::Name::ExitAttempt, {}, QString::fromLatin1(what)});
}

} // namespace vitrine
