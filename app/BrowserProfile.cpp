// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/BrowserProfile.h"

#include "app/Logging.h"
#include "desktop/ProfileLock.h"
#include "settings/StoredData.h"
#include "web/WebProfile.h"

#include <QFile>
#include <QWebEngineProfile>

#include <filesystem>
#include <system_error>

namespace vitrine {

BrowserProfile::BrowserProfile(const Settings &settings)
{
    WebProfileSettings profile;
    profile.name = settings.profile;
    profile.language = settings.language;
    m_isStored = !settings.ephemeral && lock(settings);
    if (m_isStored) {
        if (const auto problem = StoredData(settings).deleteIfRequested())
            qCWarning(appLog).noquote() << problem->message;
        profile.storagePath = settings.profileDir() + QStringLiteral("/browser");
        profile.cachePath = settings.cacheDir + u'/' + settings.profile;
    }
    m_web = createWebProfile(profile);
}

bool BrowserProfile::lock(const Settings &settings)
{
    const QString folder = settings.profileDir();
    const QString path = folder + QStringLiteral("/lock");
    std::error_code why;
    std::filesystem::create_directories(QFile::encodeName(folder).toStdString(), why);
    m_lock = std::make_unique<ProfileLock>(path);
    switch (m_lock->take()) {
    case ProfileLock::Outcome::Taken:
        return true;
    case ProfileLock::Outcome::Held:
        m_problem = tr("The profile \"%1\" cannot be used: another Vitrine (process %2) has it open. "
                       "This run stores nothing. To run both, give one a --profile of its own.")
                        .arg(settings.profile)
                        .arg(ProfileLock::status(path).process);
        break;
    case ProfileLock::Outcome::NotWritable:
        m_problem =
            tr("The profile \"%1\" cannot be used: %2 cannot be written to (%3). This run "
               "stores nothing. Make this user its owner, or name another folder with "
               "--data-dir.")
                .arg(settings.profile, folder, why ? QString::fromStdString(why.message()) : m_lock->obstacle());
        break;
    case ProfileLock::Outcome::Unsupported:
        qCWarning(appLog).noquote() << tr("The profile \"%1\" cannot be locked, because the file system of %2 has no "
                                          "locks. Do not start a second Vitrine with this profile.")
                                           .arg(settings.profile, folder);
        return true;
    }
    qCWarning(appLog).noquote() << m_problem;
    return false;
}

BrowserProfile::~BrowserProfile() = default;

} // namespace vitrine
