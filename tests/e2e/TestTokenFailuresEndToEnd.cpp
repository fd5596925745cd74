// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "RecoveryFixture.h"
#include "support/PageServer.h"
#include "support/SelfSignedServer.h"

#include <QFile>
#include <QRegularExpression>
#include <QSslSocket>
#include <QTest>

using namespace vitrine;

namespace {

const QByteArray apiPath = "/bv/cms/v1/resources/tokens";

HttpReply answer(int status, const QByteArray &body, const QByteArray &location = {})
{
    HttpReply reply{status, body.startsWith('<') ? "text/html" : "application/json", body, {}};
    if (!location.isEmpty())
        reply.headers.emplaceBack("Location", location);
    return reply;
}

} // namespace

/// Programs and services that should bring a token, and do not: what it says, in the words that the operator reads.
class TestTokenFailuresEndToEnd : public QObject, private RecoveryFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aProgramSaysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<bool>("isExecutable");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &script, const char *says, bool isExecutable = true) {
            QTest::newRow(name) << script << isExecutable << QString::fromUtf8(says);
        };
        row("hangs", "echo Waiting for the server >&2; exec sleep 600",
            "The program PROGRAM did not end within 1 s and was stopped. Correct it, or raise token_timeout. It said: "
            "Waiting for the server");
        row("two lines", "echo a.b.c; echo d.e.f",
            "The output of the program PROGRAM has more than one line. Only one line with the secret is expected.");
        row("10 MB", "exec head -c 10485760 /dev/zero",
            "The program PROGRAM printed more than 64 KiB and was stopped. It must print one line with the secret.");
        row("fails", "echo The office is closed. >&2; exit 1",
            "The program PROGRAM ended with exit code 1. Try it in a terminal. It said: The office is closed.");
        row("no token", "echo Good morning.",
            "The output of the program PROGRAM is not a BlendVision token: three parts of letters, digits, “-” and “_” "
            "with dots between. It must print the token and nothing else.");
        row("nothing", "exit 0", "The output of the program PROGRAM is empty. One line with the secret is expected.");
        row("not executable", "echo a.b.c",
            "The program PROGRAM is not a file that this user may run. Name another program, or make it executable: "
            "chmod +x.",
            false);
        row("missing", {}, "The program PROGRAM was not found. Install it, or correct its path.");
    }

    void aProgramSaysWhatIsWrong()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const bool, isExecutable);
        QFETCH(QString, says);
        VitrineProcess vitrine;
        const QString program = vitrine.folder() + QStringLiteral("/program");
        if (!script.isEmpty()) {
            write(program, "#!/bin/sh\n" + script + '\n');
            makeExecutable(program, isExecutable);
        }
        failsWith(vitrine, "token_timeout = 1\ntoken_command = ['" + program.toUtf8() + "']\n",
                  says.replace(QStringLiteral("PROGRAM"), program));
    }

    void aServiceSaysWhatIsWrong_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const HttpReply &reply, const char *says) {
            QTest::newRow(name) << reply << QString::fromUtf8(says);
        };
        row("web page", answer(200, "<!DOCTYPE html><title>Sign in</title>"),
            "127.0.0.1 answered with a web page instead of JSON. Check api_url, and whether the network has a sign-in "
            "page that answers instead.");
        row("no token", answer(200, "{}"),
            "127.0.0.1 answered without a token. Check api_url, api_resource_id and api_resource_type.");
        row("redirect", answer(302, {}, "https://elsewhere.example/"),
            "127.0.0.1 redirects to another host, elsewhere.example, which must not get the API key. Check api_url.");
        row("401", answer(401, "{\"message\": \"The API token is wrong.\"}"),
            "The BlendVision API at 127.0.0.1 refused with HTTP 401. Check the API key and api_organization_id. It "
            "said: The API token is wrong.");
        row("500", answer(500, {}),
            "The BlendVision API at 127.0.0.1 refused with HTTP 500. The server has a problem. Try again later.");
    }

    void aServiceSaysWhatIsWrong()
    {
        QFETCH(const HttpReply, reply);
        QFETCH(const QString, says);
        PageServer site;
        site.setReply(apiPath, reply);
        VitrineProcess vitrine;
        failsWith(vitrine, apiAt(vitrine, site.address()), says);
    }

    void aServerWithAnUnknownCertificateGetsNoKey()
    {
        if (!QSslSocket::supportsSsl())
            QSKIP("Qt has no TLS here.");
        const auto stranger = selfSignedServer();
        QVERIFY(stranger->listen(QHostAddress::LocalHost));
        VitrineProcess vitrine;
        failsWith(vitrine, apiAt(vitrine, QStringLiteral("https://127.0.0.1:%1").arg(stranger->serverPort())),
                  QStringLiteral("The certificate of 127.0.0.1 does not verify: "));
    }

    void nobodyIsThere()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        VitrineProcess vitrine;
        failsWith(vitrine, apiAt(vitrine, QStringLiteral("http://127.0.0.1:%1").arg(port)),
                  QStringLiteral("127.0.0.1 cannot be reached: Connection refused. Check the network and api_url."));
    }

private:
    static void makeExecutable(const QString &file, bool isExecutable)
    {
        const QFileDevice::Permissions executable = isExecutable ? QFileDevice::ExeOwner : QFileDevice::Permission(0);
        if (!QFile::setPermissions(file, QFileDevice::ReadOwner | executable))
            qFatal("%s", qPrintable(file));
    }

    static QByteArray apiAt(const VitrineProcess &vitrine, const QString &url)
    {
        const QString key = vitrine.folder() + QStringLiteral("/key");
        write(key, "swordfish");
        if (!QFile::setPermissions(key, QFileDevice::ReadOwner))
            qFatal("%s", qPrintable(key));
        return "api_url = '" + url.toUtf8() + "'\napi_key_file = '" + key.toUtf8() +
               "'\napi_organization_id = 'o'\napi_resource_id = 'r'\napi_resource_type = 'VOD'\n";
    }

    /// There is no first token, and none after one more try either: the run ends, and all who ask hear the reason.
    static void failsWith(VitrineProcess &vitrine, const QByteArray &sources, const QString &says)
    {
        vitrine.allow(QStringLiteral("^warning vitrine\\.[a-z]+: There is no new token: ") +
                      QRegularExpression::escape(says));
        vitrine.start({QStringLiteral("--config"),
                       settings(vitrine, sources + "[recovery.renewal-failed]\nattempts = 1\ndelay = 0.05\n"),
                       QStringLiteral("http://127.0.0.1:1/embed")});
        QVERIFY2(vitrine.waitForExit() == 4, vitrine.report());
        QCOMPARE(steps(vitrine),
                 (QStringList{QStringLiteral("renewal-failed wait 1"), QStringLiteral("renewal-failed renew-token 1"),
                              QStringLiteral("renewal-failed give-up 1")}));
        const QString why = vitrine.entriesOf(QStringLiteral("recovery")).last().value(u"why").toString();
        const bool isWhole = why == QStringLiteral("The token could not be renewed. ") + says;
        QVERIFY2(says.endsWith(QStringLiteral(": ")) ? why.contains(says) : isWhole, qPrintable(why));
        QCOMPARE(vitrine.standardError().count("There is no new token: " + says.toUtf8()), 2);
    }
};

QTEST_GUILESS_MAIN(TestTokenFailuresEndToEnd)
#include "TestTokenFailuresEndToEnd.moc"
