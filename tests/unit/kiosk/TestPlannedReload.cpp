// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/PlannedReload.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

using Place = PlannedReload::Place;
using Reason = PlannedReload::Reason;

namespace {

QDateTime at(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    time.setTimeZone(QTimeZone("Europe/Berlin"));
    return time;
}

const DailyWindow night{QTime(3, 0), QTime(4, 0)};
const DailyWindow overMidnight{QTime(23, 30), QTime(0, 30)};

} // namespace

class TestPlannedReload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onceInEachWindow()
    {
        PlannedReload reload({.window = night});
        QCOMPARE(reload.take(Place::BetweenItems, at(u"2026-06-01T02:59:59"_s), {}), std::nullopt);
        QCOMPARE(reload.take(Place::BetweenItems, at(u"2026-06-01T03:00:00"_s), {}), std::optional(Reason::Daily));
        QCOMPARE(reload.take(Place::BetweenItems, at(u"2026-06-01T03:30:00"_s), {}), std::nullopt);
        QCOMPARE(reload.take(Place::BetweenItems, at(u"2026-06-01T04:00:00"_s), {}), std::nullopt);
        QCOMPARE(reload.take(Place::BetweenItems, at(u"2026-06-02T03:59:59"_s), {}), std::optional(Reason::Daily));
    }

    void aWindowOverMidnightIsOne()
    {
        PlannedReload reload({.window = overMidnight});
        QCOMPARE(reload.take(Place::BetweenItems, at(u"2026-06-01T23:40:00"_s), {}), std::optional(Reason::Daily));
        QCOMPARE(reload.take(Place::BetweenItems, at(u"2026-06-02T00:10:00"_s), {}), std::nullopt);
        QCOMPARE(reload.take(Place::BetweenItems, at(u"2026-06-02T23:40:00"_s), {}), std::optional(Reason::Daily));
        PlannedReload late({.window = overMidnight});
        QCOMPARE(late.take(Place::BetweenItems, at(u"2026-06-02T00:10:00"_s), {}), std::optional(Reason::Daily));
    }

    void duringAnItemOnlyAtTheEndOfTheWindow()
    {
        PlannedReload reload({.window = night});
        QCOMPARE(reload.take(Place::DuringItem, at(u"2026-06-01T03:30:00"_s), {}), std::nullopt);
        QCOMPARE(reload.take(Place::DuringItem, at(u"2026-06-01T03:58:00"_s), {}), std::optional(Reason::Daily));
        QCOMPARE(reload.take(Place::BetweenItems, at(u"2026-06-01T03:59:00"_s), {}), std::nullopt);
    }

    void aWindowInTheHourThatComesTwiceIsOne()
    {
        PlannedReload reload({.window = DailyWindow{QTime(2, 0), QTime(3, 0)}});
        int count = 0;
        QDateTime time = at(u"2026-10-25T00:00:00"_s);
        for (int minute = 0; minute < 24 * 60; ++minute) {
            count += reload.take(Place::BetweenItems, time, {}) ? 1 : 0;
            time = time.addSecs(60);
        }
        QCOMPARE(count, 1);
    }

    void memoryAboveTheLimit()
    {
        const QDateTime now = at(u"2026-06-01T12:00:00"_s);
        const auto taken = [&now](Place place, std::optional<double> memory) {
            return PlannedReload({.memoryMebibytes = 400}).take(place, now, {.memoryMebibytes = memory});
        };
        QCOMPARE(taken(Place::BetweenItems, {}), std::nullopt);
        QCOMPARE(taken(Place::BetweenItems, 400), std::nullopt);
        QCOMPARE(taken(Place::BetweenItems, 401), std::optional(Reason::Memory));
        QCOMPARE(taken(Place::DuringItem, 499), std::nullopt);
        QCOMPARE(taken(Place::DuringItem, 501), std::optional(Reason::Memory));
    }

    // The programme may need more than the limit.
    void memoryThatStaysAboveTheLimit()
    {
        PlannedReload reload({.memoryMebibytes = 400});
        const QDateTime begin = at(u"2026-06-01T12:00:00"_s);
        QCOMPARE(reload.take(Place::DuringItem, begin, {.memoryMebibytes = 600}), std::optional(Reason::Memory));
        QCOMPARE(reload.take(Place::BetweenItems, begin.addSecs(599), {.memoryMebibytes = 600}), std::nullopt);
        QCOMPARE(reload.take(Place::BetweenItems, begin.addSecs(600), {.memoryMebibytes = 600}),
                 std::optional(Reason::Memory));
        QCOMPARE(reload.take(Place::DuringItem, begin.addSecs(600 + 3'599), {.memoryMebibytes = 600}), std::nullopt);
        QCOMPARE(reload.take(Place::DuringItem, begin.addSecs(600 + 3'600), {.memoryMebibytes = 600}),
                 std::optional(Reason::Memory));
        // A clock that is set back a day.
        QCOMPARE(reload.take(Place::DuringItem, begin.addDays(-1), {.memoryMebibytes = 600}),
                 std::optional(Reason::Memory));
    }

    void afterAWeekTheProgramIsRestarted()
    {
        const auto taken = [](bool isRestarted, std::chrono::milliseconds age,
                              const QString &time = u"2026-06-08T03:10:00"_s) {
            return PlannedReload({.window = night, .isRestarted = isRestarted})
                .take(Place::BetweenItems, at(time), {.age = age});
        };
        QCOMPARE(taken(true, 6 * 24h + 1h), std::optional(Reason::Daily));
        QCOMPARE(taken(true, 7 * 24h - 1min), std::optional(Reason::Restart)); // it was started within the window
        QCOMPARE(taken(true, 700 * 24h, u"2026-06-08T04:00:00"_s), std::nullopt);
        // Nothing would start it again.
        QCOMPARE(taken(false, 700 * 24h), std::optional(Reason::Daily));
    }

    void aRestartIsAskedForOnceADay()
    {
        PlannedReload reload({.window = night, .isRestarted = true});
        QCOMPARE(reload.take(Place::DuringItem, at(u"2026-06-08T03:30:00"_s), {.age = 180h}), std::nullopt);
        QCOMPARE(reload.take(Place::DuringItem, at(u"2026-06-08T03:58:00"_s), {.age = 180h}),
                 std::optional(Reason::Restart));
        QCOMPARE(reload.take(Place::BetweenItems, at(u"2026-06-08T03:59:00"_s), {.age = 180h}), std::nullopt);
    }

    void withoutOptionsNothingIsDue()
    {
        PlannedReload reload({});
        QVERIFY(PlannedReload::Options().isEmpty());
        QCOMPARE(reload.take(Place::BetweenItems, at(u"2026-06-01T03:00:00"_s), {.memoryMebibytes = 10'000}),
                 std::nullopt);
    }

    void reasonsHaveNames()
    {
        QCOMPARE(plannedReloadName(Reason::Daily), u"daily"_s);
        QCOMPARE(plannedReloadName(Reason::Memory), u"memory"_s);
        QCOMPARE(plannedReloadName(Reason::Restart), u"restart"_s);
    }
};

QTEST_GUILESS_MAIN(TestPlannedReload)
#include "TestPlannedReload.moc"
