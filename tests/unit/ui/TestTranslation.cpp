// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/language/Translation.h"

#include "ui/ErrorText.h"
#include "ui/language/MessageText.h"

#include <QCoreApplication>
#include <QTest>

using namespace vitrine;
using namespace Qt::StringLiterals;

namespace {

const char *const sentence = "There is no source of new tokens.";

QString windowText()
{
    return ErrorText::tr("The player reported an error.");
}

QString message()
{
    return messageText(QString::fromLatin1(sentence));
}

} // namespace

class TestTranslation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextsAreInTheLanguage()
    {
        {
            const Translation japanese(Language::Japanese);
            QCOMPARE(windowText(), u"プレーヤーがエラーを報告しました。"_s);
            QCOMPARE(message(), u"新しいトークンの取得元がありません。"_s);
            QCOMPARE(QLocale().language(), QLocale::Japanese);
        }
        {
            const Translation chinese(Language::TraditionalChinese);
            QCOMPARE(windowText(), u"播放器回報錯誤。"_s);
            QCOMPARE(message(), u"沒有新權杖的來源。"_s);
            QCOMPARE(QLocale().script(), QLocale::TraditionalHanScript);
        }
        const Translation english(Language::English);
        QCOMPARE(windowText(), u"The player reported an error."_s);
        QCOMPARE(message(), QString::fromLatin1(sentence));
    }

    void nothingIsLeftOfItAfterwards()
    {
        const QLocale before;
        {
            const Translation japanese(Language::Japanese);
        }
        QCOMPARE(QLocale(), before);
        QCOMPARE(windowText(), u"The player reported an error."_s);
        QCOMPARE(message(), QString::fromLatin1(sentence));
    }

    /// These are in logs and the event stream.
    void whatIsLoggedStaysEnglish()
    {
        const Translation japanese(Language::Japanese);
        QCOMPARE(QCoreApplication::translate("vitrine::GiveUpText", sentence), QString::fromLatin1(sentence));
        const ErrorText text = ErrorText::forFailure(FailureCause::NetworkLost);
        QCOMPARE(text.englishTitle, u"No connection"_s);
        QCOMPARE(text.title, u"接続がありません"_s);
        QCOMPARE(failureInfo(FailureCause::NetworkLost).title, u"No connection"_s);
        QCOMPARE(QCoreApplication::translate("QAbstractSocket", "Host not found"), u"Host not found"_s);
    }

    void dialogsOfQtAreInTheLanguage()
    {
        const Translation japanese(Language::Japanese);
        const QString cancel = QCoreApplication::translate("QPlatformTheme", "Cancel");
        QVERIFY2(cancel != "Cancel"_L1, "is the package qt6-translations-l10n installed?");
        QVERIFY(QCoreApplication::translate("QFileDialog", "Look in:") != "Look in:"_L1);
    }
};

QTEST_GUILESS_MAIN(TestTranslation)
#include "TestTranslation.moc"
