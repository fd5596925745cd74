// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/DialogRecorder.h"

#include "events/RunLog.h"
#include "support/ManualClock.h"
#include "support/RunEvents.h"
#include "ui/ErrorDialogModel.h"
#include "ui/language/Translation.h"

#include <QDialog>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

using State = DialogReport::State;

class TestDialogRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<RunLog>(m_clock);
        m_dialog = std::make_unique<ErrorDialogModel>(m_clock);
        m_recorder = std::make_unique<DialogRecorder>(*m_dialog, *m_log);
    }

    void cleanup()
    {
        m_recorder.reset();
        m_dialog.reset();
        m_log.reset();
    }

    void recordsThatTheDialogWasOpenedAndClosed()
    {
        m_dialog->openError(playbackError(ErrorReason::TokenExpired, u"16"_s));
        const QString title = m_dialog->title();
        QCOMPARE(reports(), QList({DialogReport{u"ERROR_REASON_TOKEN_EXPIRED"_s, State::Opened, title, {}}}));

        m_dialog->close();
        QCOMPARE(reports().size(), 2);
        QCOMPARE(reports().last(), (DialogReport{u"ERROR_REASON_TOKEN_EXPIRED"_s, State::Closed, title, {}}));
    }

    void aClosedDialogHasTheActionThatWasPressedLast_data()
    {
        QTest::addColumn<QStringList>("pressed");
        QTest::addColumn<QString>("action");
        QTest::newRow("none") << QStringList{} << QString();
        QTest::newRow("quit") << QStringList{u"quit"_s} << u"quit"_s;
        QTest::newRow("retry") << QStringList{u"retry"_s} << u"retry"_s;
        QTest::newRow("copying is none") << QStringList{u"copyDetails"_s} << QString();
        QTest::newRow("copying after retry") << QStringList{u"retry"_s, u"copyDetails"_s} << u"retry"_s;
        QTest::newRow("not offered") << QStringList{u"explode"_s} << QString();
    }

    void aClosedDialogHasTheActionThatWasPressedLast()
    {
        QFETCH(QStringList, pressed);
        QFETCH(QString, action);
        m_dialog->openFailure(FailureCause::NotReady);
        for (const QString &name : pressed)
            m_dialog->press(name);
        m_dialog->close();
        QCOMPARE(reports().last().state, State::Closed);
        QCOMPARE(reports().last().action, action);

        // The next dialog begins without one.
        nextFrame();
        m_dialog->openFailure(FailureCause::NotReady);
        m_dialog->close();
        QCOMPARE(reports().last().action, QString());
    }

    void closingItIsAnAction()
    {
        m_dialog->openBadTarget(u"The target is empty."_s);
        QVERIFY(m_dialog->press(u"close"_s));
        QCOMPARE(reports().size(), 2);
        QCOMPARE(reports().last().name, u"bad-target"_s);
        QCOMPARE(reports().last().action, u"close"_s);
    }

    void anotherFailureIsAnotherDialog()
    {
        m_dialog->openFailure(FailureCause::NotReady);
        m_dialog->press(u"retry"_s);
        nextFrame();
        m_dialog->openFailure(FailureCause::RendererCrashed);
        QTRY_COMPARE(reports().size(), 3);
        QCOMPARE(reports().at(1).state, State::Closed);
        QCOMPARE(reports().at(1).name, u"not-ready"_s);
        QCOMPARE(reports().at(1).action, u"retry"_s);
        QCOMPARE(reports().at(2).state, State::Opened);
        QCOMPARE(reports().at(2).name, m_dialog->name());
        QCOMPARE(reports().at(2).title, m_dialog->title());
    }

    void theSameFailureAfterAnActionIsAnotherDialog()
    {
        m_dialog->openFailure(FailureCause::NotReady);
        m_dialog->press(u"retry"_s);
        nextFrame();
        m_dialog->openFailure(FailureCause::NotReady);
        const QString title = m_dialog->title();
        QTRY_COMPARE(reports(), QList({DialogReport{u"not-ready"_s, State::Opened, title, {}},
                                       DialogReport{u"not-ready"_s, State::Closed, title, u"retry"_s},
                                       DialogReport{u"not-ready"_s, State::Opened, title, {}}}));
        nextFrame();
        m_dialog->openFailure(FailureCause::NotReady); // without another action
        QTRY_COMPARE(m_dialog->isOpen(), true);
        QCOMPARE(reports().size(), 3);
    }

    void titlesAreInEnglish()
    {
        const Translation japanese(Language::Japanese);
        m_dialog->openFailure(FailureCause::NotReady);
        QCOMPARE(reports().last().title, u"The player did not start"_s);
        QCOMPARE(m_dialog->title(), u"プレーヤーが起動しませんでした"_s);
        QDialog dialog;
        dialog.setWindowTitle(u"グラフの書き出し"_s);
        dialog.setProperty(DialogRecorder::englishTitle, u"Export chart"_s);
        qApp->installEventFilter(m_recorder.get());
        dialog.show();
        QCOMPARE(reports().last().title, u"Export chart"_s);
    }

    void everyDialogOfQtIsRecorded_data()
    {
        QTest::addColumn<bool>("isAccepted");
        QTest::addColumn<QString>("action");
        QTest::newRow("accepted") << true << u"accept"_s;
        QTest::newRow("cancelled") << false << u"cancel"_s;
    }

    void everyDialogOfQtIsRecorded()
    {
        QFETCH(bool, isAccepted);
        QFETCH(QString, action);
        QDialog dialog;
        dialog.setObjectName(u"insights.export"_s);
        dialog.setWindowTitle(u"Export chart"_s);
        for (int i = 0; i < 2; ++i) { // opened again, it is another one
            dialog.open();
            QCOMPARE(reports().size(), 2 * i + 1);
            QCOMPARE(reports().last(), (DialogReport{u"insights.export"_s, State::Opened, u"Export chart"_s, {}}));
            isAccepted ? dialog.accept() : dialog.reject();
            QCOMPARE(reports().size(), 2 * i + 2);
            QCOMPARE(reports().last(), (DialogReport{u"insights.export"_s, State::Closed, u"Export chart"_s, action}));
        }
    }

    void theSameFailureAgainIsNoNews()
    {
        m_dialog->openFailure(FailureCause::NotReady);
        nextFrame();
        m_dialog->openFailure(FailureCause::NotReady, {u"Another likely cause."_s});
        QTRY_COMPARE(m_dialog->causes().size(), 1);
        QCOMPARE(reports().size(), 1);
    }

private:
    void nextFrame() { m_clock.advance(100ms); }

    QList<DialogReport> reports() const
    {
        QList<DialogReport> found;
        const QList<RunEvent> events = m_log->since(0);
        for (const RunEvent &event : events) {
            if (const auto *report = std::get_if<DialogReport>(&event.fields))
                found.append(*report);
        }
        return found;
    }

    ManualClock m_clock;
    std::unique_ptr<RunLog> m_log;
    std::unique_ptr<ErrorDialogModel> m_dialog;
    std::unique_ptr<DialogRecorder> m_recorder;
};

QTEST_MAIN(TestDialogRecorder)
#include "TestDialogRecorder.moc"
