// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/BackHandler.h"

#include "support/ManualClock.h"

#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

class TestBackHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackIsWhatWasSet()
    {
        const BackAction action{BackAction::Kind::Url, QUrl(QStringLiteral("https://example.com/"))};
        BackHandler handler(m_clock, action);
        QCOMPARE(handler.press(), std::optional(action));
    }

    void theActionCanBeChanged()
    {
        BackHandler handler(m_clock, {});
        QVERIFY(handler.press());
        handler.setAction({BackAction::Kind::None, {}});
        QCOMPARE(handler.action().kind, BackAction::Kind::None);
        m_clock.advance(BackHandler::debounce);
        QCOMPARE(handler.press(), std::optional(BackAction{BackAction::Kind::None, {}}));
    }

    void aDoubleClickIsOneBack()
    {
        BackHandler handler(m_clock, {});
        QVERIFY(handler.press());
        m_clock.advance(BackHandler::debounce - 1ms);
        QVERIFY(!handler.press());
        // Somebody who goes on clicking is still at the same Back.
        m_clock.advance(BackHandler::debounce - 1ms);
        QVERIFY(!handler.press());
        m_clock.advance(BackHandler::debounce);
        QVERIFY(handler.press());
    }

private:
    ManualClock m_clock;
};

QTEST_APPLESS_MAIN(TestBackHandler)
#include "TestBackHandler.moc"
