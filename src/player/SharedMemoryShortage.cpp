// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/SharedMemoryShortage.h"

#include <QCoreApplication>
#include <QLocale>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SharedMemoryShortage)
};

} // namespace

std::optional<SharedMemoryShortage> sharedMemoryShortage(const SharedMemory &memory, SharedMemoryPlace place)
{
    const bool isInTemporary = place == SharedMemoryPlace::Temporary;
    if ((isInTemporary ? memory.temporaryBytes : memory.freeBytes) >= SharedMemory::scarceBytes)
        return std::nullopt;
    const QString needed = memorySizeText(SharedMemory::scarceBytes);
    const QString end =
        u' ' + Text::tr("Its processes end without a message when that is used up, and the page stays black.");
    if (!memory.isScarce()) {
        return SharedMemoryShortage{
            Text::tr("%1 are free in /tmp. With --disable-dev-shm-usage the browser engine needs %2 there.")
                    .arg(memorySizeText(memory.temporaryBytes), needed) +
                end,
            Text::tr("Make room in /tmp, or start without --disable-dev-shm-usage.")};
    }
    const QString free = Text::tr("%1 are free in /dev/shm.").arg(memorySizeText(memory.freeBytes)) + u' ';
    if (memory.temporaryBytes < SharedMemory::scarceBytes) {
        return SharedMemoryShortage{
            free + Text::tr("The browser engine needs %1 there, and there is no more in /tmp.").arg(needed) + end,
            largerSharedMemoryAdvice()};
    }
    return SharedMemoryShortage{free + Text::tr("The browser engine needs %1 there.").arg(needed) + end,
                                largerSharedMemoryAdvice() + u' ' +
                                    Text::tr("Or start Vitrine again: then the engine uses /tmp.")};
}

QString largerSharedMemoryAdvice()
{
    return Text::tr("Make /dev/shm larger: mount -o remount,size=256m /dev/shm, or start the container with "
                    "--shm-size=256m.");
}

QString memorySizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1);
}

QStringList causesInMachine()
{
    const auto shortage =
        sharedMemoryShortage(lookAtSharedMemory(), sharedMemoryPlace(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS")));
    return shortage ? QStringList(shortage->found + u' ' + shortage->advice) : QStringList();
}

} // namespace vitrine
