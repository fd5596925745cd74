// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/ErrorDialogModel.h"

#include "support/ManualClock.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

class TestErrorDialogModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock = ManualClock(); }

    void beginsClosed()
    {
        ErrorDialogModel dialog(m_clock);
        QVERIFY(!dialog.isOpen());
        QCOMPARE(dialog.name(), QString());
        QVERIFY(!dialog.press(QStringLiteral("close")));
    }

    void opensWithWordsAndActions()
    {
        ErrorDialogModel dialog(m_clock);
        QSignalSpy opened(&dialog, &ErrorDialogModel::openChanged);
        QSignalSpy content(&dialog, &ErrorDialogModel::contentChanged);
        dialog.openError(error(ErrorReason::TokenExpired));
        QVERIFY(dialog.isOpen());
        QCOMPARE(opened.count(), 1);
        QCOMPARE(content.count(), 1);
        QCOMPARE(dialog.name(), QStringLiteral("ERROR_REASON_TOKEN_EXPIRED"));
        QVERIFY(!dialog.title().isEmpty());
        QCOMPARE(dialog.actions().first().toMap().value(QStringLiteral("name")), dialog.primaryAction());
    }

    void whatPassesByItselfIsNoAlarm()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openFailure(FailureCause::NetworkLost, {QStringLiteral("The host does not answer.")});
        QVERIFY(dialog.isOpen());
        QVERIFY(dialog.isCalm());
        QVERIFY(dialog.advice().isEmpty()); // nobody has to do anything
        QCOMPARE(dialog.causes().size(), 1);
        QVERIFY(dialog.detailsText().contains(QStringLiteral("The host does not answer.")));
        m_clock.advance(1s);
        dialog.openFailure(FailureCause::RendererCrashed);
        QVERIFY(!dialog.isCalm());
    }

    void aNewerErrorReplacesTheOlder()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openFailure(FailureCause::NotReady, {QStringLiteral("The host does not answer.")});
        QCOMPARE(dialog.causes().size(), 1);
        QSignalSpy opened(&dialog, &ErrorDialogModel::openChanged);
        m_clock.advance(FrameGate::frame);
        dialog.openError(error(ErrorReason::TokenInvalid));
        QCOMPARE(dialog.name(), QStringLiteral("ERROR_REASON_TOKEN_INVALID"));
        QVERIFY(dialog.causes().isEmpty());
        QCOMPARE(opened.count(), 0);
    }

    void aFloodIsOneChange()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::TokenInvalid));
        QSignalSpy content(&dialog, &ErrorDialogModel::contentChanged);
        for (int i = 1; i <= 10'000; ++i)
            dialog.openError(error(i == 10'000 ? ErrorReason::TokenExpired : ErrorReason::OverDeviceLimit));
        QTRY_COMPARE(dialog.name(), QStringLiteral("ERROR_REASON_TOKEN_EXPIRED"));
        QCOMPARE(content.count(), 1);
    }

    void openingAndClosingInAStormOpensOnce()
    {
        ErrorDialogModel dialog(m_clock);
        QSignalSpy opened(&dialog, &ErrorDialogModel::openChanged);
        for (int i = 0; i < 10'000; ++i) {
            dialog.openError(error(ErrorReason::TokenInvalid));
            dialog.close();
        }
        QCOMPARE(opened.count(), 2);
        QCoreApplication::processEvents();
        QVERIFY2(!dialog.isOpen(), "what was closed stays closed");
    }

    void aPressIsForWhatCameLast()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::OverDeviceLimit));
        QVERIFY(!dialog.actions().isEmpty());
        dialog.openError(error(ErrorReason::TokenExpired));
        QVERIFY(dialog.press(QStringLiteral("close")));
        QVERIFY(!dialog.isOpen());
        QCOMPARE(dialog.title(), ErrorText::forError(error(ErrorReason::TokenExpired)).title);
        QCoreApplication::processEvents();
        QVERIFY(!dialog.isOpen());
    }

    void listsTheDetails()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.setTarget(QStringLiteral("https://player.example.com/embed?token=…"));
        dialog.setHostOrigin(QStringLiteral("https://kiosk.example.com"));
        PlaybackError failure = error(ErrorReason::DomainInvalid);
        failure.event.moduleVersion = QStringLiteral("2.22.1");
        dialog.openError(failure, 3723.0);
        QCOMPARE(detail(dialog, "code"), QStringLiteral("7"));
        QCOMPARE(detail(dialog, "reason"), QStringLiteral("ERROR_REASON_DOMAIN_INVALID"));
        QCOMPARE(detail(dialog, "hostOrigin"), QStringLiteral("https://kiosk.example.com"));
        QCOMPARE(detail(dialog, "timeUtc"), QStringLiteral("2025-01-01T00:00:00.000Z"));
        QVERIFY(!detail(dialog, "time").isEmpty());
        QCOMPARE(detail(dialog, "position"), QStringLiteral("1:02:03"));
        QCOMPARE(detail(dialog, "moduleVersion"), QStringLiteral("2.22.1"));
        QCOMPARE(detail(dialog, "target"), QStringLiteral("https://player.example.com/embed?token=…"));
        QVERIFY(!detail(dialog, "vitrineVersion").isEmpty());
    }

    void leavesOutWhatIsNotKnown()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.setHostOrigin(QStringLiteral("https://kiosk.example.com"));
        dialog.openError({});
        for (const char *name : {"code", "reason", "message", "position", "moduleVersion", "target", "hostOrigin"})
            QVERIFY2(detail(dialog, name).isNull(), name);
    }

    void prefersThePositionThatTheErrorCarries()
    {
        ErrorDialogModel dialog(m_clock);
        PlaybackError failure = error(ErrorReason::PlaybackSessionExpired);
        failure.event.positionSeconds = 0.0;
        dialog.openError(failure, 60.0);
        QCOMPARE(detail(dialog, "position"), QStringLiteral("0:00"));
    }

    void closesAndTellsWhatWasPressed_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action : {"retry", "back", "close"})
            QTest::newRow(action) << QString::fromLatin1(action);
    }

    void closesAndTellsWhatWasPressed()
    {
        QFETCH(QString, action);
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::OverDeviceLimit));
        bool openWhenPressed = true;
        connect(&dialog, &ErrorDialogModel::actionPressed, this, [&] { openWhenPressed = dialog.isOpen(); });
        QSignalSpy pressed(&dialog, &ErrorDialogModel::actionPressed);
        QVERIFY(dialog.press(action));
        QVERIFY(!dialog.isOpen());
        QVERIFY2(!openWhenPressed, "whoever acts on it must be able to open the next dialog");
        QCOMPARE(pressed.count(), 1);
        QCOMPARE(pressed.first().first().toString(), action);
    }

    void copiesTheDetailsAndStaysOpen()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::TokenInvalid));
        QSignalSpy pressed(&dialog, &ErrorDialogModel::actionPressed);
        QVERIFY(dialog.press(QStringLiteral("copyDetails")));
        QVERIFY(dialog.isOpen());
        QVERIFY(dialog.areDetailsCopied());
        QCOMPARE(pressed.count(), 1);
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied, dialog.detailsText());
        QVERIFY2(copied.contains(QStringLiteral("ERROR_REASON_TOKEN_INVALID")), qPrintable(copied));
        QVERIFY2(copied.startsWith(dialog.title()), qPrintable(copied));
        dialog.close();
        QVERIFY(!dialog.areDetailsCopied());
    }

    void refusesActionsThatItDoesNotOffer()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::DomainInvalid));
        QSignalSpy pressed(&dialog, &ErrorDialogModel::actionPressed);
        QVERIFY(!dialog.press(QStringLiteral("retry")));
        QVERIFY(!dialog.press(QStringLiteral("format-disk")));
        QVERIFY(dialog.isOpen());
        QCOMPARE(pressed.count(), 0);
    }

    void closingWithoutAnActionTellsNoAction()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::TokenExpired));
        QSignalSpy pressed(&dialog, &ErrorDialogModel::actionPressed);
        QSignalSpy opened(&dialog, &ErrorDialogModel::openChanged);
        dialog.close();
        dialog.close();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(pressed.count(), 0);
    }

    void aCountdownChangesTheStatusAlone()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::OverDeviceLimit));
        dialog.setStatus(QStringLiteral("4 s"), true);
        QSignalSpy status(&dialog, &ErrorDialogModel::statusChanged);
        QSignalSpy content(&dialog, &ErrorDialogModel::contentChanged);
        for (const char *text : {"3 s", "2 s", "2 s", "1 s"})
            dialog.setStatus(QString::fromLatin1(text), true);
        QCOMPARE(dialog.status(), QStringLiteral("1 s"));
        QCOMPARE(status.count(), 3);
        QVERIFY2(content.isEmpty(), "the buttons would lose the focus every second");
    }

    void cancelIsOfferedWhileItCanBeCancelled()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::OverDeviceLimit));
        const QString primary = dialog.primaryAction();
        QSignalSpy content(&dialog, &ErrorDialogModel::contentChanged);
        QVERIFY(!offers(dialog, "cancel"));
        QVERIFY(!dialog.press(QStringLiteral("cancel")));
        dialog.setStatus(QStringLiteral("4 s"), true);
        QVERIFY(offers(dialog, "cancel"));
        QCOMPARE(content.count(), 1);
        QVERIFY2(dialog.primaryAction() == primary && primary != QStringLiteral("cancel"), qPrintable(primary));
        dialog.setStatus(QStringLiteral("Gave up."), false);
        QVERIFY(!offers(dialog, "cancel"));
        QCOMPARE(content.count(), 2);
    }

    void cancellingLeavesTheDialogOpen()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::OverDeviceLimit));
        dialog.setStatus(QStringLiteral("4 s"), true);
        QSignalSpy pressed(&dialog, &ErrorDialogModel::actionPressed);
        QVERIFY(dialog.press(QStringLiteral("cancel")));
        QVERIFY2(dialog.isOpen(), "it has to say what came of it");
        QCOMPARE(pressed.count(), 1);
        QCOMPARE(pressed.first().first().toString(), QStringLiteral("cancel"));
    }

    void theStatusIsGoneWithTheDialog()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::OverDeviceLimit));
        dialog.setStatus(QStringLiteral("4 s"), true);
        dialog.close();
        QCOMPARE(dialog.status(), QString());
        m_clock.advance(FrameGate::frame);
        dialog.openError(error(ErrorReason::OverDeviceLimit));
        QVERIFY(dialog.isOpen());
        QVERIFY(!offers(dialog, "cancel"));
    }

    void neverShowsASecret()
    {
        ErrorDialogModel dialog(m_clock);
        PlaybackError failure;
        failure.rawReason = QStringLiteral("failed for ?token=s3cr3tV4lue");
        failure.message = QStringLiteral("Authorization: Bearer s3cr3tV4lue");
        dialog.openError(failure);
        QVERIFY2(!dialog.detailsText().contains(QStringLiteral("s3cr3tV4lue")), qPrintable(dialog.detailsText()));
        QVERIFY2(!dialog.text().contains(QStringLiteral("s3cr3tV4lue")), qPrintable(dialog.text()));
    }

private:
    static PlaybackError error(ErrorReason reason)
    {
        PlaybackError error;
        error.reason = reason;
        error.rawReason = errorReasonName(reason);
        error.code = errorReasonCode(reason);
        error.rawCode = QString::number(error.code.value_or(0));
        return error;
    }

    static bool offers(const ErrorDialogModel &dialog, const char *action)
    {
        const QVariantList actions = dialog.actions();
        return std::any_of(actions.begin(), actions.end(), [action](const QVariant &entry) {
            return entry.toMap().value(QStringLiteral("name")).toString() == QLatin1StringView(action);
        });
    }

    static QString detail(const ErrorDialogModel &dialog, const char *name)
    {
        const QVariantList details = dialog.details();
        for (const QVariant &entry : details) {
            const QVariantMap map = entry.toMap();
            if (map.value(QStringLiteral("name")).toString() == QLatin1StringView(name))
                return map.value(QStringLiteral("value")).toString();
        }
        return {};
    }

    ManualClock m_clock;
};

QTEST_MAIN(TestErrorDialogModel)
#include "TestErrorDialogModel.moc"
