// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "WindowFixture.h"

#include "support/ManualClock.h"
#include "ui/start/StartModel.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The start view over the player: keys, focus, paste and drop.
class TestStartView : public QObject, private WindowFixture
{
    Q_OBJECT

private:
    /// A window with a start view, open as at the start of the program.
    void start()
    {
        open();
        m_harness->start.open(false);
        QTRY_VERIFY(view("start") != nullptr && view("start")->hasFocus());
    }

    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(view("start"), c.toLatin1());
    }

    QQuickItem *item(const char *name) const { return m_harness->item(u"start"_s, QString::fromLatin1(name)); }

    void drop(const QMimeData &data)
    {
        const QPoint place = m_harness->window.rect().center();
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_harness->window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_harness->window, &drop);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void cleanup() { m_harness.reset(); }

    void aLinkIsTypedAndPlayedWithEnter()
    {
        start();
        QSignalSpy choices(&m_harness->start, &StartModel::chosen);
        QCOMPARE(focusedItem("start"), u"start.field"_s);
        QVERIFY(!item("start.play")->isEnabled());
        type(u"demo:live"_s);
        QCOMPARE(m_harness->start.text(), u"demo:live"_s);
        QVERIFY(item("start.play")->isEnabled());
        QTest::keyClick(view("start"), Qt::Key_Return);
        QCOMPARE(choices.count(), 1);
        m_harness->start.finish();
        QTRY_VERIFY(!view("start")->isVisible());
        QTRY_VERIFY(m_page->hasFocus());
    }

    void anErrorWaitsUntilTheTextIsTyped()
    {
        open();
        m_harness->start.open(true);
        QTRY_VERIFY(view("start") != nullptr && view("start")->hasFocus());
        type(u"demo:"_s);
        m_harness->dialog.openFailure(FailureCause::NotReady);
        QTRY_VERIFY(view("dialog")->isVisible());
        QTRY_VERIFY(view("note") != nullptr && view("note")->isVisible());
        QCOMPARE(m_harness->item(u"note"_s, u"note.text"_s)->property("text").toString(), m_harness->dialog.title());
        QVERIFY2(view("dialog")->rootObject()->property("covered").toBool(), "its button is not announced");
        type(u"live"_s);
        QCOMPARE(m_harness->start.text(), u"demo:live"_s);
        QCOMPARE(focusedItem("start"), u"start.field"_s);
        // Another error, while the dialog is open.
        m_harness->dialog.openFailure(FailureCause::TokenExpired);
        QTRY_COMPARE(m_harness->item(u"note"_s, u"note.text"_s)->property("text").toString(),
                     m_harness->dialog.title());
        QTest::keyClick(view("start"), Qt::Key_Backspace);
        QTest::keyClick(view("start"), 'a');
        QCOMPARE(m_harness->start.text(), u"demo:liva"_s);
        m_harness->start.close();
        QTRY_VERIFY(view("dialog")->hasFocus());
        QTRY_COMPARE(focusedItem("dialog"), u"dialog.action.primary"_s);
        QVERIFY(!view("dialog")->rootObject()->property("covered").toBool());
    }

    void escapeClearsTheTextAndThenCloses()
    {
        start();
        m_harness->start.finish();
        QTRY_VERIFY(!view("start")->isVisible());
        QTest::keyClick(&m_harness->window, Qt::Key_O, Qt::ControlModifier);
        QTRY_VERIFY(view("start")->hasFocus());
        type(u"abc"_s);
        QTest::keyClick(view("start"), Qt::Key_Escape);
        QCOMPARE(m_harness->start.text(), QString());
        QVERIFY(m_harness->start.isOpen());
        QTest::keyClick(view("start"), Qt::Key_Escape);
        QVERIFY(!m_harness->start.isOpen());
    }

    void withoutAPageBehindItEscapeHasNoEffect()
    {
        start();
        QTest::keyClick(view("start"), Qt::Key_Escape);
        QTest::keyClick(view("start"), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(m_harness->start.isOpen());
        QVERIFY(!item("start.close")->isVisible());
    }

    void tabReachesEveryControl()
    {
        start();
        m_harness->start.note(PlayTarget::demo(u"live"_s), {});
        m_harness->start.note(PlayTarget::demo(u"rate"_s), {});
        m_harness->start.setText(u"demo"_s);
        QTRY_VERIFY(item("start.recent.1") != nullptr);
        QStringList reached;
        for (int step = 0; step < 8; ++step) {
            reached += focusedItem("start");
            QTest::keyClick(view("start"), Qt::Key_Tab);
        }
        QCOMPARE(reached,
                 (QStringList{u"start.field"_s, u"start.play"_s, u"start.demo"_s, u"start.clear"_s, u"start.recent.0"_s,
                              u"start.recent.0.remove"_s, u"start.recent.1"_s, u"start.recent.1.remove"_s}));
        QCOMPARE(focusedItem("start"), u"start.field"_s);
    }

    void recentTargetsArePlayedAndRemovedByKey()
    {
        start();
        m_harness->start.note(PlayTarget::demo(u"live"_s), {});
        m_harness->start.note(PlayTarget::demo(u"rate"_s), {});
        QTRY_VERIFY(item("start.recent.1") != nullptr);
        QSignalSpy choices(&m_harness->start, &StartModel::chosen);
        item("start.recent.1")->forceActiveFocus();
        QTest::keyClick(view("start"), Qt::Key_Return);
        QCOMPARE(choices.constLast().constFirst().value<PlayTarget>().scenario(), u"live"_s);
        QTest::keyClick(view("start"), Qt::Key_Delete);
        QCOMPARE(m_harness->start.rowCount(), 1);
        QCOMPARE(focusedItem("start"), u"start.field"_s);
    }

    void pasteOpensWhatWasCopied()
    {
        open();
        QGuiApplication::clipboard()->setText(u"demo:live"_s);
        m_page->setFocus();
        QTest::keyClick(&m_harness->window, Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(view("start") != nullptr && view("start")->isVisible());
        QCOMPARE(item("start.field")->property("text").toString(), u"demo:live"_s);
        QVERIFY(m_harness->start.isClosable());
    }

    void pasteSaysWhyThereIsNothingToOpen_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QString() << u"nothing to open"_s;
        QTest::newRow("picture") << u"image/png"_s << u"a picture"_s;
        QTest::newRow("binary") << u"application/octet-stream"_s << u"no link"_s;
    }

    void pasteSaysWhyThereIsNothingToOpen()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, says);
        open();
        auto *const data = new QMimeData; // of the clipboard
        if (!format.isEmpty())
            data->setData(format, "\1\2");
        QGuiApplication::clipboard()->setMimeData(data);
        m_page->setFocus();
        QTest::keyClick(&m_harness->window, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!m_harness->start.isOpen());
        QTRY_VERIFY(m_harness->item(u"note"_s, u"note.text"_s) != nullptr);
        const auto *const note = m_harness->item(u"note"_s, u"note.text"_s);
        QTRY_VERIFY2(note->property("text").toString().contains(says), qPrintable(note->property("text").toString()));
        // In the start view the note of the field says it.
        m_harness->start.open(true);
        QTRY_COMPARE(focusedItem("start"), u"start.field"_s);
        QTest::keyClick(view("start"), Qt::Key_V, Qt::ControlModifier);
        QVERIFY2(m_harness->start.note().contains(says), qPrintable(m_harness->start.note()));
    }

    void aDroppedLinkPlaysAtOnce()
    {
        open();
        QSignalSpy choices(&m_harness->start, &StartModel::chosen);
        QMimeData data;
        data.setUrls({QUrl(u"https://player.example/x"_s)});
        drop(data);
        QCOMPARE(choices.constLast().constFirst().value<PlayTarget>().url(), QUrl(u"https://player.example/x"_s));
        QVERIFY2(!m_page->acceptDrops(), "the page would open it itself");
    }

    void whatCannotBePlayedIsExplained()
    {
        open();
        QSignalSpy choices(&m_harness->start, &StartModel::chosen);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/nowhere/film.mp4"_s)});
        drop(data);
        QCOMPARE(choices.count(), 0);
        QTRY_VERIFY(view("start") != nullptr && view("start")->isVisible());
        QVERIFY(m_harness->start.note().contains(u"film.mp4"_s));
        QMimeData words;
        words.setText(u"what is this"_s);
        drop(words);
        QCOMPARE(choices.count(), 0);
        QVERIFY(m_harness->start.note().contains(u"neither a link"_s));
    }
};

QTEST_MAIN(TestStartView)
#include "TestStartView.moc"
