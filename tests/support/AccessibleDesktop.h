// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/PrivateBus.h"

#include <QDBusConnection>
#include <QList>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <optional>

namespace vitrine {

/// \brief An accessible object as a client of AT-SPI sees it.
struct AccessibleObject
{
    QString service;
    QString path;
    QString role; ///< `button`, `label`, …: as AT-SPI 2.46 or newer calls it
    QString name;
    QString id;            ///< AccessibleId; empty: the program gives none
    QStringList documents; ///< names of the documents around it, the outermost first
    int depth = 0;         ///< 0: the program
    bool isShowing = false;
};

/// \brief A desktop of its own for tests of accessibility: an X server without a screen, a session bus, and the bus of
/// AT-SPI, for the lifetime of the object.
///
/// Needs Xvfb, dbus-daemon and at-spi2-core.
class AccessibleDesktop
{
public:
    /// What is missing on this machine; empty: nothing.
    [[nodiscard]] static QString missing();

    /// Starts all of it; aborts the test if something does not start.
    AccessibleDesktop();
    ~AccessibleDesktop();
    Q_DISABLE_COPY_MOVE(AccessibleDesktop)

    /// For DISPLAY and DBUS_SESSION_BUS_ADDRESS.
    [[nodiscard]] QString display() const { return m_display; }
    [[nodiscard]] QString busAddress() const { return m_session.address(); }

    /// The bus of AT-SPI.
    [[nodiscard]] QDBusConnection bus() const { return *m_bus; }

    /// Every accessible object of the program \a name, each before those in it; empty while it is not there.
    [[nodiscard]] QList<AccessibleObject> objectsOf(const QString &name) const;

    /// Runs the action “Press” of \a object. False if it has none.
    [[nodiscard]] bool press(const AccessibleObject &object) const;

private:
    void startDisplay();
    void startAccessibilityBus();
    void add(QList<AccessibleObject> &list, AccessibleObject object, int depth) const;
    [[nodiscard]] QList<AccessibleObject> childrenOf(const AccessibleObject &object) const;
    [[nodiscard]] QVariant call(const AccessibleObject &object, const QString &interface, const QString &method,
                                const QVariantList &arguments = {}) const;
    [[nodiscard]] bool isShowing(const AccessibleObject &object) const;
    [[nodiscard]] QString property(const AccessibleObject &object, const QString &name) const;

    QTemporaryDir m_folder;
    PrivateBus m_session;
    QProcess m_xvfb;
    QProcess m_launcher;
    QString m_display;
    std::optional<QDBusConnection> m_bus;
};

} // namespace vitrine
