// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/DialogActions.h"

#include "recovery/GiveUpText.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

using Kind = BackAction::Kind;
using Phase = DialogRecovery::Phase;

namespace {

QStringList namesOf(const QList<ErrorAction> &actions)
{
    QStringList names;
    for (const ErrorAction &action : actions)
        names.append(action.name);
    return names;
}

QList<ErrorText> everyText()
{
    QList<ErrorText> texts{ErrorText::forBadTarget()};
    for (const FailureCause cause : allFailureCauses())
        texts.append(ErrorText::forFailure(cause));
    return texts;
}

} // namespace

class TestDialogActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePrimaryActionNeverEndsVitrine_data()
    {
        QTest::addColumn<Kind>("back");
        for (const Kind kind : {Kind::Close, Kind::History, Kind::Home, Kind::None, Kind::Url})
            QTest::addRow("back %d", static_cast<int>(kind)) << kind;
    }

    void thePrimaryActionNeverEndsVitrine()
    {
        QFETCH(Kind, back);
        const QList<ErrorText> texts = everyText();
        for (const ErrorText &text : texts) {
            for (const Phase phase : {Phase::None, Phase::Waiting, Phase::Trying}) {
                const DialogActions actions = DialogActions::of(text, {.phase = phase}, back);
                const QString primary = actions.primary.name;
                QVERIFY2(primary == u"retry"_s || primary == u"copyDetails"_s, qPrintable(text.name));
                QVERIFY2(!actions.secondary.name.isEmpty(), qPrintable(text.name));
                const QStringList all = namesOf(actions.all());
                QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
                QVERIFY2(all.contains(u"quit"_s) && all.contains(u"copyDetails"_s), qPrintable(text.name));
                for (const ErrorAction &action : actions.all())
                    QVERIFY2(!action.label.isEmpty(), qPrintable(action.name));
            }
        }
    }

    void actionsAreCalledWhatTheyDo_data()
    {
        QTest::addColumn<Kind>("back");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("label");
        QTest::newRow("close") << Kind::Close << u"quit"_s << u"Close Vitrine"_s;
        QTest::newRow("none") << Kind::None << u"quit"_s << u"Close Vitrine"_s;
        QTest::newRow("history") << Kind::History << u"back"_s << u"Go back"_s;
        QTest::newRow("url") << Kind::Url << u"back"_s << u"Go back"_s;
        QTest::newRow("home") << Kind::Home << u"back"_s << u"Back to the start"_s;
    }

    void actionsAreCalledWhatTheyDo()
    {
        QFETCH(Kind, back);
        QFETCH(QString, name);
        QFETCH(QString, label);
        const DialogActions actions = DialogActions::of(ErrorText::forFailure(FailureCause::NotReady), {}, back);
        QCOMPARE(actions.secondary, (ErrorAction{name, label}));
    }

    void theCountdownIsInTheButton_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<int>("left"); // -1: unknown
        QTest::addColumn<QString>("label");
        QTest::newRow("seconds") << Phase::Waiting << 32 << u"Try again · 32 s"_s;
        QTest::newRow("minutes") << Phase::Waiting << 272 << u"Try again · 4:32"_s;
        QTest::newRow("nothing to count") << Phase::Waiting << -1 << u"Try again"_s;
        QTest::newRow("now") << Phase::Trying << -1 << u"Trying again…"_s;
        QTest::newRow("nothing is done") << Phase::None << -1 << u"Try again"_s;
    }

    void theCountdownIsInTheButton()
    {
        QFETCH(Phase, phase);
        QFETCH(int, left);
        QFETCH(QString, label);
        DialogRecovery recovery{.phase = phase};
        if (left >= 0)
            recovery.left = std::chrono::seconds(left);
        const ErrorText text = ErrorText::forFailure(FailureCause::MediaError);
        QCOMPARE(DialogActions::of(text, recovery, Kind::Close).primary.label, label);
    }

    void whatIsRarelyWantedIsUnderMore()
    {
        const ErrorText expired = ErrorText::forFailure(FailureCause::TokenExpired);
        QCOMPARE(namesOf(DialogActions::of(expired, {}, Kind::Close).more), QStringList(u"retry"_s));
        const DialogRecovery waiting{.phase = Phase::Waiting, .left = 5s, .cancellable = true};
        const DialogActions actions = DialogActions::of(expired, waiting, Kind::Home);
        QCOMPARE(actions.primary.name, u"retry"_s);
        QCOMPARE(namesOf(actions.more), (QStringList{u"cancel"_s, u"quit"_s}));
    }

    void retryingIsNotOfferedWhereItCannotHelp()
    {
        const ErrorText domain = ErrorText::forFailure(FailureCause::DomainInvalid);
        QVERIFY(!namesOf(DialogActions::of(domain, {}, Kind::Close).all()).contains(u"retry"_s));
    }

    void whatIsOfferedIsNotSaidToBeOfNoHelp()
    {
        for (const FailureCause cause : allFailureCauses()) {
            const auto actions = DialogActions::of(ErrorText::forFailure(cause), {}, Kind::Close);
            const QString why = giveUpText(GiveUpReason::Final, cause, 0, {});
            QVERIFY2(why.contains(u"would not help"_s) != namesOf(actions.all()).contains(u"retry"_s),
                     qPrintable(causeName(cause)));
        }
    }

    void aRefusedTargetCanBeLeft()
    {
        QCOMPARE(DialogActions::of(ErrorText::forBadTarget(), {}, Kind::Close).secondary.name, u"close"_s);
    }
};

QTEST_GUILESS_MAIN(TestDialogActions)
#include "TestDialogActions.moc"
