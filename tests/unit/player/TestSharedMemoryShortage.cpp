// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/SharedMemoryShortage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestSharedMemoryShortage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsMissingAndWhatToDo_data()
    {
        QTest::addColumn<SharedMemory>("memory");
        QTest::addColumn<SharedMemoryPlace>("place");
        QTest::addColumn<QString>("found"); // empty: no shortage
        QTest::addColumn<QString>("advice");
        using enum SharedMemoryPlace;
        constexpr qint64 mebibyte = 1024 * 1024;
        const QString larger = u"mount -o remount,size=256m /dev/shm"_s;
        QTest::newRow("room") << SharedMemory{128 * mebibyte, 0} << DevShm << QString() << QString();
        QTest::newRow("room in /tmp") << SharedMemory{0, 128 * mebibyte} << Temporary << QString() << QString();
        QTest::newRow("none anywhere") << SharedMemory{16 * mebibyte, 8 * mebibyte} << DevShm
                                       << u"16.0 MiB are free in /dev/shm. The browser engine needs 128.0 MiB there, "
                                          "and there is no more in /tmp."_s
                                       << larger;
        QTest::newRow("a little more in /tmp")
            << SharedMemory{0, 8 * mebibyte} << Temporary << u"0 bytes are free in /dev/shm."_s << larger;
        QTest::newRow("used up since the start") << SharedMemory{mebibyte, 500 * mebibyte} << DevShm
                                                 << u"1.0 MiB are free in /dev/shm."_s << u"start Vitrine again"_s;
        QTest::newRow("a flag of the user's")
            << SharedMemory{500 * mebibyte, mebibyte} << Temporary
            << u"1.0 MiB are free in /tmp. With --disable-dev-shm-usage"_s << u"Make room in /tmp"_s;
    }

    void saysWhatIsMissingAndWhatToDo()
    {
        QFETCH(const SharedMemory, memory);
        QFETCH(const SharedMemoryPlace, place);
        QFETCH(const QString, found);
        QFETCH(const QString, advice);
        const auto shortage = sharedMemoryShortage(memory, place);
        QCOMPARE(shortage.has_value(), !found.isEmpty());
        if (!shortage)
            return;
        QVERIFY2(shortage->found.startsWith(found), qPrintable(shortage->found));
        QVERIFY2(shortage->found.contains(u"without a message"_s), qPrintable(shortage->found));
        QVERIFY2(shortage->advice.contains(advice), qPrintable(shortage->advice));
    }

    void looksAtThisMachine()
    {
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-dev-shm-usage");
        const SharedMemory memory = lookAtSharedMemory();
        QCOMPARE(causesInMachine().isEmpty(), memory.temporaryBytes >= SharedMemory::scarceBytes);
    }
};

QTEST_APPLESS_MAIN(TestSharedMemoryShortage)
#include "TestSharedMemoryShortage.moc"
