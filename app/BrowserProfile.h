// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/Settings.h"

#include <QCoreApplication>

#include <memory>

class QWebEngineProfile;

namespace vitrine {

class ProfileLock;

/// \brief The browser profile of a run: the one in the settings, or one that stores nothing.
///
/// Two browsers on one storage folder would destroy it. So if another Vitrine has the profile open, or its folder is
/// not writable, this run stores nothing and logs a warning. Deletes the stored data first if that was requested
/// (StoredData). Owned by the application, outlives the page; GUI thread.
class BrowserProfile
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::BrowserProfile)

public:
    explicit BrowserProfile(const Settings &settings);
    ~BrowserProfile();

    [[nodiscard]] QWebEngineProfile &web() const { return *m_web; }
    /// Whether this run stores anything in the folder of the profile.
    [[nodiscard]] bool isStored() const { return m_isStored; }

    /// Why this run stores nothing, although the settings have a profile; else empty.
    [[nodiscard]] QString problem() const { return m_problem; }

private:
    /// Whether the profile may be used; otherwise logs why not.
    [[nodiscard]] bool lock(const Settings &settings);

    bool m_isStored = false;
    QString m_problem;
    std::unique_ptr<ProfileLock> m_lock; // released after the browser's end
    std::unique_ptr<QWebEngineProfile> m_web;
};

} // namespace vitrine
