// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopWindow.h"
#include "RecoveryFixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace vitrine;

/// What a page that is opened again has of the one before.
class TestResumeEndToEnd : public QObject, private RecoveryFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void rateVolumeAndMuteOutliveTheRenderer()
    {
        VitrineProcess vitrine;
        vitrine.start({address("rate-volume-mute-then-crash")});
        QVERIFY2(takes(vitrine, "resumed", 1), vitrine.report());
        QVERIFY2(beginsWhereAsked(vitrine), vitrine.report());
        const int from = indexOfReload(vitrine);
        QVERIFY2(hearsEvent(vitrine, from, "playback_speed_change", "playbackSpeed", 1.5), vitrine.report());
        QVERIFY2(hearsEvent(vitrine, from, "playback_audio_volume_change", "volume", 0.4), vitrine.report());
        QVERIFY2(hearsEvent(vitrine, from, "playback_audio_mute_change", "muted", true), vitrine.report());
        QVERIFY2(vitrine.waitFor(
                     [](const QJsonObject &entry) {
                         return isEntry(entry, QStringLiteral("progress"), {}, {}) &&
                                entry.value(u"playbackRate").toDouble() == 1.5;
                     },
                     from),
                 vitrine.report());
    }

    void withoutMediaAccessThePositionIsAllThereIs()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--no-media-access"), address("rate-volume-mute-then-crash")});
        QVERIFY2(takes(vitrine, "resumed", 1), vitrine.report());
        QVERIFY2(beginsWhereAsked(vitrine), vitrine.report());
        const int from = indexOfReload(vitrine);
        const auto progress = [](const QJsonObject &entry) {
            return isEntry(entry, QStringLiteral("progress"), {}, {});
        };
        // Some, so that there was time to set something.
        int seen = 0;
        QVERIFY2(vitrine.waitFor([&](const QJsonObject &entry) { return progress(entry) && ++seen == 4; }, from),
                 vitrine.report());
        const QList<QJsonObject> after = vitrine.entries().mid(from);
        QVERIFY(std::all_of(after.begin(), after.end(), [&](const QJsonObject &entry) {
            return !progress(entry) || entry.value(u"playbackRate").toDouble() == 1.0;
        }));
    }

    void aPauseOutlivesTheRenderer_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("state");
        QTest::newRow("desktop") << QStringList() << QStringLiteral("paused");
        QTest::newRow("kiosk") << QStringList{QStringLiteral("--kiosk")} << QStringLiteral("playing");
    }

    void aPauseOutlivesTheRenderer()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QString, state);
        VitrineProcess vitrine;
        vitrine.start(options + controlOptions(vitrine) + QStringList(address("vod")));
        QVERIFY2(playsBeyond(vitrine, 0.5), vitrine.report());
        QCOMPARE(ctl(vitrine, {QStringLiteral("pause")}).code, 0);
        QVERIFY2(killRenderer(vitrine), vitrine.report());
        QVERIFY2(takes(vitrine, "resumed", 1), vitrine.report());
        QCOMPARE(ctl(vitrine, {QStringLiteral("waitFor"), QStringLiteral("state=") + state}).code, 0);
        QCOMPARE(ctl(vitrine, {QStringLiteral("play")}).code, 0);
        QVERIFY2(playsBeyond(vitrine, 2.0), vitrine.report());
    }

    void aPauseByAClickOutlivesTheRenderer()
    {
        if (DesktopWindow::isMissing())
            QSKIP("Xvfb, openbox or xdotool is not installed");
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.play(vitrine, {address("vod")});
        desktop.input(QStringLiteral("mousemove 300 200 click 1"));
        QVERIFY2(vitrine.waitFor(QStringLiteral("state"), QStringLiteral("to"), QStringLiteral("paused")),
                 vitrine.report());
        QVERIFY2(killRenderer(vitrine), vitrine.report());
        QVERIFY2(takes(vitrine, "resumed", 1), vitrine.report());
        QCOMPARE(ctl(vitrine, {QStringLiteral("waitFor"), QStringLiteral("state=paused")}).code, 0);
    }

    void whatTheViewerLoadsPlays_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("reload") << QStringList{QStringLiteral("reload")};
        QTest::newRow("another target") << QStringList{QStringLiteral("open"), QStringLiteral("demo")};
    }

    void whatTheViewerLoadsPlays()
    {
        QFETCH(const QStringList, command);
        VitrineProcess vitrine;
        vitrine.start(controlOptions(vitrine) + QStringList(address("vod")));
        QVERIFY2(playsBeyond(vitrine, 0.5), vitrine.report());
        QCOMPARE(ctl(vitrine, {QStringLiteral("pause")}).code, 0);
        QCOMPARE(ctl(vitrine, {QStringLiteral("waitFor"), QStringLiteral("state=paused")}).code, 0);
        QCOMPARE(ctl(vitrine, command).code, 0);
        QVERIFY2(playsBeyond(vitrine, 2.0), vitrine.report());
    }

private:
    static int indexOfReload(const VitrineProcess &vitrine)
    {
        const QList<QJsonObject> &entries = vitrine.entries();
        const auto reload = std::find_if(entries.begin(), entries.end(), [](const QJsonObject &entry) {
            return isEntry(entry, QStringLiteral("recovery"), QStringLiteral("step"), QStringLiteral("reload"));
        });
        return static_cast<int>(reload - entries.begin());
    }

    /// At another rate, the last progress before the end says little of where the end was.
    static bool beginsWhereAsked(VitrineProcess &vitrine)
    {
        const int from = indexOfReload(vitrine);
        const double position = vitrine.entries().at(from).value(u"position").toDouble(-1.0);
        const auto progress = vitrine.waitFor(
            [](const QJsonObject &entry) { return isEntry(entry, QStringLiteral("progress"), {}, {}); }, from);
        return progress && position > 1.0 && std::abs(progress->value(u"currentTime").toDouble() - position) <= 1.0;
    }

    static bool hearsEvent(VitrineProcess &vitrine, int from, const char *name, const char *field,
                           const QJsonValue &value)
    {
        return vitrine
            .waitFor(
                [&](const QJsonObject &entry) {
                    return isEntry(entry, QStringLiteral("event"), QStringLiteral("name"), QLatin1String(name)) &&
                           entry.value(u"data").toObject().value(QLatin1String(field)) == value;
                },
                from)
            .has_value();
    }
};

QTEST_GUILESS_MAIN(TestResumeEndToEnd)
#include "TestResumeEndToEnd.moc"
