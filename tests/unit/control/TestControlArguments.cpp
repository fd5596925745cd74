// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ControlArguments.h"

#include "events/RunEvent.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestControlArguments : public QObject
{
    Q_OBJECT

private:
    static constexpr int kindCount = static_cast<int>(std::variant_size_v<RunEvent::Fields>);

    static QJsonArray repeated(int count)
    {
        QJsonArray words;
        for (int i = 0; i < count; ++i)
            words.append(u"state"_s);
        return words;
    }

private Q_SLOTS:
    void takesWhatTheTableAllows_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<QString>("problem"); ///< part of the message; empty: none
        const auto row = [](const char *name, const QString &method, const QJsonObject &params,
                            const QString &problem = {}) {
            QTest::newRow(name) << method << params << problem;
        };
        row("a number", u"seek"_s, {{u"position"_s, 1.5}});
        row("the lowest", u"seek"_s, {{u"position"_s, 0}});
        row("too low", u"seek"_s, {{u"position"_s, -0.001}}, u"“position” must be a number from 0 to 1000000000"_s);
        row("the highest", u"setVolume"_s, {{u"volume"_s, 1}});
        row("too high", u"setVolume"_s, {{u"volume"_s, 1.001}}, u"from 0 to 1"_s);
        row("no number", u"seek"_s, {{u"position"_s, u"1"_s}}, u"a number"_s);
        row("missing", u"seek"_s, {}, u"seek needs “position”, a number"_s);
        row("null is missing", u"seek"_s, {{u"position"_s, QJsonValue::Null}}, u"needs"_s);
        row("unknown", u"seek"_s, {{u"position"_s, 1}, {u"speed"_s, 1}}, u"no parameter “speed”, only position"_s);
        row("none is taken", u"play"_s, {{u"speed"_s, 1}}, u"play takes no parameters"_s);
        row("a flag", u"setMuted"_s, {{u"muted"_s, false}});
        row("no flag", u"setMuted"_s, {{u"muted"_s, 1}}, u"true or false"_s);
        row("a whole number", u"subscribe"_s, {{u"since"_s, 3}});
        row("not a whole number", u"subscribe"_s, {{u"since"_s, 3.5}}, u"a whole number"_s);
        row("a list", u"subscribe"_s, {{u"kinds"_s, QJsonArray{u"state"_s, u"error"_s}}});
        row("an empty list", u"subscribe"_s, {{u"kinds"_s, QJsonArray()}}, u"a list of texts that is not empty"_s);
        row("a list with another word", u"subscribe"_s, {{u"kinds"_s, QJsonArray{u"stat"_s}}}, u"of ready, state"_s);
        row("each word once", u"subscribe"_s, {{u"kinds"_s, repeated(kindCount)}});
        row("more words than there are", u"subscribe"_s, {{u"kinds"_s, repeated(kindCount + 1)}},
            u"each once, of ready"_s);
        row("a long text", u"waitFor"_s, {{u"event"_s, QString(256, u'x')}});
        row("too long a text", u"waitFor"_s, {{u"event"_s, QString(257, u'x')}},
            u"a text that is not empty, of at most 256"_s);
        row("nothing", u"open"_s, {{u"target"_s, QString()}}, u"“target” must be a text that is not empty"_s);
        row("only spaces", u"open"_s, {{u"target"_s, u" \n"_s}}, u"not empty"_s);
        row("an empty name", u"ui.click"_s, {{u"name"_s, QString()}}, u"that is not empty, of at most 256"_s);
        row("nothing to type", u"ui.type"_s, {{u"name"_s, u"window"_s}, {u"text"_s, QString()}});
        row("no list", u"subscribe"_s, {{u"kinds"_s, u"state"_s}}, u"a list of texts"_s);
        row("one of some words", u"waitFor"_s, {{u"state"_s, u"playing"_s}});
        row("another word", u"waitFor"_s, {{u"state"_s, u"Playing"_s}}, u"of connecting, loading, playing"_s);
    }

    void takesWhatTheTableAllows()
    {
        QFETCH(QString, method);
        QFETCH(QJsonObject, params);
        QFETCH(QString, problem);
        const auto checked = ControlArguments::check(*findControlMethod(method), params);
        const auto *error = std::get_if<RpcError>(&checked);
        QCOMPARE(error != nullptr, !problem.isEmpty());
        if (error == nullptr)
            return;
        QCOMPARE(error->code, RpcErrorCode::InvalidParams);
        QVERIFY2(error->message.contains(problem), qPrintable(error->message));
        QVERIFY(error->data.contains("parameter"_L1));
    }

    void fillsInDefaults()
    {
        const auto checked = ControlArguments::check(*findControlMethod(u"waitFor"_s), {{u"state"_s, u"ended"_s}});
        const auto &arguments = std::get<ControlArguments>(checked);
        QCOMPARE(arguments.number("timeout"_L1), 10.0);
        QCOMPARE(arguments.duration("timeout"_L1), std::chrono::seconds(10));
        QCOMPARE(arguments.text("state"_L1), u"ended"_s);
        QCOMPARE(arguments.optionalInteger("since"_L1), std::nullopt);
        QCOMPARE(arguments.optionalNumber("position"_L1), std::nullopt);
    }

    void readsWordsOfAShell_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const QString &method, const QStringList &words,
                            const QJsonObject &params, const QString &problem = {}) {
            QTest::newRow(name) << method << words << params << problem;
        };
        row("names", u"waitFor"_s, {u"state=playing"_s, u"timeout=2.5"_s},
            {{u"state"_s, u"playing"_s}, {u"timeout"_s, 2.5}});
        row("without a name", u"seek"_s, {u"30"_s}, {{u"position"_s, 30}});
        row("an address with =", u"open"_s, {u"https://a.example/?token=x&b=c"_s},
            {{u"target"_s, u"https://a.example/?token=x&b=c"_s}});
        row("a value with =", u"open"_s, {u"target=https://a.example/?token=x"_s},
            {{u"target"_s, u"https://a.example/?token=x"_s}});
        row("a list", u"subscribe"_s, {u"kinds=state,error"_s}, {{u"kinds"_s, QJsonArray{u"state"_s, u"error"_s}}});
        row("a flag", u"setMuted"_s, {u"true"_s}, {{u"muted"_s, true}});
        row("no flag", u"setMuted"_s, {u"yes"_s}, {}, u"true or false"_s);
        row("no number", u"seek"_s, {u"1:30"_s}, {}, u"a number"_s);
        row("unknown", u"seek"_s, {u"positoin=3"_s}, {}, u"Did you mean position=…?"_s);
        row("twice", u"seek"_s, {u"position=3"_s, u"position=4"_s}, {}, u"given twice"_s);
        row("too many", u"seek"_s, {u"3"_s, u"4"_s}, {}, u"no parameter “4”"_s);
        row("missing", u"seek"_s, {}, {}, u"needs “position”"_s);
    }

    void readsWordsOfAShell()
    {
        QFETCH(QString, method);
        QFETCH(QStringList, words);
        QFETCH(QJsonObject, params);
        QFETCH(QString, problem);
        const Result<QJsonObject> read = controlParameters(*findControlMethod(method), words);
        QCOMPARE(read.hasValue(), problem.isEmpty());
        if (read)
            QCOMPARE(*read, params);
        else
            QVERIFY2(read.error().message.contains(problem), qPrintable(read.error().message));
    }
};

QTEST_APPLESS_MAIN(TestControlArguments)
#include "TestControlArguments.moc"
