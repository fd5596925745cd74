// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/Settings.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QObject>

#include <optional>

namespace vitrine {

/// \brief Whether the views need high contrast: as the setting says, else as the desktop does, through
/// `org.freedesktop.portal.Settings`, also when it changes.
///
/// Asks the portal without waiting for it. Where there is no portal, the desktop has no preference. GUI thread.
class ContrastPreference final : public QObject
{
    Q_OBJECT

public:
    explicit ContrastPreference(ContrastMode mode, QObject *parent = nullptr);

    /// True or false as the setting says, true if the desktop wants more contrast, otherwise no value.
    [[nodiscard]] std::optional<bool> value() const;

    void setMode(ContrastMode mode);
    /// Follows the portal on \a bus; call this at most once.
    void follow(const QDBusConnection &bus);

Q_SIGNALS:
    void changed(std::optional<bool> high);

private Q_SLOTS:
    void takeChange(const QDBusMessage &change);

private:
    void ask(QDBusConnection bus);
    void set(ContrastMode mode, bool isWantedByDesktop);

    ContrastMode m_mode;
    bool m_isWantedByDesktop = false;
    QDBusServiceWatcher m_portal;
};

} // namespace vitrine
