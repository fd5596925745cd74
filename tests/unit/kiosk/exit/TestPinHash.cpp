// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/exit/PinHash.h"

#include <QDebug>
#include <QTest>

#include <type_traits>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

template<typename T>
concept Printable = requires(const T &value)
{
    qDebug() << value;
};

static_assert(Printable<QString> && !Printable<PinHash>);

} // namespace

class TestPinHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<PinHash> hash = PinHash::create(u"271828"_s);
        QVERIFY(hash);
        m_text = hash->text();
    }

    void onlyThePinMatches_data()
    {
        QTest::addColumn<QString>("pin");
        QTest::addColumn<bool>("matches");
        QTest::newRow("right") << u"271828"_s << true;
        QTest::newRow("wrong") << u"271829"_s << false;
        QTest::newRow("a part") << u"27182"_s << false;
        QTest::newRow("longer") << u"2718281"_s << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("other digits") << u"２７１８２８"_s << false;
    }

    void onlyThePinMatches()
    {
        QFETCH(const QString, pin);
        QFETCH(const bool, matches);
        const Result<PinHash> hash = PinHash::fromText(m_text);
        QVERIFY(hash);
        const Result<bool> result = hash->matches(pin);
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        QCOMPARE(*result, matches);
    }

    void theHashIsSaltedAndSlow()
    {
        const Result<PinHash> again = PinHash::create(u"271828"_s);
        QVERIFY(again);
        QVERIFY(again->text() != m_text);
        QVERIFY(!(*again == *PinHash::fromText(m_text)));
        QVERIFY(*PinHash::fromText(m_text) == *PinHash::fromText(m_text));
        QVERIFY(m_text.startsWith("$argon2id$v=19$m=65536,t=3,p=1$"));
        QVERIFY(!m_text.contains("271828"));
    }

    void aPinHasDigitsOnly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("three digits") << u"123"_s;
        QTest::newRow("thirteen digits") << u"1234567890123"_s;
        QTest::newRow("letters") << u"secret"_s;
        QTest::newRow("a space") << u"1234 "_s;
        QTest::newRow("a sign") << u"-1234"_s;
        QTest::newRow("other digits") << u"١٢٣٤"_s;
    }

    void aPinHasDigitsOnly()
    {
        QFETCH(const QString, text);
        const Result<PinHash> hash = PinHash::create(text);
        QVERIFY(!hash && !PinHash::validPin(text));
        QVERIFY2(hash.error().message.contains(u"4 to 12 digits"_s), qPrintable(hash.error().message));
        QVERIFY2(text.isEmpty() || !hash.error().message.contains(text), qPrintable(hash.error().message));
    }

    void otherTextIsNoHash_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto changed = [this](const char *from, const char *to) {
            return QByteArray(m_text).replace(from, to);
        };
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a PIN") << QByteArray("271828");
        QTest::newRow("cut") << m_text.chopped(1);
        QTest::newRow("longer") << m_text + 'A';
        QTest::newRow("a line end") << m_text + '\n';
        QTest::newRow("a space before") << ' ' + m_text;
        QTest::newRow("a zero byte") << m_text + '\0';
        QTest::newRow("argon2i") << changed("argon2id", "argon2i");
        QTest::newRow("bcrypt") << QByteArray("$2b$12$EixZaYVK1fsbw1ZfbX3OXePaWxn96p36WQoeG6Lruj3vjPGga31lW");
        QTest::newRow("old version") << changed("v=19", "v=16");
        QTest::newRow("too weak") << changed("m=65536", "m=1024");
        QTest::newRow("too much memory") << changed("m=65536", "m=4194304");
        QTest::newRow("more than an int") << changed("m=65536", "m=99999999999");
        QTest::newRow("too slow") << changed("t=3", "t=100");
        QTest::newRow("no pass") << changed("t=3", "t=0");
        QTest::newRow("two lanes") << changed("p=1", "p=2");
        QTest::newRow("no salt") << m_text.first(m_text.lastIndexOf('$') - 22) + m_text.sliced(m_text.lastIndexOf('$'));
        QTest::newRow("no base64") << m_text.chopped(1) + '!';
    }

    void otherTextIsNoHash()
    {
        QFETCH(const QByteArray, text);
        const Result<PinHash> hash = PinHash::fromText(text);
        QVERIFY(!hash);
        const QString message = hash.error().message;
        QVERIFY2(message.contains(u"set-pin"_s), qPrintable(message));
        QVERIFY2(text.isEmpty() || !message.contains(QString::fromLatin1(text)), "it shows the hash");
    }

private:
    QByteArray m_text;
};

QTEST_GUILESS_MAIN(TestPinHash)
#include "TestPinHash.moc"
