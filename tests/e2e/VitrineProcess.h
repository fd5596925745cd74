// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <optional>

namespace vitrine {

/// \brief The real binary, running, with its event stream read as it comes.
///
/// Headless and with folders of its own, unless the arguments say otherwise. Killed when it goes out of scope. The test
/// fails then if the program has printed a line on standard error that is neither usual nor allowed.
class VitrineProcess
{
public:
    using Condition = std::function<bool(const QJsonObject &)>;

    VitrineProcess();
    ~VitrineProcess();

    /// Sets (or with an empty value removes) a variable of the program's environment; before start().
    void setVariable(const QString &name, const QString &value);

    /// Allows lines on standard error in which \a pattern, a regular expression, matches; not only once.
    void allow(const QString &pattern) { m_allowed += pattern; }
    /// Allows the message of a start that fails, which has \a text in it.
    void allowStartError(const QByteArray &text);

    /// Starts with `--headless --events -` and folders of its own before \a arguments.
    void start(const QStringList &arguments);

    /// Starts with \a arguments alone.
    void startBare(const QStringList &arguments);

    /// The first object from index \a from on that meets \a condition, waiting for it; none when the time is over or
    /// the program ends without it.
    [[nodiscard]] std::optional<QJsonObject> waitFor(const Condition &condition, int from = 0, int timeoutMs = 30'000);
    [[nodiscard]] std::optional<QJsonObject> waitFor(const QString &kind, const QString &field, const QString &value,
                                                     int from = 0);

    /// waitFor() \a condition, and ends the program with a signal, as a service manager does. Returns the exit code; no
    /// value as from the two.
    [[nodiscard]] std::optional<int> exitAfter(const Condition &condition);

    /// Waits for the end and returns the exit code; no value when it does not end or crashes.
    [[nodiscard]] std::optional<int> waitForExit(int timeoutMs = 60'000);

    /// Everything read so far, in order.
    [[nodiscard]] const QList<QJsonObject> &entries() const { return m_entries; }
    [[nodiscard]] QList<QJsonObject> entriesOf(const QString &kind) const;

    [[nodiscard]] QProcess &process() { return m_process; }
    [[nodiscard]] QByteArray standardOutput() const { return m_output; }
    [[nodiscard]] QByteArray standardError() const { return m_errors; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// What was heard and said, for the message of a failed check.
    [[nodiscard]] const char *report() const;

private:
    void read();
    void readErrors();

    QTemporaryDir m_folder;
    QProcess m_process;
    QProcessEnvironment m_environment;
    QByteArray m_output;
    QByteArray m_errors;
    QStringList m_allowed; ///< regular expressions for lines of m_errors
    mutable QByteArray m_report;
    qsizetype m_parsed = 0; ///< bytes of m_output that are in m_entries
    QList<QJsonObject> m_entries;
};

/// True when \a entry is of \a kind and its \a field is \a value.
[[nodiscard]] bool isEntry(const QJsonObject &entry, const QString &kind, const QString &field, const QString &value);

} // namespace vitrine
