// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventCondition.h"

#include "support/RunEvents.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestEventCondition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesOneOfItsParts_data()
    {
        QTest::addColumn<EventCondition>("condition");
        QTest::addColumn<RunEvent>("event");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *name, const EventCondition &condition, const RunEvent::Fields &fields,
                            bool matches) {
            QTest::newRow(name) << condition << runEvent(1, fields) << matches;
        };
        const StateReport playing{PlaybackState::Loading, PlaybackState::Playing};
        row("state", {.state = PlaybackState::Playing}, playing, true);
        row("another state", {.state = PlaybackState::Paused}, playing, false);
        row("position", {.position = 3.0}, progressReport(3.0), true);
        row("not yet", {.position = 3.0}, progressReport(2.9), false);
        row("name", {.name = u"playback_video_began"_s}, playbackEvent(u"playback_video_began"_s), true);
        row("alias", {.name = u"video_play"_s}, playbackEvent(u"video_play"_s), true);
        row("another name", {.name = u"playback_video_began"_s}, playbackEvent(u"playback_video_ended"_s), false);
        row("reason", {.name = u"ERROR_REASON_TOKEN_EXPIRED"_s},
            ErrorReport{playbackError(ErrorReason::TokenExpired), {}}, true);
        row("kind", {.kind = RunEvent::Kind::Action}, ActionReport{u"back"_s}, true);
        row("another kind", {.kind = RunEvent::Kind::Action}, playing, false);
        row("the second of two", {.state = PlaybackState::Playing, .kind = RunEvent::Kind::Action},
            ActionReport{u"back"_s}, true);
        row("no condition", {}, playing, false);
        row("no condition, an unnamed event", {}, playbackEvent({}), false);
    }

    void matchesOneOfItsParts()
    {
        QFETCH(EventCondition, condition);
        QFETCH(RunEvent, event);
        QTEST(condition.matches(event), "matches");
    }

    void readsArguments()
    {
        const auto checked = ControlArguments::check(
            *findControlMethod(u"waitFor"_s), {{u"state"_s, u"paused"_s}, {u"kind"_s, u"error"_s}, {u"position"_s, 2}});
        const EventCondition expected{.state = PlaybackState::Paused, .kind = RunEvent::Kind::Error, .position = 2.0};
        QCOMPARE(EventCondition::fromArguments(std::get<ControlArguments>(checked)), expected);
        const auto none = ControlArguments::check(*findControlMethod(u"waitFor"_s), {});
        QVERIFY(EventCondition::fromArguments(std::get<ControlArguments>(none)).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestEventCondition)
#include "TestEventCondition.moc"
