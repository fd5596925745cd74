// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/AccessibleDesktop.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr char launcherPath[] = "/usr/libexec/at-spi-bus-launcher";
constexpr char connectionName[] = "accessibility";
constexpr int deepest = 40;

QString usualRole(const QString &role)
{
    return role == u"push button" ? u"button"_s : role; // its name before AT-SPI 2.56
}

} // namespace

QString AccessibleDesktop::missing()
{
    for (const char *program : {"Xvfb", "dbus-daemon"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
            return QString::fromLatin1(program);
    }
    return QFileInfo::exists(QString::fromLatin1(launcherPath)) ? QString() : QString::fromLatin1(launcherPath);
}

AccessibleDesktop::AccessibleDesktop()
{
    startDisplay();
    startAccessibilityBus();
}

AccessibleDesktop::~AccessibleDesktop()
{
    QDBusConnection::disconnectFromBus(QString::fromLatin1(connectionName));
    for (QProcess *process : {&m_launcher, &m_xvfb}) {
        process->terminate(); // ends its own processes as well
        process->waitForFinished();
    }
}

void AccessibleDesktop::startDisplay()
{
    m_xvfb.start(u"Xvfb"_s,
                 {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x800x24"_s, u"-nolisten"_s, u"tcp"_s});
    while (!m_xvfb.canReadLine() && m_xvfb.waitForReadyRead()) {
    }
    m_display = u':' + QString::fromLatin1(m_xvfb.readLine()).trimmed();
    if (m_display.size() < 2)
        qFatal("Xvfb: %s", m_xvfb.readAllStandardError().constData());
}

void AccessibleDesktop::startAccessibilityBus()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_session.address());
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    environment.insert(u"DISPLAY"_s, m_display);
    m_launcher.setProcessEnvironment(environment);
    m_launcher.start(QString::fromLatin1(launcherPath), {u"--launch-immediately"_s});
    QDBusConnection session = m_session.connect();
    QDBusMessage reply;
    const auto hasAddress = [&] {
        reply = session.call(
            QDBusMessage::createMethodCall(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s));
        return reply.type() == QDBusMessage::ReplyMessage;
    };
    if (!QTest::qWaitFor(hasAddress))
        qFatal("at-spi-bus-launcher: %s", qPrintable(reply.errorMessage()));
    m_bus = QDBusConnection::connectToBus(reply.arguments().value(0).toString(), QString::fromLatin1(connectionName));
    if (!m_bus->isConnected())
        qFatal("the bus of AT-SPI: %s", qPrintable(m_bus->lastError().message()));
}

QVariant AccessibleDesktop::call(const AccessibleObject &object, const QString &interface, const QString &method,
                                 const QVariantList &arguments) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(object.service, object.path, interface, method);
    message.setArguments(arguments);
    const QDBusMessage reply = m_bus->call(message, QDBus::Block, 5000);
    return reply.type() == QDBusMessage::ReplyMessage ? reply.arguments().value(0) : QVariant();
}

QString AccessibleDesktop::property(const AccessibleObject &object, const QString &name) const
{
    const QVariant value =
        call(object, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {u"org.a11y.atspi.Accessible"_s, name});
    return value.value<QDBusVariant>().variant().toString();
}

QList<AccessibleObject> AccessibleDesktop::childrenOf(const AccessibleObject &object) const
{
    QList<AccessibleObject> children;
    const QVariant reply = call(object, u"org.a11y.atspi.Accessible"_s, u"GetChildren"_s);
    if (!reply.isValid())
        return children;
    const auto argument = reply.value<QDBusArgument>();
    argument.beginArray();
    while (!argument.atEnd()) {
        AccessibleObject child;
        QDBusObjectPath path;
        argument.beginStructure();
        argument >> child.service >> path;
        argument.endStructure();
        child.path = path.path();
        children.append(child);
    }
    argument.endArray();
    return children;
}

void AccessibleDesktop::add(QList<AccessibleObject> &list, AccessibleObject object, int depth) const
{
    object.role = usualRole(call(object, u"org.a11y.atspi.Accessible"_s, u"GetRoleName"_s).toString());
    object.name = property(object, u"Name"_s);
    object.id = property(object, u"AccessibleId"_s);
    object.depth = depth;
    object.isShowing = isShowing(object);
    list.append(object);
    if (depth >= deepest)
        return;
    const QList<AccessibleObject> children = childrenOf(object);
    for (AccessibleObject child : children) {
        child.documents = object.documents;
        if (object.role == u"web document")
            child.documents.append(object.name);
        add(list, child, depth + 1);
    }
}

bool AccessibleDesktop::isShowing(const AccessibleObject &object) const
{
    constexpr uint showing = 1U << 25U; // ATSPI_STATE_SHOWING
    const QVariant reply = call(object, u"org.a11y.atspi.Accessible"_s, u"GetState"_s);
    return reply.isValid() && (qdbus_cast<QList<uint>>(reply).value(0) & showing) != 0;
}

QList<AccessibleObject> AccessibleDesktop::objectsOf(const QString &name) const
{
    QList<AccessibleObject> list;
    AccessibleObject registry;
    registry.service = u"org.a11y.atspi.Registry"_s;
    registry.path = u"/org/a11y/atspi/accessible/root"_s;
    const QList<AccessibleObject> programs = childrenOf(registry);
    for (const AccessibleObject &program : programs) {
        if (property(program, u"Name"_s) == name)
            add(list, program, 0);
    }
    return list;
}

bool AccessibleDesktop::press(const AccessibleObject &object) const
{
    constexpr int mostActions = 8;
    const QString interface = u"org.a11y.atspi.Action"_s;
    for (int i = 0; i < mostActions; ++i) {
        const QString name = call(object, interface, u"GetName"_s, {i}).toString();
        if (name == u"Press")
            return call(object, interface, u"DoAction"_s, {i}).toBool();
        if (name.isEmpty())
            break;
    }
    return false;
}

} // namespace vitrine
