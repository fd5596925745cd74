// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/StartProblem.h"

#include "app/commands/WindowApplication.h"
#include "settings/InstanceRole.h"
#include "ui/ProgramIcon.h"
#include "ui/language/MessageText.h"

#include <QMessageBox>
#include <QTimer>

#include <unistd.h>

#include <chrono>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

// What has started Vitrine may wait for its end.
constexpr std::chrono::minutes longestShown(1);

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::StartProblem)
};

/// Whether Qt shows windows on a screen, and not in memory.
bool hasScreen(const Environment &environment)
{
    const QString chosen =
        environment.platform.isEmpty() ? environment.variables.value(u"QT_QPA_PLATFORM"_s) : environment.platform;
    return chosen.isEmpty() || chosen.startsWith("xcb"_L1) || chosen.startsWith("wayland"_L1);
}

} // namespace

bool hasTerminal()
{
    return ::isatty(STDERR_FILENO) != 0;
}

void showStartProblem(const CommandCall &call, const QString &problem)
{
    const Settings &settings = call.run.loaded->settings;
    if (hasTerminal() || !hasScreen(call.environment) || settings.kiosk ||
        instanceRole(settings) == InstanceRole::Alone)
        return;
    std::unique_ptr<QApplication> application;
    if (qApp == nullptr) {
        auto created = createWindowApplication(call, call.environment);
        if (!created)
            return;
        application = std::move(created).value();
    }
    QMessageBox box(QMessageBox::Warning, QApplication::applicationDisplayName(), Text::tr("Vitrine cannot play this."),
                    QMessageBox::Close);
    box.setObjectName(u"startProblem"_s);
    box.setWindowIcon(programIcon());
    // QMessageBox guesses the format of this text, and has no other way to set it.
    box.setInformativeText(u"<p>%1</p>"_s.arg(messageText(problem).toHtmlEscaped()));
    QTimer::singleShot(longestShown, &box, &QMessageBox::reject);
    box.exec();
}

} // namespace vitrine
