// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/WaylandDesktop.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr uid_t nobody = 65534;

int inhibitionsIn(const QJsonObject &node)
{
    int number = node.value("inhibit_idle"_L1).toBool() && node.value("type"_L1) == "con"_L1 ? 1 : 0;
    for (const auto &children : {"nodes"_L1, "floating_nodes"_L1}) {
        const QJsonArray nodes = node.value(children).toArray();
        for (const auto &child : nodes)
            number += inhibitionsIn(child.toObject());
    }
    return number;
}

QList<QJsonObject> windowsIn(const QJsonObject &node)
{
    QList<QJsonObject> windows;
    if (node.contains("pid"_L1))
        windows += node;
    for (const auto &children : {"nodes"_L1, "floating_nodes"_L1}) {
        const QJsonArray nodes = node.value(children).toArray();
        for (const auto &child : nodes)
            windows += windowsIn(child.toObject());
    }
    return windows;
}

} // namespace

bool WaylandDesktop::isMissing(Seat seat)
{
    const auto isThere = [](const QString &program) {
        return !QStandardPaths::findExecutable(program).isEmpty();
    };
    switch (seat) {
    case Seat::Present:
        return !isThere(u"sway"_s);
    case Seat::Missing:
        return !isThere(u"weston"_s);
    case Seat::MissingInCage:
        return !isThere(u"cage"_s) || !isThere(u"Xwayland"_s);
    }
    Q_UNREACHABLE();
}

WaylandDesktop::WaylandDesktop(Seat seat)
    : m_socket(seat == Seat::MissingInCage ? u"wayland-0"_s : u"wayland-1"_s) // their own choice
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    switch (seat) {
    case Seat::Present:
        environment.insert(u"SWAYSOCK"_s, file(u"sway"_s));
        startWlroots({u"sway"_s, u"--config"_s, QProcess::nullDevice()}, environment);
        if (!QTest::qWaitFor([this] { return QFileInfo::exists(file(u"sway"_s)); }, 20'000))
            qFatal("sway does not start");
        break;
    case Seat::Missing:
        start({u"weston"_s, u"--backend=headless-backend.so"_s, u"--socket="_s + m_socket, u"--no-config"_s},
              environment);
        break;
    case Seat::MissingInCage:
        // It ends with its program, and shows others meanwhile. This one ends with the test.
        startWlroots({u"cage"_s, u"--"_s, u"cat"_s}, environment);
        break;
    }
}

// With a screen that is only in memory. These compositors refuse to run as root.
void WaylandDesktop::startWlroots(QStringList command, QProcessEnvironment environment)
{
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"WLR_BACKENDS"_s, u"headless"_s);
    environment.insert(u"WLR_LIBINPUT_NO_DEVICES"_s, u"1"_s);
    environment.insert(u"WLR_RENDERER"_s, u"pixman"_s);
    if (::geteuid() == 0) {
        if (::chown(qPrintable(m_folder.path()), nobody, nobody) != 0)
            qFatal("chown: %s", qPrintable(qt_error_string()));
        const QString user = QString::number(nobody);
        command = QStringList{u"setpriv"_s, u"--reuid"_s, user, u"--regid"_s, user, u"--clear-groups"_s} + command;
    }
    start(command, environment);
}

void WaylandDesktop::start(const QStringList &command, const QProcessEnvironment &environment)
{
    QProcessEnvironment own = environment;
    own.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY"})
        own.remove(QString::fromLatin1(name));
    m_compositor.setProcessEnvironment(own);
    m_compositor.setStandardErrorFile(QProcess::nullDevice());
    m_compositor.start(command.first(), command.sliced(1));
    if (!QTest::qWaitFor([this] { return QFileInfo::exists(display()); }, 20'000))
        qFatal("%s does not start", qPrintable(command.join(u' ')));
}

WaylandDesktop::~WaylandDesktop()
{
    if (m_vnc.state() != QProcess::NotRunning) {
        m_vnc.kill();
        m_vnc.waitForFinished();
    }
    m_compositor.terminate();
    m_compositor.waitForFinished();
}

// The handshake of RFC 6143, section 7.1 to 7.3, without a password.
bool WaylandDesktop::addMouse()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"WAYLAND_DISPLAY"_s, display());
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    m_vnc.setProcessEnvironment(environment);
    m_vnc.setStandardErrorFile(QProcess::nullDevice());
    m_vnc.setStandardOutputFile(QProcess::nullDevice());
    m_vnc.start(u"wayvnc"_s, {u"--config"_s, QProcess::nullDevice(), u"--unix-socket"_s, file(u"vnc"_s)});
    if (!m_vnc.waitForStarted())
        return false;
    if (!QTest::qWaitFor([this] { return QFileInfo::exists(file(u"vnc"_s)); }, 20'000))
        return false;
    const auto answers = [this](qsizetype size) {
        return QTest::qWaitFor([&] { return m_mouse.bytesAvailable() >= size; }) && m_mouse.read(size).size() == size;
    };
    constexpr int versionSize = 12;
    constexpr int securityTypesSize = 2;
    constexpr int resultSize = 4;
    constexpr int serverInitSize = 24;
    m_mouse.connectToServer(file(u"vnc"_s));
    if (!answers(versionSize))
        return false;
    m_mouse.write("RFB 003.008\n");
    if (!answers(securityTypesSize))
        return false;
    m_mouse.write("\1", 1); // no password
    if (!answers(resultSize))
        return false;
    m_mouse.write("\1", 1); // with others
    return answers(serverInitSize);
}

QString WaylandDesktop::display() const
{
    return file(m_socket);
}

int WaylandDesktop::inhibitions() const
{
    return inhibitionsIn(QJsonDocument::fromJson(message({u"--type"_s, u"get_tree"_s})).object());
}

QList<QJsonObject> WaylandDesktop::windows() const
{
    return windowsIn(QJsonDocument::fromJson(message({u"--type"_s, u"get_tree"_s})).object());
}

void WaylandDesktop::command(const QString &words) const
{
    (void)message({words});
}

QByteArray WaylandDesktop::message(const QStringList &words) const
{
    QProcess question;
    question.start(u"swaymsg"_s, QStringList{u"--socket"_s, file(u"sway"_s), u"--raw"_s} + words);
    question.waitForFinished();
    return question.readAllStandardOutput();
}

} // namespace vitrine
