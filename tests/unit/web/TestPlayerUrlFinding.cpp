// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/PlayerUrlFinding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;
using Kind = PlayerUrlFinding::Kind;

Q_DECLARE_METATYPE(vitrine::PlayerUrlFinding::Kind)

class TestPlayerUrlFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArrayList>("frameOptions");
        QTest::addColumn<QByteArrayList>("contentPolicies");
        QTest::addColumn<Kind>("kind");
        const QByteArrayList none;
        QTest::newRow("page") << 200 << none << none << Kind::Answers;
        QTest::newRow("gone") << 404 << none << none << Kind::HttpStatus;
        QTest::newRow("a password") << 401 << none << none << Kind::Password;
        QTest::newRow("a password for the proxy") << 407 << none << none << Kind::Password;
        QTest::newRow("broken") << 500 << none << none << Kind::HttpStatus;
        QTest::newRow("gone, and not to be framed") << 404 << QByteArrayList{"DENY"} << none << Kind::HttpStatus;
        QTest::newRow("never framed") << 200 << QByteArrayList{" deny "} << none << Kind::Framing;
        QTest::newRow("framed by itself only") << 200 << QByteArrayList{"SAMEORIGIN"} << none << Kind::Framing;
        QTest::newRow("framed by all") << 200 << QByteArrayList{"ALLOWALL"} << none << Kind::Answers;
        QTest::newRow("no ancestor") << 200 << none << QByteArrayList{"default-src 'self'; frame-ancestors 'none'"}
                                     << Kind::Framing;
        QTest::newRow("another ancestor")
            << 200 << none << QByteArrayList{"frame-ancestors https://other.example"} << Kind::Framing;
        QTest::newRow("our host page as ancestor")
            << 200 << none << QByteArrayList{"frame-ancestors https://host.example"} << Kind::Answers;
        QTest::newRow("an ancestor beats the old header")
            << 200 << QByteArrayList{"DENY"} << QByteArrayList{"frame-ancestors *"} << Kind::Answers;
    }

    void tellsAnAnswer()
    {
        QFETCH(int, status);
        QFETCH(QByteArrayList, frameOptions);
        QFETCH(QByteArrayList, contentPolicies);
        QFETCH(Kind, kind);
        TargetFacts facts{.asked = m_url};
        facts.answers = {
            {.url = m_url, .status = status, .frameOptions = frameOptions, .contentPolicies = contentPolicies}};
        const PlayerUrlFinding finding = findingOf(facts);
        QCOMPARE(finding.kind, kind);
        QCOMPARE(finding.httpStatus, status);
        QCOMPARE(finding.isFinal(), kind != Kind::Answers);
        QVERIFY2(finding.text.contains(u"player.example"_s), qPrintable(finding.text));
    }

    void tellsThatThereIsNoAnswer_data()
    {
        QTest::addColumn<TargetFacts>("facts");
        QTest::addColumn<Kind>("kind");
        using Lookup = TargetFacts::Lookup;
        const auto failed = [this](QNetworkReply::NetworkError error) {
            return TargetFacts{.asked = m_url, .error = error, .errorText = u"why"_s};
        };
        QTest::newRow("no such host") << TargetFacts{.lookup = Lookup::NotFound, .lookupError = u"why"_s}
                                      << Kind::Unresolved;
        QTest::newRow("no name server answers")
            << TargetFacts{.lookup = Lookup::NoAnswer, .lookupError = u"why"_s} << Kind::Unreachable;
        QTest::newRow("no such host, says the proxy") << failed(QNetworkReply::HostNotFoundError) << Kind::Unresolved;
        QTest::newRow("no name server") << TargetFacts{.lookup = Lookup::TimedOut, .timedOut = true}
                                        << Kind::Unreachable;
        QTest::newRow("no proxy known") << TargetFacts{.lookup = Lookup::ProxyNotKnown, .timedOut = true}
                                        << Kind::Unreachable;
        QTest::newRow("too slow") << TargetFacts{.asked = m_url, .timedOut = true} << Kind::Unreachable;
        QTest::newRow("refused") << failed(QNetworkReply::ConnectionRefusedError) << Kind::Unreachable;
        QTest::newRow("certificate") << failed(QNetworkReply::SslHandshakeFailedError) << Kind::Tls;
        TargetFacts lost = failed(QNetworkReply::ConnectionRefusedError);
        lost.answers = {{.url = QUrl(u"https://first.example/"_s), .status = 302}};
        QTest::newRow("redirected to nowhere") << lost << Kind::Unreachable;
    }

    void tellsThatThereIsNoAnswer()
    {
        QFETCH(TargetFacts, facts);
        QFETCH(Kind, kind);
        const PlayerUrlFinding finding = findingOf(facts);
        QCOMPARE(finding.kind, kind);
        QCOMPARE(finding.httpStatus, 0);
        QVERIFY(finding.isFinal());
        QVERIFY2(finding.text.contains(u"player.example"_s), qPrintable(finding.text));
    }

    void redirectsWithoutAnEndAreNoPage()
    {
        TargetFacts facts{.asked = m_url};
        facts.answers = {{.url = m_url, .status = 302}};
        facts.tooManyRedirects = true;
        QCOMPARE(findingOf(facts).kind, Kind::HttpStatus);
        QCOMPARE(findingOf(facts).httpStatus, 302);
        QVERIFY(findingOf(facts).isFinal());
    }

    void aPageThatNothingFramesMayForbidFraming()
    {
        TargetFacts facts{.asked = m_url};
        facts.answers = {{.url = m_url, .status = 200, .contentPolicies = {"frame-ancestors 'none'"}}};
        QCOMPARE(PlayerUrlFinding::fromFacts(facts, m_url, QString()).kind, Kind::Answers);
    }

    void aRedirectMayForbidFraming()
    {
        TargetFacts facts{.asked = m_url};
        facts.answers = {{.url = QUrl(u"https://first.example/"_s), .status = 302, .frameOptions = {"DENY"}},
                         {.url = m_url, .status = 200}};
        QCOMPARE(findingOf(facts).kind, Kind::Framing);
    }

private:
    [[nodiscard]] PlayerUrlFinding findingOf(const TargetFacts &facts) const
    {
        return PlayerUrlFinding::fromFacts(facts, m_url, u"https://host.example"_s);
    }

    const QUrl m_url{u"https://player.example/embed"_s};
};

QTEST_GUILESS_MAIN(TestPlayerUrlFinding)
#include "TestPlayerUrlFinding.moc"
