// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a settings file, read the way the program does; the file lies in memory. What is accepted is within the
// limits that the table promises, what is refused names the file and shows no secret.

#include "fuzz/FuzzCheck.h"
#include "fuzz/PlainSecrets.h"
#include "settings/SettingsLoader.h"
#include "settings/TomlFile.h"

#include <QDir>

#include <algorithm>
#include <cmath>
#include <sys/mman.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// A file that has a path and no disk; lives as long as the process.
class MemoryFile
{
public:
    MemoryFile()
        : m_descriptor(memfd_create("settings", MFD_CLOEXEC))
    {
        require(m_descriptor >= 0, "memory files are available");
    }

    [[nodiscard]] QString path() const { return u"/proc/self/fd/%1"_s.arg(m_descriptor); }

    void write(const std::uint8_t *data, std::size_t size) const
    {
        require(ftruncate(m_descriptor, 0) == 0, "the memory file can be emptied");
        require(pwrite(m_descriptor, data, size, 0) == static_cast<ssize_t>(size), "the memory file can be written");
    }

private:
    int m_descriptor;
};

void checkRefusal(const Error &error, const QString &path, const QString &text)
{
    require(error.message.contains(path), "a refusal names the file");
    require(error.message.size() < 2000, "a refusal is short");
    require(!showsSecretOf(error.message, text), "a refusal shows no secrets");
}

void check(const QList<TomlEntry> &entries)
{
    int line = 1;
    for (const TomlEntry &entry : entries) {
        require(entry.line >= line, "entries are in the order of their lines");
        line = entry.line;
        using Kind = TomlEntry::Kind;
        const bool isSingle = entry.kind == Kind::Flag || entry.kind == Kind::Number || entry.kind == Kind::Text;
        require(!isSingle || entry.values.size() == 1, "a single value is one");
    }
}

bool isOrigin(const QString &text)
{
    return !text.isEmpty() && originOf(QUrl(text)) == text;
}

bool isFolder(const QString &path)
{
    return QDir::isAbsolutePath(path) && QDir::cleanPath(path) == path;
}

void check(const Settings &settings, const SettingsTable &table, const QString &path)
{
    using namespace std::chrono;
    constexpr hours year(366 * 24);
    require(isOrigin(settings.hostOrigin), "the host's origin is one");
    require(std::all_of(settings.playerOrigins.begin(), settings.playerOrigins.end(), isOrigin),
            "the player's origins are origins");
    require(!settings.startSeconds || (std::isfinite(*settings.startSeconds) && *settings.startSeconds >= 0),
            "the start is finite and not negative");
    require(QStringList({QString(), u"zh"_s, u"ja"_s, u"en"_s}).contains(settings.language), "the language is known");
    const QSize size = settings.windowSize;
    require(size.width() >= 320 && size.height() >= 180 && size.width() <= 16384 && size.height() <= 16384,
            "the window's size is within its limits");
    require(!settings.exitAfter || (*settings.exitAfter > 0ms && *settings.exitAfter <= year), "a run has an end");
    require(settings.readyTimeout > 0ms && settings.readyTimeout <= year, "the player has time to become ready");
    require(!settings.profile.isEmpty() && !settings.profile.contains(u'/'), "the profile is the name of a folder");
    require(isFolder(settings.configDir) && isFolder(settings.dataDir) && isFolder(settings.cacheDir),
            "folders are absolute");
    require(!settings.page || settings.target.kind() == PlayTarget::Kind::PlayerUrl, "a page has a URL");
    const BackAction back = settings.onBack.value_or(BackAction());
    require(back.kind != BackAction::Kind::Url || !originOf(back.url).isEmpty(), "Back goes to an address of the web");
    for (auto source = settings.sources.begin(); source != settings.sources.end(); ++source) {
        require(table.find(source.key()), "only known settings have a source");
        require(source.value().startsWith(path + u':'), "a source is the file and a line");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const SettingsTable table;
    static const MemoryFile file;
    file.write(data, size);
    const QString path = file.path();
    SettingsEnvironment environment;
    environment.variables.insert(u"HOME"_s, u"/nonexistent/home"_s);

    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<QList<TomlEntry>> entries = TomlFile::read(path);
    if (entries)
        check(*entries);
    else
        checkRefusal(entries.error(), path, text);

    environment.systemFile = path;
    const Result<LoadedSettings> fromFile = SettingsLoader(table, environment).load({});
    if (!fromFile) {
        checkRefusal(fromFile.error(), path, text);
        return 0;
    }
    require(entries.hasValue(), "a file that cannot be read sets nothing");
    check(fromFile->settings, table, path);

    // The layers speak one language: what a file may say, the command line may say too.
    QList<SettingAssignment> options;
    for (const TomlEntry &entry : *entries) {
        if (const SettingRow *row = entry.kind == TomlEntry::Kind::EmptyTable ? nullptr : table.find(entry.key))
            options += {entry.key, entry.kind == TomlEntry::Kind::TextList ? row->fromList(entry.values) : entry.values,
                        path + ":1"_L1};
    }
    environment.systemFile.clear();
    const Result<LoadedSettings> fromOptions = SettingsLoader(table, environment).load(options);
    require(fromOptions.hasValue(), "the command line takes what a file may say");
    require(fromOptions->settings.target == fromFile->settings.target, "the command line says what the file says");
    return 0;
}
