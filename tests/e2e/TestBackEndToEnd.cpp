// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"

#include <QTest>

using namespace vitrine;

class TestBackEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesTheView()
    {
        const QJsonObject action = backOf({});
        QCOMPARE(action.value(u"outcome").toString(), QStringLiteral("closed"));
        QVERIFY2(m_vitrine->waitForExit() == 0, m_vitrine->report());
        QCOMPARE(m_vitrine->entries().last().value(u"why").toString(), QStringLiteral("back"));
    }

    void afterAFailureTheExitCodeIsItsOwn_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("Back ends the run") << QStringList() << 3;
        QTest::newRow("Back is awaited") << QStringList{QStringLiteral("--exit-on"), QStringLiteral("back")} << 0;
    }

    void afterAFailureTheExitCodeIsItsOwn()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, code);
        PageServer site;
        site.setBarePage("/player", playerPage("tell('playback_error_occurred',"
                                               "     {error_code: 7, error_reason: 'ERROR_REASON_DOMAIN_INVALID'});"
                                               "say({event: 'actionDelivery', name: 'back'});"));
        VitrineProcess vitrine;
        vitrine.start(arguments + QStringList{site.address("/player")});
        QVERIFY2(vitrine.waitForExit() == code, vitrine.report());
        QCOMPARE(vitrine.entries().last().value(u"why").toString(), QStringLiteral("back"));
    }

    void closesTheViewWhenToldTo()
    {
        const QJsonObject action = backOf({QStringLiteral("--on-back"), QStringLiteral("close")});
        QCOMPARE(action.value(u"outcome").toString(), QStringLiteral("closed"));
        QVERIFY2(m_vitrine->waitForExit() == 0, m_vitrine->report());
    }

    void canBeIgnored()
    {
        const QJsonObject action = backOf({QStringLiteral("--on-back"), QStringLiteral("none")});
        QCOMPARE(action.value(u"outcome").toString(), QStringLiteral("ignored"));
        QVERIFY2(goesOnAfter(action), m_vitrine->report());
    }

    void goesHome()
    {
        const QJsonObject action = backOf({QStringLiteral("--on-back"), QStringLiteral("home")});
        QCOMPARE(action.value(u"outcome").toString(), QStringLiteral("navigated"));
        QVERIFY2(m_vitrine->waitFor(QStringLiteral("ready"), {}, {}, action.value(u"seq").toInt()),
                 m_vitrine->report());
    }

    void goesHomeInAKioskByItself()
    {
        const QJsonObject action = backOf({QStringLiteral("--kiosk")});
        QCOMPARE(action.value(u"outcome").toString(), QStringLiteral("navigated"));
        QVERIFY2(m_vitrine->waitFor(QStringLiteral("ready"), {}, {}, action.value(u"seq").toInt()),
                 m_vitrine->report());
    }

    void goesToAnAddress()
    {
        PageServer site;
        site.setBarePage("/next", playerPage("tell('playback_video_began');"));
        const QJsonObject action = backOf({QStringLiteral("--on-back"), site.address("/next")});
        QCOMPARE(action.value(u"outcome").toString(), QStringLiteral("navigated"));
        const auto ready = m_vitrine->waitFor(QStringLiteral("ready"), {}, {}, action.value(u"seq").toInt());
        QVERIFY2(ready, m_vitrine->report());
        QCOMPARE(ready->value(u"target").toString(), site.address("/next"));
    }

    void withoutHistoryThereIsNoWayBack()
    {
        const QJsonObject action = backOf({QStringLiteral("--on-back"), QStringLiteral("history")});
        QCOMPARE(action.value(u"outcome").toString(), QStringLiteral("ignored"));
        QVERIFY2(goesOnAfter(action), m_vitrine->report());
    }

    void goesBackInHistory()
    {
        PageServer site;
        // A navigation before the page has loaded would replace it in the history.
        site.setBarePage("/first", playerPage("tell('first'); onload = () => setTimeout(() => {"
                                              "  if (!sessionStorage.there) location.href = '/second';"
                                              "  sessionStorage.there = 1;"
                                              "}, 50);"));
        site.setBarePage("/second", playerPage("tell('second');"
                                               "onload = () => say({event: 'actionDelivery', name: 'back'});"));
        m_vitrine = std::make_unique<VitrineProcess>();
        m_vitrine->start({QStringLiteral("--on-back"), QStringLiteral("history"), site.address("/first")});
        const auto action =
            m_vitrine->waitFor(QStringLiteral("action"), QStringLiteral("name"), QStringLiteral("back"));
        QVERIFY2(action, m_vitrine->report());
        QCOMPARE(action->value(u"outcome").toString(), QStringLiteral("navigated"));
        QVERIFY2(m_vitrine->waitFor(QStringLiteral("event"), QStringLiteral("name"), QStringLiteral("first"),
                                    action->value(u"seq").toInt()),
                 m_vitrine->report());
    }

    void aDoubleClickIsOneBack()
    {
        PageServer site;
        site.setBarePage("/player",
                         playerPage("for (let i = 0; i < 3; ++i) say({event: 'actionDelivery', name: 'back'});"
                                    "tell('playback_video_began'); tell('playback_video_ended');"));
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--on-back"), QStringLiteral("none"), QStringLiteral("--exit-on"),
                       QStringLiteral("ended"), site.address("/player")});
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QCOMPARE(vitrine.entriesOf(QStringLiteral("action")).size(), 1);
    }

    void otherActionsArePassedOn()
    {
        PageServer site;
        site.setBarePage("/player", playerPage("say({event: 'actionDelivery', name: 'future'});"));
        VitrineProcess vitrine;
        vitrine.start({site.address("/player")});
        const auto action = vitrine.waitFor(QStringLiteral("action"), QStringLiteral("name"), QStringLiteral("future"));
        QVERIFY2(action, vitrine.report());
        QCOMPARE(action->value(u"outcome").toString(), QStringLiteral("ignored"));
    }

private:
    QJsonObject backOf(QStringList arguments)
    {
        m_vitrine = std::make_unique<VitrineProcess>();
        m_vitrine->start(arguments << QStringLiteral("demo:back"));
        const auto action =
            m_vitrine->waitFor(QStringLiteral("action"), QStringLiteral("name"), QStringLiteral("back"));
        return action.value_or(QJsonObject());
    }

    bool goesOnAfter(const QJsonObject &action)
    {
        return m_vitrine->waitFor(QStringLiteral("progress"), {}, {}, action.value(u"seq").toInt()).has_value();
    }

    std::unique_ptr<VitrineProcess> m_vitrine;
};

QTEST_GUILESS_MAIN(TestBackEndToEnd)
#include "TestBackEndToEnd.moc"
