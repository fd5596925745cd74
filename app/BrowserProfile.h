// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/Settings.h"

#include <memory>

class QLockFile;
class QWebEngineProfile;

namespace vitrine {

/// \brief The browser's stored state for one run: that of the profile in the settings, or none.
///
/// Two browsers on one storage destroy it, so a profile that another Vitrine has open is left alone: the run goes on
/// without keeping anything, and the log says so. Owned by the application, outlives the page; GUI thread.
class BrowserProfile
{
public:
    explicit BrowserProfile(const Settings &settings);
    ~BrowserProfile();

    [[nodiscard]] QWebEngineProfile &web() const { return *m_web; }

private:
    std::unique_ptr<QLockFile> m_lock; // released after the browser is gone
    std::unique_ptr<QWebEngineProfile> m_web;
};

} // namespace vitrine
