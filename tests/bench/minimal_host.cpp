// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// The baseline of bench_host: the least that shows a player page in a Qt program.
// minimal_host URL WIDTH HEIGHT

#include <QApplication>
#include <QWebEngineSettings>
#include <QWebEngineView>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 4)
        return 2;

    QWebEngineView view;
    view.resize(arguments.at(2).toInt(), arguments.at(3).toInt());
    // Without this a player with sound does not begin by itself.
    view.settings()->setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, false);
    view.setHtml(
        QStringLiteral(
            "<!DOCTYPE html><style>html, body { margin: 0; height: 100%; overflow: hidden; background: #000; }"
            "iframe { position: fixed; width: 100%; height: 100%; border: 0; }</style>"
            "<iframe src=\"%1\" allow=\"autoplay; encrypted-media; clipboard-write\" allowfullscreen></iframe>")
            .arg(arguments.at(1).toHtmlEscaped()),
        QUrl(QStringLiteral("https://vitrine.localhost")));
    view.show();
    return QApplication::exec();
}
