// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PageServer.h"
#include "support/PlayerHarness.h"

#include <QMessageBox>
#include <QSignalSpy>

using namespace vitrine;

/// What tells a page that does nothing any more from one that lives.
class TestHungPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_server = std::make_unique<PageServer>(); }

    void aPageThatLivesAnswers()
    {
        m_server->setPage("/embed", "<p>player</p>");
        PlayerHarness harness;
        QSignalSpy connected(&harness.bridge(), &MessageBridge::relayConnected);
        QSignalSpy answered(&harness.bridge(), &MessageBridge::heartbeatReceived);
        harness.openPlayer(m_server->url("/embed"));
        QTRY_COMPARE(connected.count(), 1);
        harness.bridge().askHeartbeat();
        harness.bridge().askHeartbeat();
        QTRY_COMPARE(answered.count(), 2);
        harness.openAgain();
        QTRY_COMPARE(connected.count(), 2);
        harness.bridge().askHeartbeat();
        QTRY_COMPARE(answered.count(), 3);
    }

    void aPageThatHangsIsEnded()
    {
        m_server->setPage("/embed", "<script>report('hangs'); setTimeout(() => { for (;;); }, 200)</script>");
        PlayerHarness harness;
        QSignalSpy connected(&harness.bridge(), &MessageBridge::relayConnected);
        QSignalSpy gone(&harness.page(), &PlayerPage::rendererGone);
        harness.openPlayer(m_server->url("/embed"));
        QTRY_COMPARE(connected.count(), 1);
        QTRY_COMPARE(m_server->reports().size(), 1);
        harness.page().endHungRenderer();
        QTRY_COMPARE(gone.count(), 1);
        QCOMPARE(gone.at(0).at(0).toString(), QStringLiteral("hung"));
        QVERIFY(harness.pageEvents().contains("unresponsive"));
        QCOMPARE(harness.lastReport("renderer-gone").reason, QStringLiteral("hung"));

        // There is no process now, and nothing that could be killed in its place.
        harness.page().endHungRenderer();
        QCOMPARE(gone.count(), 2);
        QCOMPARE(gone.at(1).at(0).toString(), QStringLiteral("hung"));
        m_server->setPage("/embed", "<p>player</p>");
        harness.openAgain();
        QTRY_COMPARE(connected.count(), 2);
    }

    void aDialogHoldsThePageUp()
    {
        m_server->setPage("/page", "<script>setTimeout(() => alert('Hello'), 100)</script>");
        PlayerHarness harness;
        QSignalSpy dialog(&harness.page(), &PlayerPage::dialogOpenChanged);
        harness.openCustomerPage(m_server->url("/page"), "https://player.example.com");
        const auto messageBox = [] {
            for (QWidget *window : QApplication::topLevelWidgets()) {
                if (auto *box = qobject_cast<QMessageBox *>(window); box && box->isVisible())
                    return box;
            }
            return static_cast<QMessageBox *>(nullptr);
        };
        // The dialog has an event loop of its own, in which this is answered.
        QTimer answer;
        QList<bool> openWhenShown;
        connect(&answer, &QTimer::timeout, this, [&] {
            if (QMessageBox *box = messageBox()) {
                openWhenShown += dialog.count() == 1 && dialog.at(0).at(0).toBool();
                box->accept();
            }
        });
        answer.start(20);
        QTRY_COMPARE(dialog.count(), 2);
        QCOMPARE(openWhenShown, QList<bool>{true});
        QCOMPARE(dialog.at(1).at(0).toBool(), false);
    }

private:
    std::unique_ptr<PageServer> m_server;
};

VITRINE_BROWSER_TEST_MAIN(TestHungPage)
#include "TestHungPage.moc"
