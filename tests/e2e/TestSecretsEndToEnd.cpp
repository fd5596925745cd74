// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "RecoveryFixture.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"
#include "support/ProcessTree.h"

#include <QBuffer>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

using namespace vitrine;

namespace {

const QByteArray token = "eyJhbGciOiJSUzI1NiJ9.eyJyZXNvdXJjZV9pZCI6IngifQ.c2VjcmV0LXNpZ25hdHVyZQ";
const QByteArray signature = "c2VjcmV0LXNpZ25hdHVyZQ";
const QByteArray opaque = "opaque-secret-value"; // what only its name makes a secret
const QByteArray apiKey = "swordfish-of-the-api";

/// A player that repeats its secrets wherever it can, and reports an expired token once `/go` is there.
const QByteArray chattyPlayer =
    "<link rel=icon href=/icon>" +
    playerPage("console.log('opened ' + location.href);"
               "tell('playback_video_began', {page: location.href, token: 'opaque-secret-value'});"
               "let time = 0; const ticks = setInterval(() => progress(time += 0.1), 100);"
               "const poll = setInterval(async () => {"
               "  if (!(await fetch('/go')).ok) return;"
               "  clearInterval(poll); clearInterval(ticks);" // what has failed does not play on
               "  say({event: 'infoDelivery', info: {playlogEventName: 'playback_error_occurred', playlogData:"
               "    {error_code: 16, error_reason: 'ERROR_REASON_TOKEN_EXPIRED', url: location.href}}}); }, 100);");

QByteArray icon()
{
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(Qt::red);
    QBuffer buffer;
    if (!image.save(&buffer, "PNG"))
        qFatal("The test cannot make its icon.");
    return buffer.data();
}

/// What of \a text, which is all that \a name says, no one may see; empty when all is well.
QByteArray leakIn(const QByteArray &text, const QByteArray &name)
{
    for (const QByteArray &secret : {signature, opaque, apiKey}) {
        if (const qsizetype found = text.indexOf(secret); found >= 0)
            return name + " has " + text.mid(std::max<qsizetype>(found - 200, 0), 300);
    }
    return {};
}

/// A leak in what `ps` shows of \a vitrine and of all that it has started, or in what they have inherited.
QByteArray leakInProcesses(VitrineProcess &vitrine)
{
    const ProcessTree tree = ProcessTree::of(static_cast<pid_t>(vitrine.process().processId()));
    if (tree.members().size() < 3)
        return "the processes of the browser engine are missing";
    for (const ProcessTree::Member &member : tree.members()) {
        for (const char *file : {"cmdline", "environ"}) {
            if (const QByteArray leak = leakIn(processFile(member.pid, file), file); !leak.isEmpty())
                return leak;
        }
    }
    return {};
}

/// A leak in what \a vitrine has said, or in any file that it has left, also of the browser; \a own are the test's.
QByteArray leakLeft(const VitrineProcess &vitrine, const QStringList &own = {})
{
    QByteArray leak =
        leakIn(vitrine.standardOutput(), "standard output") + leakIn(vitrine.standardError(), "standard error");
    QDirIterator files(vitrine.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QFile file(path);
        if (!own.contains(path) && file.open(QIODevice::ReadOnly))
            leak += leakIn(file.readAll(), path.toUtf8());
    }
    return leak;
}

} // namespace

