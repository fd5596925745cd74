// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/RunReload.h"

#include "events/RunLog.h"
#include "support/ManualClock.h"

#include <QSignalSpy>
#include <QTest>

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
        LoadedSettings loaded;
        loaded.settings.playlist = {PlaylistItem{.name = u"news"_s}};
        RunReload reload(
            {}, [loaded] { return loaded; }, log);
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
            {}, [] { return Result<LoadedSettings>(Error{u"kiosk.toml:3: a mistake."_s}); }, log);
        const QSignalSpy reloaded(&reload, &RunReload::reloaded);
        QTest::ignoreMessage(QtWarningMsg, "The settings stay as they are. kiosk.toml:3: a mistake.");
        reload.reload();
        QCOMPARE(reloaded.size(), 0);
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
    static QString lastReport(const RunLog &log)
    {
        const QList<RunEvent> events = log.since(0);
        const auto *report = events.isEmpty() ? nullptr : std::get_if<KioskReport>(&events.last().fields);
        return report != nullptr && report->name == KioskReport::Name::Configuration ? report->why : QString();
    }
};

QTEST_GUILESS_MAIN(TestRunReload)
#include "TestRunReload.moc"
