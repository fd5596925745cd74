// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/RunDiagnosis.h"

#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

/// With a shell script as the doctor.
class TestRunDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_target = u"demo:vod"_s;
        m_results.clear();
        m_start = {.program = m_folder->filePath(u"doctor"_s), .options = {u"--kiosk"_s}};
        m_start.variables.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        m_start.variables.insert(u"FOLDER"_s, m_folder->path());
        m_start.variables.insert(u"QT_QPA_PLATFORM"_s, u"as-at-the-start"_s);
    }

    void startsTheDoctorAsTheRunWasStarted()
    {
        writeDoctor(report);
        RunDiagnosis diagnosis(m_start, [this] { return m_target; });
        run(diagnosis);
        QTRY_COMPARE(m_results.size(), 1);
        QCOMPARE(json(0), (QJsonObject{{u"arguments"_s, u"doctor --json --kiosk"_s},
                                       {u"platform"_s, u"as-at-the-start"_s},
                                       {u"target"_s, u"demo:vod"_s}}));
    }

    void callersShareADoctorThatRuns()
    {
        writeDoctor("while [ ! -e \"$FOLDER/go\" ]; do sleep 0.02; done\n" + report);
        RunDiagnosis diagnosis(m_start, [this] { return m_target; });
        for (int i = 0; i < 1000; ++i)
            run(diagnosis);
        QTRY_COMPARE(runs(), 1);
        letGo();
        QTRY_COMPARE(m_results.size(), 1000);
        QCOMPARE(json(999).value("target"_L1), QJsonValue(u"demo:vod"_s));
        QCOMPARE(runs(), 1);
    }

    void anotherTargetIsCheckedAfterTheFirst()
    {
        writeDoctor("while [ ! -e \"$FOLDER/go\" ]; do sleep 0.02; done\n" + report);
        RunDiagnosis diagnosis(m_start, [this] { return m_target; });
        run(diagnosis);
        m_target = u"demo:live"_s;
        run(diagnosis);
        run(diagnosis);
        QTRY_COMPARE(runs(), 1);
        letGo();
        QTRY_COMPARE(m_results.size(), 3);
        QCOMPARE(json(0).value("target"_L1), QJsonValue(u"demo:vod"_s));
        QCOMPARE(json(1).value("target"_L1), QJsonValue(u"demo:live"_s));
        QCOMPARE(json(2).value("target"_L1), QJsonValue(u"demo:live"_s));
        QCOMPARE(runs(), 2);
    }

    void saysWhatWentWrong_data()
    {
        QTest::addColumn<QByteArray>("script"); ///< empty: there is none
        QTest::addColumn<int>("code");
        QTest::newRow("no program") << QByteArray() << -32000;
        QTest::newRow("no report") << QByteArray("echo hello\n") << -32000;
        QTest::newRow("a crash") << QByteArray("kill -SEGV $$\n") << -32000;
        QTest::newRow("never ends") << QByteArray("exec sleep 1000\n") << -32001;
    }

    void saysWhatWentWrong()
    {
        QFETCH(QByteArray, script);
        if (!script.isEmpty())
            writeDoctor(script);
        RunDiagnosis diagnosis(
            m_start, [this] { return m_target; }, script.contains("sleep") ? 100ms : 30s);
        run(diagnosis);
        QTRY_COMPARE(m_results.size(), 1);
        const auto *error = std::get_if<RpcError>(&m_results[0]);
        QVERIFY(error != nullptr);
        QTEST(static_cast<int>(error->code), "code");
        writeDoctor(report); // and goes on
        run(diagnosis);
        QTRY_COMPARE(m_results.size(), 2);
        QCOMPARE(json(1).value("target"_L1), QJsonValue(u"demo:vod"_s));
    }

private:
    void writeDoctor(const QByteArray &script)
    {
        QFile file(m_start.program);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\necho run >>\"$FOLDER/runs\"\n" + script);
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }

    void letGo()
    {
        QFile file(m_folder->filePath(u"go"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    [[nodiscard]] int runs() const
    {
        QFile file(m_folder->filePath(u"runs"_s));
        return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count('\n')) : 0;
    }

    void run(RunDiagnosis &diagnosis)
    {
        diagnosis.run([this](const ControlResult &result) { m_results += result; });
    }

    [[nodiscard]] QJsonObject json(qsizetype index) const
    {
        const auto *value = std::get_if<QJsonValue>(&m_results.at(index));
        return value != nullptr ? value->toObject() : QJsonObject();
    }

    const QByteArray report = "printf '{\"arguments\":\"%s\",\"platform\":\"%s\",\"target\":\"%s\"}' "
                              "\"$*\" \"$QT_QPA_PLATFORM\" \"$VITRINE_TARGET\"\n";
    std::optional<QTemporaryDir> m_folder;
    RunDiagnosis::Start m_start;
    QString m_target;
    QList<ControlResult> m_results;
};

QTEST_GUILESS_MAIN(TestRunDiagnosis)
#include "TestRunDiagnosis.moc"
