// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/SharedMemoryCheck.h"

#include "player/SharedMemoryShortage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SharedMemoryCheck)
};

} // namespace

Check sharedMemoryCheck(const SharedMemory &memory)
{
    Check check{u"shared-memory"_s, Text::tr("Shared memory"), CheckVerdict::Ok, {}, {}, {}};
    check.details = {{u"freeBytes"_s, memory.freeBytes}, {u"temporaryFreeBytes"_s, memory.temporaryBytes}};
    check.found = Text::tr("%1 are free in /dev/shm.").arg(memorySizeText(memory.freeBytes));
    const auto place = memory.isElsewhere() ? SharedMemoryPlace::Temporary : SharedMemoryPlace::DevShm;
    if (const auto shortage = sharedMemoryShortage(memory, place)) {
        check.verdict = CheckVerdict::Problem;
        check.found = shortage->found;
        check.advice = shortage->advice;
    } else if (memory.isElsewhere()) {
        check.verdict = CheckVerdict::Warning;
        check.found += u' ' + Text::tr("The browser engine needs %1 there, so it uses /tmp instead, which is slower "
                                       "on a disk.")
                                  .arg(memorySizeText(SharedMemory::scarceBytes));
        check.advice = largerSharedMemoryAdvice();
    }
    return check;
}

} // namespace vitrine
