// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/health/ProcessMemoryReader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestProcessMemoryReader : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_proc;

    void add(int id, int parent, const QByteArray &name, int resident, int shared)
    {
        const QString folder = m_proc.filePath(QString::number(id));
        QVERIFY(QDir().mkpath(folder));
        QFile stat(folder + u"/stat"_s);
        QVERIFY(stat.open(QIODevice::WriteOnly));
        stat.write(QByteArray::number(id) + " (" + name + ") S " + QByteArray::number(parent) + " 1 1 0 -1");
        QFile statm(folder + u"/statm"_s);
        QVERIFY(statm.open(QIODevice::WriteOnly));
        statm.write("9999 " + QByteArray::number(resident) + ' ' + QByteArray::number(shared) + " 1 0 5 0\n");
    }

private Q_SLOTS:
    void addsUpAProcessAndItsDescendants()
    {
        add(1, 0, "systemd", 5000, 1000);
        add(10, 1, "vitrine", 100, 40);
        add(11, 10, "Qt WebEngine (GPU) 1 2", 200, 50);
        add(12, 11, "renderer", 300, 60);
        add(20, 1, "other", 7000, 10);
        QVERIFY(QDir().mkpath(m_proc.filePath(u"self"_s)));
        const auto memory = readProcessMemory(m_proc.path(), 10);
        QVERIFY(memory);
        QCOMPARE(memory->processes, 3);
        QCOMPARE(memory->bytes, qint64{60 + 150 + 240} * sysconf(_SC_PAGESIZE));
    }

    void knowsNothingOfAProcessThatIsNotThere() { QVERIFY(!readProcessMemory(m_proc.path(), 99)); }

    void readsThisProcess()
    {
        const auto memory = readProcessMemory();
        QVERIFY(memory);
        QVERIFY(memory->processes >= 1);
        QVERIFY(memory->bytes > 100'000);
    }
};

QTEST_GUILESS_MAIN(TestProcessMemoryReader)
#include "TestProcessMemoryReader.moc"
