// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KeyboardModules.h"

#include "protocol/EchoedText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::KeyboardModules)
};

constexpr auto inputMethod = "qtvirtualkeyboard"_L1;

bool anyHas(const QStringList &folders, const QString &file)
{
    return std::ranges::any_of(folders,
                               [&file](const QString &folder) { return QFileInfo::exists(folder + u'/' + file); });
}

QStringList foldersIn(const QProcessEnvironment &variables, const QStringList &names)
{
    QStringList folders;
    for (const QString &name : names)
        folders += variables.value(name).split(QDir::listSeparator(), Qt::SkipEmptyParts);
    return folders;
}

} // namespace

QtFolders QtFolders::from(const QProcessEnvironment &variables)
{
    return {.plugins = foldersIn(variables, {u"QT_PLUGIN_PATH"_s}) << QLibraryInfo::path(QLibraryInfo::PluginsPath),
            .qmlModules = foldersIn(variables, {u"QML_IMPORT_PATH"_s, u"QML2_IMPORT_PATH"_s})
                          << QLibraryInfo::path(QLibraryInfo::QmlImportsPath)};
}

QStringList missingKeyboardPackages(const QtFolders &folders)
{
    const QList<std::pair<QString, QString>> plugins{
        {u"platforminputcontexts/libqtvirtualkeyboardplugin.so"_s, u"qt6-virtualkeyboard-plugin"_s},
        // Debian 12 has it in libqt6svg6, which Vitrine links.
        {u"imageformats/libqsvg.so"_s, u"qt6-svg-plugins"_s}};
    const QList<std::pair<QString, QString>> modules{
        {u"QtQuick/VirtualKeyboard/qmldir"_s, u"qml6-module-qtquick-virtualkeyboard"_s},
        {u"QtQuick/Window/qmldir"_s, u"qml6-module-qtquick-window"_s},
        {u"Qt/labs/folderlistmodel/qmldir"_s, u"qml6-module-qt-labs-folderlistmodel"_s}};
    QStringList missing;
    for (const auto &[file, package] : plugins) {
        if (!anyHas(folders.plugins, file))
            missing += package;
    }
    for (const auto &[file, package] : modules) {
        if (!anyHas(folders.qmlModules, file))
            missing += package;
    }
    return missing;
}

std::optional<KeyboardProblem> keyboardProblem(const QtFolders &folders)
{
    const QStringList missing = missingKeyboardPackages(folders);
    if (missing.isEmpty())
        return std::nullopt;
    return KeyboardProblem{
        Text::tr("There is no on-screen keyboard, because these packages are missing: %1.").arg(missing.join(", "_L1)),
        Text::tr("Install them, or remove kiosk.keyboard from the settings.")};
}

std::optional<KeyboardProblem> keyboardProblem(const QProcessEnvironment &variables)
{
    // First: without its packages, a start on Wayland sets the variable itself.
    if (auto problem = keyboardProblem(QtFolders::from(variables)))
        return problem;
    const QString chosen = variables.value(u"QT_IM_MODULE"_s);
    if (chosen.isEmpty() || chosen == inputMethod)
        return std::nullopt;
    return KeyboardProblem{Text::tr("There is no on-screen keyboard, because the environment has QT_IM_MODULE=%1.")
                               .arg(echoed(chosen, 64)),
                           Text::tr("Remove the variable from the environment, or kiosk.keyboard from the settings.")};
}

QList<std::pair<QByteArray, QByteArray>> keyboardVariables()
{
    // QT_IM_MODULES comes before QT_IM_MODULE since Qt 6.7.
    return {{"QT_IM_MODULE", inputMethod.data()},
            {"QT_IM_MODULES", inputMethod.data()},
            {"QT_VIRTUALKEYBOARD_DESKTOP_DISABLE", "1"}};
}

} // namespace vitrine
