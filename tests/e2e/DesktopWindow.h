// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ControlCommand.h"
#include "VitrineProcess.h"
#include "support/VirtualDisplay.h"

#include <QJsonArray>
#include <QProcess>
#include <QRect>
#include <QStandardPaths>
#include <QTest>

namespace vitrine {

/// \brief Vitrine in a window of an X server with a window manager, and someone at its keyboard and mouse.
///
/// Needs Xvfb, openbox and xdotool.
class DesktopWindow
{
public:
    [[nodiscard]] static bool isMissing()
    {
        return VirtualDisplay::isMissing() || QStandardPaths::findExecutable(QStringLiteral("openbox")).isEmpty() ||
               QStandardPaths::findExecutable(QStringLiteral("xdotool")).isEmpty();
    }

    DesktopWindow()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_display.name());
        m_manager.setProcessEnvironment(environment);
        m_manager.start(QStringLiteral("openbox"));
        // A window that is shown while the manager starts may stay unmanaged.
        const bool isThere =
            QTest::qWaitFor([this] { return input(QStringLiteral("get_num_desktops")).toInt() > 0; }, 20'000);
        if (!isThere)
            qWarning("The window manager does not start.");
    }

    ~DesktopWindow()
    {
        m_manager.terminate();
        m_manager.waitForFinished();
    }

    /// Starts \a vitrine there, with its event stream on standard output.
    void start(VitrineProcess &vitrine, const QStringList &arguments)
    {
        startAlone(vitrine, QStringList{QStringLiteral("--events"), QStringLiteral("-")} + arguments);
    }

    /// Starts \a vitrine there with \a arguments alone.
    void startAlone(VitrineProcess &vitrine, const QStringList &arguments)
    {
        vitrine.allow(QStringLiteral("^warning default: .*(QXcbIntegration|Vulkan|offscreen surface)"));
        vitrine.setVariable(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        vitrine.setVariable(QStringLiteral("DISPLAY"), m_display.name());
        vitrine.startBare(arguments);
    }

    /// start(), and waits until the page has drawn and has the keyboard.
    void play(VitrineProcess &vitrine, const QStringList &arguments)
    {
        start(vitrine, arguments);
        QVERIFY2(vitrine.waitFor(QStringLiteral("state"), QStringLiteral("to"), QStringLiteral("playing")),
                 vitrine.report());
        QVERIFY2(vitrine.waitFor([](const QJsonObject &entry) {
            return entry.value(QStringLiteral("currentTime")).toDouble() > 1.0;
        }),
                 vitrine.report());
    }

    /// Runs xdotool with \a words, as in "key F1"; what it prints.
    QByteArray input(const QString &words) { return run(QStringLiteral("xdotool"), words.split(u' ')); }

    /// Runs \a program on this display; what it prints.
    QByteArray run(const QString &program, const QStringList &arguments)
    {
        QProcess tool;
        tool.setProcessEnvironment(m_manager.processEnvironment());
        tool.start(program, arguments);
        tool.waitForFinished();
        return tool.readAllStandardOutput().trimmed();
    }

    /// The visible control \a name of \a vitrine, as in ui.tree; empty if there is none.
    [[nodiscard]] static QJsonObject control(VitrineProcess &vitrine, const QString &name)
    {
        const QJsonArray controls =
            ctl(vitrine, {QStringLiteral("ui.tree")}).json.value(QStringLiteral("controls")).toArray();
        const auto found = std::find_if(controls.begin(), controls.end(), [&name](const QJsonValue &control) {
            return control.toObject().value(QStringLiteral("name")).toString() == name;
        });
        return found == controls.end() ? QJsonObject() : found->toObject();
    }

    /// The rectangle of a control on the screen; empty if there is none.
    [[nodiscard]] static QRect screenRect(VitrineProcess &vitrine, const QString &name)
    {
        const QJsonValue rect = control(vitrine, name).value(QStringLiteral("screenRect"));
        return {rect[QStringLiteral("x")].toInt(), rect[QStringLiteral("y")].toInt(),
                rect[QStringLiteral("width")].toInt(), rect[QStringLiteral("height")].toInt()};
    }

    /// The rectangle of the window on the screen, without its frame.
    [[nodiscard]] static QRect windowRect(VitrineProcess &vitrine)
    {
        return screenRect(vitrine, QStringLiteral("window"));
    }

    /// Double-clicks the title bar of the window at \a rect, which maximises it or ends that.
    void clickTitleBar(const QRect &rect)
    {
        input(QStringLiteral("mousemove %1 %2 click --repeat 2 --delay 80 1").arg(rect.center().x()).arg(rect.y() - 8));
    }

    /// Opens or leaves the mini player, and waits until the window is at \a expected.
    void toggleMiniPlayer(VitrineProcess &vitrine, const QRect &expected)
    {
        input(QStringLiteral("key ctrl+m"));
        QTRY_COMPARE(windowRect(vitrine), expected);
    }

    /// Asks \a vitrine to end, and waits until it has.
    static void end(VitrineProcess &vitrine)
    {
        vitrine.process().terminate();
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
    }

    /// Whether \a vitrine shows the control \a name.
    [[nodiscard]] static bool shows(VitrineProcess &vitrine, const QString &name)
    {
        return !control(vitrine, name).isEmpty();
    }

    [[nodiscard]] const VirtualDisplay &display() const { return m_display; }

private:
    VirtualDisplay m_display;
    QProcess m_manager;
};

} // namespace vitrine
