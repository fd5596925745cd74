// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ControlCommand.h"
#include "VitrineProcess.h"
#include "http/HttpListener.h"

#include <QRegularExpression>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

const QByteArray page = "<!doctype html><html><body><script>const field = document.createElement('input');"
                        "field.required = true;"
                        "fetch('/report?' + encodeURIComponent([navigator.language, navigator.languages.join(' '),"
                        "new Intl.NumberFormat().resolvedOptions().locale].join('|')));</script></body></html>";

/// Texts in other scripts than Latin, of which English has none.
bool hasCjk(const QString &text)
{
    static const QRegularExpression cjk(u"[\\x{3040}-\\x{30ff}\\x{3400}-\\x{9fff}]"_s);
    return text.contains(cjk);
}

} // namespace

/// `--lang` with the real binary: the window and the page are in the language, what programs read is not.
class TestLanguageEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageGetsTheLanguage_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("languages");
        const auto row = [](const char *name, const char *system, const char *option, const QByteArray &header,
                            const char *languages) {
            QTest::newRow(name) << QString::fromLatin1(system) << QString::fromLatin1(option) << header
                                << QString::fromLatin1(languages);
        };
        row("Chinese", "C.UTF-8", "zh-TW", "zh-TW,zh;q=0.9,en;q=0.5", "zh-TW|zh-TW zh en|zh-TW");
        row("Chinese by the player's name", "C.UTF-8", "zh", "zh-TW,zh;q=0.9,en;q=0.5", "zh-TW|zh-TW zh en|zh-TW");
        row("Japanese", "C.UTF-8", "JA", "ja,en;q=0.5", "ja|ja en|ja");
        row("English on another system", "ja_JP.UTF-8", "en", "en", "en|en|en");
        row("of the system", "ja_JP.UTF-8", "auto", "ja-JP,ja-Jpan-JP,ja", "ja-JP|ja-JP ja-Jpan-JP ja|ja");
        row("of no system", "C.UTF-8", "auto", "en", "en|en|en");
    }

    void thePageGetsTheLanguage()
    {
        QFETCH(QString, system);
        QFETCH(QString, option);
        QFETCH(QByteArray, header);
        QFETCH(QString, languages);
        QByteArray accepted;
        QByteArray reported;
        QByteArray query;
        HttpListener server([&](const HttpRequest &request) {
            if (request.path == "/report"_L1) {
                reported = QByteArray::fromPercentEncoding(request.query.toString(QUrl::FullyEncoded).toLatin1());
            } else if (request.path == "/page"_L1 && request.header("Sec-Fetch-Mode") == "navigate") {
                accepted = request.header("Accept-Language");
                query = request.query.toString().toLatin1();
            }
            return HttpReply{200, "text/html; charset=utf-8", page, {}};
        });
        QVERIFY(server.listen());
        VitrineProcess vitrine;
        vitrine.setVariable(u"LC_ALL"_s, system);
        vitrine.start({u"--page"_s, u"--lang"_s, option, u"http://127.0.0.1:%1/page?a=b"_s.arg(server.port())});
        QTRY_VERIFY2_WITH_TIMEOUT(!reported.isEmpty(), vitrine.report(), 30'000);
        QCOMPARE(accepted, header);
        QCOMPARE(QString::fromUtf8(reported), languages);
        QCOMPARE(query, QByteArray("a=b"));
    }

    void whatProgramsReadStaysEnglish_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("endsTheRun");
        const auto row = [](const char *name, const QStringList &arguments, bool endsTheRun = false) {
            QTest::newRow(name) << arguments << endsTheRun;
        };
        row("an error of the player", {u"--on-back"_s, u"none"_s, u"demo:error-token-expired"_s});
        row("a page that is not there", {u"http://127.0.0.1:9/embed?token=a.b.c"_s}, true);
        row("no program for tokens", {u"--token-command"_s, u"/no/such/program"_s});
    }

    void whatProgramsReadStaysEnglish()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, endsTheRun);
        QString english;
        for (const char *language : {"en", "ja", "zh-TW"}) {
            VitrineProcess vitrine;
            vitrine.allow(u"There is no new token"_s);
            vitrine.start(QStringList{u"--lang"_s, QString::fromLatin1(language)} + arguments);
            const auto opened = vitrine.waitFor(u"dialog"_s, u"state"_s, u"opened"_s);
            QVERIFY2(opened, vitrine.report());
            const QString title = opened->value("title"_L1).toString();
            if (english.isEmpty())
                english = title;
            QCOMPARE(title, english);
            if (endsTheRun)
                QVERIFY2(vitrine.waitForExit(), vitrine.report());
            else
                answersInEnglish(vitrine, *opened, QString::fromLatin1(language));
            if (QTest::currentTestFailed())
                return;
            QVERIFY2(!hasCjk(QString::fromUtf8(vitrine.standardOutput())), vitrine.report());
            QVERIFY2(!hasCjk(QString::fromUtf8(vitrine.standardError())), vitrine.report());
        }
    }

    void anUnknownLanguageIsAnError()
    {
        VitrineProcess vitrine;
        vitrine.allowStartError("--lang must be auto, en, zh-TW, ja, but is “fr”.");
        vitrine.start({u"--lang"_s, u"fr"_s});
        QCOMPARE(vitrine.waitForExit(), 2);
    }

private:
    /// The answers of the control socket, besides what the viewer sees.
    static void answersInEnglish(VitrineProcess &vitrine, const QJsonObject &opened, const QString &language)
    {
        const CtlAnswer dialog = ctl(vitrine, {u"dialog"_s});
        const CtlAnswer state = ctl(vitrine, {u"state"_s});
        const CtlAnswer refused = ctl(vitrine, {u"seek"_s, u"position=-1"_s});
        QCOMPARE(hasCjk(dialog.json.value("title"_L1).toString()), language != "en"_L1);
        QCOMPARE(dialog.json.value("name"_L1), opened.value("name"_L1));
        QVERIFY2(state.code == 0, state.error.constData());
        QVERIFY2(!hasCjk(QString::fromUtf8(state.output)), state.output.constData());
        QVERIFY2(refused.code != 0 && !hasCjk(QString::fromUtf8(refused.error)), refused.error.constData());
    }
};

QTEST_GUILESS_MAIN(TestLanguageEndToEnd)
#include "TestLanguageEndToEnd.moc"
