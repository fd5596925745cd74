// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/EngineChecks.h"

#include "unit/doctor/CheckList.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using State = EngineFacts::State;

class TestEngineChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesWhatTheEngineSays_data()
    {
        QTest::addColumn<EngineFacts>("facts");
        QTest::addColumn<CheckVerdict>("codecs");
        QTest::addColumn<QString>("codecText");
        QTest::addColumn<CheckVerdict>("drm");
        QTest::addColumn<QString>("drmText");
        QTest::addColumn<CheckVerdict>("fonts");
        QTest::addColumn<QString>("fontText");
        using enum CheckVerdict;
        QTest::newRow("all") << engine({}) << Ok << u"Plays H.264, AAC, VP9, AV1, HEVC, Opus."_s << Ok
                             << u"Widevine is there, Clear Key too."_s << Ok << u"fonts for both"_s;
        QTest::newRow("no HEVC") << engine({u"hevc"_s}) << Info << u"Opus; not HEVC."_s << Ok << u"Widevine"_s << Ok
                                 << u"fonts"_s;
        QTest::newRow("no AAC") << engine({u"aac"_s, u"hevc"_s}) << Problem << u"proprietary codecs"_s << Ok
                                << u"Widevine"_s << Ok << u"fonts"_s;
        QTest::newRow("nothing") << engine({u"h264"_s, u"aac"_s, u"vp9"_s, u"av1"_s, u"hevc"_s, u"opus"_s}) << Problem
                                 << u"Plays nothing"_s << Ok << u"Widevine"_s << Ok << u"fonts"_s;
        QTest::newRow("no Widevine") << engine({u"widevine"_s}) << Ok << u"Plays"_s << Warning << u"--widevine-path="_s
                                     << Ok << u"fonts"_s;
        QTest::newRow("no key system") << engine({u"widevine"_s, u"clearkey"_s}) << Ok << u"Plays"_s << Warning
                                       << u"Neither Clear Key nor Widevine"_s << Ok << u"fonts"_s;
        QTest::newRow("no Japanese") << engine({u"ja"_s}) << Ok << u"Plays"_s << Ok << u"Widevine"_s << Warning
                                     << u"fonts-noto-cjk"_s;
        EngineFacts open = engine({});
        open.sandboxed = false;
        QTest::newRow("without sandbox") << open << Ok << u"with the sandbox off"_s << Ok << u"Widevine"_s << Ok
                                         << u"fonts"_s;
        const auto silent = [](State state) {
            return EngineFacts{.state = state};
        };
        QTest::newRow("crashed") << silent(State::Crashed) << Problem << u"ended before"_s << Skipped << u"ended"_s
                                 << Skipped << u"Not checked"_s;
        QTest::newRow("hangs") << silent(State::TimedOut) << Warning << u"in time"_s << Skipped << u"in time"_s
                               << Skipped << u"Not checked"_s;
        QTest::newRow("not asked") << silent(State::NotAsked) << Warning << u"could not start another process"_s
                                   << Skipped << u"could not start another process"_s << Skipped << u"Not checked"_s;
        QTest::newRow("nonsense") << silent(State::Incomplete) << Warning << u"cannot be read"_s << Skipped
                                  << u"cannot be read"_s << Skipped << u"Not checked"_s;
    }

    void judgesWhatTheEngineSays()
    {
        QFETCH(EngineFacts, facts);
        QFETCH(CheckVerdict, codecs);
        QFETCH(QString, codecText);
        QFETCH(CheckVerdict, drm);
        QFETCH(QString, drmText);
        QFETCH(CheckVerdict, fonts);
        QFETCH(QString, fontText);
        const QList<Check> checks = engineChecks(facts, {});
        QCOMPARE(checks.size(), 3);
        expectCheck(checkIn(checks, u"codecs"_s), codecs, {codecText});
        expectCheck(checkIn(checks, u"drm"_s), drm, {drmText});
        expectCheck(checkIn(checks, u"fonts"_s), fonts, {fontText});
    }

    void aModuleThatIsNotTakenIsNamed()
    {
        const Check check = checkIn(engineChecks(engine({u"widevine"_s}), {u"/opt/cdm.so"_s}), u"drm"_s);
        expectCheck(check, CheckVerdict::Warning, {u"/opt/cdm.so exists"_s, u"--widevine-path="_s});
    }

    void readsTheAnswer()
    {
        const QByteArray said = R"({"secure": true, "codecs": {"h264": true, "aac": false},
                                    "keySystems": {"clearkey": true}, "fonts": {"ja": 2}})";
        const EngineFacts facts = EngineFacts::fromAnswer({ForkedProbeResult::End::Answered, said}, false);
        QCOMPARE(facts.state, State::Answered);
        QVERIFY(facts.isSecure);
        QVERIFY(!facts.sandboxed);
        QCOMPARE(facts.codecs, (QMap<QString, bool>{{u"h264"_s, true}, {u"aac"_s, false}}));
        QCOMPARE(facts.keySystems, (QMap<QString, bool>{{u"clearkey"_s, true}}));
        QCOMPARE(facts.fontFamilies, (QMap<QString, int>{{u"ja"_s, 2}}));
        QCOMPARE(EngineFacts::fromAnswer({ForkedProbeResult::End::Answered, "nonsense"}, true).state,
                 State::Incomplete);
        QCOMPARE(EngineFacts::fromAnswer({ForkedProbeResult::End::Crashed, {}}, true).state, State::Crashed);
        QCOMPARE(EngineFacts::fromAnswer({ForkedProbeResult::End::TimedOut, {}}, true).state, State::TimedOut);
        QCOMPARE(EngineFacts::fromAnswer({ForkedProbeResult::End::NotStarted, {}}, true).state, State::NotAsked);
    }

    void thePageCarriesTheMark() { QVERIFY(engineQuestionPage().contains(engineAnswerMark())); }

private:
    /// An engine that has everything but \a missing.
    static EngineFacts engine(const QStringList &missing)
    {
        EngineFacts facts{.state = State::Answered, .isSecure = true};
        for (const char *codec : {"h264", "aac", "vp9", "av1", "hevc", "opus"})
            facts.codecs.insert(QLatin1StringView(codec), !missing.contains(QLatin1StringView(codec)));
        for (const char *system : {"clearkey", "widevine"})
            facts.keySystems.insert(QLatin1StringView(system), !missing.contains(QLatin1StringView(system)));
        facts.fontFamilies = {{u"ja"_s, missing.contains(u"ja"_s) ? 0 : 3}, {u"zh-TW"_s, 1}};
        return facts;
    }
};

QTEST_APPLESS_MAIN(TestEngineChecks)
#include "TestEngineChecks.moc"
