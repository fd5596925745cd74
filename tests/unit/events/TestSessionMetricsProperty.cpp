// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ReferenceMetrics.h"
#include "support/PlaybackFeed.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace vitrine;
using std::chrono::milliseconds;

namespace {

/// Compares all metrics.
QString difference(const SessionSummary &actual, const SessionSummary &expected)
{
    QStringList differences;
    const auto compare = [&differences](const char *name, double a, double b) {
        if (std::abs(a - b) > 1e-6)
            differences += u"%1 is %2, expected %3"_s.arg(QLatin1StringView(name)).arg(a).arg(b);
    };
    const auto ms = [](milliseconds time) {
        return static_cast<double>(time.count());
    };
    compare("watchedTime", ms(actual.watchedTime), ms(expected.watchedTime));
    compare("playbackStallCount", actual.playbackStallCount, expected.playbackStallCount);
    compare("playbackStallDuration", ms(actual.playbackStallDuration), ms(expected.playbackStallDuration));
    compare("initialStartupTime", ms(actual.initialStartupTime.value_or(milliseconds(-1))),
            ms(expected.initialStartupTime.value_or(milliseconds(-1))));
    compare("mediaTime", actual.mediaTime, expected.mediaTime);
    compare("playbackFailed", actual.playbackFailed, expected.playbackFailed);
    compare("startOutcome", static_cast<int>(*actual.startOutcome), static_cast<int>(*expected.startOutcome));
    compare("seekCount", actual.seekCount, expected.seekCount);
    compare("forwardSeconds", actual.forwardSeconds, expected.forwardSeconds);
    compare("rewindSeconds", actual.rewindSeconds, expected.rewindSeconds);
    compare("averageRate", actual.averageRate.value_or(-1.0), expected.averageRate.value_or(-1.0));
    compare("errorCount", actual.errorCount, expected.errorCount);
    compare("recoveryCount", actual.recoveryCount, expected.recoveryCount);
    compare("recoveredTime", ms(actual.recoveredTime), ms(expected.recoveredTime));
    compare("has uniqueCoverage", actual.uniqueCoverage.has_value(), expected.uniqueCoverage.has_value());
    // The reference counts whole milliseconds of media.
    if (std::abs(actual.uniqueCoverage.value_or(0) - expected.uniqueCoverage.value_or(0)) > 1e-4)
        differences += u"uniqueCoverage is %1, expected %2"_s.arg(*actual.uniqueCoverage).arg(*expected.uniqueCoverage);
    if (actual.playedSegments != expected.playedSegments)
        differences += u"playedSegments differ"_s;
    for (auto [rate, time] : expected.rateTime.asKeyValueRange())
        compare("rateTime", ms(actual.rateTime.value(rate)), ms(time));
    if (actual.rateTime.size() != expected.rateTime.size())
        differences += u"rateTime has other rates"_s;
    return differences.join(u"; "_s);
}

QString brokenIdentity(const SessionSummary &sum)
{
    milliseconds playing{0};
    for (auto [rate, time] : sum.rateTime.asKeyValueRange())
        playing += time;
    if (sum.watchedTime < sum.playbackStallDuration)
        return u"stalled for longer than watched"_s;
    if (playing + sum.playbackStallDuration > sum.watchedTime)
        return u"playing and stalled for longer than watched"_s;
    if (sum.uniqueCoverage && (*sum.uniqueCoverage < 0.0 || *sum.uniqueCoverage > 1.0))
        return u"coverage outside of 0 to 1"_s;
    if (sum.initialStartupTime && *sum.initialStartupTime > sum.watchedTime)
        return u"start-up longer than watched"_s;
    if (sum.forwardSeconds < 0.0 || sum.rewindSeconds < 0.0)
        return u"a negative seek"_s;
    double end = -1.0;
    for (const PlayedSegment &segment : joinedSegments(sum.playedSegments)) {
        if (segment.fromSeconds <= end || segment.toSeconds < segment.fromSeconds)
            return u"joined segments are not sorted and disjoint"_s;
        end = segment.toSeconds;
    }
    return {};
}

/// \brief Collects the facts of each session while it is fed, and compares the metrics at its end.
class Comparison
{
public:
    explicit Comparison(PlaybackFeed &feed)
        : m_feed(feed)
    {
        using Kind = SessionFact::Kind;
        PlaybackSession &session = feed.session();
        SessionMeter &meter = feed.meter();
        QObject::connect(&meter, &SessionMeter::sessionEnded, [this] { end(); });
        QObject::connect(&meter, &SessionMeter::sessionBegan, [this] {
            m_session = SessionFacts{.begin = now(), .isReplay = true, .firstRate = m_feed.session().playbackRate()};
            m_hasBegun = true;
        });
        // After sessionBegan().
        QObject::connect(&session, &PlaybackSession::sessionStarted, [this] { m_session.isReplay = false; });
        QObject::connect(&meter, &SessionMeter::followed, [this](const RunEvent &event) {
            m_session.facts.append({Kind::Event, event.mono, event, {}});
        });
        QObject::connect(&session, &PlaybackSession::messageReceived, [this] {
            m_session.facts.append({Kind::Message, now(), {}, {}});
        });
        QObject::connect(&session, &PlaybackSession::mediaPlayed, [this](const PlayedPart &part) {
            m_session.facts.append({Kind::Played, now(), {}, part});
        });
        QObject::connect(&session, &PlaybackSession::segmentClosed, [this] {
            m_session.facts.append({Kind::SegmentClosed, now(), {}, {}});
        });
    }

