// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/RunReload.h"

#include "events/RunLog.h"
#include "support/ManualClock.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace vitrine;
using namespace Qt::StringLiterals;

class TestRunReload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newSettingsAreTold()
    {
        ManualClock clock;
        RunLog log(clock);
        LoadedSettings loaded = ofKiosk();
        loaded.settings.playlist = {PlaylistItem{.name = u"news"_s}};
        RunReload reload(
            {}, {}, [loaded] { return loaded; }, log);
        QList<PlaylistItem> playlist;
        connect(&reload, &RunReload::reloaded, this,
                [&playlist](const Settings &settings) { playlist = settings.playlist; });
        reload.reload();
        QCOMPARE(playlist, loaded.settings.playlist);
        QCOMPARE(lastReport(log), u"reloaded"_s);
    }

    void settingsWithAMistakeChangeNothing()
    {
        ManualClock clock;
        RunLog log(clock);
        RunReload reload(
            {}, {}, [] { return Result<LoadedSettings>(Error{u"kiosk.toml:3: a mistake."_s}); }, log);
        const QSignalSpy reloaded(&reload, &RunReload::reloaded);
        QTest::ignoreMessage(QtWarningMsg, "The settings stay as they are. kiosk.toml:3: a mistake.");
        reload.reload();
        QCOMPARE(reloaded.size(), 0);
        QCOMPARE(lastReport(log), u"refused"_s);
    }

    void anItemWithAMistakeChangesNothing()
    {
        ManualClock clock;
        RunLog log(clock);
        LoadedSettings loaded = ofKiosk();
        loaded.settings.playlist = {PlaylistItem{.name = u"news"_s}};
        loaded.settings.sources.insert(u"playlist"_s, u"kiosk.toml:1"_s);
        loaded.warnings = {u"kiosk.toml:5: a mistake. This item of the playlist is left out."_s};
        loaded.playlist = {{.item = loaded.settings.playlist.first()}, {.problems = {u"kiosk.toml:5: a mistake."_s}}};
        RunReload reload(
            {}, {}, [loaded] { return loaded; }, log);
        const QSignalSpy reloaded(&reload, &RunReload::reloaded);
        QTest::ignoreMessage(QtWarningMsg, "The settings stay as they are. kiosk.toml:5: a mistake.");
        reload.reload();
        QCOMPARE(reloaded.size(), 0);
        QCOMPARE(lastReport(log), u"refused"_s);
    }

    void settingsWithNothingToPlayChangeNothing_data()
    {
        QTest::addColumn<QString>("before"); // the key that says what to play, or none
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("report");
        QTest::newRow("no playlist any more") << u"playlist"_s << QString() << u"refused"_s;
        QTest::newRow("no target any more") << u"target"_s << QString() << u"refused"_s;
        QTest::newRow("a target for a playlist") << u"playlist"_s << u"target"_s << u"reloaded"_s;
        QTest::newRow("a token source for a target") << u"target"_s << u"token_command"_s << u"reloaded"_s;
        QTest::newRow("the demo as before") << QString() << QString() << u"reloaded"_s;
    }

    void settingsWithNothingToPlayChangeNothing()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QFETCH(const QString, report);
        ManualClock clock;
        RunLog log(clock);
        LoadedSettings start;
        LoadedSettings loaded = ofKiosk();
        for (const auto &[settings, key] : {std::pair(&start.settings, before), std::pair(&loaded.settings, after)}) {
            if (!key.isEmpty())
                settings->sources.insert(key, u"kiosk.toml:1"_s);
        }
        RunReload reload(
            start.settings, {}, [loaded] { return loaded; }, log);
        if (report == "refused"_L1)
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"neither a target nor a playlist"_s));
        reload.reload();
        QCOMPARE(lastReport(log), report);
    }

    void settingsThatAreNotThoseOfAKioskChangeNothing()
    {
        ManualClock clock;
        RunLog log(clock);
        LoadedSettings loaded;
        loaded.settings.sources.insert(u"playlist"_s, u"kiosk.toml:1"_s);
        RunReload reload(
            {}, {}, [loaded] { return loaded; }, log);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"not those of a kiosk"_s));
        reload.reload();
        QCOMPARE(lastReport(log), u"refused"_s);
    }

    // The new target would be played with the tokens of the old one.
    void anotherTargetWithOtherTokensNeedsARestart_data()
    {
        QTest::addColumn<QStringList>("changed");
        QTest::addColumn<bool>("hasPlaylist");
        QTest::addColumn<QString>("report");
        QTest::newRow("target") << QStringList{u"target"_s} << false << u"reloaded"_s;
        QTest::newRow("token source") << QStringList{u"token_file"_s} << false << u"reloaded"_s;
        QTest::newRow("both") << QStringList{u"target"_s, u"token_file"_s} << false << u"refused"_s;
        QTest::newRow("both, for a playlist") << QStringList{u"target"_s, u"token_file"_s} << true << u"reloaded"_s;
    }

    void anotherTargetWithOtherTokensNeedsARestart()
    {
        QFETCH(const QStringList, changed);
        QFETCH(const bool, hasPlaylist);
        QFETCH(const QString, report);
        ManualClock clock;
        RunLog log(clock);
        LoadedSettings loaded = ofKiosk();
        loaded.values = {{u"target"_s, {u"https://a.example/"_s}}, {u"token_file"_s, {u"/a"_s}}};
        const QHash<QString, QStringList> before = loaded.values;
        for (const QString &key : changed)
            loaded.values.remove(key);
        if (hasPlaylist)
            loaded.settings.playlist = {PlaylistItem{.name = u"news"_s}};
        RunReload reload(
            {}, before, [loaded] { return loaded; }, log);
        if (report == "refused"_L1)
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Restart the kiosk"_s));
        else if (changed.contains(u"token_file"_s))
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"count at the next start: token_file"_s));
        reload.reload();
        QCOMPARE(lastReport(log), report);
    }

    void anEmptyFileAfterAReloadChangesNothing()
    {
        ManualClock clock;
        RunLog log(clock);
        LoadedSettings loaded = ofKiosk();
        loaded.settings.sources.insert(u"playlist"_s, u"kiosk.toml:1"_s);
        RunReload reload(
            {}, {}, [&loaded] { return loaded; }, log);
        reload.reload();
        QCOMPARE(lastReport(log), u"reloaded"_s);
        loaded.settings.sources.clear();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"neither a target nor a playlist"_s));
        reload.reload();
        QCOMPARE(lastReport(log), u"refused"_s);
    }

    void settingsThatCountLaterAreNamed()
    {
        const QHash<QString, QStringList> before{
            {u"muted"_s, {u"true"_s}}, {u"lang"_s, {u"ja"_s}}, {u"target"_s, {u"demo"_s}}, {u"size"_s, {u"640x360"_s}}};
        const QHash<QString, QStringList> after{{u"muted"_s, {u"false"_s}},
                                                {u"lang"_s, {u"ja"_s}},
                                                {u"target"_s, {u"demo:live"_s}},
                                                {u"kiosk_image"_s, {u"a.png"_s}}};
        QCOMPARE(RunReload::laterKeys(before, after), (QStringList{u"kiosk_image"_s, u"muted"_s, u"size"_s}));
        QCOMPARE(RunReload::laterKeys(before, before), QStringList());
    }

private:
    static LoadedSettings ofKiosk()
    {
        LoadedSettings loaded;
        loaded.settings.kiosk = true;
        return loaded;
    }

    static QString lastReport(const RunLog &log)
    {
        const QList<RunEvent> events = log.since(0);
        const auto *report = events.isEmpty() ? nullptr : std::get_if<KioskReport>(&events.last().fields);
        return report != nullptr && report->name == KioskReport::Name::Configuration ? report->why : QString();
    }
};

QTEST_GUILESS_MAIN(TestRunReload)
#include "TestRunReload.moc"
