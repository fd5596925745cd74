// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/mpris/MprisState.h"

#include <QDBusObjectPath>
#include <QRegularExpression>
#include <QTest>

using namespace vitrine;
using namespace Qt::StringLiterals;

namespace {

MprisState film()
{
    MprisState state;
    state.hasMedia = true;
    state.isSeekable = true;
    state.contentId = u"film-1"_s;
    state.lengthSeconds = 60.5;
    return state;
}

} // namespace

class TestMprisState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTrackIsAnObjectPathThatChangesWithTheContent()
    {
        const QRegularExpression path(u"^(/[A-Za-z0-9_]+)+$"_s); // D-Bus specification, "Valid Object Paths"
        QSet<QString> paths;
        const QStringList contents{u"film-1"_s, u"film-2"_s, u"https://a.example/ü?x=1"_s, QString(4000, u'x'), u"/"_s};
        for (const QString &content : contents) {
            MprisState state;
            state.contentId = content;
            QVERIFY2(path.match(state.trackId()).hasMatch(), qPrintable(state.trackId()));
            QVERIFY(!state.trackId().startsWith(u"/org/mpris/"_s)); // reserved by MPRIS
            paths.insert(state.trackId());
        }
        QCOMPARE(paths.size(), contents.size());
        QCOMPARE(film().trackId(), film().trackId());
    }

    void withoutContentThereIsNoTrack()
    {
        const QVariantMap metadata = MprisState().metadata();
        QCOMPARE(metadata.keys(), QStringList{u"mpris:trackid"_s});
        QCOMPARE(metadata.first().value<QDBusObjectPath>().path(), u"/org/mpris/MediaPlayer2/TrackList/NoTrack"_s);
    }

    void theMetadataHasWhatIsKnown()
    {
        MprisState state = film();
        QCOMPARE(state.metadata().value(u"mpris:length"_s), QVariant(qlonglong(60'500'000)));
        QCOMPARE(state.metadata().value(u"mpris:length"_s).typeId(), int(QMetaType::LongLong)); // `x`
        QCOMPARE(state.metadata().value(u"xesam:title"_s).toString(), u"film-1"_s);
        QVERIFY(!state.metadata().contains(u"mpris:artUrl"_s));
        state.title = u"A film"_s;
        state.artUrl = u"file:///x.png"_s;
        state.isLive = true; // its duration grows all the time
        QCOMPARE(state.metadata().value(u"xesam:title"_s).toString(), u"A film"_s);
        QCOMPARE(state.metadata().value(u"mpris:artUrl"_s).toString(), u"file:///x.png"_s);
        QVERIFY(!state.metadata().contains(u"mpris:length"_s));
    }

    void theCapabilitiesAreTrue_data()
    {
        QTest::addColumn<MprisState>("state");
        QTest::addColumn<bool>("plays");
        QTest::addColumn<bool>("seeks");
        MprisState state = film();
        QTest::newRow("a film") << state << true << true;
        state.isLive = true;
        QTest::newRow("live") << state << true << false;
        state = film();
        state.isSeekable = false;
        QTest::newRow("a server without ranges") << state << true << false;
        state = film();
        state.hasMedia = false;
        QTest::newRow("while it loads") << state << false << false;
        state = film();
        state.hasControl = false;
        QTest::newRow("without media access") << state << false << false;
    }

    void theCapabilitiesAreTrue()
    {
        QFETCH(const MprisState, state);
        QFETCH(const bool, plays);
        QFETCH(const bool, seeks);
        const QVariantMap properties = state.properties();
        QCOMPARE(properties.value(u"CanPlay"_s), QVariant(plays));
        QCOMPARE(properties.value(u"CanPause"_s), QVariant(plays));
        QCOMPARE(properties.value(u"CanSeek"_s), QVariant(seeks));
        QCOMPARE(properties.value(u"CanGoNext"_s), QVariant(false));
        QVERIFY(!properties.contains(u"Position"_s));   // never announced
        QVERIFY(!properties.contains(u"CanControl"_s)); // it does not change
    }
};

QTEST_GUILESS_MAIN(TestMprisState)
#include "TestMprisState.moc"
