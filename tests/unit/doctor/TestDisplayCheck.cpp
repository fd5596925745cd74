// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/DisplayCheck.h"

#include "unit/doctor/CheckList.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using End = ForkedProbeResult::End;

class TestDisplayCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhetherAWindowCanBeShown_data()
    {
        QTest::addColumn<DisplayFacts>("facts");
        QTest::addColumn<CheckVerdict>("verdict");
        QTest::addColumn<QStringList>("texts");
        using enum CheckVerdict;
        QTest::newRow("headless") << DisplayFacts{.headless = true} << Ok << QStringList{u"--headless"_s};
        QTest::newRow("none") << DisplayFacts{} << Problem
                              << QStringList{u"neither DISPLAY nor WAYLAND_DISPLAY"_s, u"--headless"_s,
                                             u"DISPLAY=:0"_s};
        QTest::newRow("X11") << DisplayFacts{.display = u":0"_s,
                                             .opened = ForkedProbeResult{End::Answered, R"({"platform": "xcb"})"}}
                             << Ok << QStringList{u"DISPLAY=:0"_s, u"“xcb”"_s};
        QTest::newRow("Wayland without a seat")
            << DisplayFacts{.waylandDisplay = u"wayland-0"_s,
                            .hasSeat = false,
                            .opened = ForkedProbeResult{End::Answered, R"({"platform": "wayland"})"}}
            << Info << QStringList{u"“wayland”"_s, u"no seat"_s};
        QTest::newRow("closed") << DisplayFacts{.display = u":7"_s, .opened = ForkedProbeResult{End::Crashed, {}}}
                                << Problem << QStringList{u"DISPLAY=:7"_s, u"XAUTHORITY"_s};
        QTest::newRow("Wayland closed") << DisplayFacts{.waylandDisplay = u"wayland-0"_s,
                                                        .opened = ForkedProbeResult{End::Crashed, {}}}
                                        << Problem << QStringList{u"WAYLAND_DISPLAY=wayland-0"_s, u"qt6-wayland"_s};
        QTest::newRow("hangs") << DisplayFacts{.display = u":0"_s, .opened = ForkedProbeResult{End::TimedOut, {}}}
                               << Problem << QStringList{u"does not answer"_s};
        QTest::newRow("no process") << DisplayFacts{.display = u":0"_s,
                                                    .opened = ForkedProbeResult{End::NotStarted, {}}}
                                    << Warning << QStringList{u"not known"_s};
        QTest::newRow("chosen") << DisplayFacts{.platform = u"vnc"_s,
                                                .opened = ForkedProbeResult{End::Answered, R"({"platform": "vnc"})"}}
                                << Ok << QStringList{u"platform vnc"_s};
    }

    void saysWhetherAWindowCanBeShown()
    {
        QFETCH(DisplayFacts, facts);
        QFETCH(CheckVerdict, verdict);
        QFETCH(QStringList, texts);
        expectCheck(displayCheck(facts), verdict, texts);
    }

    void isNotCheckedWithoutSettings()
    {
        expectCheck(displayCheck(std::nullopt), CheckVerdict::Skipped, {u"settings are not valid"_s});
    }
};

QTEST_APPLESS_MAIN(TestDisplayCheck)
#include "TestDisplayCheck.moc"
