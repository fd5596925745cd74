// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopWindow.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// A kiosk with an attract loop, and a visitor who comes and goes.
class TestIdleEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (DesktopWindow::isMissing())
            QSKIP("Xvfb, openbox or xdotool is not installed");
    }

    void aVisitorStartsTheProgrammeAndLeavesIt()
    {
        DesktopWindow desktop;
        VitrineProcess vitrine;
        startAttract(desktop, vitrine);
        QVERIFY2(vitrine.waitFor(isStart(u"attract"_s)), vitrine.report());

        // Twice: the second visitor finds what the first one found.
        for (int visitor = 1; visitor <= 2; ++visitor) {
            const int seen = static_cast<int>(vitrine.entries().size());
            desktop.input(u"mousemove 300 200"_s);
            QVERIFY2(
                vitrine.waitFor([](const QJsonObject &entry) { return entry.value(u"kind"_s) == u"progress"_s; }, seen),
                vitrine.report());
            QCOMPARE(countOf(vitrine, u"film"_s), visitor - 1); // movements alone do not count
            desktop.input(u"click 1"_s);
            QVERIFY2(vitrine.waitFor(isStart(u"film"_s), seen), vitrine.report());
            QVERIFY2(vitrine.waitFor(u"kiosk"_s, u"name"_s, u"idle-reset"_s, seen), vitrine.report());
            QVERIFY2(vitrine.waitFor(isStart(u"attract"_s), seen), vitrine.report());
        }
        vitrine.process().terminate();
        QCOMPARE(vitrine.waitForExit(), std::optional(0));
    }

    // The run is killed during a visit.
    void aVisitorOfTheLastRunIsForgotten()
    {
        DesktopWindow desktop;
        const QTemporaryDir data;
        {
            VitrineProcess vitrine;
            startAttract(desktop, vitrine, data.path());
            QVERIFY2(vitrine.waitFor(isStart(u"attract"_s)), vitrine.report());
            QCOMPARE(vitrine.entriesOf(u"kiosk"_s).constFirst().value(u"name"_s).toString(), u"item-started"_s);
            desktop.input(u"mousemove 300 200 click 1"_s);
            QVERIFY2(vitrine.waitFor(isStart(u"film"_s)), vitrine.report());
            vitrine.process().kill();
            QVERIFY(vitrine.process().waitForFinished());
        }
        VitrineProcess vitrine;
        startAttract(desktop, vitrine, data.path());
        QVERIFY2(vitrine.waitFor(isStart(u"attract"_s)), vitrine.report());
        const QJsonObject reset = vitrine.entriesOf(u"kiosk"_s).constFirst();
        QCOMPARE(reset.value(u"name"_s).toString(), u"idle-reset"_s);
        const QList<QJsonObject> pages = vitrine.entriesOf(u"page"_s);
        QVERIFY2(!pages.isEmpty() && reset.value(u"seq"_s).toInt() < pages.constFirst().value(u"seq"_s).toInt(),
                 vitrine.report());
    }

    void aVideoThatAVisitorHasPausedPlaysOn()
    {
        constexpr int overAMinute = 90'000; // milliseconds
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.play(vitrine, {u"--kiosk"_s, u"demo"_s});
        desktop.input(u"key space"_s);
        const auto paused = vitrine.waitFor(u"state"_s, u"to"_s, u"paused"_s);
        QVERIFY2(paused, vitrine.report());
        const auto from = static_cast<int>(vitrine.entries().size());
        const auto playing =
            vitrine.waitFor([](const QJsonObject &entry) { return isEntry(entry, u"state"_s, u"to"_s, u"playing"_s); },
                            from, overAMinute);
        QVERIFY2(playing, vitrine.report());
        QVERIFY(playing->value(u"mono").toDouble() - paused->value(u"mono").toDouble() > 50);
    }

private:
    static void startAttract(DesktopWindow &desktop, VitrineProcess &vitrine, const QString &data = {})
    {
        QFile file(vitrine.folder() + u"/kiosk.toml"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[kiosk]\nenabled = true\nattract = \"demo:live\"\nidle_reset = 4\n"
                   "[[playlist]]\nname = \"film\"\ntarget = \"demo\"\n");
        file.close();
        desktop.start(vitrine, {u"--config"_s, file.fileName(), u"--data-dir"_s,
                                data.isEmpty() ? vitrine.folder() + u"/data"_s : data});
    }

    [[nodiscard]] static VitrineProcess::Condition isStart(const QString &item)
    {
        return [item](const QJsonObject &entry) {
            return isEntry(entry, u"kiosk"_s, u"name"_s, u"item-started"_s) &&
                   entry.value(u"item"_s).toString() == item;
        };
    }

    [[nodiscard]] static int countOf(const VitrineProcess &vitrine, const QString &item)
    {
        const QList<QJsonObject> entries = vitrine.entriesOf(u"kiosk"_s);
        return static_cast<int>(std::ranges::count_if(entries, isStart(item)));
    }
};

QTEST_GUILESS_MAIN(TestIdleEndToEnd)
#include "TestIdleEndToEnd.moc"
