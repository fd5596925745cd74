// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Plays the first argument, or the demo, in a window, and ends two media seconds after the start.

#include <Vitrine/Player>
#include <Vitrine/PlayerView>

#include <QApplication>

int main(int argc, char *argv[])
{
    Vitrine::initialize(); // before QApplication
    const QApplication application(argc, argv);
    Vitrine::Player player;
    Vitrine::PlayerView view(player);
    view.show();

    QObject::connect(&player, &Vitrine::Player::positionChanged, &player, [&player](double seconds) {
        if (seconds > 2.0)
            player.close();
    });
    QObject::connect(&player, &Vitrine::Player::closed, &application, [] { QApplication::exit(0); });
    QObject::connect(&player, &Vitrine::Player::failed, &application, [](const QString &why) {
        qCritical("%s", qPrintable(why));
        QApplication::exit(1);
    });

    QString why;
    if (player.open(application.arguments().value(1, "demo"), &why))
        return QApplication::exec();
    qCritical("%s", qPrintable(why));
    return 2;
}
