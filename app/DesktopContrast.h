// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/BusConnector.h"
#include "desktop/ContrastPreference.h"

#include <functional>
#include <memory>
#include <optional>

class QProcessEnvironment;

namespace vitrine {

struct Settings;

/// \brief The contrast of a window that shows no player: that of the settings or of the desktop, also when the
/// desktop changes it.
///
/// Has its own connection to the session bus, so there is at most one in a program. GUI thread.
class DesktopContrast final
{
public:
    using Apply = std::function<void(std::optional<bool>)>;

    /// Calls \a apply at once and with each change. Without a window that is seen, the desktop is not asked.
    DesktopContrast(const Settings &settings, const QProcessEnvironment &variables, const Apply &apply);
    ~DesktopContrast();

    Q_DISABLE_COPY_MOVE(DesktopContrast)

private:
    ContrastPreference m_preference;
    std::unique_ptr<BusConnector> m_bus; // none without a bus
};

} // namespace vitrine
