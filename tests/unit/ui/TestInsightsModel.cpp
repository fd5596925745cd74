// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/InsightsFixture.h"
#include "ui/insights/InsightsModel.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

using Status = InsightsModel::Status;

QList<SessionUpdate> someSessions()
{
    QList<SessionUpdate> sessions{eventfulSession(u"aaaa"_s, 0), {.session = sessionRecord(u"bbbb"_s, 1)}};
    sessions[1].session.contentId = u"episode-2"_s;
    return sessions;
}

SessionUpdate running(const QString &id)
{
    SessionUpdate update{.session = sessionRecord(id, 9)};
    update.session.endedAt.reset();
    update.session.outcome.reset();
    update.events = {eventAt(update.session, 1, 0, StateReport{PlaybackState::Loading, PlaybackState::Playing})};
    return update;
}

} // namespace

class TestInsightsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file = m_folder.filePath(u"%1.sqlite"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
        m_model.reset();
    }

    void aWindowReadsTheJournalAtOnce()
    {
        writeJournal(m_file, someSessions());
        make(InsightsModel::Place::Window);
        QCOMPARE(m_model->status(), Status::Loading);
        settle();
        QCOMPARE(m_model->status(), Status::Ready);
        QCOMPARE(m_model->sessions()->count(), 2);
        QCOMPARE(m_model->selected(), u"bbbb"_s); // the newest
        QCOMPARE(m_model->session()->sessionId(), u"bbbb"_s);
        QCOMPARE(m_model->contents().size(), 2);
        QCOMPARE(m_model->contents().first().toMap().value(u"id"_s).toString(), u"episode-1"_s);
        QCOMPARE(m_model->figures().size(), 6);
        QVERIFY(m_model->isCovered() && m_model->hasStarted());
        m_model->setOpen(false); // it has no way to close
        QVERIFY(m_model->isOpen());
    }

    void anOverlayReadsItWhenItIsOpened()
    {
        writeJournal(m_file, someSessions());
        make(InsightsModel::Place::Overlay);
        QCOMPARE(m_model->status(), Status::Loading);
        QSignalSpy opened(m_model.get(), &InsightsModel::openChanged);
        m_model->toggle();
        settle();
        QCOMPARE(m_model->sessions()->count(), 2);
        m_model->toggle();
        QCOMPARE(opened.size(), 2);
        QVERIFY(!m_model->isOpen());
    }

    void withoutAJournalItIsEmpty()
    {
        make(InsightsModel::Place::Window);
        settle();
        QCOMPARE(m_model->status(), Status::Empty);
        QVERIFY(m_model->selected().isEmpty());
    }

    void saysWhyAFileCannotBeRead()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("text") > 0);
        file.close();
        make(InsightsModel::Place::Window);
        settle();
        QCOMPARE(m_model->status(), Status::Failed);
        QVERIFY2(m_model->problem().contains(m_file), qPrintable(m_model->problem()));
        // It has been put right meanwhile.
        QVERIFY(QFile::remove(m_file));
        writeJournal(m_file, someSessions());
        m_model->refresh();
        settle();
        QCOMPARE(m_model->status(), Status::Ready);
        QVERIFY(m_model->problem().isEmpty());
    }

    void theRunningSessionIsShown()
    {
        writeJournal(m_file, someSessions());
        make(InsightsModel::Place::Overlay);
        m_model->followSession(running(u"live"_s));
        m_model->setOpen(true);
        QCOMPARE(m_model->selected(), u"live"_s);
        settle();
        QCOMPARE(m_model->selected(), u"live"_s);
        QCOMPARE(m_model->sessions()->idAt(0), u"live"_s);
        QVERIFY(m_model->session()->isRunning());
        SessionUpdate more = running(u"live"_s);
        more.events.clear();
        more.session.metrics.playbackStallCount = 7;
        m_model->followSession(more);
        const auto stalls = [this] {
            return m_model->session()->figures().value(2).toMap().value(u"value"_s).toString();
        };
        QTRY_COMPARE(stalls(), u"7"_s);
    }

    void goesOnWithTheNextSessionThatPlays()
    {
        make(InsightsModel::Place::Overlay);
        m_model->followSession(running(u"first"_s));
        m_model->setOpen(true);
        settle();
        SessionUpdate ended = running(u"first"_s);
        ended.session.outcome = SessionOutcome::Ended;
        ended.session.endedAt = ended.session.updatedAt;
        m_model->followSession(ended);
        m_model->followSession(running(u"second"_s));
        QCOMPARE(m_model->selected(), u"second"_s);
        QTRY_COMPARE(m_model->session()->sessionId(), u"second"_s);
        QCOMPARE(outcomeOf(u"first"_s), u"ended"_s);
        QCOMPARE(outcomeOf(u"second"_s), u"running"_s);
    }

    void timesGoOnWhileNothingHappens()
    {
        make(InsightsModel::Place::Overlay);
        m_model->followSession(running(u"live"_s));
        QSignalSpy requested(m_model.get(), &InsightsModel::updateRequested);
        m_model->setOpen(true);
        QTRY_VERIFY(requested.size() >= 2);
        m_model->setOpen(false);
        const auto before = requested.size();
        m_model->followSession(running(u"live"_s));
        QCoreApplication::processEvents();
        QCOMPARE(requested.size(), before);
    }

    void aDamagedJournalDoesNotHideTheRunningSession()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("text") > 0);
        file.close();
        make(InsightsModel::Place::Overlay);
        m_model->followSession(running(u"live"_s));
        m_model->setOpen(true);
        settle();
        QCOMPARE(m_model->status(), Status::Ready);
        QCOMPARE(m_model->session()->sessionId(), u"live"_s);
        QVERIFY2(m_model->notice().contains(m_file), qPrintable(m_model->notice()));
    }

    void keepsThePastSessionThatIsLookedAt()
    {
        writeJournal(m_file, someSessions());
        make(InsightsModel::Place::Overlay);
        m_model->followSession(running(u"first"_s));
        m_model->setOpen(true);
        settle();
        m_model->select(u"aaaa"_s);
        settle();
        m_model->followSession(running(u"second"_s));
        QTRY_COMPARE(m_model->sessions()->idAt(0), u"second"_s);
        QCOMPARE(m_model->selected(), u"aaaa"_s);
        QCOMPARE(m_model->session()->sessionId(), u"aaaa"_s);
    }

    void withoutAJournalTheRunningSessionIsShown()
    {
        make(InsightsModel::Place::Overlay);
        m_model->followSession(running(u"live"_s));
        m_model->setOpen(true);
        settle();
        QCOMPARE(m_model->status(), Status::Ready);
        QCOMPARE(m_model->sessions()->total(), 1);
    }

    void oneContentIsShown()
    {
        writeJournal(m_file, someSessions());
        make(InsightsModel::Place::Window);
        settle();
        m_model->setContent(u"episode-1"_s);
        settle();
        QCOMPARE(m_model->sessions()->count(), 1);
        QCOMPARE(m_model->coveredContent(), u"episode-1"_s);
        QCOMPARE(m_model->errors().size(), 1);
        QCOMPARE(m_model->contents().size(), 2);
        m_model->setContent({});
        settle();
        QCOMPARE(m_model->sessions()->count(), 2);
    }

    void aDeletedSessionIsNotShown()
    {
        writeJournal(m_file, someSessions());
        make(InsightsModel::Place::Window);
        settle();
        m_model->select(u"deleted"_s);
        settle();
        QVERIFY(m_model->session()->sessionId().isEmpty());
        QVERIFY2(m_model->session()->problem().contains(u"deleted"_s), qPrintable(m_model->session()->problem()));
    }

private:
    QString outcomeOf(const QString &id)
    {
        InsightsSessions *sessions = m_model->sessions();
        return sessions->data(sessions->index(sessions->rowOf(id)), InsightsSessions::OutcomeRole).toString();
    }

    void make(InsightsModel::Place place)
    {
        m_model = std::make_unique<InsightsModel>(m_file, place);
        m_settled = std::make_unique<QSignalSpy>(m_model.get(), &InsightsModel::settled);
    }

    void settle()
    {
        QTRY_VERIFY(!m_settled->isEmpty());
        m_settled->clear();
    }

    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<InsightsModel> m_model;
    std::unique_ptr<QSignalSpy> m_settled;
};

QTEST_MAIN(TestInsightsModel)
#include "TestInsightsModel.moc"
