// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/TargetResolver.h"

#include "player/PlayerOptions.h"
#include "protocol/Redaction.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace vitrine;

class TestTargetResolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_options = PlayerOptions();
        m_options.hostOrigin = QStringLiteral("https://kiosk.example.com");
    }

    void aPlayerIsTrustedUnderItsOwnOrigin()
    {
        TargetResolver opener(m_options);
        const auto request =
            opener.requestFor(PlayTarget::playerUrl(QUrl(QStringLiteral("https://Player.example.com:443/embed"))));
        QVERIFY(request.hasValue());
        QCOMPARE(request->topPage, PagePolicy::TopPage::Host);
        QCOMPARE(request->hostOrigin, m_options.hostOrigin);
        QCOMPARE(request->playerOrigins, QStringList(QStringLiteral("https://player.example.com")));
    }

    void originsOfTheSettingsReplaceThePlayers()
    {
        m_options.playerOrigins = {QStringLiteral("https://one.example.com"),
                                   QStringLiteral("https://two.example.com")};
        TargetResolver opener(m_options);
        const auto request =
            opener.requestFor(PlayTarget::playerUrl(QUrl(QStringLiteral("https://player.example.com/"))));
        QVERIFY(request.hasValue());
        QCOMPARE(request->playerOrigins, m_options.playerOrigins);
    }

    void aCustomersPageTrustsTheShowroomUnlessTold()
    {
        m_options.page = true;
        TargetResolver opener(m_options);
        const PlayTarget page = PlayTarget::playerUrl(QUrl(QStringLiteral("https://www.example.com/watch")));
        const auto request = opener.requestFor(page);
        QVERIFY(request.hasValue());
        QCOMPARE(request->topPage, PagePolicy::TopPage::Customer);
        QCOMPARE(request->playerOrigins, QStringList(QStringLiteral("https://showroom.one.blendvision.com")));
        m_options.playerOrigins = {QStringLiteral("https://one.example.com")};
        QCOMPARE(opener.requestFor(page)->playerOrigins, m_options.playerOrigins);
    }

    void theSelectorIsForTheCustomersPage()
    {
        m_options.playerFrame = QStringLiteral("#player");
        TargetResolver opener(m_options);
        const PlayTarget page = PlayTarget::playerUrl(QUrl(QStringLiteral("https://www.example.com/watch?token=a")));
        QCOMPARE(opener.requestFor(page)->playerFrame, QString());
        m_options.page = true;
        const auto request = opener.requestFor(page);
        QCOMPARE(request->playerFrame, m_options.playerFrame);
        QCOMPARE(TargetResolver::requestAgain(*request, QStringLiteral("b"), {}).playerFrame, m_options.playerFrame);
    }

    void theReferencePlayerIsTrustedWhateverTheSettings()
    {
        m_options.playerOrigins = {QStringLiteral("https://one.example.com")};
        TargetResolver opener(m_options);
        const auto request = opener.requestFor(
            PlayTarget::demo(QStringLiteral("vod")).withStart(12.5).withLanguage(QStringLiteral("ja")));
        QVERIFY2(request.hasValue(), request ? "" : qPrintable(request.error().message));
        QCOMPARE(request->playerOrigins, QStringList(originOf(request->url)));
        QCOMPARE(request->url.host(), QStringLiteral("127.0.0.1"));
        const QUrlQuery query(request->url);
        QCOMPARE(query.queryItemValue(QStringLiteral("t")), QStringLiteral("12.5"));
        QCOMPARE(query.queryItemValue(QStringLiteral("lang")), QStringLiteral("ja"));
    }

    void everyDemoHasTheSameServer()
    {
        TargetResolver opener(m_options);
        const auto first = opener.requestFor(PlayTarget::demo(QStringLiteral("vod")));
        const auto second = opener.requestFor(PlayTarget::demo(QStringLiteral("live")));
        QVERIFY(first.hasValue() && second.hasValue());
        QCOMPARE(originOf(first->url), originOf(second->url));
        QVERIFY(first->url != second->url);
    }

    void whatCannotBePlayedSaysWhy()
    {
        TargetResolver opener(m_options);
        const auto unknown = opener.requestFor(PlayTarget::demo(QStringLiteral("bufering")));
        QVERIFY(!unknown.hasValue());
        QVERIFY2(unknown.error().message.contains(QStringLiteral("buffering")), qPrintable(unknown.error().message));
        const auto missing = opener.requestFor(PlayTarget::file(QStringLiteral("/nowhere/a.json")));
        QVERIFY(!missing.hasValue());
        QVERIFY2(missing.error().message.contains(QStringLiteral("/nowhere/a.json")),
                 qPrintable(missing.error().message));
    }

    void aVideoHasASecretAddressThatStaysTheSame()
    {
        const QTemporaryDir folder;
        const auto video = [&folder](const QString &name) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) ? PlayTarget::file(file.fileName()) : PlayTarget();
        };
        const auto keyOf = [](const Result<PageRequest> &request) {
            return request ? QUrlQuery(request->url).queryItemValue(QStringLiteral("key")) : request.error().message;
        };
        TargetResolver opener(m_options);
        const QString key = keyOf(opener.requestFor(video(QStringLiteral("a.mp4"))));
        QCOMPARE(key.size(), 32);
        QCOMPARE(keyOf(opener.requestFor(video(QStringLiteral("a.mp4")))), key);
        const QString other = keyOf(opener.requestFor(video(QStringLiteral("b.webm"))));
        QCOMPARE(other.size(), 32);
        QVERIFY(other != key);
        QVERIFY(!redactedUrl(opener.requestFor(video(QStringLiteral("a.mp4")))->url).contains(key));
    }

private:
    PlayerOptions m_options;
};

QTEST_GUILESS_MAIN(TestTargetResolver)
#include "TestTargetResolver.moc"
