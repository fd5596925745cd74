// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/ErrorText.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace vitrine;

namespace {

const QList<ErrorReason> reasons{
    ErrorReason::Unknown,         ErrorReason::ResourceNotFound,       ErrorReason::DomainInvalid,
    ErrorReason::OverDeviceLimit, ErrorReason::PlaybackSessionExpired, ErrorReason::TokenInvalid,
    ErrorReason::TokenExpired,
};

// Those of the others are the errors above.
const QList<FailureCause> failures{
    FailureCause::RenewalFailed, FailureCause::NotReady,        FailureCause::LoadFailed,
    FailureCause::PlayerSilent,  FailureCause::RendererCrashed, FailureCause::NetworkLost,
};

PlaybackError error(ErrorReason reason)
{
    PlaybackError error;
    error.reason = reason;
    error.rawReason = errorReasonName(reason);
    return error;
}

QList<ErrorText> everyText()
{
    QList<ErrorText> texts;
    for (const ErrorReason reason : reasons)
        texts.append(ErrorText::forError(error(reason)));
    for (const FailureCause failure : failures)
        texts.append(ErrorText::forFailure(failure));
    texts.append(ErrorText::forBadTarget());
    return texts;
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasWordsOfItsOwn()
    {
        QSet<QString> names;
        QSet<QString> titles;
        const QList<ErrorText> texts = everyText();
        for (const ErrorText &text : texts) {
            QVERIFY2(!text.name.isEmpty() && !text.title.isEmpty() && !text.text.isEmpty(), qPrintable(text.name));
            QVERIFY2(text.advice.isEmpty() == text.calm, qPrintable(text.name)); // nobody has to do anything then
            names.insert(text.name);
            titles.insert(text.title);
        }
        QCOMPARE(names.size(), texts.size());
        QCOMPARE(titles.size(), texts.size());
    }

    void everyCauseHasATextAndTheNameOfItsRow()
    {
        for (const FailureCause cause : allFailureCauses()) {
            const ErrorText text = ErrorText::forFailure(cause);
            const bool isUnknown = cause == FailureCause::MediaError || cause == FailureCause::UnknownError;
            QCOMPARE(text.name, isUnknown ? QStringLiteral("unknown") : causeName(cause));
            QCOMPARE(text.title, failureInfo(cause).title);
            QVERIFY2(!text.text.isEmpty() && !text.actions.isEmpty(), qPrintable(text.name));
        }
    }

    void everyErrorOffersKnownActionsOnceAndAWayOut()
    {
        const QSet<QString> known{QStringLiteral("retry"), QStringLiteral("back"), QStringLiteral("close"),
                                  QStringLiteral("copyDetails")};
        const QList<ErrorText> texts = everyText();
        for (const ErrorText &text : texts) {
            QSet<QString> offered;
            for (const ErrorAction &action : text.actions) {
                QVERIFY2(known.contains(action.name), qPrintable(action.name));
                QVERIFY2(!action.label.isEmpty(), qPrintable(text.name));
                offered.insert(action.name);
            }
            QCOMPARE(offered.size(), text.actions.size());
            QVERIFY2(offered.contains(QStringLiteral("close")), qPrintable(text.name));
            QVERIFY2(offered.contains(QStringLiteral("copyDetails")), qPrintable(text.name));
        }
    }

    void thePrimaryActionFitsTheReason_data()
    {
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("action");
        const auto row = [](ErrorReason reason, const char *action) {
            QTest::newRow(qPrintable(errorReasonName(reason)))
                << static_cast<int>(reason) << QString::fromLatin1(action);
        };
        row(ErrorReason::Unknown, "retry");
        row(ErrorReason::ResourceNotFound, "back");
        row(ErrorReason::DomainInvalid, "copyDetails");
        row(ErrorReason::OverDeviceLimit, "retry");
        row(ErrorReason::PlaybackSessionExpired, "retry");
        row(ErrorReason::TokenInvalid, "back");
        row(ErrorReason::TokenExpired, "back");
    }

    void thePrimaryActionFitsTheReason()
    {
        QFETCH(int, reason);
        QFETCH(QString, action);
        QCOMPARE(ErrorText::forError(error(static_cast<ErrorReason>(reason))).actions.first().name, action);
    }

    void aReasonThatForbidsRetryingDoesNotOfferIt()
    {
        const ErrorText text = ErrorText::forError(error(ErrorReason::DomainInvalid));
        QVERIFY(std::ranges::none_of(text.actions,
                                     [](const ErrorAction &action) { return action.name == QStringLiteral("retry"); }));
    }

    void isNamedForAutomation()
    {
        QCOMPARE(ErrorText::forError(error(ErrorReason::TokenExpired)).name,
                 QStringLiteral("ERROR_REASON_TOKEN_EXPIRED"));
        QCOMPARE(ErrorText::forError(error(ErrorReason::Unknown)).name, QStringLiteral("unknown"));
        QCOMPARE(ErrorText::forFailure(FailureCause::LoadFailed).name, QStringLiteral("load-failed"));
    }

    void anUnknownErrorShowsWhatWasSent()
    {
        PlaybackError unknown;
        unknown.rawCode = QStringLiteral("1002");
        unknown.rawReason = QStringLiteral("ERROR_REASON_GEO_BLOCKED");
        unknown.message = QStringLiteral("not in your country");
        const QString text = ErrorText::forError(unknown).text;
        QVERIFY2(text.contains(unknown.rawCode), qPrintable(text));
        QVERIFY2(text.contains(unknown.rawReason), qPrintable(text));
        QVERIFY2(text.contains(unknown.message), qPrintable(text));
    }

    void anUnknownErrorWithoutAnythingSaysSo()
    {
        const QString text = ErrorText::forError({}).text;
        QVERIFY2(text.contains(QStringLiteral("did not say")), qPrintable(text));
    }

    void hidesSecretsInWhatWasSent()
    {
        PlaybackError unknown;
        unknown.message = QStringLiteral("GET https://service.example.com/play?token=s3cr3tV4lue failed");
        const QString text = ErrorText::forError(unknown).text;
        QVERIFY2(!text.contains(QStringLiteral("s3cr3tV4lue")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("service.example.com")), qPrintable(text));
    }

    void cutsAnEndlessMessage()
    {
        PlaybackError unknown;
        unknown.message = QString(100'000, QLatin1Char('x'));
        QVERIFY(ErrorText::forError(unknown).text.size() < 500);
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "TestErrorText.moc"
