// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// A disk with faults, for LD_PRELOAD: FAULTY_DISK_SYNC_MS makes each fsync slower; FAULTY_DISK_BYTES is how much can be
// written before the disk is full. After 20 refused writes, that much space is free again.

#include <atomic>
#include <cerrno>
#include <cstdlib>

#include <dlfcn.h>
#include <sys/types.h>
#include <time.h>

#define EXPORTED extern "C" __attribute__((visibility("default")))

namespace {

long setting(const char *name)
{
    const char *value = std::getenv(name);
    return value != nullptr ? std::atol(value) : 0;
}

template<typename Function>
Function realFunction(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

int syncSlowly(const char *name, int descriptor)
{
    const long wait = setting("FAULTY_DISK_SYNC_MS");
    if (wait > 0) {
        const timespec time{wait / 1000, (wait % 1000) * 1'000'000};
        nanosleep(&time, nullptr);
    }
    return realFunction<int (*)(int)>(name)(descriptor);
}

bool isFull(size_t size)
{
    static std::atomic<long> written = 0;
    static std::atomic<long> refused = 0;
    const long limit = setting("FAULTY_DISK_BYTES");
    if (limit <= 0 || (written += static_cast<long>(size)) <= limit)
        return false;
    if (++refused <= 20)
        return true;
    refused = 0;
    written = 0;
    return false;
}

template<typename Offset>
ssize_t writeIfRoom(const char *name, int descriptor, const void *data, size_t size, Offset offset)
{
    if (isFull(size)) {
        errno = ENOSPC;
        return -1;
    }
    return realFunction<ssize_t (*)(int, const void *, size_t, Offset)>(name)(descriptor, data, size, offset);
}

} // namespace

EXPORTED int fsync(int descriptor)
{
    return syncSlowly("fsync", descriptor);
}

EXPORTED int fdatasync(int descriptor)
{
    return syncSlowly("fdatasync", descriptor);
}

EXPORTED ssize_t pwrite(int descriptor, const void *data, size_t size, off_t offset)
{
    return writeIfRoom("pwrite", descriptor, data, size, offset);
}

EXPORTED ssize_t pwrite64(int descriptor, const void *data, size_t size, off64_t offset)
{
    return writeIfRoom("pwrite64", descriptor, data, size, offset);
}
