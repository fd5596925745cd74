// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PlayerHarness.h"

#include <QKeyEvent>
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>

using namespace vitrine;

namespace {

/// \brief The window around the page, which gets the keys that the page has not used.
class KeyNotes final : public QWidget
{
public:
    QList<int> keys;

protected:
    void keyPressEvent(QKeyEvent *event) override { keys += event->key(); }
};

const QList<int> playerKeys{Qt::Key_J,     Qt::Key_F,  Qt::Key_5,    Qt::Key_Space, Qt::Key_Left,
                            Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Less,  Qt::Key_Question};

} // namespace

/// Which keys the engine gives back, from a player in a frame of another origin.
class TestPageKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(warmUp()); }

    void aPageKeepsTheKeysThatItUses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QList<int>>("returned");
        const QByteArray place = " id=field style='position:fixed;inset:0;width:100%;height:100%'";
        QTest::newRow("nothing to type in") << "<div" + place + "></div>" << playerKeys;
        QTest::newRow("input") << "<input" + place + ">" << QList<int>();
        QTest::newRow("textarea") << "<textarea" + place + "></textarea>" << QList<int>();
        QTest::newRow("editable") << "<div contenteditable" + place + "></div>" << QList<int>();
        QTest::newRow("prevented") << "<div" + place +
                                          "></div><script>addEventListener('keydown', (event) => "
                                          "event.key === 'j' && event.preventDefault());</script>"
                                   << playerKeys.mid(1);
        QTest::newRow("used, but not prevented") << "<div" + place +
                                                        "></div><script>addEventListener('keydown', () => "
                                                        "report('used'));</script>"
                                                 << playerKeys;
    }

    void aPageKeepsTheKeysThatItUses()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QList<int>, returned);
        PageServer server;
        PlayerHarness s;
        KeyNotes window;
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(&s.view());
        window.resize(640, 360);
        window.show();
        server.setPage("/player", body + R"(<script>
            addEventListener('click', () => report('clicked'));
            addEventListener('keyup', (event) => event.key === 'Alt' && report('end'));
            </script>)");
        s.openPlayer(server.url("/player"));
        QVERIFY(waitUntil([&] { return server.requests().contains("/drawn"); }));
        QVERIFY(waitUntil([&] {
            QTest::mouseClick(window.windowHandle(), Qt::LeftButton, {}, window.rect().center());
            return server.reports().contains("clicked");
        }));
        for (const int key : playerKeys)
            QTest::keyClick(window.windowHandle(), Qt::Key(key));
        QTest::keyClick(window.windowHandle(), Qt::Key_Alt);
        QVERIFY(waitUntil([&] { return server.reports().contains("end"); }));
        QVERIFY(waitUntil([&] { return window.keys.contains(Qt::Key_Alt); })); // the last, as no page uses it
        window.keys.removeAll(Qt::Key_Alt);
        QCOMPARE(window.keys, returned);
        s.view().setParent(nullptr); // the harness owns it
    }
};

VITRINE_BROWSER_TEST_MAIN(TestPageKeys)
#include "TestPageKeys.moc"
