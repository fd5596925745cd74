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

constexpr uid_t nobody = 65534; // sway refuses to run as root

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

} // namespace

bool WaylandDesktop::isMissing()
{
    return QStandardPaths::findExecutable(u"sway"_s).isEmpty();
}

WaylandDesktop::WaylandDesktop()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] :
         {std::pair{u"XDG_RUNTIME_DIR"_s, m_folder.path()}, std::pair{u"HOME"_s, m_folder.path()},
          std::pair{u"SWAYSOCK"_s, file(u"sway"_s)}, std::pair{u"WLR_BACKENDS"_s, u"headless"_s},
          std::pair{u"WLR_LIBINPUT_NO_DEVICES"_s, u"1"_s}, std::pair{u"WLR_RENDERER"_s, u"pixman"_s}})
        environment.insert(name, value);
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY"})
        environment.remove(QString::fromLatin1(name));
    m_sway.setProcessEnvironment(environment);
    m_sway.setStandardErrorFile(QProcess::nullDevice());
    QStringList command{u"sway"_s, u"--config"_s, QProcess::nullDevice()};
    if (::geteuid() == 0) {
        if (::chown(qPrintable(m_folder.path()), nobody, nobody) != 0)
            qFatal("chown: %s", qPrintable(qt_error_string()));
        const QString user = QString::number(nobody);
        command = QStringList{u"setpriv"_s, u"--reuid"_s, user, u"--regid"_s, user, u"--clear-groups"_s} + command;
    }
    m_sway.start(command.takeFirst(), command);
    if (!QTest::qWaitFor([this] { return QFileInfo::exists(display()) && QFileInfo::exists(file(u"sway"_s)); }, 20'000))
        qFatal("sway does not start");
}

WaylandDesktop::~WaylandDesktop()
{
    m_sway.terminate();
    m_sway.waitForFinished();
}

QString WaylandDesktop::display() const
{
    return file(u"wayland-1"_s);
}

int WaylandDesktop::inhibitions() const
{
    QProcess question;
    question.start(u"swaymsg"_s, {u"--socket"_s, file(u"sway"_s), u"--raw"_s, u"--type"_s, u"get_tree"_s});
    question.waitForFinished();
    return inhibitionsIn(QJsonDocument::fromJson(question.readAllStandardOutput()).object());
}

} // namespace vitrine
