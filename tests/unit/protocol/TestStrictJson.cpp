// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/StrictJson.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestStrictJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLoneSurrogateBecomesAReplacement_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        const QChar high(0xd83d);
        const QChar low(0xde00);
        const QChar replacement(QChar::ReplacementCharacter);
        const auto row = [](const char *name, const QString &text, const QString &read) {
            QTest::newRow(name) << text << read;
        };
        row("high at the end", u"a"_s + high, u"a"_s + replacement);
        row("low at the start", low + u"a"_s, replacement + u"a"_s);
        row("in the wrong order", QString(low) + high, QString(replacement) + replacement);
        row("two highs, one low", QString(high) + high + low, replacement + QString(high) + low);
        row("lowest", QString(QChar(0xd800)), QString(replacement));
        row("highest", QString(QChar(0xdfff)), QString(replacement));
        row("a pair", QString(high) + low, QString(high) + low);
        row("next to the surrogates", QString(QChar(0xd7ff)) + QChar(0xe000), QString(QChar(0xd7ff)) + QChar(0xe000));
        row("a text that looks like an escape", u"\\ud83d \\\\udead"_s, u"\\ud83d \\\\udead"_s);
        row("a control character", u"\u0001\u001f"_s, u"\u0001\u001f"_s);
    }

    void aLoneSurrogateBecomesAReplacement()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, read);
        const QJsonDocument document(QJsonObject{{text, text}});
        const QByteArray json = strictJson(document);
        QCOMPARE(QJsonDocument::fromJson(json).object(), QJsonObject({{read, read}}));
        QCOMPARE(strictJson(document, QJsonDocument::Indented).contains("\\ud8"), text.contains(u"\\ud8"));
    }

    void aLineBeginsWithTheMembersThatAreNamed()
    {
        const QJsonObject object{{u"a"_s, 1}, {u"kind"_s, u"x\n"_s}, {u"mono"_s, 0.25}, {u"z"_s, true}};
        QCOMPARE(strictJsonLine(object, {"mono"_L1, "kind"_L1, "missing"_L1}),
                 QByteArray("{\"mono\":0.25,\"kind\":\"x\\n\",\"a\":1,\"z\":true}\n"));
        QCOMPARE(strictJsonLine({}, {"mono"_L1}), QByteArray("{}\n"));
    }
};

QTEST_APPLESS_MAIN(TestStrictJson)
#include "TestStrictJson.moc"
