// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/start/StartModel.h"

#include "simulator/Scenario.h"
#include "support/ManualClock.h"
#include "ui/language/Translation.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The start view's text, note, list and choices.
class TestStartModel : public QObject
{
    Q_OBJECT

private:
    static PlayTarget chosen(const QSignalSpy &spy) { return spy.constLast().constFirst().value<PlayTarget>(); }

    ManualClock m_clock;

private Q_SLOTS:
    void playsWhatIsTyped()
    {
        StartModel model(m_clock, {});
        QSignalSpy choices(&model, &StartModel::chosen);
        model.open(false);
        model.play();
        model.setText(u"what is this"_s);
        QCOMPARE(model.noteKind(), StartModel::NoteKind::Problem);
        model.play();
        QCOMPARE(choices.count(), 0);
        model.setText(u"demo:live"_s);
        QVERIFY(model.isPlayable());
        model.play();
        QCOMPARE(chosen(choices).scenario(), u"live"_s);
        QVERIFY2(model.isOpen(), "it closes when the target has been opened");
        model.finish();
        QVERIFY(!model.isOpen());
        QCOMPARE(model.text(), QString());
    }

    void playsAddressesWithoutAScheme_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("url");
        QTest::newRow("name") << u"example.com/x"_s << u"https://example.com/x"_s;
        QTest::newRow("this machine") << u"localhost:8080/x"_s << u"http://localhost:8080/x"_s;
        QTest::newRow("IPv4") << u"127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
        QTest::newRow("IPv6") << u"[::1]:8080/x"_s << u"http://[::1]:8080/x"_s;
        QTest::newRow("slashes") << u"//host/x"_s << u"https://host/x"_s;
        QTest::newRow("copied with spaces and quotes") << u" \"www.example.com\"\n"_s << u"https://www.example.com"_s;
    }

    void playsAddressesWithoutAScheme()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, url);
        StartModel model(m_clock, {});
        QSignalSpy choices(&model, &StartModel::chosen);
        model.offer(text);
        QVERIFY2(model.isPlayable(), qPrintable(model.note()));
        model.play();
        QCOMPARE(chosen(choices).url(), QUrl(url));
    }

    void theDemoIsAChoiceToo()
    {
        StartModel model(m_clock, {});
        QSignalSpy choices(&model, &StartModel::chosen);
        model.playDemo();
        QCOMPARE(chosen(choices), PlayTarget());
    }

    void aRefusalIsShownUntilTheTextChanges()
    {
        StartModel model(m_clock, {});
        model.setText(u"demo:nothing"_s);
        model.refuse(u"There is no such scenario."_s);
        QCOMPARE(model.note(), u"There is no such scenario."_s);
        QCOMPARE(model.noteKind(), StartModel::NoteKind::Problem);
        model.setText(u"demo:live"_s);
        QCOMPARE(model.noteKind(), StartModel::NoteKind::Fine);
    }

    void aRefusalIsInTheLanguageOfTheWindow()
    {
        const Translation japanese(Language::Japanese);
        StartModel model(m_clock, {});
        model.refuse(Scenario::builtIn(u"bufering"_s).error().message);
        const QString note = model.note();
        QVERIFY2(note.startsWith(u"シナリオ「bufering」はありません。「buffering」のことですか？使えるシナリオ: "_s),
                 qPrintable(note));
        QVERIFY2(!note.contains(u"Known"_s), qPrintable(note));
        model.refuse(Scenario::builtIn(u"zzzzzzzzzzzz"_s).error().message);
        QVERIFY2(model.note().startsWith(u"シナリオ「zzzzzzzzzzzz」はありません。使える"_s), qPrintable(model.note()));
    }

    void aRefusalIsForgottenWithTheView()
    {
        StartModel model(m_clock, {});
        model.open(true);
        model.refuse(u"There is no such scenario."_s);
        model.setText(QString());
        QCOMPARE(model.note(), QString());
        model.refuse(u"There is no such scenario."_s);
        model.finish();
        model.open(true);
        QCOMPARE(model.note(), QString());
    }

    void closesOnlyOverAPage()
    {
        StartModel model(m_clock, {});
        model.open(false);
        model.close();
        QVERIFY(model.isOpen());
        model.finish();
        QVERIFY(!model.isOpen());
        model.open(true);
        QVERIFY(model.isOpen() && model.isClosable());
        model.close();
        QVERIFY(!model.isOpen());
    }

    void aLinkThatExpiresWhileItIsShownSaysSo()
    {
        StartModel model(m_clock, {});
        model.open(true);
        const qint64 expiry = m_clock.utcNow().addSecs(5).toSecsSinceEpoch();
        const QByteArray payload = "{\"exp\":" + QByteArray::number(expiry) + '}';
        model.setText(u"e30."_s + QString::fromLatin1(payload.toBase64(QByteArray::Base64UrlEncoding)).remove(u'=') +
                      u".c"_s);
        QCOMPARE(model.noteKind(), StartModel::NoteKind::Fine);
        m_clock.advance(std::chrono::seconds(6));
        model.open(false); // judges it again, as the timer does
        QCOMPARE(model.noteKind(), StartModel::NoteKind::Warning);
    }

    void listsWhatHasPlayed()
    {
        StartModel model(m_clock, {});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy choices(&model, &StartModel::chosen);
        model.note(*PlayTarget::resolve(u"https://player.example/a?token=hunter2"_s), u"The film"_s);
        m_clock.advance(std::chrono::minutes(1));
        model.note(*PlayTarget::resolve(u"demo:live"_s), {});
        QCOMPARE(model.rowCount(), 2);
        const auto text = [&model](int row, int role) {
            return model.data(model.index(row), role).toString();
        };
        QCOMPARE(text(0, StartModel::TitleRole), u"demo:live"_s);
        QCOMPARE(text(1, StartModel::TitleRole), u"The film"_s);
        QCOMPARE(text(1, StartModel::SourceRole), u"player.example"_s);
        for (int row = 0; row < 2; ++row) {
            for (const int role : model.roleNames().keys())
                QVERIFY(!text(row, role).contains(u"hunter2"_s) && !text(row, role).isEmpty());
        }
        model.playRecent(1);
        QCOMPARE(chosen(choices).url(), QUrl(u"https://player.example/a?token=hunter2"_s));
        model.playRecent(2);
        model.playRecent(-1);
        QCOMPARE(choices.count(), 1);
        model.removeRecent(1);
        QCOMPARE(model.rowCount(), 1);
        model.clearRecent();
        QCOMPARE(model.rowCount(), 0);
    }

    void readsItsListWhenItIsFirstNeeded_data()
    {
        QTest::addColumn<bool>("isPlayed");
        QTest::newRow("opened") << false;
        QTest::newRow("something has played") << true;
    }

    void readsItsListWhenItIsFirstNeeded()
    {
        QFETCH(const bool, isPlayed);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"recent.json"_s);
        StartModel early(m_clock, path);
        StartModel(m_clock, path).note(*PlayTarget::resolve(u"demo:live"_s), {});
        QCOMPARE(early.rowCount(), 0); // most runs never show it
        const QAbstractItemModelTester tester(&early, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy listed(&early, &StartModel::listChanged);
        if (isPlayed)
            early.note(PlayTarget(), {});
        else
            early.open(true);
        QVERIFY(listed.count() > 0);
        QCOMPARE(early.rowCount(), isPlayed ? 2 : 1);
        early.open(true);
        early.close();
        early.open(true);
        QCOMPARE(early.rowCount(), isPlayed ? 2 : 1);
    }

    void aVeryLongTextIsCut()
    {
        StartModel model(m_clock, {});
        model.setText(QString(1'000'000, u'x'));
        QVERIFY(model.text().size() < 20'000);
        QCOMPARE(model.noteKind(), StartModel::NoteKind::Problem);
    }

    void takesLinksAndFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("text"); ///< empty: refused
        QTest::newRow("scenario") << u"x.json"_s << QByteArray("{}") << u"FILE"_s;
        QTest::newRow("video") << u"x.mp4"_s << QByteArray("ftyp\0", 5) << u"FILE"_s;
        QTest::newRow("link file") << u"x.url"_s << QByteArray("[InternetShortcut]\r\nURL=https://a.example/\r\n")
                                   << u"https://a.example/"_s;
        QTest::newRow("desktop link") << u"x.desktop"_s
                                      << QByteArray("[Desktop Entry]\nType=Link\nURL=https://a.example/?b\n")
                                      << u"https://a.example/?b"_s;
        QTest::newRow("text") << u"x.txt"_s << QByteArray("https://a.example/\n") << u"https://a.example/"_s;
        QTest::newRow("letter") << u"x.txt"_s << QByteArray("Hello,\r\n\r\nthe film:\r\nhttps://a.example/?b\r\nBye")
                                << u"https://a.example/?b"_s;
        QTest::newRow("folded link") << u"x.txt"_s << QByteArray("https://a.example/?b=\n  c\n")
                                     << u"https://a.example/?b=\n  c"_s;
        QTest::newRow("link first") << u"x.txt"_s << QByteArray("https://a.example/?b\nBye for now")
                                    << u"https://a.example/?b"_s;
        QTest::newRow("link in a line") << u"x.txt"_s << QByteArray("Tom, the film: <https://a.example/?b>.\nBye")
                                        << u"https://a.example/?b"_s;
        QTest::newRow("end of a sentence")
            << u"x.txt"_s << QByteArray("Look at https://a.example/?b.\n") << u"https://a.example/?b"_s;
        QTest::newRow("text with two dots") << u"x.txt"_s
                                            << QByteArray("Version 1.2.3\nHello. How are you. Tom\n"
                                                          "https://a.example/?b\n")
                                            << u"https://a.example/?b"_s;
        QTest::newRow("no link, but dots") << u"x.txt"_s << QByteArray("Hello. How are you. Tom\n1.2.3\n") << QString();
        QTest::newRow("token in a letter")
            << u"x.txt"_s << QByteArray("The token:\r\neyJhIjox.eyJhIjox.sig\r\nBye\r\n") << u"eyJhIjox.eyJhIjox.sig"_s;
        QTest::newRow("address in a letter")
            << u"x.txt"_s << QByteArray("Look:\nplayer.example/x\n") << u"player.example/x"_s;
        QTest::newRow("embed code in lines")
            << u"x.txt"_s << QByteArray("<iframe\n width=\"1\"\nsrc=\"https://a.example/?b\">")
            << u"<iframe\n width=\"1\"\nsrc=\"https://a.example/?b\">"_s;
        QTest::newRow("embed code in a letter")
            << u"x.txt"_s << QByteArray("The code:\n<iframe src=\"https://a.example/?b&amp;c\">")
            << u"The code:\n<iframe src=\"https://a.example/?b&amp;c\">"_s;
        QTest::newRow("Japanese punctuation")
            << u"x.txt"_s << QByteArray("動画（https://a.example/?b）。\n") << u"https://a.example/?b"_s;
        QTest::newRow("text without a link") << u"x.txt"_s << QByteArray("Hello,\nno film today\n") << QString();
        QTest::newRow("empty file") << u"x.txt"_s << QByteArray() << QString();
        QTest::newRow("media") << u"x.mp3"_s
                               << QByteArray("\0\0\0\x18"
                                             "ftypmp42",
                                             12)
                               << QString();
        QTest::newRow("large") << u"x.txt"_s << QByteArray(70'000, 'x') << QString();
    }

    void takesLinksAndFiles()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, content);
        QFETCH(const QString, text);
        const QTemporaryDir folder;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        const Result<QString> found = StartModel::textOf(data);
        QCOMPARE(found.hasValue(), !text.isEmpty());
        if (found)
            QCOMPARE(found->trimmed(), text == u"FILE" ? file.fileName() : text);
        else
            QVERIFY2(found.error().message.contains(name), qPrintable(found.error().message));
    }

    // The owner of the clipboard is asked for its formats, and waited for, at each question.
    void anOwnerThatDoesNotAnswerIsAskedOnce()
    {
        class Silent : public QMimeData
        {
        public:
            QStringList formats() const override
            {
                ++questions;
                return {};
            }
            bool hasFormat(const QString &) const override
            {
                ++questions;
                return false;
            }
            QVariant retrieveData(const QString &, QMetaType) const override
            {
                ++questions;
                return {};
            }
            mutable int questions = 0;
        };
        const Silent data;
        QVERIFY(!StartModel::textOf(data));
        QCOMPARE(data.questions, 1);
    }

    void aLineIsForTheTextField_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("line") << u"https://a.example/"_s << false;
        QTest::newRow("lines") << u"https://a.example/\nb"_s << true;
        QTest::newRow("nothing") << QString() << true;
    }

    void aLineIsForTheTextField()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isTaken);
        const ManualClock clock;
        StartModel model(clock, {});
        QGuiApplication::clipboard()->setText(text);
        QCOMPARE(model.pasteUnlessLine(), isTaken);
        auto *const file = new QMimeData; // for the clipboard
        file->setUrls({QUrl::fromLocalFile(u"/nowhere/x.txt"_s)});
        QGuiApplication::clipboard()->setMimeData(file);
        QVERIFY(model.pasteUnlessLine());
    }

    void takesTextAndAddresses()
    {
        QMimeData text;
        text.setText(u"demo:live"_s);
        QCOMPARE(*StartModel::textOf(text), u"demo:live"_s);
        text.setText(u"Have a look:\nhttps://a.example/?b=1\nGreetings"_s);
        QCOMPARE(*StartModel::textOf(text), u"https://a.example/?b=1"_s);
        text.setText(u"https://a.example/?b=1\n and=2"_s);
        QCOMPARE(*StartModel::textOf(text), text.text());
        text.setText(u"no link\nin here"_s);
        QCOMPARE(*StartModel::textOf(text), text.text());
        QMimeData address;
        address.setUrls({QUrl(u"https://a.example/?b=%2F"_s)});
        QCOMPARE(*StartModel::textOf(address), u"https://a.example/?b=%2F"_s);
        QMimeData missing;
        missing.setUrls({QUrl::fromLocalFile(u"/nowhere/x.txt"_s)});
        QVERIFY(!StartModel::textOf(missing));
    }

    void saysWhyThereIsNoLink_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QString() << QByteArray() << u"nothing to open"_s;
        QTest::newRow("blank") << u"text/plain"_s << QByteArray(" \n") << u"nothing to open"_s;
        QTest::newRow("picture") << u"image/png"_s << QByteArray("png") << u"a picture"_s;
        QTest::newRow("picture of Qt") << u"application/x-qt-image"_s << QByteArray("png") << u"a picture"_s;
        QTest::newRow("binary") << u"application/octet-stream"_s << QByteArray("\1\2") << u"no link"_s;
    }

    void saysWhyThereIsNoLink()
    {
        QFETCH(const QString, format);
        QFETCH(const QByteArray, content);
        QFETCH(const QString, says);
        QMimeData data;
        if (!format.isEmpty())
            data.setData(format, content);
        const Result<QString> text = StartModel::textOf(data);
        QVERIFY(!text);
        QVERIFY2(text.error().message.contains(says), qPrintable(text.error().message));
        QVERIFY2(text.error().message.contains(u"Copy"_s), "it says what to do");
    }
};

QTEST_MAIN(TestStartModel)
#include "TestStartModel.moc"
