// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ControlService.h"

#include "events/RunEventJson.h"
#include "events/RunLog.h"
#include "player/Player.h"
#include "support/BrowserTest.h"
#include "web/WebProfile.h"

#include <QTest>
#include <QWebEngineProfile>

#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// What came of a call.
struct Outcome
{
    std::optional<ControlResult> result{};

    [[nodiscard]] QJsonObject json() const
    {
        const auto *value = result ? std::get_if<QJsonValue>(&*result) : nullptr;
        return value != nullptr ? value->toObject() : QJsonObject();
    }
    [[nodiscard]] QString problem() const
    {
        const auto *error = result ? std::get_if<RpcError>(&*result) : nullptr;
        return error != nullptr ? error->message : QString();
    }
};

/// The service of a player with the real browser engine.
struct Run
{
    SystemClock clock;
    RunLog log{clock};
    std::unique_ptr<QWebEngineProfile> profile = createWebProfile({});
    Player player{PlayerOptions(), {*profile, clock, log}};
    ControlService service{player,
                           log,
                           {.target = [](const QString &text) { return PlayTarget::resolve(text); },
                            .quit = [] {},
                            .diagnose = [](const ControlReply &) {},
                            .saveImage = {}}};
    std::unique_ptr<QObject> client = std::make_unique<QObject>();

    std::shared_ptr<Outcome> call(const QString &name, const QJsonObject &params = {})
    {
        auto outcome = std::make_shared<Outcome>();
        const ControlMethod *method = findControlMethod(name);
        const auto checked = ControlArguments::check(*method, params);
        service.call(
            {method, std::get<ControlArguments>(checked), client.get(), [outcome](const ControlResult &result) {
                 outcome->result = result;
             }});
        return outcome;
    }

    /// `open done`, `reload failed`, …
    [[nodiscard]] QStringList commands() const
    {
        QStringList commands;
        for (const RunEvent &event : log.since(0)) {
            const QJsonObject json = runEventJson(event);
            if (event.kind() == RunEvent::Kind::Command)
                commands += json.value("name"_L1).toString() + u' ' + json.value("outcome"_L1).toString();
        }
        return commands;
    }

    bool playsDemo()
    {
        return player.open(*PlayTarget::resolve(u"demo"_s)) &&
               QTest::qWaitFor(
                   [this] { return player.playbackState() == PlaybackState::Playing && player.isSeekable(); }, 30'000);
    }
};

} // namespace

class TestControlService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownIsNull()
    {
        Run run;
        const auto before = run.call(u"state"_s);
        for (const auto *field : {"currentTime", "duration", "live", "playbackRate", "volume", "muted"})
            QVERIFY2(before->json().value(QLatin1StringView(field)).isNull(), field);
        QVERIFY(run.playsDemo());
        QTRY_VERIFY(run.player.duration().seconds());
        const auto after = run.call(u"state"_s);
        QCOMPARE(after->json().value("live"_L1), QJsonValue(false));
        QCOMPARE(after->json().value("playbackRate"_L1), QJsonValue(1));
    }

    // So that an event between the command and its confirmation is not missed.
    void aMediaCommandAnswersWithTheNumberBeforeIt()
    {
        Run run;
        QVERIFY(run.playsDemo());
        const qint64 before = run.log.lastSeq();
        const auto paused = run.call(u"pause"_s);
        run.log.append(ActionReport{});
        QTRY_VERIFY(paused->result);
        QCOMPARE(paused->json().value("seq"_L1).toInteger(), before);
        const auto waited = run.call(u"waitFor"_s, {{u"state"_s, u"paused"_s}, {u"since"_s, before}});
        QTRY_VERIFY(waited->result);
        QCOMPARE(waited->json().value("to"_L1), QJsonValue(u"paused"_s));
    }

    void aLoadIsReportedAlsoWhenItsClientHasLeft_data() { addLoads(); }

    void aLoadIsReportedAlsoWhenItsClientHasLeft()
    {
        QFETCH(QString, method);
        QFETCH(QJsonObject, params);
        Run run;
        QVERIFY(run.playsDemo());
        const auto outcome = run.call(method, params);
        run.client.reset();
        QTRY_COMPARE(run.commands(), QStringList{method + u" done"_s});
    }

    void aLaterLoadReplacesAnEarlierOne_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second"); ///< `viewer`: not by a client
        for (const auto *first : {"open", "reload"}) {
            for (const auto *second : {"open", "reload", "viewer"})
                QTest::addRow("%s, %s", first, second) << QString::fromLatin1(first) << QString::fromLatin1(second);
        }
    }

    void aLaterLoadReplacesAnEarlierOne()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        Run run;
        QVERIFY(run.playsDemo());
        const auto load = [&run](const QString &method) {
            return run.call(method, method == "open"_L1 ? QJsonObject{{u"target"_s, u"demo:live"_s}} : QJsonObject());
        };
        const auto earlier = load(first);
        QVERIFY(!earlier->result);
        if (second == "viewer"_L1) {
            QVERIFY(run.player.open(*PlayTarget::resolve(u"demo:live"_s)));
            QVERIFY2(earlier->problem().startsWith(u"Replaced by"), qPrintable(earlier->problem()));
            return;
        }
        const auto later = load(second);
        QVERIFY2(earlier->problem().startsWith(u"Replaced by"), qPrintable(earlier->problem()));
        QTRY_VERIFY_WITH_TIMEOUT(later->result, 15'000);
        QVERIFY2(later->problem().isEmpty(), qPrintable(later->problem()));
        QCOMPARE(run.commands(), (QStringList{first + u" failed"_s, second + u" done"_s}));
    }

    void aRelativePathIsRefused()
    {
        Run run;
        const auto refused = run.call(u"open"_s, {{u"target"_s, u"film.json"_s}});
        QVERIFY2(refused->problem().contains(u"absolute path"_s), qPrintable(refused->problem()));
        QVERIFY(!run.player.hasSource());
    }

    void aTargetThatCannotBeOpenedReplacesNothing()
    {
        Run run;
        QVERIFY(run.playsDemo());
        const auto earlier = run.call(u"reload"_s);
        const auto later = run.call(u"open"_s, {{u"target"_s, u"demo:nope"_s}});
        QVERIFY(!later->problem().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(earlier->result, 15'000);
        QVERIFY2(earlier->problem().isEmpty(), qPrintable(earlier->problem()));
    }

private:
    static void addLoads()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QJsonObject>("params");
        QTest::newRow("open") << u"open"_s << QJsonObject{{u"target"_s, u"demo:live"_s}};
        QTest::newRow("reload") << u"reload"_s << QJsonObject();
    }
};

VITRINE_BROWSER_TEST_MAIN(TestControlService)
#include "TestControlService.moc"
