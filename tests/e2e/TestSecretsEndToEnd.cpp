// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "TestSite.h"
#include "VitrineProcess.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace vitrine;

class TestSecretsEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenIsShownNowhere()
    {
        const QByteArray token = "eyJhbGciOiJSUzI1NiJ9.eyJyZXNvdXJjZV9pZCI6IngifQ.c2VjcmV0LXNpZ25hdHVyZQ";
        TestSite site;
        site.addPage(
            QStringLiteral("/embed"),
            playerPage("console.log('opened ' + location.href);"
                       "tell('playback_video_began', {page: location.href, token: 'opaque-secret-value'});"
                       "say({event: 'infoDelivery', info: {playlogEventName: 'playback_error_occurred', playlogData:"
                       "  {error_code: 16, error_reason: 'ERROR_REASON_TOKEN_EXPIRED', url: location.href}}});"));
        VitrineProcess vitrine;
        const QString events = vitrine.folder() + QStringLiteral("/events.jsonl");
        vitrine.startBare({QStringLiteral("--headless"), QStringLiteral("--ephemeral"), QStringLiteral("--log-level"),
                           QStringLiteral("debug"), QStringLiteral("--events"), events, QStringLiteral("--exit-on"),
                           QStringLiteral("error"),
                           site.url(QStringLiteral("/embed?token=")) + QString::fromLatin1(token)});
        QVERIFY2(vitrine.waitForExit() == 3, vitrine.report());
        QFile file(events);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray stream = file.readAll();
        QVERIFY(stream.contains("ERROR_REASON_TOKEN_EXPIRED"));
        QVERIFY2(vitrine.standardError().contains("opened "), "the page's own log was to be looked at, too");
        for (const QByteArray &secret :
             {token, QByteArray("c2VjcmV0LXNpZ25hdHVyZQ"), QByteArray("opaque-secret-value")}) {
            QVERIFY2(!stream.contains(secret), stream.constData());
            QVERIFY2(!vitrine.standardError().contains(secret), vitrine.report());
            QVERIFY(!vitrine.standardOutput().contains(secret));
            QDirIterator files(vitrine.folder(), QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile any(files.next());
                if (any.open(QIODevice::ReadOnly))
                    QVERIFY2(!any.readAll().contains(secret), qPrintable(any.fileName()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSecretsEndToEnd)
#include "TestSecretsEndToEnd.moc"
