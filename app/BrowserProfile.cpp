// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/BrowserProfile.h"

#include "app/Logging.h"
#include "web/WebProfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QLockFile>
#include <QWebEngineProfile>

namespace vitrine {

using namespace std::chrono_literals;

BrowserProfile::BrowserProfile(const Settings &settings)
{
    WebProfileSettings profile;
    profile.name = settings.profile;
    profile.language = settings.language;
    if (!settings.ephemeral) {
        const QString folder = settings.profileDir();
        QDir().mkpath(folder);
        m_lock = std::make_unique<QLockFile>(folder + QStringLiteral("/lock"));
        m_lock->setStaleLockTime(0ms); // never by age, because a run may take days: only if its process has ended
        if (m_lock->tryLock(0ms)) {
            profile.storagePath = folder + QStringLiteral("/browser");
            profile.cachePath = settings.cacheDir + u'/' + settings.profile;
        } else {
            qCWarning(appLog).noquote() << QCoreApplication::translate(
                                               "vitrine::BrowserProfile",
                                               "The profile \"%1\" cannot be used: another Vitrine has it open, or %2 "
                                               "is not writable. This run stores nothing.")
                                               .arg(settings.profile, folder);
        }
    }
    m_web = createWebProfile(profile);
}

BrowserProfile::~BrowserProfile() = default;

} // namespace vitrine
