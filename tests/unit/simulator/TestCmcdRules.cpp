// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/CmcdRules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The rules of CTA-5004-B for a record.
class TestCmcdRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsWhatIsRight_data()
    {
        QTest::addColumn<QByteArray>("line");
        const auto row = [](const char *name, const QByteArray &line) {
            QTest::newRow(name) << line;
        };
        row("the least", "e=t,sid=\"s\",sn=0,ts=1,v=2");
        row("a play state", "cid=\"c\",e=ps,msd=480,pt=0,sid=\"s\",sn=1,st=v,sta=p,ts=1000500,v=2");
        row("stalls", "bs,bsd=(1500 20),e=ps,sid=\"s\",sn=3,sta=r,ts=1,v=2");
        row("an error", "e=e,ec=(\"16\" \"x\"),sid=\"s\",sn=3,ts=1,v=2");
        row("a rate", "e=pr,pr=1,sid=\"s\",sn=3,ts=1,v=2");
        row("a rate with decimals", "e=t,pr=1.25,sid=\"s\",sn=3,ts=1,v=2");
        row("an event of our own", "cen=\"x\",e=ce,sid=\"s\",sn=3,ts=1,v=2");
        row("the content", "cid=\"c\",e=c,sid=\"s\",sn=3,ts=1,v=2");
        row("the background", "bg=?0,e=b,sid=\"s\",sn=3,ts=1,v=2");
        row("a bitrate", "br=(3000;v 128;a),e=bc,sid=\"s\",sn=3,ts=1,v=2");
        row("an answer", "e=rr,rc=200,sid=\"s\",sn=3,ts=1,ttfb=3,url=\"https://x.example\",v=2");
        row("a custom key", "com.example-key=\"x\",e=t,sid=\"s\",sn=3,ts=1,v=2");
    }

    void acceptsWhatIsRight()
    {
        QFETCH(QByteArray, line);
        const CmcdReading reading = readCmcdLine(line);
        QCOMPARE(reading.faults, QStringList());
        QCOMPARE(reading.session, QByteArray("s"));
    }

    void refusesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("fault");
        // With the keys that each record needs.
        const auto row = [](const char *name, const QByteArray &keys, const char *fault) {
            QByteArrayList all = keys.split(',') + QByteArrayList{"sid=\"s\"", "sn=0", "ts=1", "v=2"};
            std::ranges::sort(all);
            QTest::newRow(name) << all.join(',') << QString::fromLatin1(fault);
        };
        QTest::newRow("no dictionary") << QByteArray("e=ps;;") << u"a key must begin"_s;
        QTest::newRow("order") << QByteArray("e=t,sid=\"s\",sn=0,v=2,ts=1") << u"alphabetical order"_s;
        QTest::newRow("no event") << QByteArray("sid=\"s\",sn=0,ts=1,v=2") << u"e is missing"_s;
        QTest::newRow("no session") << QByteArray("e=t,sn=0,ts=1,v=2") << u"sid is missing"_s;
        QTest::newRow("no number") << QByteArray("e=t,sid=\"s\",ts=1,v=2") << u"sn is missing"_s;
        QTest::newRow("no time") << QByteArray("e=t,sid=\"s\",sn=0,v=2") << u"ts is missing"_s;
        QTest::newRow("no version") << QByteArray("e=t,sid=\"s\",sn=0,ts=1") << u"v is missing"_s;
        QTest::newRow("version") << QByteArray("e=t,sid=\"s\",sn=0,ts=1,v=1") << u"v must be 2"_s;
        row("an unknown key", "e=t,x=1", "x is not known");
        row("a key twice", "e=t,pt=1,pt=1", "pt is there twice");
        row("a custom key of a number", "com.example-key=1,e=t", "com.example-key must be a string");
        row("a custom key that is too long", "com.example-key=\"" + QByteArray(65, 'x') + "\",e=t", "com.example-key");
        row("an unknown event", "e=xx", "e must be one of");
        row("an event as a string", "e=\"ps\",sta=p", "e must be one of");
        row("an unknown state", "e=ps,sta=z", "sta must be one of");
        row("an unknown stream", "e=t,st=vod", "st must be one of");
        row("an unknown format", "e=t,sf=x", "sf must be one of");
        row("an unknown object", "e=t,ot=x", "ot must be one of");
        row("a token as a parameter", "e=ps,sta=p;x", "sta must be one value");
        row("a state without sta", "e=ps", "sta is missing");
        row("a rate without pr", "e=pr", "pr is missing");
        row("a content without cid", "e=c", "cid is missing");
        row("a background without bg", "e=b", "bg is missing");
        row("a bitrate without br", "e=bc", "br is missing");
        row("an error without ec", "e=e", "ec is missing");
        row("a code that is no list", "e=e,ec=\"16\"", "ec must be a list of strings");
        row("a code that is a number", "e=e,ec=(16)", "ec must be a list of strings");
        row("a code of nothing", "e=e,ec=()", "ec must be a list of strings");
        row("an event of our own without its name", "e=ce", "cen is for e=ce");
        row("a name for another event", "cen=\"x\",e=t", "cen is for e=ce");
        row("a name that is too long", "cen=\"" + QByteArray(65, 'x') + "\",e=ce", "cen must be a string");
        row("a content that is too long", "cid=\"" + QByteArray(129, 'x') + "\",e=t", "cid must be a string");
        row("a content that is empty", "cid=\"\",e=t", "cid must be a string");
        row("a content that is a token", "cid=x,e=t", "cid must be a string");
        row("an answer without its address", "e=rr", "url is for e=rr");
        row("an address without an answer", "e=t,url=\"x\"", "url is for e=rr");
        row("a code without an answer", "e=t,rc=200", "rc is for e=rr only");
        row("a rate of 1", "e=t,pr=1", "pr must be left out");
        row("a rate of 1.0", "e=t,pr=1.0", "pr must be left out");
        row("a negative rate", "e=pr,pr=-1", "pr must be a number");
        row("a rate that is a token", "e=pr,pr=fast", "pr must be a number");
        row("a negative position", "e=t,pt=-1", "pt must be an integer");
        row("a position with decimals", "e=t,pt=1.5", "pt must be an integer");
        row("a list of positions", "e=t,pt=(1)", "pt must be one value");
        row("no multiple of 100", "e=t,rtp=150", "rtp must be a multiple");
        row("a boolean that says nothing", "bs=?0,e=t", "bs must be true");
        row("a boolean that is a number", "bs=1,e=t", "bs must be true");
        row("durations that are no list", "bsd=1500,e=t", "bsd must be a list");
        row("durations with decimals", "bsd=(1.5),e=t", "bsd must be a list");
        row("no durations", "bsd=(),e=t", "bsd must be a list");
        row("two bitrates", "ab=(1),br=(1),e=t", "ab cannot be");
        row("the duration of a manifest", "d=1000,e=t,ot=m", "d does not fit ot");
    }

    void refusesWhatIsWrong()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, fault);
        const QStringList faults = readCmcdLine(line).faults;
        QVERIFY2(faults.join(u'\n').contains(fault),
                 qPrintable(QString::fromLatin1(line) + ": "_L1 + faults.join(u'\n')));
    }

    void readsTheSameInJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *name, const QByteArray &keys, const char *fault) {
            QTest::newRow(name) << QByteArray(R"({"sid":"s","sn":0,"ts":1,"v":2,)" + keys + '}')
                                << QString::fromLatin1(fault);
        };
        row("right", R"("e":"ps","sta":"p","bs":true,"bsd":[1,2],"pr":1.5,"cid":"第")", "");
        row("an error", R"("e":"e","ec":["16"])", "");
        row("an unknown event", R"("e":"x")", "e must be one of");
        row("a number as a text", R"("e":"t","pt":"1")", "pt must be an integer");
        row("a text as a number", R"("e":"t","cid":1)", "cid must be a string");
        row("decimals", R"("e":"t","pt":1.5)", "pt must be an integer");
        row("a number that is too large", R"("e":"t","pt":1e15)", "pt must be an integer");
        row("an object", R"("e":"t","cid":{})", "cid must be a string");
        row("null", R"("e":"t","pt":null)", "pt must be an integer");
        row("false", R"("e":"t","bs":false)", "bs must be true");
        row("an unknown key", R"("e":"t","x":1)", "x is not known");
        row("a custom key", R"("e":"t","com.example-x":"1")", "");
        row("a list of lists", R"("e":"e","ec":[["16"]])", "ec must be a list of strings");
    }

    void readsTheSameInJson()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, fault);
        const QJsonObject record = QJsonDocument::fromJson(json).object();
        QVERIFY(!record.isEmpty());
        const QStringList faults = readCmcdJson(record).faults;
        QVERIFY2(fault.isEmpty() ? faults.isEmpty() : faults.join(u'\n').contains(fault),
                 qPrintable(faults.join(u'\n')));
    }
};

QTEST_APPLESS_MAIN(TestCmcdRules)
#include "TestCmcdRules.moc"
