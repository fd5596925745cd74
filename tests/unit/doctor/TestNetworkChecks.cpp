// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/NetworkChecks.h"

#include "unit/doctor/CheckList.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace vitrine;
using Lookup = TargetFacts::Lookup;

class TestNetworkChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allIsWell()
    {
        const QList<Check> checks = networkChecks(url(), answered(200));
        QCOMPARE(checks.size(), 5);
        expectCheck(checkIn(checks, u"proxy"_s), CheckVerdict::Ok, {u"None"_s});
        expectCheck(checkIn(checks, u"dns"_s), CheckVerdict::Ok, {u"p.example is 192.0.2.1"_s});
        expectCheck(checkIn(checks, u"tls"_s), CheckVerdict::Ok, {u"p.example is valid"_s});
        expectCheck(checkIn(checks, u"http"_s), CheckVerdict::Ok, {u"p.example answered HTTP 200."_s});
        expectCheck(checkIn(checks, u"clock"_s), CheckVerdict::Ok, {u"agrees"_s});
    }

    void withoutANameNothingElseIsTried_data()
    {
        QTest::addColumn<int>("lookup");
        QTest::addColumn<QString>("text");
        QTest::newRow("no such name") << int(Lookup::NotFound) << u"no server called p.example: Host not found."_s;
        QTest::newRow("no answer") << int(Lookup::TimedOut) << u"No name server answered"_s;
    }

    void withoutANameNothingElseIsTried()
    {
        QFETCH(int, lookup);
        QFETCH(QString, text);
        TargetFacts facts;
        facts.lookup = static_cast<Lookup>(lookup);
        facts.lookupError = u"Host not found"_s;
        const QList<Check> checks = networkChecks(url(), facts);
        expectCheck(checkIn(checks, u"dns"_s), CheckVerdict::Problem, {text, u"resolv.conf"_s});
        for (const QString &later : {u"tls"_s, u"http"_s})
            expectCheck(checkIn(checks, later), CheckVerdict::Skipped, {u"could not be resolved"_s});
        expectCheck(checkIn(checks, u"clock"_s), CheckVerdict::Skipped, {u"no server answered"_s});
    }

    void aProxyIsNamed()
    {
        TargetFacts facts = answered(200);
        facts.proxy = u"http://proxy.example:3128"_s;
        facts.lookup = Lookup::ByProxy;
        const QList<Check> checks = networkChecks(url(), facts);
        expectCheck(checkIn(checks, u"proxy"_s), CheckVerdict::Info, {u"http://proxy.example:3128"_s});
        expectCheck(checkIn(checks, u"dns"_s), CheckVerdict::Skipped, {u"the proxy does that"_s});
    }

    void aProxyThatIsNotKnownIsAProblem()
    {
        TargetFacts facts;
        facts.lookup = Lookup::ProxyNotKnown;
        facts.timedOut = true;
        const QList<Check> checks = networkChecks(url(), facts);
        expectCheck(checkIn(checks, u"proxy"_s), CheckVerdict::Problem, {u"in time"_s, u"automatic"_s});
        for (const QString &later : {u"dns"_s, u"tls"_s, u"http"_s})
            expectCheck(checkIn(checks, later), CheckVerdict::Skipped, {u"which proxy to use"_s});
    }

    void aFailedRequestIsExplained_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("timedOut");
        QTest::addColumn<QString>("text");
        using Error = QNetworkReply::NetworkError;
        QTest::newRow("closed port") << int(Error::ConnectionRefusedError) << false
                                     << u"Nothing listens at p.example:443"_s;
        QTest::newRow("slow") << int(Error::NoError) << true << u"p.example did not answer in time"_s;
        QTest::newRow("proxy") << int(Error::ProxyAuthenticationRequiredError) << false << u"The proxy"_s;
        QTest::newRow("redirect to nowhere") << int(Error::HostNotFoundError) << false << u"redirects to p.example"_s;
        QTest::newRow("cut") << int(Error::RemoteHostClosedError) << false
                             << u"No answer came from p.example:443: cut."_s;
    }

    void aFailedRequestIsExplained()
    {
        QFETCH(int, error);
        QFETCH(bool, timedOut);
        QFETCH(QString, text);
        TargetFacts facts = answered(200);
        facts.answers.clear();
        facts.serverTime.reset();
        facts.error = static_cast<QNetworkReply::NetworkError>(error);
        facts.errorText = u"cut"_s;
        facts.timedOut = timedOut;
        const QList<Check> checks = networkChecks(url(), facts);
        expectCheck(checkIn(checks, u"http"_s), CheckVerdict::Problem, {text});
        expectCheck(checkIn(checks, u"tls"_s), CheckVerdict::Skipped, {u"no connection"_s});
        expectCheck(checkIn(checks, u"clock"_s), CheckVerdict::Skipped, {u"no server answered"_s});
    }

    void everyStatusMeansSomething_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<CheckVerdict>("verdict");
        QTest::addColumn<QString>("text");
        using enum CheckVerdict;
        QTest::newRow("page") << 200 << QByteArray("text/html") << Ok << u"HTTP 200"_s;
        QTest::newRow("no type") << 200 << QByteArray() << Ok << u"HTTP 200"_s;
        QTest::newRow("no page") << 200 << QByteArray("application/json") << Warning << u"application/json"_s;
        QTest::newRow("401") << 401 << QByteArray() << Problem << u"password"_s;
        QTest::newRow("403") << 403 << QByteArray() << Problem << u"new token"_s;
        QTest::newRow("404") << 404 << QByteArray() << Problem << u"no such page"_s;
        QTest::newRow("418") << 418 << QByteArray() << Problem << u"refuses"_s;
        QTest::newRow("429") << 429 << QByteArray() << Problem << u"too often"_s;
        QTest::newRow("500") << 500 << QByteArray() << Problem << u"server itself"_s;
        QTest::newRow("304") << 304 << QByteArray() << Problem << u"that cannot be opened"_s;
    }

    void everyStatusMeansSomething()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(CheckVerdict, verdict);
        QFETCH(QString, text);
        TargetFacts facts = answered(status);
        facts.answers.last().contentType = type;
        expectCheck(checkIn(networkChecks(url(), facts), u"http"_s), verdict, {text});
    }

    void redirectsAreToldWithoutTheToken()
    {
        TargetFacts facts = answered(200);
        facts.answers.prepend({.url = QUrl(u"https://first.example/?token=hunter2hunter2"_s), .status = 302});
        const Check check = checkIn(networkChecks(url(), facts), u"http"_s);
        expectCheck(check, CheckVerdict::Ok, {u"from https://first.example/?token=… to https://p.example/embed"_s});
        QCOMPARE(check.details.value(u"answers"_s).toArray().size(), 2);
        facts.tooManyRedirects = true;
        expectCheck(checkIn(networkChecks(url(), facts), u"http"_s), CheckVerdict::Problem, {u"endlessly"_s});
    }

    void aWrongCertificateIsExplained_data()
    {
        QTest::addColumn<QList<QSslError::SslError>>("errors");
        QTest::addColumn<QStringList>("texts");
        using Errors = QList<QSslError::SslError>;
        QTest::newRow("self-signed") << Errors{QSslError::SelfSignedCertificate}
                                     << QStringList{u"self-signed"_s, u"update-ca-certificates"_s, u"nssdb"_s};
        QTest::newRow("unknown") << Errors{QSslError::UnableToGetLocalIssuerCertificate,
                                           QSslError::CertificateUntrusted}
                                 << QStringList{u"does not know its issuer, “Acme CA”"_s, u"nssdb"_s};
        QTest::newRow("name") << Errors{QSslError::HostNameMismatch}
                              << QStringList{u"for another name (q.example)"_s, u"certificate for p.example"_s};
        QTest::newRow("expired") << Errors{QSslError::CertificateExpired}
                                 << QStringList{u"expired on 2020-02-03T00:00:00Z"_s, u"timedatectl"_s};
        QTest::newRow("not yet") << Errors{QSslError::CertificateNotYetValid}
                                 << QStringList{u"only from 2019-02-03T00:00:00Z on"_s, u"timedatectl"_s};
        QTest::newRow("revoked") << Errors{QSslError::CertificateRevoked} << QStringList{u"revoked"_s, u"operator"_s};
        QTest::newRow("several") << Errors{QSslError::SelfSignedCertificate, QSslError::HostNameMismatch,
                                           QSslError::InvalidPurpose}
                                 << QStringList{u"self-signed, so no authority confirms it, and it is for another"_s};
        QTest::newRow("other") << Errors{QSslError::InvalidPurpose} << QStringList{u"does not verify"_s};
    }

    void aWrongCertificateIsExplained()
    {
        QFETCH(QList<QSslError::SslError>, errors);
        QFETCH(QStringList, texts);
        TargetFacts facts = answered(200);
        facts.answers.clear();
        facts.error = QNetworkReply::SslHandshakeFailedError;
        facts.certificate = {.errors = errors,
                             .host = u"p.example"_s,
                             .names = {u"q.example"_s},
                             .issuer = u"Acme CA"_s,
                             .notBefore = QDateTime({2019, 2, 3}, {0, 0}, QTimeZone::utc()),
                             .notAfter = QDateTime({2020, 2, 3}, {0, 0}, QTimeZone::utc())};
        const QList<Check> checks = networkChecks(url(), facts);
        const Check tls = checkIn(checks, u"tls"_s);
        expectCheck(tls, CheckVerdict::Problem, texts);
        QVERIFY(!tls.details.value(u"problems"_s).toArray().isEmpty());
        expectCheck(checkIn(checks, u"http"_s), CheckVerdict::Skipped, {u"no secure connection"_s});
    }

    void aFailedHandshakeIsExplained()
    {
        TargetFacts facts = answered(200);
        facts.answers.clear();
        facts.error = QNetworkReply::SslHandshakeFailedError;
        facts.errorText = u"wrong version number"_s;
        expectCheck(checkIn(networkChecks(url(), facts), u"tls"_s), CheckVerdict::Problem, {u"wrong version number"_s});
    }

    void theClockMayBeAMinuteOff_data()
    {
        QTest::addColumn<qint64>("ahead");
        QTest::addColumn<CheckVerdict>("verdict");
        QTest::addColumn<QString>("text");
        QTest::newRow("right") << qint64(0) << CheckVerdict::Ok << u"agrees"_s;
        QTest::newRow("a minute ahead") << qint64(60) << CheckVerdict::Ok << u"agrees"_s;
        QTest::newRow("a minute behind") << qint64(-60) << CheckVerdict::Ok << u"agrees"_s;
        QTest::newRow("ahead") << qint64(61) << CheckVerdict::Warning << u"61 seconds ahead"_s;
        QTest::newRow("behind") << qint64(-3600) << CheckVerdict::Warning << u"3600 seconds behind"_s;
    }

    void theClockMayBeAMinuteOff()
    {
        QFETCH(qint64, ahead);
        QFETCH(CheckVerdict, verdict);
        QFETCH(QString, text);
        TargetFacts facts = answered(200);
        facts.askedAt = facts.serverTime->addSecs(ahead);
        expectCheck(checkIn(networkChecks(url(), facts), u"clock"_s), verdict, {text});
    }

    void aServerNeedNotTellItsTime()
    {
        TargetFacts facts = answered(200);
        facts.serverTime.reset();
        expectCheck(checkIn(networkChecks(url(), facts), u"clock"_s), CheckVerdict::Skipped, {u"does not send"_s});
    }

private:
    static QUrl url() { return QUrl(u"https://p.example/embed"_s); }

    static TargetFacts answered(int status)
    {
        TargetFacts facts;
        facts.lookup = Lookup::Found;
        facts.addresses = {u"192.0.2.1"_s};
        facts.asked = url();
        facts.answers = {{.url = url(), .status = status, .contentType = "text/html"}};
        facts.serverTime = QDateTime({2026, 1, 2}, {3, 4}, QTimeZone::utc());
        facts.askedAt = *facts.serverTime;
        return facts;
    }
};

QTEST_APPLESS_MAIN(TestNetworkChecks)
#include "TestNetworkChecks.moc"
