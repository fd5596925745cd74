// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/DoctorReport.h"

#include "protocol/EchoedText.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

QString verdictName(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Skipped:
        return u"skipped"_s;
    case CheckVerdict::Ok:
        return u"ok"_s;
    case CheckVerdict::Info:
        return u"info"_s;
    case CheckVerdict::Warning:
        return u"warning"_s;
    case CheckVerdict::Problem:
        return u"problem"_s;
    }
    Q_UNREACHABLE();
}

/// \a text as a terminal shows it for \a verdict.
QString coloured(const QString &text, CheckVerdict verdict)
{
    const auto in = [&text](int colour) {
        return u"\x1b[%1m%2\x1b[0m"_s.arg(colour).arg(text);
    };
    switch (verdict) {
    case CheckVerdict::Skipped:
    case CheckVerdict::Info:
        return in(36);
    case CheckVerdict::Ok:
        return in(32);
    case CheckVerdict::Warning:
        return in(33);
    case CheckVerdict::Problem:
        return in(31);
    }
    Q_UNREACHABLE();
}

/// \a text in lines that are indented by \a indent; an empty text has none.
QString paragraph(const QString &text, qsizetype indent)
{
    const QString margin(indent, u' ');
    QString result;
    QString line;
    const QStringList words = onOneLine(text.simplified()).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!line.isEmpty() && indent + line.size() + 1 + word.size() > DoctorReport::columns) {
            result += margin + line + u'\n';
            line.clear();
        }
        line += line.isEmpty() ? word : u' ' + word;
    }
    return line.isEmpty() ? result : result + margin + line + u'\n';
}

} // namespace

DoctorReport::DoctorReport(Versions versions, QList<Check> checks)
    : m_versions(std::move(versions))
    , m_checks(std::move(checks))
{
}

CheckVerdict DoctorReport::verdict() const
{
    CheckVerdict worst = CheckVerdict::Ok;
    for (const Check &check : m_checks)
        worst = std::max(worst, check.verdict);
    return worst;
}

int DoctorReport::exitCode() const
{
    return verdict() == CheckVerdict::Problem ? 1 : 0;
}

QString DoctorReport::text(Style style) const
{
    constexpr qsizetype column = 9;
    QString text = u"vitrine %1 (Qt %2, Chromium %3)\n\n"_s.arg(m_versions.vitrine, m_versions.qt, m_versions.chromium);
    for (const Check &check : m_checks) {
        const QString verdict = verdictName(check.verdict).leftJustified(column);
        text += (style == Style::Coloured ? coloured(verdict, check.verdict) : verdict) + check.title + u'\n' +
                paragraph(check.found, column) + paragraph(check.advice, column) + u'\n';
    }
    return text + summary() + u'\n';
}

QJsonObject DoctorReport::json() const
{
    QJsonArray checks;
    for (const Check &check : m_checks) {
        checks.append(QJsonObject{
            {u"id"_s, check.id},
            {u"title"_s, check.title},
            {u"verdict"_s, verdictName(check.verdict)},
            {u"found"_s, check.found},
            {u"advice"_s, check.advice},
            {u"details"_s, check.details},
        });
    }
    return {
        {u"vitrine"_s, m_versions.vitrine},     {u"qt"_s, m_versions.qt}, {u"chromium"_s, m_versions.chromium},
        {u"verdict"_s, verdictName(verdict())}, {u"checks"_s, checks},
    };
}

QString DoctorReport::summary() const
{
    const auto count = [this](CheckVerdict verdict) {
        return static_cast<int>(std::ranges::count(m_checks, verdict, &Check::verdict));
    };
    switch (verdict()) {
    case CheckVerdict::Problem:
        return tr("Problems: %1, warnings: %2.").arg(count(CheckVerdict::Problem)).arg(count(CheckVerdict::Warning));
    case CheckVerdict::Warning:
        return tr("No problem, warnings: %1.").arg(count(CheckVerdict::Warning));
    case CheckVerdict::Skipped:
    case CheckVerdict::Ok:
    case CheckVerdict::Info:
        return tr("Nothing is wrong.");
    }
    Q_UNREACHABLE();
}

} // namespace vitrine