    [[nodiscard]] int sessions() const { return m_sessions; }
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    [[nodiscard]] milliseconds now() { return m_feed.clock().elapsed(); }

    void end()
    {
        if (!m_hasBegun || !m_problem.isEmpty())
            return;
        ++m_sessions;
        m_session.end = now();
        m_session.durationSeconds = m_feed.meter().metrics().durationSeconds();
        SessionSummary actual = m_feed.meter().summary();
        actual.playedSegments = m_feed.meter().metrics().played().inOrder();
        m_problem = difference(actual, referenceMetrics(m_session));
        if (m_problem.isEmpty())
            m_problem = brokenIdentity(actual);
        if (!m_problem.isEmpty())
            m_problem += u" in session %1"_s.arg(m_sessions);
    }

    PlaybackFeed &m_feed;
    SessionFacts m_session;
    bool m_hasBegun = false;
    int m_sessions = 0;
    QString m_problem;
};

} // namespace

/// Random legal messages, measured and compared with the definitions. VITRINE_TEST_SEEDS sets how many seeds.
class TestSessionMetricsProperty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMetricsAreThoseOfTheDefinitions_data()
    {
        QTest::addColumn<PlaybackFeed::Duration>("duration");
        QTest::newRow("known duration") << PlaybackFeed::Duration::Known;
        QTest::newRow("unknown duration") << PlaybackFeed::Duration::Unknown;
        QTest::newRow("live") << PlaybackFeed::Duration::Live;
    }

    void theMetricsAreThoseOfTheDefinitions()
    {
        QFETCH(PlaybackFeed::Duration, duration);
        const quint32 seeds = qEnvironmentVariableIsSet("VITRINE_TEST_SEEDS")
                                  ? static_cast<quint32>(qEnvironmentVariableIntValue("VITRINE_TEST_SEEDS"))
                                  : 60;
        int sessions = 0;
        for (quint32 seed = 1; seed <= seeds; ++seed) {
            PlaybackFeed feed(seed, duration);
            Comparison comparison(feed);
            feed.start();
            for (int step = 0; step < 150; ++step)
                feed.step();
            feed.meter().end();
            sessions += comparison.sessions();
            QVERIFY2(comparison.problem().isEmpty(), qPrintable(u"seed %1: "_s.arg(seed) + comparison.problem()));
        }
        QVERIFY(sessions > static_cast<int>(seeds));
    }
};

QTEST_APPLESS_MAIN(TestSessionMetricsProperty)
#include "TestSessionMetricsProperty.moc"
