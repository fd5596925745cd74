// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/Playlist.h"

#include "SettingsFixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

class TestPlaylist : public QObject
{
    Q_OBJECT

private:
    /// What a kiosk loads from a settings file with \a content.
    [[nodiscard]] Result<LoadedSettings> kiosk(const QString &content) const
    {
        m_fixture.write(u"k.toml"_s, content);
        return m_fixture.load({{u"kiosk"_s, u"true"_s}}, m_fixture.path(u"k.toml"_s));
    }

    SettingsFixture m_fixture;

private Q_SLOTS:
    void readsItemsInTheirOrder()
    {
        const auto loaded = kiosk(u"[[playlist]]\n"
                                  "target = \"demo\"\n"
                                  "[[playlist]]\n"
                                  "name = \"news  of the day\"\n"
                                  "time_zone = \"Europe/Berlin\"\n"
                                  "hours = [\"mon-fri 08:00-18:00\", \"sat,sun 10:00-02:00\"]\n"
                                  "target = \"https://player.example/embed\"\n"
                                  "order_id = \" A1234 \"\n"
                                  "priority = -3\n"
                                  "loop = true\n"
                                  "duration = 90.5\n"_s);
        VERIFY_LOADED(loaded);
        QVERIFY(loaded->warnings.isEmpty());
        const QList<PlaylistItem> &items = loaded->settings.playlist;
        QCOMPARE(items.size(), 2);
        QCOMPARE(items.first(), (PlaylistItem{.name = u"item 1"_s, .isNumbered = true, .target = u"demo"_s}));
        const auto hours = WeeklyHours::fromText({u"mon-fri 08:00-18:00"_s, u"sat,sun 10:00-02:00"_s}, "Europe/Berlin");
        PlaylistItem news{.name = u"news of the day"_s, .target = u"https://player.example/embed"_s};
        news.hours = *hours;
        news.orderId = u"A1234"_s;
        news.priority = -3;
        news.loop = true;
        news.limit = 90'500ms;
        QCOMPARE(items.last(), news);
    }

    // A mistake costs its item, and only that.
    void theOthersPlayWithoutTheWrongItem_data()
    {
        QTest::addColumn<QString>("lines"); // of the second item, from line 5 on
        QTest::addColumn<QString>("message");

        const auto add = [](const char *name, const QString &lines, const QString &message) {
            QTest::newRow(name) << lines << message;
        };
        add("no target", u"name = \"b\"\n"_s, u":4: this [[playlist]] needs “target”."_s);
        add("empty target", u"target = \" \"\n"_s, u":5: playlist.target must be a URL, a token or demo"_s);
        add("wrong target", u"target = \"ftp://a.example/\"\n"_s, u":5: playlist.target cannot be played. "_s);
        add("unknown key", u"target = \"demo\"\ntaget = 1\n"_s,
            u":6: there is no setting “playlist.taget”. Did you mean “playlist.target”?"_s);
        add("wrong type", u"target = \"demo\"\nloop = \"yes\"\n"_s, u":6: playlist.loop must be true or false"_s);
        add("wrong type of what it needs", u"target = 1\n"_s, u":5: playlist.target must be a text in quotes"_s);
        add("day", u"target = \"demo\"\nhours = [\"mun 08:00-09:00\"]\n"_s, u":6: playlist.hours "_s);
        add("no hours", u"target = \"demo\"\nhours = []\n"_s, u":6: playlist.hours is an empty list."_s);
        add("zone", u"target = \"demo\"\ntime_zone = \"Europe/Berln\"\n"_s, u":6: playlist.time_zone "_s);
        add("order", u"target = \"demo\"\norder_id = \""_s + QString(256, u'1') + u"\"\n"_s,
            u":6: playlist.order_id must be a text of at most 255 characters"_s);
        add("priority", u"target = \"demo\"\npriority = 1.5\n"_s, u":6: playlist.priority must be a whole number"_s);
        add("too high", u"target = \"demo\"\npriority = 101\n"_s, u"from -100 to 100"_s);
        add("duration", u"target = \"demo\"\nduration = 0\n"_s, u":6: playlist.duration must be"_s);
        add("no name", u"target = \"demo\"\nname = \" \"\n"_s, u":6: playlist.name must be a name of 1 to 64"_s);
        add("the same name", u"target = \"demo\"\nname = \"a\"\n"_s, u":6: another item is called “a”, too."_s);
        add("the name that another one gets", u"target = \"demo\"\nname = \"item 3\"\n"_s, {});
    }

    void theOthersPlayWithoutTheWrongItem()
    {
        QFETCH(QString, lines);
        QFETCH(QString, message);
        const auto loaded = kiosk(u"[[playlist]]\ntarget = \"demo\"\nname = \"a\"\n[[playlist]]\n"_s + lines +
                                  u"[[playlist]]\ntarget = \"demo\"\n"_s);
        VERIFY_LOADED(loaded);
        QCOMPARE(loaded->settings.playlist.size(), 2);
        QCOMPARE(loaded->warnings.size(), 1);
        QVERIFY2(loaded->warnings.first().contains(message), qPrintable(loaded->warnings.first()));
        QVERIFY2(loaded->warnings.first().endsWith(u"This item of the playlist is left out."_s),
                 qPrintable(loaded->warnings.first()));
        QCOMPARE(loaded->playlist.size(), 3);
    }

