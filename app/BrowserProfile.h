// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/Settings.h"

#include <memory>

class QLockFile;
class QWebEngineProfile;

namespace vitrine {

/// \brief The browser profile of a run: the one in the settings, or one that stores nothing.
///
/// Two browsers on one storage folder would destroy it. So if another Vitrine has the profile open, this run stores
/// nothing and logs a warning. Owned by the application, outlives the page; GUI thread.
class BrowserProfile
{
public:
    explicit BrowserProfile(const Settings &settings);
    ~BrowserProfile();

    [[nodiscard]] QWebEngineProfile &web() const { return *m_web; }

private:
    std::unique_ptr<QLockFile> m_lock; // released after the browser's end
    std::unique_ptr<QWebEngineProfile> m_web;
};

} // namespace vitrine
