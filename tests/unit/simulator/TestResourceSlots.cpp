// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ResourceSlots.h"

#include "support/ManualClock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using vitrine::DeviceSlots;
using vitrine::ResourceSlots;

class TestResourceSlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_places = std::make_unique<ResourceSlots>(m_clock);
        m_places->setCommonRules({.heartbeatInterval = 1s});
        m_places->setRules(u"strict"_s, {.heartbeatInterval = 2s, .devices = {.limit = 1}});
    }

    void hasRulesForEachResource();
    void keepsRunsApart();
    void sharesTheCommonSlots();
    void forgetsRuns();

private:
    vitrine::ManualClock m_clock;
    std::unique_ptr<ResourceSlots> m_places;
};

void TestResourceSlots::hasRulesForEachResource()
{
    QVERIFY(m_places->hasResources());
    QVERIFY(m_places->hasRules(u"strict"_s));
    QVERIFY(!m_places->hasRules(u"other"_s));
    QVERIFY(!ResourceSlots(m_clock).hasResources());
    QVERIFY(m_places->rulesFor(u"strict"_s).heartbeatInterval == 2s);
    QVERIFY(m_places->rulesFor(u"other"_s).heartbeatInterval == 1s);
}

void TestResourceSlots::keepsRunsApart()
{
    QVERIFY(m_places->slotsFor({u"strict"_s, u"1"_s}).begin(u"a"_s, u"s1"_s));
    QVERIFY(!m_places->slotsFor({u"strict"_s, u"1"_s}).begin(u"b"_s, u"s2"_s));
    QVERIFY(m_places->slotsFor({u"strict"_s, u"2"_s}).begin(u"b"_s, u"s2"_s));

    QVERIFY(m_places->isOpen(u"s1"_s));
    QVERIFY(m_places->isOpen(u"s2"_s));
    QVERIFY(!m_places->isOpen(u"s3"_s));
    QCOMPARE(m_places->sum(&DeviceSlots::taken), 2);
}

void TestResourceSlots::sharesTheCommonSlots()
{
    m_places->setCommonRules({.devices = {.limit = 1}});

    QVERIFY(m_places->slotsFor({u"x"_s, u"1"_s}).begin(u"a"_s, u"s1"_s));
    QVERIFY(!m_places->slotsFor({u"y"_s, u"2"_s}).begin(u"b"_s, u"s2"_s));
    QVERIFY(m_places->isOpen(u"s1"_s));
}

void TestResourceSlots::forgetsRuns()
{
    QVERIFY(m_places->slotsFor({}).begin(u"c"_s, u"common"_s));
    QVERIFY(m_places->slotsFor({u"strict"_s, {}}).begin(u"a"_s, u"s1"_s));

    m_places->forgetRuns();

    QVERIFY(m_places->slotsFor({u"strict"_s, {}}).begin(u"b"_s, u"s2"_s));
    QVERIFY(m_places->isOpen(u"common"_s));
}

QTEST_GUILESS_MAIN(TestResourceSlots)
#include "TestResourceSlots.moc"
