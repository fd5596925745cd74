// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"
#include "support/ResidentMemory.h"
#include "support/SlowReader.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using namespace vitrine;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 maximumGrowth = 64 * mebibyte;

// A million takes half a minute; a tenth of it overruns the relay's bound as well.
int floodLength()
{
    const int given = qEnvironmentVariableIntValue("VITRINE_TEST_FLOOD");
    return given > 0 ? given : 100'000;
}

/// \brief Reads an event stream while it is written, and checks what a flood must not disturb.
class FloodReader
{
public:
    explicit FloodReader(const QString &path)
        : m_file(path)
    {
    }

    /// Reads what has been added; false when something is wrong, see problem().
    bool read()
    {
        if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly))
            return true; // not there yet
        m_rest += m_file.readAll();
        for (qsizetype end = m_rest.indexOf('\n'); end >= 0 && m_problem.isEmpty(); end = m_rest.indexOf('\n')) {
            take(QJsonDocument::fromJson(m_rest.left(end)).object());
            m_rest.remove(0, end + 1);
        }
        return m_problem.isEmpty();
    }

    [[nodiscard]] QByteArray problem() const { return m_problem; }
    [[nodiscard]] int milestones() const { return m_milestones; }
    [[nodiscard]] int brought() const { return m_brought; }
    [[nodiscard]] int leftOut() const { return m_leftOut; }
    [[nodiscard]] double lastOfFlood() const { return m_lastOfFlood; }
    [[nodiscard]] bool isCalm() const { return m_isCalm; }
    [[nodiscard]] bool isCalmAgain() const { return m_isCalmAgain; }

private:
    void take(const QJsonObject &entry)
    {
        const QString kind = entry.value(u"kind").toString();
        if (entry.value(u"seq").toInteger() != ++m_seq)
            m_problem = "a gap before " + QByteArray::number(entry.value(u"seq").toInteger());
        if (kind == u"event" && entry.value(u"name").toString() == u"milestone" &&
            entry.value(u"data").toObject().value(u"number").toInt() != 5000 * m_milestones++)
            m_problem = "an event is missing before milestone " + QByteArray::number(m_milestones);
        if (kind == u"rejected" && entry.value(u"why").toString() != u"flood")
            m_problem = "rejected: " + entry.value(u"why").toString().toUtf8();
        if (kind == u"rejected")
            m_leftOut += entry.value(u"count").toInt();
        if (kind != u"progress")
            return;
        const double position = entry.value(u"currentTime").toDouble();
        m_isCalm = m_isCalm || position == calmBefore;
        m_isCalmAgain = m_isCalmAgain || position >= calmAfter;
        if (position == calmBefore || position >= calmAfter)
            return;
        if (position <= m_lastOfFlood)
            m_problem = "out of order: " + QByteArray::number(position);
        m_lastOfFlood = position;
        ++m_brought;
    }

    static constexpr double calmBefore = 0.0;
    static constexpr double calmAfter = 5000.0;

    QFile m_file;
    QByteArray m_rest;
    QByteArray m_problem;
    qint64 m_seq = 0;
    int m_milestones = 0;
    int m_brought = 0;
    int m_leftOut = 0;
    double m_lastOfFlood = 0.0;
    bool m_isCalm = false;
    bool m_isCalmAgain = false;
};

} // namespace

// A player that talks as fast as it can, to the whole program with everything that listens.
class TestFloodEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTakenWithoutGrowingAndWithoutLosingWhatMatters()
    {
        const int count = floodLength();
        PageServer site;
        site.setReply("/begun", HttpReply{204, "text/plain", {}, {}});
        site.setReply("/over", HttpReply{204, "text/plain", {}, {}});
        site.setBarePage("/embed", playerPage(R"(
            const count = )" + QByteArray::number(count) +
                                              R"(;
            const again = new MessageChannel();
            let sent = 0;
            let time = 0;
            const flood = () => {
                for (let i = 0; i < 10000 && sent < count; ++i) {
                    if (sent % 5000 === 0) tell('milestone', {number: sent});
                    progress(++sent / 1000);
                }
                if (sent < count) return again.port2.postMessage('');
                tell('flood_over');
                fetch('/over');
                // From somewhere else, so that it can be told from the flood.
                setInterval(() => progress(5000 + (time += 0.1)), 100);
            };
            again.port1.onmessage = flood;
            tell('playback_video_began');
            const calm = setInterval(() => progress(0), 100);
            setTimeout(async () => { clearInterval(calm); await fetch('/begun'); flood(); }, 3000);
        )"));
        const QString events = m_folder.filePath(QStringLiteral("events.jsonl"));
        VitrineProcess vitrine;
        vitrine.startBare({QStringLiteral("--headless"), QStringLiteral("--ephemeral"), QStringLiteral("--events"),
                           events, site.address("/embed")});

        FloodReader reader(events);
        QTRY_VERIFY2_WITH_TIMEOUT(reader.read() && reader.isCalm(), vitrine.report(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(site.requests().contains("/begun"), 30'000);
        const qint64 before = residentMemory();
        QTRY_VERIFY_WITH_TIMEOUT(site.requests().contains("/over"), 240'000);
        // Progress is right again, every event has come in its order, every position is either there or counted.
        QTRY_VERIFY2_WITH_TIMEOUT(!reader.read() || reader.isCalmAgain(), vitrine.report(), 30'000);
        QTRY_VERIFY2_WITH_TIMEOUT(!reader.read() || reader.brought() + reader.leftOut() == count,
                                  QByteArray::number(reader.brought() + reader.leftOut()).constData(), 30'000);
        QCOMPARE(reader.problem(), QByteArray());
        QCOMPARE(reader.milestones(), count / 5000);
        QCOMPARE(reader.lastOfFlood(), count / 1000.0);
        QVERIFY(reader.leftOut() > 0);
        // The page's script engine takes its time to give memory back.
        QTRY_VERIFY2_WITH_TIMEOUT(residentMemory() - before < maximumGrowth,
                                  QByteArray::number((residentMemory() - before) / mebibyte).constData(), 90'000);
        qInfo("%d positions, %d of them left out; %lld MiB more than before", count, reader.leftOut(),
              (residentMemory() - before) / mebibyte);
        vitrine.process().terminate();
        QCOMPARE(vitrine.waitForExit(), 0);
    }

    void aReaderThatHasStoppedKeepsNothingWaiting()
    {
        PageServer site;
        site.setBarePage("/embed", playerPage(R"(
            let time = 0;
            setInterval(() => { for (let i = 0; i < 50; ++i) progress(time += 0.001); }, 20);
        )"));
        SlowReader reader;
        VitrineProcess vitrine;
        vitrine.allow(QStringLiteral("^warning vitrine\\.[a-z]+: The event stream ends here: "));
        vitrine.startBare({QStringLiteral("--headless"), QStringLiteral("--ephemeral"), QStringLiteral("--events"),
                           reader.path(), site.address("/embed")});
        int before = 0;
        const auto isFull = [&] { // nothing is added, although the player goes on
            return std::exchange(before, reader.available()) == reader.available() && before > 48 * 1024;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(isFull(), vitrine.report(), 30'000);
        vitrine.process().terminate();
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        // What a pipe holds was soon full; the rest was not lost in silence.
        QVERIFY2(vitrine.standardError().contains("The event stream ends here"), vitrine.report());
        QVERIFY(reader.read().count('\n') > 100);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestFloodEndToEnd)
#include "TestFloodEndToEnd.moc"
