// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/record/RecordingFormat.h"

#include "support/RunEvents.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

Q_DECLARE_METATYPE(vitrine::RecordedContent)

namespace {

const QDateTime noon = QDateTime(QDate(2026, 11, 27), QTime(12, 0), QTimeZone::utc());

RecordingHeader header()
{
    return {.version = u"1.2.3"_s, .time = noon, .target = u"demo"_s, .hostOrigin = u"https://host.example"_s};
}

RecordingEntry entryOf(const RecordedContent &content)
{
    return {.time = noon.addMSecs(1250), .mono = 1250ms, .content = content};
}

MessageInput message(const QString &text)
{
    return {u"https://player.example"_s, text};
}

} // namespace

class TestRecordingFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheHeaderThatWasWritten()
    {
        const QByteArray line = recordingLine(header());
        QVERIFY(
            line.startsWith(R"({"kind":"recording","format":1,"version":"1.2.3","time":"2026-11-27T12:00:00.000Z",)"));
        const auto read = parseRecordingHeader(line);
        QVERIFY(read);
        QCOMPARE(*read, header());
    }

    void readsWhatWasWritten_data()
    {
        QTest::addColumn<RecordedContent>("content");
        QTest::addColumn<QByteArray>("kind");
        const auto row = [](const char *name, const RecordedContent &content, const char *kind) {
            QTest::newRow(name) << content << QByteArray(kind);
        };
        const auto input = [](const PlaybackInput &given) {
            return RecordedContent(given);
        };
        row("a message", input(message(u"{\"event\":\"infoDelivery\",\"info\":{\"currentTime\":0.1}}"_s)), "message");
        row("a text that is no JSON", input(message(u"not {JSON\n"_s)), "message");
        row("a session", input(SessionInput{}), "session");
        row("a load", input(LoadInput{}), "load");
        row("media", input(MediaInput{MediaDuration::fromSeconds(90.5), 1.000001}), "media");
        row("live media", input(MediaInput{MediaDuration::live(), -1.0}), "media");
        row("media of unknown duration", input(MediaInput{MediaDuration(), 0.0}), "media");
        row("no media", input(MediaInput{}), "media");
        row("a failure", input(FailureInput{}), "failed");
        row("origins", RecordedOrigins{{u"https://a.example"_s, u"https://b.example:8"_s}}, "origins");
        row("a target", RecordedSubject{u"episode"_s, u"https://a.example/?token=…"_s, u"https://h.example"_s},
            "target");
        row("an event", RecordedEvent{7, ActionReport{u"back"_s, ActionReport::Outcome::Closed}}, "action");
        row("the end", RecordedEnd{u"size"_s}, "end");
    }

    void readsWhatWasWritten()
    {
        QFETCH(const RecordedContent, content);
        QFETCH(const QByteArray, kind);
        for (const std::optional<int> after : {std::optional<int>(), std::optional(0), std::optional(3)}) {
            RecordingEntry entry = entryOf(content);
            entry.after = after;
            const QByteArray line = recordingLine(entry, UserIds::Remove);
            QVERIFY2(line.contains("\"mono\":1.25,") && line.contains("\"kind\":\"" + kind + '"'), line.constData());
            QCOMPARE(line.count('\n'), 1);
            const auto read = parseRecordingEntry(line, header());
            QVERIFY2(read && *read, line.constData());
            QCOMPARE(**read, entry);
        }
    }

    void aDeepMessageIsReadable_data()
    {
        QTest::addColumn<int>("levels");
        QTest::addColumn<bool>("isObject");
        QTest::newRow("as deep as a line allows") << 1023 << true;
        QTest::newRow("as deep as JSON may be") << 1024 << false;
        QTest::newRow("too deep") << 1025 << false;
    }

    void aDeepMessageIsReadable()
    {
        QFETCH(const int, levels);
        QFETCH(const bool, isObject);
        const QString text = u"{\"a\":"_s.repeated(levels) + u'1' + QString(levels, u'}');
        const RecordingEntry entry = entryOf(PlaybackInput(message(text)));
        const QByteArray line = recordingLine(entry, UserIds::Remove);
        QCOMPARE(line.contains("\"message\":{"), isObject);
        const auto read = parseRecordingEntry(line, header());
        QVERIFY2(read && *read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(**read, entry);
    }

    void theDocumentationHasTheKinds()
    {
        QFile file(QStringLiteral(VITRINE_RECORDINGS_DOCUMENTATION));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString all = QString::fromUtf8(file.readAll());
        const qsizetype begin = all.indexOf(u"| kind | fields |"_s);
        QVERIFY(begin >= 0);
        const QStringList rows = all.mid(begin, all.indexOf(u"\n\n"_s, begin) - begin).split(u'\n').sliced(2);
        QStringList documented;
        for (const QString &row : rows) {
            static const QRegularExpression name(u"`([a-z]+)`"_s);
            const QString cell = row.section(u'|', 1, 1);
            for (auto it = name.globalMatch(cell); it.hasNext();)
                documented += it.next().captured(1);
        }
        QStringList kinds = recordingKinds();
        kinds.sort();
        documented.sort();
        QCOMPARE(documented, kinds);
    }

    void aMessageIsReadableJson()
    {
        const QByteArray line =
            recordingLine(entryOf(PlaybackInput(message(u"{\"command\": \"ping\"}"_s))), UserIds::Remove);
        QCOMPARE(line, QByteArray(R"({"time":"2026-11-27T12:00:01.250Z","mono":1.25,"kind":"message",)"
                                  R"("message":{"command":"ping"},"origin":"https://player.example"})"
                                  "\n"));
    }

    void secretsAndUserIdsAreReplaced_data()
    {
        QTest::addColumn<RecordedContent>("content");
        const QString url = u"https://a.example/?token=SECRET-1&user_id=jane"_s;
        const auto data = [&url](const QString &name) {
            return u"{\"event\":\"infoDelivery\",\"info\":{\"playlogEventName\":\"x\",\"playlogData\":{\"%1\":\"%2\","
                   "\"url\":\"%3\"}}}"_s.arg(name, name == u"user_id" ? u"jane"_s : u"SECRET-1"_s, url);
        };
        QTest::newRow("a token") << RecordedContent(PlaybackInput(message(data(u"accessToken"_s))));
        QTest::newRow("a user id") << RecordedContent(PlaybackInput(message(data(u"user_id"_s))));
        QTest::newRow("a text") << RecordedContent(PlaybackInput(message(u"broken {\"user_id\": \"jane\" "_s + url)));
        QTest::newRow("a name") << RecordedContent(PlaybackInput(message(u"{\"%1\":1}"_s.arg(url))));
        QTest::newRow("JSON in JSON in JSON") << RecordedContent(PlaybackInput(message(
            u"{\"a\":\"{\\\"b\\\":\\\"{\\\\\\\"user_id\\\\\\\":\\\\\\\"jane\\\\\\\",\\\\\\\"token\\\\\\\":\\\\\\\"SECRET-1\\\\\\\"}\\\"}\"}"_s)));
        QTest::newRow("a list") << RecordedContent(PlaybackInput(message(u"[\"%1\"]"_s.arg(url))));
        QTest::newRow("a page") << RecordedContent(
            RecordedEvent{1, PageReport{.url = u"https://a.example/?user_id=jane"_s}});
        QTest::newRow("a target") << RecordedContent(RecordedSubject{.target = u"https://a.example/?user_id=jane"_s});
    }

    void secretsAndUserIdsAreReplaced()
    {
        QFETCH(const RecordedContent, content);
        const QByteArray line = recordingLine(entryOf(content), UserIds::Remove);
        QVERIFY2(!line.contains("SECRET") && !line.contains("jane"), line.constData());
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
    }

    void userIdsAreKeptIfAllowed()
    {
        const auto line = recordingLine(entryOf(PlaybackInput(message(u"{\"user_id\":\"jane\"}"_s))), UserIds::Keep);
        QVERIFY2(line.contains("jane"), line.constData());
        RecordingHeader kept = header();
        kept.userIds = UserIds::Keep;
        QCOMPARE(parseRecordingHeader(recordingLine(kept))->userIds, UserIds::Keep);
    }

    void refusesWhatIsNoHeader_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("why");
        QTest::newRow("nothing") << QByteArray() << u"is not a recording"_s;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r", 5) << u"is not a recording"_s;
        QTest::newRow("an event stream") << QByteArray(R"({"seq":1,"kind":"page","format":1})")
                                         << u"is not a recording"_s;
        QTest::newRow("no format") << QByteArray(R"({"kind":"recording"})") << u"is not a recording"_s;
        QTest::newRow("a newer format")
            << QByteArray(R"({"kind":"recording","format":2,"version":"9.1","time":"2026-11-27T12:00:00Z"})")
            << u"replays recordings of format 1, but this one has format 2. It was recorded by Vitrine 9.1: replay it"_s;
        QTest::newRow("a newer format of no version")
            << QByteArray(R"({"kind":"recording","format":2})") << u"has format 2. Replay it with the version that"_s;
        QTest::newRow("no time") << QByteArray(R"({"kind":"recording","format":1,"time":"noon"})") << u"“time”"_s;
    }

    void refusesWhatIsNoHeader()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QString, why);
        const auto read = parseRecordingHeader(line);
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(why), qPrintable(read.error().message));
    }

    void refusesDamagedLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const char *line, const QString &why) {
            QTest::newRow(name) << QByteArray(line) << why;
        };
        row("half a line", "{\"mono\":1,\"kind\":\"mess", u"not valid JSON"_s);
        row("a list", "[1]", u"not a JSON object"_s);
        row("no kind", R"({"mono":1})", u"“kind” is missing"_s);
        row("no time", R"({"kind":"load"})", u"“mono”"_s);
        row("a negative time", R"({"mono":-1,"kind":"load"})", u"“mono”"_s);
        row("an absurd time", R"({"mono":1e300,"kind":"load"})", u"“mono”"_s);
        row("a message without text", R"({"mono":1,"kind":"message","origin":"x"})", u"“message” line"_s);
        row("a message without origin", R"({"mono":1,"kind":"message","text":"x"})", u"“message” line"_s);
        row("a duration that is none", R"({"mono":1,"kind":"media","duration":[]})", u"“media” line"_s);
        row("no origins", R"({"mono":1,"kind":"origins"})", u"“origins” line"_s);
    }

    void refusesDamagedLines()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QString, why);
        const auto read = parseRecordingEntry(line, header());
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(why), qPrintable(read.error().message));
    }

    void skipsWhatANewerVitrineMayWrite_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("a kind") << QByteArray(R"({"mono":1,"kind":"weather"})");
        QTest::newRow("a recovery step") << QByteArray(
            R"({"mono":1,"kind":"recovery","cause":"token-expired","step":"pray"})");
    }

    void skipsWhatANewerVitrineMayWrite()
    {
        QFETCH(const QByteArray, line);
        const auto read = parseRecordingEntry(line, header());
        QVERIFY(read);
        QVERIFY(!*read);
    }

    void aLineWithoutATimeHasThatOfItsSeconds()
    {
        const auto read = parseRecordingEntry(R"({"mono":2.5,"kind":"load"})", header());
        QVERIFY(read && *read);
        QCOMPARE((*read)->time, noon.addMSecs(2500));
    }
};

QTEST_APPLESS_MAIN(TestRecordingFormat)
#include "TestRecordingFormat.moc"
