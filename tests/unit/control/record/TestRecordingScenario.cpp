// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/record/RecordingScenario.h"

#include "simulator/Scenario.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

const QByteArray header =
    R"({"kind":"recording","format":1,"version":"1","time":"2026-11-27T12:00:00Z","target":"demo"})"
    "\n";

QByteArray message(double mono, int load, const QByteArray &content)
{
    return "{\"kind\":\"message\",\"origin\":\"https://a.example\",\"mono\":" + QByteArray::number(mono) +
           ",\"load\":" + QByteArray::number(load) + "," + content + "}\n";
}

const QByteArray ping = R"("message":{"command":"ping"})";
const QByteArray back = R"("message":{"event":"actionDelivery","name":"back"})";
const QByteArray garbage = R"("text":"gar bage")";

} // namespace

class TestRecordingScenario : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachMessageIsPostedAtItsTime()
    {
        const auto made = make(header + message(2.5, 1, ping) + R"({"kind":"media","mono":3,"position":1})" + "\n" +
                               message(3.25, 1, back) + message(4.0, 1, garbage));
        QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
        QCOMPARE(made->load, 1);
        QCOMPARE(made->messages, 3);
        const auto scenario = Scenario::fromJson(made->json, u"x"_s, u"x.json"_s);
        QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error().message));
        const QJsonObject json = scenario->toJson();
        QCOMPARE(json.value(u"neverReady"), true); // the player sends nothing of its own
        const auto step = [](double at, const QJsonValue &data) {
            return QJsonObject{{u"at"_s, at}, {u"from"_s, u"load"_s}, {u"do"_s, u"post"_s}, {u"data"_s, data}};
        };
        const QJsonArray expected{step(0.0, QJsonObject{{u"command"_s, u"ping"_s}}),
                                  step(0.75, u"{\"event\":\"actionDelivery\",\"name\":\"back\"}"_s),
                                  step(1.5, u"gar bage"_s)};
        QCOMPARE(json.value(u"steps").toArray(), expected);
        QCOMPARE(made->json.count("\n        {"), 3); // one line each
    }

    void hasTheMessagesOfOneLoad_data()
    {
        QTest::addColumn<std::optional<int>>("load");
        QTest::addColumn<int>("taken");
        QTest::addColumn<qint64>("messages");
        QTest::newRow("the first") << std::optional<int>() << 2 << qint64{2};
        QTest::newRow("another") << std::optional(5) << 5 << qint64{1};
    }

    void hasTheMessagesOfOneLoad()
    {
        QFETCH(const std::optional<int>, load);
        QFETCH(const int, taken);
        QFETCH(const qint64, messages);
        const auto made = make(header + message(1.0, 2, ping) + message(2.0, 2, back) + message(3.0, 5, ping), load);
        QVERIFY(made);
        QCOMPARE(made->load, taken);
        QCOMPARE(made->messages, messages);
    }

    void saysIfThereIsNoMessage()
    {
        const auto none = make(header + R"({"kind":"load","mono":1})" + "\n");
        QVERIFY(!none);
        QVERIFY(none.error().message.contains(u"no message of the player, so"_s));
        const auto other = make(header + message(1.0, 1, ping), 2);
        QVERIFY(!other);
        QVERIFY(other.error().message.contains(u"in load 2"_s));
    }

private:
    Result<RecordingScenario> make(const QByteArray &content, std::optional<int> load = {}) const
    {
        QFile file(m_folder.filePath(u"run.jsonl"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return Error{u"the test cannot write its file"_s};
        file.close();
        return scenarioOf(RecordingReader::open(file.fileName()).value(), load);
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestRecordingScenario)
#include "TestRecordingScenario.moc"
