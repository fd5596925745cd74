// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PageServer.h"
#include "support/PlayerHarness.h"

#include <QApplication>
#include <QDialog>
#include <QTimer>

using namespace vitrine;

/// The dialogs that the browser engine opens for a page on the desktop.
class TestPageDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDialogHasAName_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("name");
        QTest::newRow("alert") << QByteArray("alert('Hello')") << QStringLiteral("page.alert");
        QTest::newRow("confirm") << QByteArray("confirm('Sure?')") << QStringLiteral("page.confirm");
        QTest::newRow("prompt") << QByteArray("prompt('Name?', 'none')") << QStringLiteral("page.prompt");
        QTest::newRow("a file to choose") << QByteArray("chooser.click()") << QStringLiteral("page.file-chooser");
    }

    void aDialogHasAName()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const QString, name);
        PageServer server;
        server.setPage("/embed", "<h1>Player</h1><input type='file' id='chooser' hidden><script>"
                                 "addEventListener('click', (event) => { if (event.isTrusted) { " +
                                     script + "; report('over'); } });</script>");
        PlayerHarness harness;
        harness.openPlayer(server.url("/embed"));
        // The dialog has an event loop of its own, in which this is answered.
        QStringList names;
        QTimer answer;
        connect(&answer, &QTimer::timeout, this, [&names] {
            if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
                names += dialog->objectName();
                dialog->reject();
            }
        });
        answer.start(20);
        QVERIFY(harness.click(server));
        QTRY_COMPARE(server.reports(), QByteArrayList{"over"});
        QTRY_COMPARE(names, QStringList{name});
    }
};

VITRINE_BROWSER_TEST_MAIN(TestPageDialogs)
#include "TestPageDialogs.moc"
