// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace vitrine {

/// \brief Where Qt looks for what it loads at run time.
struct QtFolders
{
    QStringList plugins;
    QStringList qmlModules;

    /// Those of Qt, and before them those of QT_PLUGIN_PATH and QML_IMPORT_PATH in \a variables.
    [[nodiscard]] static QtFolders from(const QProcessEnvironment &variables);
};

/// The Debian packages that the on-screen keyboard needs and \a folders do not have; empty: it can be shown. Qt Virtual
/// Keyboard is under the GPL and only loaded. Its packages do not depend on all QML modules that it imports.
[[nodiscard]] QStringList missingKeyboardPackages(const QtFolders &folders);

/// \brief Why the keyboard cannot be shown. In English, as a message.
struct KeyboardProblem
{
    QString found;  ///< a sentence
    QString advice; ///< what to do

    [[nodiscard]] QString text() const { return found + u' ' + advice; }
};

/// What is wrong in a program with the environment \a variables; nothing if it can show the keyboard.
[[nodiscard]] std::optional<KeyboardProblem> keyboardProblem(const QProcessEnvironment &variables);

/// The same for the packages of \a folders alone.
[[nodiscard]] std::optional<KeyboardProblem> keyboardProblem(const QtFolders &folders);

/// The variables that make Qt load the keyboard, without a window of its own. Set them before QGuiApplication.
[[nodiscard]] QList<std::pair<QByteArray, QByteArray>> keyboardVariables();

} // namespace vitrine
