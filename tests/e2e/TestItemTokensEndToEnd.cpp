// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "RecoveryFixture.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

/// Items of a playlist that have a token source of their own.
class TestItemTokensEndToEnd : public QObject, private RecoveryFixture
{
    Q_OBJECT

private:
    /// An item of a settings file.
    static QByteArray item(const QByteArray &name, const QString &target, const QByteArray &more = {})
    {
        return "[[playlist]]\nname = \"" + name + "\"\ntarget = \"" + target.toUtf8() + "\"\n" + more;
    }

    // With a window: its recovery never gives up.
    static void start(VitrineProcess &vitrine, const QByteArray &playlist)
    {
        vitrine.startBare({u"--kiosk"_s, u"--config"_s, settings(vitrine, playlist), u"--events"_s, u"-"_s});
    }

    [[nodiscard]] static VitrineProcess::Condition fact(const QString &name, const QString &item)
    {
        return [name, item](const QJsonObject &entry) {
            return isEntry(entry, u"kiosk"_s, u"name"_s, name) && entry.value(u"item"_s) == item;
        };
    }

    static int count(const VitrineProcess &vitrine, const VitrineProcess::Condition &condition)
    {
        return static_cast<int>(std::ranges::count_if(vitrine.entries(), condition));
    }

private Q_SLOTS:
    void init() { begin(); }

    void anItemGoesOnWithANewToken_data()
    {
        QTest::addColumn<QByteArray>("others");
        QTest::newRow("it is alone") << QByteArray();
        QTest::newRow("one of several") << QByteArray("[[playlist]]\nname = \"other\"\ntarget = \"demo\"\n");
    }

    // A stream that is shown for longer than its token is valid.
    void anItemGoesOnWithANewToken()
    {
        QFETCH(const QByteArray, others);
        const QUrl live = player("short-token");
        VitrineProcess vitrine;
        const QString file = vitrine.folder() + u"/token"_s;
        write(file, tokenIn(live));
        start(vitrine, item("live", withoutToken(live), "token_file = \"" + file.toUtf8() + "\"\n") + others);
        QVERIFY2(vitrine.waitFor(fact(u"item-started"_s, u"live"_s)), vitrine.report());
        for (int times = 0; times < 2; ++times) {
            write(file, server().freshToken().toLatin1());
            const auto from = static_cast<int>(vitrine.entries().size());
            advance(60s);
            QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s, from), vitrine.report());
        }
        QVERIFY2(playsBeyond(vitrine, 2.0), vitrine.report());
        QCOMPARE(vitrine.entriesOf(u"error"_s).size(), 2);
        QCOMPARE(count(vitrine, fact(u"item-started"_s, u"live"_s)), 1);
        QCOMPARE(count(vitrine, fact(u"item-ended"_s, u"live"_s)), 0);
    }

    // Neither its server nor the service with the tokens can be reached.
    void theFallbackIsShownWhileThereAreNoTokens()
    {
        VitrineProcess vitrine;
        vitrine.allow(u"The item “[ab]” cannot be opened"_s);
        const QByteArray failing = "token_command = [\"false\"]\n";
        start(vitrine, "[kiosk]\nfallback = \"demo\"\n" + item("a", u"http://127.0.0.1:1/embed"_s, failing) +
                           item("b", u"http://127.0.0.1:1/embed"_s, failing));
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
    }

    // Its program needs a while, and the item before it has failed, and is about to be tried again.
    void theFailureOfTheItemBeforeIsNotItsOwn()
    {
        const QUrl good = player("vod");
        VitrineProcess vitrine;
        const QString file = vitrine.folder() + u"/token"_s;
        write(file, tokenIn(good));
        start(vitrine, item("broken", u"demo:error-resource-not-found"_s) +
                           item("good", withoutToken(good),
                                "token_command = ['sh', '-c', 'sleep 2.5; cat \"$0\"', '" + file.toUtf8() + "']\n"));
        QVERIFY2(vitrine.waitFor(fact(u"item-started"_s, u"good"_s)), vitrine.report());
        QCOMPARE(count(vitrine, fact(u"item-skipped"_s, u"good"_s)), 0);
    }
};

QTEST_GUILESS_MAIN(TestItemTokensEndToEnd)
#include "TestItemTokensEndToEnd.moc"
