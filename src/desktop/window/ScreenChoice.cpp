// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/window/ScreenChoice.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr qsizetype longestQuote = 100; // of a name in a message

struct ScreenText
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::ScreenChoice)
};

} // namespace

Result<qsizetype> screenIndex(const QString &wanted, const QStringList &names)
{
    for (qsizetype index = 0; index < names.size(); ++index) {
        if (!wanted.isEmpty() && names.at(index).compare(wanted, Qt::CaseInsensitive) == 0)
            return index;
    }
    bool isNumber = false;
    const int number = wanted.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= names.size())
        return qsizetype(number - 1);
    QStringList known;
    for (qsizetype index = 0; index < names.size(); ++index)
        known += QString::number(index + 1) + (names.at(index).isEmpty() ? QString() : u" (%1)"_s.arg(names.at(index)));
    return Error{ScreenText::tr("There is no screen “%1”, so the window opens without it. The screens are: %2.")
                     .arg(wanted.left(longestQuote), known.join(u", "_s))};
}

Result<QScreen *> findScreen(const QString &wanted)
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    QStringList names;
    for (const QScreen *screen : screens)
        names += screen->name();
    const Result<qsizetype> index = screenIndex(wanted, names);
    if (!index)
        return index.error();
    return screens.at(*index);
}

void moveToScreen(QWidget &window, QScreen &screen)
{
    const Qt::WindowStates state = window.windowState();
    window.setWindowState(Qt::WindowNoState);
    QRect place(QPoint(), window.size().boundedTo(screen.availableSize()).expandedTo(window.minimumSize()));
    place.moveCenter(screen.availableGeometry().center());
    window.setScreen(&screen);
    window.setGeometry(place);
    window.setWindowState(state);
}

} // namespace vitrine
