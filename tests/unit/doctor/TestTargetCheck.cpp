// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/TargetCheck.h"

#include "unit/doctor/CheckList.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestTargetCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowItIsLoaded_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("isTopPage");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("kind");
        const QString framed = u"framed by a page of https://host.example"_s;
        QTest::newRow("demo") << u"demo"_s << false << QStringList{u"The demo,"_s, framed} << u"demo"_s;
        QTest::newRow("scenario") << u"demo:live"_s << false << QStringList{u"scenario live"_s, framed} << u"demo"_s;
        QTest::newRow("file") << u"mine.json"_s << false << QStringList{u"mine.json"_s} << u"scenario-file"_s;
        QTest::newRow("video") << u"mine.mp4"_s << false << QStringList{u"mine.mp4"_s} << u"video-file"_s;
        QTest::newRow("player") << u"https://p.example/embed?token=hunter2hunter2"_s << false
                                << QStringList{u"player at https://p.example/embed?token=…"_s, framed} << u"url"_s;
        QTest::newRow("page") << u"https://p.example/"_s << true << QStringList{u"as the page itself"_s} << u"url"_s;
    }

    void saysHowItIsLoaded()
    {
        QFETCH(QString, target);
        QFETCH(bool, isTopPage);
        QFETCH(QStringList, texts);
        QFETCH(QString, kind);
        Settings settings;
        settings.target = PlayTarget::resolve(target).value();
        settings.sources.insert(u"target"_s, u"command line"_s);
        const PlayerPlan plan{
            .url = settings.target.url(), .isTopPage = isTopPage, .hostOrigin = u"https://host.example"_s};
        const Check check = targetCheck(settings, Result<PlayerPlan>(plan));
        expectCheck(check, CheckVerdict::Ok, texts);
        QCOMPARE(check.details.value(u"kind"_s), kind);
        QCOMPARE(check.found.contains(u"framed by"_s), !isTopPage);
        QVERIFY(!asLine(check).contains(u"hunter2"_s));
    }

    void theSourceOfTokensCanSayIt()
    {
        const PlayerPlan plan{.url = QUrl(u"https://p.example/embed"_s), .hostOrigin = u"https://host.example"_s};
        expectCheck(targetCheck({}, Result<PlayerPlan>(plan)), CheckVerdict::Ok,
                    {u"player at https://p.example/embed"_s, u"The token selects"_s});
    }

    void thereNeedNotBeOne()
    {
        expectCheck(targetCheck({}, std::nullopt), CheckVerdict::Skipped, {u"vitrine doctor URL"_s});
    }

    void itMayBeImpossible()
    {
        expectCheck(targetCheck({}, Result<PlayerPlan>(Error{u"There is no scenario x."_s})), CheckVerdict::Problem,
                    {u"There is no scenario x."_s, u"does not start"_s});
    }
};

QTEST_APPLESS_MAIN(TestTargetCheck)
#include "TestTargetCheck.moc"
