// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventSubscription.h"

#include "events/RunLog.h"
#include "support/ManualClock.h"
#include "support/RunEvents.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// `event 3`, `lost 1-5`, or nothing.
QString shortened(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QJsonObject params = object.value("params"_L1).toObject();
    if (object.value("method"_L1) == "event"_L1)
        return u"event %1"_s.arg(params.value("seq"_L1).toInteger());
    if (object.value("method"_L1) == "lost"_L1)
        return u"lost %1-%2"_s.arg(params.value("from"_L1).toInteger()).arg(params.value("to"_L1).toInteger());
    return {};
}

QStringList allOf(EventSubscription &subscription)
{
    QStringList all;
    for (QByteArray line = subscription.next(); !line.isEmpty(); line = subscription.next())
        all += shortened(line);
    return all;
}

} // namespace

class TestEventSubscription : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheEventsAfterItsBeginning()
    {
        ManualClock clock;
        RunLog log(clock);
        for (int i = 0; i < 3; ++i)
            log.append(ActionReport{u"back"_s});
        EventSubscription subscription(log, {}, 1);
        QCOMPARE(allOf(subscription), (QStringList{u"event 2"_s, u"event 3"_s}));
        QCOMPARE(allOf(subscription), QStringList());
        log.append(ActionReport{u"back"_s});
        QCOMPARE(allOf(subscription), QStringList{u"event 4"_s});
    }

    void knowsWhetherItIsBehind()
    {
        ManualClock clock;
        RunLog log(clock);
        log.append(progressReport(1.0));
        EventSubscription subscription(log, {RunEvent::Kind::Action}, 0);
        QVERIFY(subscription.isBehind());
        QCOMPARE(allOf(subscription), QStringList());
        QVERIFY(!subscription.isBehind());
    }

    void givesOnlyTheKindsAskedFor()
    {
        ManualClock clock;
        RunLog log(clock);
        log.append(progressReport(1.0));
        log.append(ActionReport{u"back"_s});
        log.append(progressReport(2.0));
        EventSubscription subscription(log, {RunEvent::Kind::Action}, 0);
        QCOMPARE(allOf(subscription), QStringList{u"event 2"_s});
    }

    void saysWhatIsLost()
    {
        ManualClock clock;
        RunLog log(clock, RunLog::Limits{.events = 100});
        EventSubscription subscription(log, {}, 0);
        for (int i = 0; i < 400; ++i)
            log.append(ActionReport{u"back"_s});
        QCOMPARE(shortened(subscription.next()), u"lost 1-300"_s);
        QCOMPARE(shortened(subscription.next()), u"event 301"_s);
        for (int i = 0; i < 300; ++i)
            log.append(ActionReport{u"back"_s});
        const QStringList rest = allOf(subscription);
        QCOMPARE(rest.first(), u"lost 302-600"_s);
        QCOMPARE(rest.at(1), u"event 601"_s);
        QCOMPARE(rest.last(), u"event 700"_s);
        QCOMPARE(rest.size(), 101);
    }
};

QTEST_APPLESS_MAIN(TestEventSubscription)
#include "TestEventSubscription.moc"
