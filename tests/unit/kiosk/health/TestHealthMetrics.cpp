// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/health/HealthMetrics.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

class TestHealthMetrics : public QObject
{
    Q_OBJECT

private:
    /// A status in which every metric has a value.
    static KioskStatus status()
    {
        KioskStatus status;
        status.version = u"1.2"_s;
        status.time = QDateTime(QDate(2026, 3, 1), QTime(10, 0), QTimeZone::utc());
        status.startTime = status.time.addSecs(-90);
        status.uptime = 91s; // by another clock
        status.health = {HealthState::Playing, u"Pictures are presented."_s};
        status.item = u"the \"film\"\\1"_s;
        status.itemSince = status.time.addSecs(-5);
        status.isDue = true;
        status.isScreenOff = false;
        status.playback = PlaybackState::Playing;
        status.lastPicture = status.time.addMSecs(-500);
        status.sincePicture = 500ms;
        status.memory = ProcessMemory{412'000'256, 5};
        return status;
    }

    static StatusCounters counters()
    {
        StatusCounters counters;
        counters.itemsStarted = 12;
        counters.failures.insert(u"renderer-crashed"_s, 2);
        return counters;
    }

private Q_SLOTS:
    void hasEachValue_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {"vitrine_healthy 1",
                                 "vitrine_health_state{state=\"playing\"} 1",
                                 "vitrine_health_state{state=\"failed\"} 0",
                                 "vitrine_start_time_seconds 1772359110",
                                 "vitrine_picture_age_seconds 0.5",
                                 "vitrine_picture_timestamp_seconds 1772359199.5",
                                 "vitrine_picture_due 1",
                                 "vitrine_playback_state{state=\"playing\"} 1",
                                 "vitrine_recovery_state{state=\"none\"} 1",
                                 "vitrine_programme_as_planned 1",
                                 "vitrine_item_info{item=\"the \\\"film\\\"\\\\1\"} 1",
                                 "vitrine_item_start_time_seconds 1772359195",
                                 "vitrine_screen_off_by_plan 0",
                                 "vitrine_items_started_total 12",
                                 "vitrine_items_skipped_total 0",
                                 "vitrine_failures_total{cause=\"renderer-crashed\"} 2",
                                 "vitrine_failures_total{cause=\"network-lost\"} 0",
                                 "vitrine_picture_problems_total 0",
                                 "vitrine_processes 5",
                                 "vitrine_resident_memory_bytes 412000256"})
            QTest::newRow(line) << QByteArray(line);
    }

    void hasEachValue()
    {
        QFETCH(const QByteArray, line);
        const QByteArray text = metricsText(status(), counters());
        QVERIFY2(text.split('\n').contains(line), text.constData());
    }

    void leavesOutWhatIsUnknown()
    {
        const QByteArray text = metricsText(KioskStatus(), StatusCounters());
        for (const char *name : {"vitrine_item_info", "vitrine_screen_off_by_plan", "vitrine_resident_memory_bytes",
                                 "vitrine_picture_timestamp_seconds"})
            QVERIFY2(!text.contains(name), name);
        QVERIFY(text.contains("vitrine_healthy 1"));
    }

    void aScreenThatIsOffByPlanHasNoPictureDue()
    {
        KioskStatus off = status();
        off.isScreenOff = true;
        off.isDue = false;
        const QByteArray text = metricsText(off, counters());
        QVERIFY(text.contains("\nvitrine_picture_due 0\n"));
        QVERIFY(text.contains("\nvitrine_screen_off_by_plan 1\n"));
    }

    void isAcceptedByPromtool_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("all") << metricsText(status(), counters());
        QTest::newRow("at the start") << metricsText(KioskStatus(), StatusCounters());
    }

    void isAcceptedByPromtool()
    {
        QFETCH(const QByteArray, text);
        const QString promtool = QStandardPaths::findExecutable(u"promtool"_s);
        if (promtool.isEmpty())
            QSKIP("The package prometheus is not installed.");
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(promtool, {u"check"_s, u"metrics"_s});
        process.write(text);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        const QByteArray output = process.readAll();
        QVERIFY2(process.exitCode() == 0 && output.isEmpty(), output.constData());
    }

    void eachMetricIsInTheDocumentation()
    {
        QFile file(QStringLiteral(VITRINE_DOCS "/health.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression row(u"^\\| `(vitrine_[a-z_]+)` .*$"_s, QRegularExpression::MultilineOption);
        QStringList documented;
        auto matches = row.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext())
            documented += matches.next().captured(0);
        QStringList expected;
        for (const HealthMetric &metric : healthMetrics())
            expected += u"| `%1` | %2 | %3 | %4 |"_s.arg(metric.name, metricTypeName(metric.type), metric.labelNames,
                                                         metric.help);
        QCOMPARE(documented.join(u'\n'), expected.join(u'\n'));
    }
};

QTEST_GUILESS_MAIN(TestHealthMetrics)
#include "TestHealthMetrics.moc"