    void refusesAPlaylistWithNothingToPlay_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("message");
        QTest::newRow("empty") << u"playlist = []\n"_s << u"The playlist ("_s;
        QTest::newRow("all wrong") << u"[[playlist]]\ntarget = \"ftp://a.example/\"\n"_s
                                   << u"No item of the playlist can be played"_s;
    }

    void refusesAPlaylistWithNothingToPlay()
    {
        QFETCH(QString, content);
        QFETCH(QString, message);
        const QString told = SettingsFixture::messageOf(kiosk(content));
        QVERIFY2(told.startsWith(message), qPrintable(told));
        QVERIFY2(told.contains(u"k.toml:"_s), qPrintable(told));
    }

    void aTargetCountsInsteadOfIt()
    {
        m_fixture.write(u"k.toml"_s, u"kiosk = true\n[[playlist]]\ntarget = \"demo\"\n"_s);
        const auto loaded = m_fixture.load({{u"target"_s, u"demo:live"_s}}, m_fixture.path(u"k.toml"_s));
        VERIFY_LOADED(loaded);
        QVERIFY(loaded->settings.playlist.isEmpty());
        QCOMPARE(loaded->warnings.size(), 1);
        QVERIFY2(loaded->warnings.first().contains(u"a target is given"_s), qPrintable(loaded->warnings.first()));
    }

    void everyItemOfAPageNeedsAUrl()
    {
        const auto loaded = kiosk(u"page = true\n[[playlist]]\ntarget = \"https://a.example/b\"\n"
                                  "[[playlist]]\ntarget = \"demo:live\"\n"_s);
        VERIFY_LOADED(loaded);
        QCOMPARE(loaded->settings.playlist.size(), 1);
        QCOMPARE(loaded->warnings.size(), 1);
        const QString source = m_fixture.path(u"k.toml"_s);
        QVERIFY2(loaded->warnings.first().startsWith(
                     source + u":5: playlist.target must be the URL of a page, because page is set ("_s + source +
                     u":1), but is “demo:live”."_s),
                 qPrintable(loaded->warnings.first()));
        const QString none = SettingsFixture::messageOf(kiosk(u"page = true\n[[playlist]]\ntarget = \"demo\"\n"_s));
        QVERIFY2(none.startsWith(u"No item of the playlist can be played"_s), qPrintable(none));
    }

    void aTargetOfAPageNeedsAUrlAlsoBesideAPlaylist()
    {
        const auto loaded = kiosk(u"page = true\ntarget = \"demo\"\n[[playlist]]\ntarget = \"https://a.example/\"\n"_s);
        const QString message = SettingsFixture::messageOf(loaded);
        QVERIFY2(message.contains(u"needs the URL of a page, but the target is “demo”"_s), qPrintable(message));
    }

    void anAddressNeedsATokenOrASourceOfTokens_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<bool>("isPlayed");
        QTest::newRow("neither") << QString() << false;
        QTest::newRow("a file") << u"token_file = \"/t\"\n"_s << true;
        QTest::newRow("a program") << u"token_command = \"get\"\n"_s << true;
    }

    void anAddressNeedsATokenOrASourceOfTokens()
    {
        QFETCH(const QString, lines);
        QFETCH(const bool, isPlayed);
        const auto loaded = kiosk(u"[[playlist]]\ntarget = \"https://showroom.one.blendvision.com/embed\"\n"_s + lines +
                                  u"[[playlist]]\ntarget = \"demo\"\n"_s);
        VERIFY_LOADED(loaded);
        QCOMPARE(loaded->settings.playlist.size(), isPlayed ? 2 : 1);
        QCOMPARE(loaded->warnings.size(), isPlayed ? 0 : 1);
        if (!isPlayed)
            QVERIFY2(loaded->warnings.first().contains(
                         QRegularExpression(u":2: playlist.target cannot be played. The URL of .* a token_file"_s)),
                     qPrintable(loaded->warnings.first()));
    }

    void aTokenSourceIsForOneTarget()
    {
        const auto loaded = kiosk(u"token_file = \"/t\"\ntoken_command = \"get\"\napi_resource_id = \"r\"\n"
                                  "[[playlist]]\ntarget = \"demo\"\n"_s);
        VERIFY_LOADED(loaded);
        const Settings &settings = loaded->settings;
        QVERIFY(settings.tokenFile.isEmpty() && settings.tokenCommand.isEmpty() && settings.apiResourceId.isEmpty());
        QCOMPARE(loaded->warnings.size(), 3);
        QVERIFY2(loaded->warnings.first().startsWith(u"token_file ("_s), qPrintable(loaded->warnings.first()));
    }

    void isForAKioskOnly()
    {
        m_fixture.write(u"k.toml"_s, u"[[playlist]]\ntarget = \"demo\"\n"_s);
        const auto loaded = m_fixture.load({}, m_fixture.path(u"k.toml"_s));
        VERIFY_LOADED(loaded);
        QVERIFY(loaded->settings.playlist.isEmpty());
        QCOMPARE(loaded->warnings.size(), 1);
        QVERIFY2(loaded->warnings.first().endsWith(u"has no effect without kiosk."_s),
                 qPrintable(loaded->warnings.first()));
    }
};

QTEST_GUILESS_MAIN(TestPlaylist)
#include "TestPlaylist.moc"