/// Tokens and keys, wherever they come from, stay where they are needed.
class TestSecretsEndToEnd : public QObject, private RecoveryFixture
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenInTheTargetIsShownNowhere_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("text") << QStringLiteral("/embed") << QStringList();
        QTest::newRow("JSON") << QStringLiteral("/embed")
                              << QStringList{QStringLiteral("--log-format"), QStringLiteral("json")};
        QTest::newRow("page") << QStringLiteral("/embed") << QStringList(QStringLiteral("--page"));
        QTest::newRow("variable") << QStringLiteral("/embed") << QStringList();
        QTest::newRow("refused") << QStringLiteral("/gone") << QStringList();
    }

    void aTokenInTheTargetIsShownNowhere()
    {
        QFETCH(const QString, path);
        QFETCH(const QStringList, arguments);
        const bool byVariable = QByteArray(QTest::currentDataTag()) == "variable";
        const bool plays = path == QStringLiteral("/embed") && !arguments.contains(QStringLiteral("--page"));
        PageServer site;
        site.setBarePage("/embed", chattyPlayer);
        site.setReply("/icon", HttpReply{200, "image/png", icon(), {}});
        site.setReply("/gone", HttpReply{403, "text/plain", "token " + token + " is not welcome", {}});
        VitrineProcess vitrine;
        const QString events = vitrine.folder() + QStringLiteral("/events.jsonl");
        const QString target = site.address(path.toLatin1()) + QStringLiteral("?token=") + QString::fromLatin1(token);
        if (byVariable)
            vitrine.setVariable(QStringLiteral("VITRINE_TARGET"), target);
        vitrine.startBare(QStringList{QStringLiteral("--headless"), QStringLiteral("--log-level"),
                                      QStringLiteral("debug"), QStringLiteral("--events"), events,
                                      QStringLiteral("--record"), vitrine.folder() + QStringLiteral("/run.jsonl"),
                                      QStringLiteral("--screenshot"), vitrine.folder() + QStringLiteral("/end.png"),
                                      QStringLiteral("--exit-on"), QStringLiteral("error"),
                                      QStringLiteral("--ready-timeout"), QStringLiteral("2")} +
                          arguments + (byVariable ? QStringList() : QStringList(target)));
        QTRY_VERIFY_WITH_TIMEOUT(site.requests().contains(plays ? QByteArray("/go") : path.toLatin1()), 30'000);
        QCOMPARE(leakInProcesses(vitrine), QByteArray());
        site.setReply("/go", HttpReply{204, "text/plain", {}, {}});
        QVERIFY2(vitrine.waitForExit() == (plays ? 3 : 4), vitrine.report());
        QFile file(events);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!plays || file.readAll().contains("ERROR_REASON_TOKEN_EXPIRED"));
        QVERIFY2(!plays || vitrine.standardError().contains("opened "), "the page's own log was to be looked at, too");
        QVERIFY2(!plays || vitrine.standardError().contains("\nplaying"), "and the status line");
        QVERIFY(QFile::exists(vitrine.folder() + QStringLiteral("/end.png")));
        QCOMPARE(leakLeft(vitrine), QByteArray());
    }

    void aTokenFromElsewhereIsShownNowhere_data()
    {
        QTest::addColumn<QByteArray>("settingsText");
        QTest::addColumn<QByteArray>("says");
        const QByteArray api = "api_url = 'SITE'\napi_organization_id = 'o'\napi_resource_id = 'r'\n"
                               "api_resource_type = 'VOD'\n";
        QTest::newRow("file") << QByteArray("token_file = 'FOLDER/token'\n") << QByteArray("more than one line");
        QTest::newRow("command") << QByteArray("token_command = ['FOLDER/program', 'FOLDER/token']\n")
                                 << QByteArray("It said: The old one, … … is no good.");
        QTest::newRow("API, key file") << api + "api_key_file = 'FOLDER/key'\n" << QByteArray("HTTP 401");
        QTest::newRow("API, key command") << api + "api_key_command = ['cat', 'FOLDER/key']\n"
                                          << QByteArray("HTTP 401");
        QTest::newRow("API, credential") << api + "api_key_credential = 'key'\n" << QByteArray("HTTP 401");
    }

    /// There is a first token; the second time, all that can go wrong is in the message with the secret beside it.
    void aTokenFromElsewhereIsShownNowhere()
    {
        QFETCH(QByteArray, settingsText);
        QFETCH(const QByteArray, says);
        PageServer site;
        const QByteArray api = "/bv/cms/v1/resources/tokens";
        site.setBarePage("/embed", chattyPlayer);
        site.setReply(api, HttpReply{200, "application/json", "{\"token\": \"" + token + "\"}", {}});
        VitrineProcess vitrine;
        vitrine.allow(QStringLiteral("^warning vitrine\\.[a-z]+: There is no new token: .*") +
                      QRegularExpression::escape(QString::fromUtf8(says)));
        const QString folder = vitrine.folder();
        const QStringList own{folder + QStringLiteral("/token"), folder + QStringLiteral("/key")};
        write(own.at(0), token);
        write(own.at(1), apiKey);
        write(folder + QStringLiteral("/program"),
              "#!/bin/sh\ncat \"$1\"\n"
              "[ -e \"$1.bad\" ] && { echo \"The old one, $(cat \"$1\") is no good.\" >&2; exit 1; }\nexit 0\n");
        constexpr auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
        QVERIFY(QFile::setPermissions(own.at(1), mine));
        QVERIFY(QFile::setPermissions(folder + QStringLiteral("/program"), mine | QFileDevice::ExeOwner));
        vitrine.setVariable(QStringLiteral("CREDENTIALS_DIRECTORY"), folder);
        settingsText.replace("FOLDER", folder.toUtf8()).replace("SITE", site.address().toUtf8());
        vitrine.start({QStringLiteral("--log-level"), QStringLiteral("debug"), QStringLiteral("--record"),
                       vitrine.folder() + QStringLiteral("/run.jsonl"), QStringLiteral("--config"),
                       settings(vitrine, settingsText + "[recovery.renewal-failed]\nattempts = 1\ndelay = 0.05\n"),
                       site.address("/embed")});
        QTRY_VERIFY2_WITH_TIMEOUT(site.requests().contains("/go"), vitrine.report(), 30'000);
        QCOMPARE(leakInProcesses(vitrine), QByteArray());

        write(own.at(0), token + '\n' + token);
        write(own.at(0) + QStringLiteral(".bad"), {});
        site.setReply(
            api,
            HttpReply{401, "application/json", "{\"message\": \"" + apiKey + " may not have " + token + "\"}", {}});
        site.setReply("/go", HttpReply{204, "text/plain", {}, {}});
        QVERIFY2(takes(vitrine, "give-up", 1), vitrine.report());
        const QString why = vitrine.entriesOf(QStringLiteral("recovery")).last().value(u"why").toString();
        QVERIFY2(why.contains(QString::fromUtf8(says)), qPrintable(why));
        vitrine.process().terminate();
        QVERIFY2(vitrine.waitForExit() == 3, vitrine.report());
        QVERIFY2(vitrine.standardError().contains(says), vitrine.report());
        QCOMPARE(leakLeft(vitrine, own), QByteArray());
    }

    void theDoctorShowsNoSecret_data()
    {
        QTest::addColumn<bool>("asJson");
        QTest::newRow("text") << false;
        QTest::newRow("JSON") << true;
    }

    void theDoctorShowsNoSecret()
    {
        QFETCH(const bool, asJson);
        PageServer site;
        site.setReply("/embed", HttpReply{403, "text/plain", "token " + token + " is not welcome", {}});
        VitrineProcess vitrine;
        vitrine.startBare(QStringList{QStringLiteral("doctor"), QStringLiteral("--headless"),
                                      QStringLiteral("--graphics"), QStringLiteral("software")} +
                          (asJson ? QStringList(QStringLiteral("--json")) : QStringList()) +
                          QStringList(site.address("/embed?token=") + QString::fromLatin1(token)));
        QTRY_VERIFY2_WITH_TIMEOUT(site.requests().contains("/embed"), vitrine.report(), 30'000);
        QCOMPARE(leakIn(processFile(static_cast<pid_t>(vitrine.process().processId()), "cmdline"), "cmdline"),
                 QByteArray());
        QVERIFY2(vitrine.waitForExit().has_value(), vitrine.report());
        QVERIFY2(vitrine.standardOutput().contains("403"), vitrine.report());
        QCOMPARE(leakLeft(vitrine), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestSecretsEndToEnd)
#include "TestSecretsEndToEnd.moc"
