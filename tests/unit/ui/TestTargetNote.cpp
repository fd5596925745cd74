// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/start/TargetNote.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;
using Kind = TargetNote::Kind;

/// What is said about a target while someone types it.
class TestTargetNote : public QObject
{
    Q_OBJECT

private:
    inline static const QDateTime now = QDateTime::fromString(u"2026-11-28T12:00:00Z"_s, Qt::ISODate);

    static QString token(const QDateTime &expiry)
    {
        const QByteArray payload = "{\"exp\":" + QByteArray::number(expiry.toSecsSinceEpoch()) + '}';
        return u"e30."_s +
               QString::fromLatin1(payload.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)) +
               u".secretsignature"_s;
    }

private Q_SLOTS:
    void tellsWhatCanBePlayed_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("says");
        const QString showroom = u"https://showroom.one.blendvision.com/embed?token="_s;
        QTest::newRow("nothing") << QString() << Kind::None << QString();
        QTest::newRow("blank") << u" \n"_s << Kind::None << QString();
        QTest::newRow("demo") << u"demo:live"_s << Kind::Fine << u"demo:live"_s;
        QTest::newRow("unknown demo") << u"demo:bufering"_s << Kind::Problem << u"Did you mean “demo:buffering”?"_s;
        QTest::newRow("link to an unknown demo") << u"vitrine://play?demo=vood"_s << Kind::Problem << u"mean “demo”?"_s;
        QTest::newRow("no demo") << u"demo:zzzzzzzzzzzz"_s << Kind::Problem << u"such as “demo:live”"_s;
        QTest::newRow("valid") << showroom + token(now.addDays(2)) << Kind::Fine << u"valid until"_s;
        QTest::newRow("token alone") << token(now.addDays(2)) << Kind::Fine << u"showroom.one.blendvision.com"_s;
        QTest::newRow("expired") << showroom + token(now.addSecs(-1)) << Kind::Warning << u"expired"_s;
        QTest::newRow("expires now") << showroom + token(now) << Kind::Warning << u"expired"_s;
        QTest::newRow("part of a token") << showroom + u"eyJhbGciOi"_s << Kind::Warning << u"not complete"_s;
        QTest::newRow("long token") << showroom + u"e30.e30."_s + QString(6'136, u's') << Kind::Fine << u"From"_s;
        QTest::newRow("too long token") << showroom + u"e30.e30."_s + QString(6'137, u's') << Kind::Warning
                                        << u"6145 characters, more than the 6144"_s;
        QTest::newRow("too long token alone")
            << u"e30.e30."_s + QString(7'000, u's') << Kind::Warning << u"7008 characters"_s;
        QTest::newRow("other host") << u"player.example/x"_s << Kind::Fine << u"player.example, without a token"_s;
        QTest::newRow("this machine") << u"localhost:8080/x"_s << Kind::Fine << u"From localhost"_s;
        QTest::newRow("address in quotes") << u" “[::1]:8080/x”\n"_s << Kind::Fine << u"From ::1"_s;
        QTest::newRow("address with a user name")
            << u"me:secretsignature@host.example/x"_s << Kind::Problem << u"neither a link"_s;
        QTest::newRow("embed code") << u"<iframe src=\"%1%2\"></iframe>"_s.arg(showroom, token(now.addSecs(-9)))
                                    << Kind::Warning << u"expired"_s;
        QTest::newRow("file scheme") << u"file:///etc/passwd"_s << Kind::Problem << u"“file:”"_s;
        QTest::newRow("damaged token") << u"eyJhbGciOiJIUzI1NiJ9.eyJhIjox.sigsigsig"_s << Kind::Fine << u"showroom"_s;
        QTest::newRow("damaged token and more")
            << u"eyJhbGciOiJIUzI1NiJ9.eyJhIjox.sigsigsig/"_s << Kind::Problem << u"neither a link"_s;
        QTest::newRow("script") << u"javascript:alert(1)"_s << Kind::Problem << u"“javascript:” links"_s;
        QTest::newRow("mail") << u" <mailto:me@host.example>"_s << Kind::Problem << u"“mailto:” links"_s;
        QTest::newRow("note with a colon") << u"link: the film"_s << Kind::Problem << u"neither a link"_s;
        QTest::newRow("demo without a name") << u"demo:"_s << Kind::Problem << u"name of a scenario"_s;
        QTest::newRow("link without slashes") << u"vitrine:play?demo=live"_s << Kind::Problem << u"vitrine://play?"_s;
        QTest::newRow("port too large") << u"https://host.example:99999/x"_s << Kind::Problem << u"malformed"_s;
        QTest::newRow("port too large, typed") << u"host.example:99999/x"_s << Kind::Problem << u"malformed"_s;
        QTest::newRow("words") << u"what is this"_s << Kind::Problem << u"neither a link"_s;
        QTest::newRow("no such file") << u"/nowhere/x.json"_s << Kind::Problem << u"/nowhere/x.json"_s;
        QTest::newRow("10 KB") << QString(10'000, u'x') << Kind::Problem << u"8 KiB"_s;
    }

    void tellsWhatCanBePlayed()
    {
        QFETCH(const QString, input);
        const TargetNote note = TargetNote::about(input, now);
        QTEST(note.kind, "kind");
        QFETCH(const QString, says);
        QVERIFY2(note.text.contains(says), qPrintable(note.text));
        QCOMPARE(note.text.isEmpty(), note.kind == Kind::None);
        QVERIFY2(!note.text.contains(u"secretsignature"_s) && !note.text.contains(u"eyJ"_s), qPrintable(note.text));
        QCOMPARE(note.isPlayable(), note.kind == Kind::Fine || note.kind == Kind::Warning);
    }

    void aLargeTextIsJudgedQuickly_data()
    {
        QTest::addColumn<QString>("input");
        constexpr qsizetype size = 10'000'000;
        QTest::newRow("letters") << QString(size, u'x');
        QTest::newRow("spaces in a text") << u"x"_s + QString(size, u' ') + u'x';
        QTest::newRow("begins of embed code") << u"<iframe "_s.repeated(size / 8);
        QTest::newRow("dots") << u"a."_s.repeated(size / 2);
        QTest::newRow("quotes") << QString(size, u'"') + u"x"_s;
    }

    void aLargeTextIsJudgedQuickly()
    {
        QFETCH(const QString, input);
        QElapsedTimer timer;
        timer.start();
        const TargetNote note = TargetNote::about(input, now);
        const qint64 spent = timer.elapsed(); // ms
        QCOMPARE(note.kind, Kind::Problem);
        QVERIFY2(spent < 2'000, qPrintable(QString::number(spent)));
    }

    void findsAFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::newRow("scenario") << u"mine.json"_s << u"A scenario for the reference player."_s;
        QTest::newRow("video") << u"mine.mp4"_s << u"A video on this machine."_s;
    }

    void findsAFile()
    {
        QFETCH(const QString, name);
        const QTemporaryDir folder;
        QFile file(folder.filePath(name));
        QCOMPARE(TargetNote::about(file.fileName(), now).kind, Kind::Problem);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const TargetNote note = TargetNote::about(file.fileName(), now);
        QCOMPARE(note.kind, Kind::Fine);
        QTEST(note.text, "text");
    }
};

QTEST_APPLESS_MAIN(TestTargetNote)
#include "TestTargetNote.moc"
