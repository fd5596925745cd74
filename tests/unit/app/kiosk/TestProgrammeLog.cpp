// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/ProgrammeLog.h"

#include <QTest>

#include <utility>

using namespace vitrine;
using namespace Qt::StringLiterals;

namespace {

QStringList lines; ///< of the log, since the last one was read

void note(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtWarningMsg) // what is written by default
        lines += text;
}

} // namespace

class TestProgrammeLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        lines.clear();
        qInstallMessageHandler(note);
    }

    void cleanup() { qInstallMessageHandler(nullptr); }

    void theReasonIsToldOnceUntilTheItemPlays()
    {
        ProgrammeLog log;
        for (int attempt = 0; attempt < 3; ++attempt)
            skip(log, u"film"_s, u"The server refuses it."_s);
        QCOMPARE(taken(), QStringList{u"The item “film” cannot be played: The server refuses it."_s});
        skip(log, u"film"_s, u"The token has expired."_s);
        QCOMPARE(taken(), QStringList{u"The item “film” cannot be played: The token has expired."_s});
        log.noteStarted(u"film"_s);
        log.noteStarted(u"film"_s);
        QCOMPARE(taken(), QStringList{u"The item “film” plays again."_s});
        skip(log, u"film"_s, u"The token has expired."_s);
        QCOMPARE(taken().size(), 1);
    }

    void eachItemHasItsOwn()
    {
        ProgrammeLog log;
        skip(log, u"film"_s, u"Gone."_s);
        skip(log, u"news"_s, u"Gone."_s);
        QCOMPARE(taken().size(), 2);
    }

    void thereIsAReasonWithoutAFailureOfThePlayer()
    {
        ProgrammeLog log;
        skip(log, u"film"_s, u"Gone."_s);
        log.noteOpening();
        log.noteSkipped(u"a"_s, ItemSkip::Failed, true);
        log.noteSkipped(u"b"_s, ItemSkip::Failed, false);
        log.noteSkipped(u"c"_s, ItemSkip::StartLimit, false);
        log.noteEnded(u"d"_s, ItemEnd::Failed);
        QCOMPARE(taken().mid(1), (QStringList{u"The item “a” cannot be played: Its server does not answer."_s,
                                              u"The item “b” cannot be played: It ended before it had a picture."_s,
                                              u"The item “c” cannot be played: It has no picture within 90 s."_s,
                                              u"The item “d” cannot be played: It ended as soon as it had begun."_s}));
    }

    void whatHappensAsPlannedIsNotTold()
    {
        ProgrammeLog log;
        log.noteStarted(u"a"_s);
        log.noteEnded(u"a"_s, ItemEnd::Finished);
        log.noteSkipped(u"b"_s, ItemSkip::HoursOver, false);
        QCOMPARE(taken(), QStringList());
    }

    void theFallbackIsToldOnceInAGap()
    {
        ProgrammeLog log;
        log.noteFallback({u"a"_s, u"b"_s});
        log.noteFallback({u"a"_s, u"b"_s});
        QCOMPARE(taken(),
                 QStringList{u"The fallback plays, because the servers of these items do not answer: a, b."_s});
        log.noteStarted(u"c"_s);
        log.noteFallback({u"a"_s});
        QCOMPARE(taken().size(), 1);
    }

    void aNameBeginsNoLine()
    {
        ProgrammeLog log;
        skip(log, u"a\nerror: b"_s, u"Gone."_s);
        QVERIFY(!taken().constFirst().contains(u'\n'));
    }

private:
    static void skip(ProgrammeLog &log, const QString &item, const QString &reason)
    {
        log.noteOpening();
        log.noteReason(reason);
        log.noteSkipped(item, ItemSkip::Failed, false);
    }

    static QStringList taken() { return std::exchange(lines, {}); }
};

QTEST_APPLESS_MAIN(TestProgrammeLog)
#include "TestProgrammeLog.moc"
