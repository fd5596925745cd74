// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/ErrorText.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

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
            QVERIFY2(!text.calm || text.advice.isEmpty(), qPrintable(text.name)); // nobody has to do anything then
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
            QVERIFY2(!text.text.isEmpty(), qPrintable(text.name));
        }
    }

    void whetherToTryAgainFitsTheReason_data()
    {
        QTest::addColumn<ErrorReason>("reason");
        QTest::addColumn<ErrorText::Retry>("retry");
        const auto row = [](ErrorReason reason, ErrorText::Retry retry) {
            QTest::newRow(qPrintable(errorReasonName(reason))) << reason << retry;
        };
        row(ErrorReason::Unknown, ErrorText::Retry::Primary);
        row(ErrorReason::ResourceNotFound, ErrorText::Retry::Primary);
        row(ErrorReason::DomainInvalid, ErrorText::Retry::Never);
        row(ErrorReason::OverDeviceLimit, ErrorText::Retry::Primary);
        row(ErrorReason::PlaybackSessionExpired, ErrorText::Retry::Primary);
        row(ErrorReason::TokenInvalid, ErrorText::Retry::Offered);
        row(ErrorReason::TokenExpired, ErrorText::Retry::Offered);
    }

    void whetherToTryAgainFitsTheReason()
    {
        QFETCH(ErrorReason, reason);
        QFETCH(ErrorText::Retry, retry);
        QCOMPARE(ErrorText::forError(error(reason)).retry, retry);
    }

    void theViewerReadsOneSentenceWithoutSettings()
    {
        static const QRegularExpression setting(QStringLiteral("--\\w|\\w_\\w"));
        const QList<ErrorText> texts = everyText();
        for (const ErrorText &text : texts) {
            for (const QString &line : {text.title, text.text, text.promise, text.advice}) {
                QVERIFY2(!line.contains(setting), qPrintable(line));
                QVERIFY2(line.count(QLatin1Char('.')) <= 1, qPrintable(line));
            }
            QVERIFY2(!text.advice.contains(QStringLiteral("wait")), qPrintable(text.advice));
        }
    }

    void whatCouldNotBeLoadedHasItsAddress()
    {
        const QString address = QStringLiteral("https://player.example.com/embed");
        const QString text = ErrorText::forFailure(FailureCause::LoadFailed, address).text;
        QVERIFY2(text.contains(address) && text.contains(QStringLiteral("could not be loaded")), qPrintable(text));
    }

    void whatProgramsReadIsEnglish()
    {
        class Shouting : public QTranslator
        {
        public:
            bool isEmpty() const override { return false; }
            QString translate(const char *, const char *text, const char *, int) const override
            {
                return QString::fromUtf8(text).toUpper();
            }
        };
        using enum ErrorText::Language;
        const auto all = [](ErrorText::Language language) {
            QStringList texts;
            const auto add = [&texts](const ErrorText &text) {
                texts += {text.title, text.text, text.promise, text.advice, text.operatorHint};
            };
            for (const ErrorReason reason : reasons)
                add(ErrorText::forError(error(reason), language));
            for (const FailureCause cause : allFailureCauses())
                add(ErrorText::forFailure(cause, {}, language));
            return texts;
        };
        const QStringList english = all(English);
        QCOMPARE(all(Translated), english); // without a translator
        Shouting translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QCOMPARE(all(English), english);
        QVERIFY(all(Translated) != english);
    }

    void isNamedForAutomation()
    {
        QCOMPARE(ErrorText::forError(error(ErrorReason::TokenExpired)).name,
                 QStringLiteral("ERROR_REASON_TOKEN_EXPIRED"));
        QCOMPARE(ErrorText::forError(error(ErrorReason::Unknown)).name, QStringLiteral("unknown"));
        QCOMPARE(ErrorText::forFailure(FailureCause::LoadFailed).name, QStringLiteral("load-failed"));
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "TestErrorText.moc"
