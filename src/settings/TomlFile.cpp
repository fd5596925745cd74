// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/TomlFile.h"

#include "protocol/EchoedText.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <toml++/toml.h>

#include <algorithm>
#include <string>
#include <string_view>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr qint64 largestFile = 1 << 20;

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

TomlEntry toEntry(const QString &key, int line, const toml::node &node, const QString &list)
{
    TomlEntry entry;
    entry.key = key;
    entry.line = line;
    entry.list = list;
    if (const auto *table = node.as_table(); table && table->empty()) {
        entry.kind = TomlEntry::Kind::EmptyTable;
    } else if (const auto *flag = node.as_boolean()) {
        entry.kind = TomlEntry::Kind::Flag;
        entry.values = {flag->get() ? QStringLiteral("true") : QStringLiteral("false")};
    } else if (const auto *integer = node.as_integer()) {
        entry.kind = TomlEntry::Kind::Number;
        entry.values = {QString::number(integer->get())};
    } else if (const auto *number = node.as_floating_point()) {
        entry.kind = TomlEntry::Kind::Number;
        entry.values = {QString::number(number->get(), 'g', QLocale::FloatingPointShortest)};
    } else if (const auto *text = node.as_string()) {
        entry.kind = TomlEntry::Kind::Text;
        entry.values = {toQString(text->get())};
    } else if (const auto *array = node.as_array();
               array &&
               std::all_of(array->begin(), array->end(), [](const toml::node &item) { return item.is_string(); })) {
        entry.kind = TomlEntry::Kind::TextList;
        for (const toml::node &item : *array)
            entry.values += toQString(item.as_string()->get());
    }
    return entry;
}

int lineOf(const toml::source_region &region)
{
    return static_cast<int>(region.begin.line);
}

/// Converts tables to entries.
class Flattening
{
public:
    QList<TomlEntry> entries;

    /// Adds the entries of \a table, which is \a depth levels below the top and in the array \a list, if any; each key
    /// gets \a prefix.
    void add(const toml::table &table, const QString &prefix, int depth, const QString &list)
    {
        for (const auto &[key, node] : table) {
            const QString name = prefix + toQString(key.str());
            const auto *inner = node.as_table();
            const auto *array = node.as_array();
            if (inner && !inner->empty() && depth < TomlFile::deepestTable)
                add(*inner, name + u'.', depth + 1, list);
            else if (array && !array->empty() && array->is_homogeneous<toml::table>() && depth < TomlFile::deepestTable)
                addElements(*array, name, lineOf(key.source()), depth + 1);
            else
                entries += toEntry(name, lineOf(key.source()), node, list);
        }
    }

private:
    void addElements(const toml::array &array, const QString &name, int line, int depth)
    {
        entries += TomlEntry{name, TomlEntry::Kind::TableList, {}, line};
        for (const toml::node &element : array) {
            entries += TomlEntry{name, TomlEntry::Kind::ListElement, {}, lineOf(element.source()), name};
            add(*element.as_table(), name + u'.', depth, name);
        }
    }
};

} // namespace

QString TomlFile::advice(const QString &why, const QByteArray &line)
{
    if (!why.contains("cannot redefine"_L1))
        return tr("A setting looks like key = \"value\", key = 5 or key = true.");
    static const QRegularExpression kiosk(u"^[\\[\\s\"']*kiosk\\b"_s);
    static const QRegularExpression value(u"^[\\s\"']*kiosk[\\s\"']*="_s);
    const QString text = QString::fromUtf8(line);
    // A table after the value, or the value after a table; anything else is there twice.
    const bool isConflict = why.contains("as table"_L1) || why.contains("as dotted"_L1) ||
                            (why.contains("existing table"_L1) && text.contains(value));
    return isConflict && text.contains(kiosk) ? tr("A file with a table [kiosk] cannot have the key kiosk: write "
                                                   "enabled = true in the table, which is the same as kiosk = true.")
                                              : tr("Write each key and each table only once.");
}

QString TomlFile::openToRead(QFile &file)
{
    const QString path = file.fileName();
    const QFileInfo info(path);
    if (info.isDir())
        return tr("it is a folder");
    // Reading a pipe without a writer never ends. A shell's "<(command)" is a pipe below /dev or /proc.
    const bool isNamed = !path.startsWith(QLatin1StringView("/dev/")) && !path.startsWith(QLatin1StringView("/proc/"));
    if (info.exists() && !info.isFile() && isNamed)
        return tr("it is a pipe or a device");
    return file.open(QIODevice::ReadOnly) ? QString() : file.errorString();
}

Result<QList<TomlEntry>> TomlFile::read(const QString &path)
{
    QFile file(path);
    if (const QString why = openToRead(file); !why.isEmpty()) {
        return Error{
            tr("The settings file %1 cannot be read: %2. Correct the path or the permissions.").arg(path, why)};
    }
    // A device such as /dev/zero has no end.
    const QByteArray content = file.read(largestFile + 1);
    if (content.size() > largestFile)
        return Error{tr("The settings file %1 cannot be read: it is larger than 1 MiB. Correct the path.").arg(path)};

    Flattening flattening;
    try {
        const toml::table table =
            toml::parse(std::string_view(content.constData(), static_cast<std::size_t>(content.size())));
        flattening.add(table, QString(), 0, QString());
    } catch (const toml::parse_error &error) {
        const int line = lineOf(error.source());
        const QString why = echoed(toQString(error.description()));
        return Error{tr("%1:%2: this is not valid TOML: %3. %4")
                         .arg(path, QString::number(line), why, advice(why, content.split('\n').value(line - 1)))};
    }
    std::ranges::stable_sort(flattening.entries, {}, &TomlEntry::line);
    return flattening.entries;
}

} // namespace vitrine
