// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a recording. What is refused names a line; what is accepted is replayed to its end, is the same when it
// is written again, and makes a scenario.

#include "control/record/RecordingFormat.h"
#include "control/record/RecordingReader.h"
#include "control/record/RecordingScenario.h"
#include "control/record/RunReplay.h"
#include "fuzz/FuzzCheck.h"
#include "simulator/Scenario.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QRegularExpression>

#include <sys/mman.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// A file in memory with a path.
class MemoryFile
{
public:
    MemoryFile(const std::uint8_t *data, std::size_t size)
        : m_descriptor(::memfd_create("recording", MFD_CLOEXEC))
    {
        while (size > 0) {
            const ssize_t written = ::write(m_descriptor, data, size);
            require(written > 0, "the file in memory can be written");
            data += written;
            size -= static_cast<std::size_t>(written);
        }
    }
    ~MemoryFile() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(MemoryFile)

    [[nodiscard]] QString path() const { return u"/proc/self/fd/%1"_s.arg(m_descriptor); }

private:
    int m_descriptor;
};

void checkError(const QString &message)
{
    static const QRegularExpression form(u"^/proc/self/fd/[0-9]+, line [1-9][0-9]*: .+\\.$"_s);
    require(form.match(message).hasMatch(), "an error names the file and a line, is one line, and is a sentence");
    require(message.size() < 2000, "an error is short");
}

RecordingEntry writtenAndRead(const RecordingEntry &entry, const RecordingHeader &header)
{
    const QByteArray line = recordingLine(entry, UserIds::Remove);
    require(line.count('\n') == 1 && line.endsWith('\n'), "an entry is written as one line");
    const auto again = parseRecordingEntry(line, header);
    require(again.hasValue() && again->has_value(), "an entry that is written can be read");
    return **again;
}

void checkEntries(RecordingReader recording)
{
    std::chrono::milliseconds mono{0};
    while (const auto entry = recording.next().value()) {
        require(entry->mono >= mono, "time does not run backwards");
        mono = entry->mono;
        const RecordingEntry again = writtenAndRead(*entry, recording.header());
        require(writtenAndRead(again, recording.header()) == again, "an entry without secrets stays the same");
    }
}

void checkReplay(RecordingReader recording)
{
    static const SystemClock clock;
    RunReplay replay(std::move(recording), clock, {.speed = std::nullopt});
    QEventLoop loop;
    QObject::connect(&replay, &RunReplay::finished, &loop, [&loop] { loop.exit(0); });
    QObject::connect(&replay, &RunReplay::failed, &loop, [&loop] { loop.exit(1); });
    replay.start();
    require(loop.exec() == 0, "a recording that was opened is replayed to its end");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int count = 0;
    static char *arguments = nullptr;
    static const QCoreApplication application(count, &arguments);
    const MemoryFile file(data, size);
    Result<RecordingReader> recording = RecordingReader::open(file.path());
    if (!recording) {
        checkError(recording.error().message);
        return 0;
    }
    checkEntries(std::move(recording).value());
    checkReplay(RecordingReader::open(file.path()).value());
    const auto scenario = scenarioOf(RecordingReader::open(file.path()).value(), std::nullopt);
    if (scenario && scenario->messages <= 1000 && scenario->json.size() < 100'000)
        require(Scenario::fromJson(scenario->json, u"film"_s, u"film.json"_s).hasValue(),
                "the messages of a recording make a scenario");
    return 0;
}
