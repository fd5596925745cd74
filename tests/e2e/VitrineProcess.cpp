// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"

#include "StandardError.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

namespace vitrine {

VitrineProcess::VitrineProcess()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    const QStringList names = m_environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(QLatin1StringView("VITRINE_")))
            m_environment.remove(name);
    }
    setVariable(QStringLiteral("HOME"), m_folder.path());
    setVariable(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
    // Without a session bus, unless a test gives one: the media keys of the desktop belong to other programs.
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "DBUS_SESSION_BUS_ADDRESS"})
        setVariable(QLatin1StringView(name), QString());
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, [this] { read(); });
    QObject::connect(&m_process, &QProcess::readyReadStandardError, [this] { readErrors(); });
}

VitrineProcess::~VitrineProcess()
{
    m_process.disconnect();
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
    readErrors();
    const QStringList unexpected = unexpectedLines(m_errors, m_allowed);
    if (!unexpected.isEmpty())
        QTest::qFail(qPrintable(QStringLiteral("Unexpected on standard error:\n") + unexpected.join(u'\n')), __FILE__,
                     __LINE__);
}

void VitrineProcess::setVariable(const QString &name, const QString &value)
{
    if (value.isEmpty())
        m_environment.remove(name);
    else
        m_environment.insert(name, value);
}

void VitrineProcess::allowStartError(const QByteArray &text)
{
    allow(QStringLiteral("^vitrine: .*") + QRegularExpression::escape(QString::fromUtf8(text)));
    allow(QStringLiteral("^Try “vitrine( [a-z]+)? --help”\\.$"));
}

void VitrineProcess::start(const QStringList &arguments)
{
    startBare(QStringList{QStringLiteral("--headless"), QStringLiteral("--events"), QStringLiteral("-")} + arguments);
}

void VitrineProcess::startBare(const QStringList &arguments)
{
    m_process.setProcessEnvironment(m_environment);
    m_process.start(QStringLiteral(VITRINE_BINARY), arguments);
    QVERIFY2(m_process.waitForStarted(), VITRINE_BINARY);
}

std::optional<QJsonObject> VitrineProcess::waitFor(const Condition &condition, int from, int timeoutMs)
{
    qsizetype next = from;
    std::optional<QJsonObject> found;
    const auto look = [&] {
        for (; next < m_entries.size() && !found; ++next) {
            if (condition(m_entries.at(next)))
                found = m_entries.at(next);
        }
        return found.has_value() || m_process.state() == QProcess::NotRunning;
    };
    (void)QTest::qWaitFor(look, timeoutMs);
    return found;
}

std::optional<QJsonObject> VitrineProcess::waitFor(const QString &kind, const QString &field, const QString &value,
                                                   int from)
{
    return waitFor([&](const QJsonObject &entry) { return isEntry(entry, kind, field, value); }, from);
}

std::optional<int> VitrineProcess::exitAfter(const Condition &condition)
{
    if (!waitFor(condition))
        return std::nullopt;
    m_process.terminate();
    return waitForExit();
}

std::optional<int> VitrineProcess::waitForExit(int timeoutMs)
{
    if (!QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, timeoutMs))
        return std::nullopt;
    read();
    readErrors();
    return m_process.exitStatus() == QProcess::NormalExit ? std::optional(m_process.exitCode()) : std::nullopt;
}

QList<QJsonObject> VitrineProcess::entriesOf(const QString &kind) const
{
    QList<QJsonObject> found;
    for (const QJsonObject &entry : m_entries) {
        if (entry.value(QLatin1StringView("kind")).toString() == kind)
            found.append(entry);
    }
    return found;
}

const char *VitrineProcess::report() const
{
    m_report = "\nstandard output:\n" + m_output.right(20'000) + "\nstandard error:\n" + m_errors.right(10'000);
    return m_report.constData();
}

void VitrineProcess::read()
{
    m_output += m_process.readAllStandardOutput();
    for (qsizetype end = m_output.indexOf('\n', m_parsed); end >= 0; end = m_output.indexOf('\n', m_parsed)) {
        const QJsonDocument line = QJsonDocument::fromJson(m_output.mid(m_parsed, end - m_parsed));
        m_parsed = end + 1;
        if (line.isObject())
            m_entries.append(line.object());
    }
}

void VitrineProcess::readErrors()
{
    m_errors += m_process.readAllStandardError();
}

bool isEntry(const QJsonObject &entry, const QString &kind, const QString &field, const QString &value)
{
    return entry.value(QLatin1StringView("kind")).toString() == kind &&
           (field.isEmpty() || entry.value(field).toString() == value);
}

} // namespace vitrine
