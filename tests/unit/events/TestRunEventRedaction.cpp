// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "events/RunEventRedaction.h"

#include "events/RunEventJson.h"
#include "support/RunEvents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

const QString secret = u"https://example.com/embed?token=opaque-secret"_s;
const QString redacted = u"https://example.com/embed?token=…"_s;

} // namespace

class TestRunEventRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextOfEveryKindIsRedacted_data()
    {
        QTest::addColumn<RunEvent>("event");
        const auto row = [](const RunEvent::Fields &fields) {
            const RunEvent event = runEvent(1, fields);
            QTest::newRow(qPrintable(runEventKindName(event.kind()))) << event;
        };
        row(ReadyReport{secret, secret, {}});
        PlaybackEvent event = playbackEvent(secret);
        event.rawName = secret + u"&raw"_s;
        event.data = {{u"list"_s, QJsonArray{secret}},
                      {u"token"_s, u"opaque-secret"_s},
                      {u"object"_s, QJsonObject{{u"url"_s, secret}}}};
        row(event);
        PlaybackError error;
        error.event = event;
        error.rawCode = error.rawReason = error.message = error.moduleVersion = secret;
        row(ErrorReport{error, {}});
        row(RecoveryStep{.kind = RecoveryStep::Kind::GiveUp, .why = secret});
        row(ActionReport{secret, {}});
        row(MessageRejection{MessageRejection::Why::Origin, 1, secret, secret});
        row(PageReport{.name = PageReport::Name::NotReady, .url = secret, .why = secret, .causes = {secret, secret}});
        row(UnknownReport{u"{\"token\":\"opaque-secret\"}"_s, secret, 1});
        row(ReportDelivery{ReportDelivery::Outcome::Refused, 1, 400, secret});
        row(CommandReport{.name = u"open"_s, .outcome = CommandReport::Outcome::Failed, .why = secret});
        row(DialogReport{secret, DialogReport::State::Closed, secret, secret});
        row(KioskReport{KioskReport::Name::ItemEnded, secret, u"finished"_s});
    }

    void everyTextOfEveryKindIsRedacted()
    {
        QFETCH(RunEvent, event);
        QVERIFY(runEventLine(event).contains("opaque-secret"));

        redact(event.fields);

        const QByteArray line = runEventLine(event);
        QVERIFY2(!line.contains("opaque-secret"), line.constData());
        QVERIFY2(line.contains("…"), line.constData());
        QVERIFY(!QJsonDocument::fromJson(line).isNull());
    }

    void theMessageOfAnErrorIsRedactedToo()
    {
        PlaybackError error;
        error.message = secret;
        RunEvent::Fields fields = ErrorReport{error, {}};
        redact(fields);
        QCOMPARE(std::get<ErrorReport>(fields).error.message, redacted);
    }

    void numbersStayAsTheyAre()
    {
        PlaybackEvent event = playbackEvent(u"play"_s);
        event.data = {{u"position"_s, 12.5}, {u"big"_s, 9007199254740993LL}, {u"none"_s, QJsonValue::Null}};
        RunEvent::Fields fields = event;
        redact(fields);
        QCOMPARE(std::get<PlaybackEvent>(fields), event);
    }

    void theSizeGrowsWithTheData()
    {
        PlaybackEvent event = playbackEvent(u"play"_s);
        const qsizetype empty = approximateBytes(event);
        event.data = {{u"text"_s, QString(1000, u'x')}};
        QVERIFY(approximateBytes(event) >= empty + 2000);
        event.data = {{u"list"_s, QJsonArray{QString(1000, u'x'), QJsonObject{{QString(500, u'k'), 1}}}}};
        QVERIFY(approximateBytes(event) >= empty + 3000);
        PlaybackError error;
        error.event = event;
        QVERIFY(approximateBytes(ErrorReport{error, {}}) >= empty + 3000);
        event.name = event.rawName = QString(1000, u'n');
        QVERIFY(approximateBytes(event) >= empty + 7000);
        QVERIFY(approximateBytes(ActionReport{QString(1000, u'n'), {}}) >= 2000);
        error.message = QString(1000, u'm');
        QVERIFY(approximateBytes(ErrorReport{error, {}}) >= empty + 5000);
        QVERIFY(approximateBytes(UnknownReport{QString(1000, u'x'), {}, 1}) >= 2000);
    }
};

QTEST_APPLESS_MAIN(TestRunEventRedaction)
#include "TestRunEventRedaction.moc"
