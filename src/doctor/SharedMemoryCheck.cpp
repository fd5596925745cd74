// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/SharedMemoryCheck.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SharedMemoryCheck)
};

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1);
}

} // namespace

Check sharedMemoryCheck(const SharedMemory &memory)
{
    Check check{u"shared-memory"_s, Text::tr("Shared memory"), CheckVerdict::Ok, {}, {}, {}};
    check.details = {{u"freeBytes"_s, memory.freeBytes}, {u"temporaryFreeBytes"_s, memory.temporaryBytes}};
    check.found = Text::tr("%1 are free in /dev/shm.").arg(sizeText(memory.freeBytes));
    if (!memory.isScarce())
        return check;
    check.advice = Text::tr("Make /dev/shm larger: mount -o remount,size=256m /dev/shm, or start the container with "
                            "--shm-size=256m.");
    if (memory.isElsewhere() && memory.temporaryBytes >= SharedMemory::scarceBytes) {
        check.verdict = CheckVerdict::Warning;
        check.found += u' ' + Text::tr("The browser engine needs %1 there, so it uses /tmp instead, which is slower "
                                       "on a disk.")
                                  .arg(sizeText(SharedMemory::scarceBytes));
    } else {
        check.verdict = CheckVerdict::Problem;
        check.found += u' ' + Text::tr("The browser engine needs %1 there, and there is no more in /tmp. Its processes "
                                       "end without a message when that is used up, and the page stays black.")
                                  .arg(sizeText(SharedMemory::scarceBytes));
    }
    return check;
}

} // namespace vitrine
