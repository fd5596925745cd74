// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/UserFileProblem.h"

#include "settings/TomlFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::UserFileProblem)
};

constexpr int mostBrokenFilesADay = 100;

} // namespace

UserFileProblem::Kind userFileProblemKind(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) ? UserFileProblem::Kind::Damaged
                                                                      : UserFileProblem::Kind::Unreadable;
}

bool mayWantNoWindow(const QString &path)
{
    constexpr qint64 most = 1 << 20; // of a settings file
    static const QRegularExpression line(u"^[ \\t\"']*(?:(?:kiosk|kiosk\\.enabled|headless)[ \\t\"']*"
                                         "(?!=[ \\t]*false\\b)=|\\[[ \\t\"']*kiosk[ \\t\"']*\\])"_s,
                                         QRegularExpression::MultilineOption);
    QFile file(path);
    return TomlFile::openToRead(file).isEmpty() && QString::fromUtf8(file.read(most)).contains(line);
}

QString setAsideUserFile(const UserFileProblem &problem, const QDate &today)
{
    if (problem.kind == UserFileProblem::Kind::Unreadable)
        return Text::tr("%1 This run uses the defaults; the file stays as it is.").arg(problem.message);
    const QString first = problem.path + ".broken-"_L1 + today.toString(Qt::ISODate);
    QString why = Text::tr("there are too many of them");
    for (int number = 1; number <= mostBrokenFilesADay; ++number) {
        const QString aside = number == 1 ? first : u"%1-%2"_s.arg(first).arg(number);
        const QFileInfo info(aside);
        if (info.exists() || info.isSymLink())
            continue;
        QFile file(problem.path);
        if (file.rename(aside))
            return Text::tr(
                       "%1 This run uses the defaults. The file is now %2: correct it, and give it its name again.")
                .arg(problem.message, aside);
        why = file.errorString();
        break;
    }
    return Text::tr("%1 This run uses the defaults. The file cannot be renamed (%2), so no setting can be changed: "
                    "correct it by hand.")
        .arg(problem.message, why);
}

} // namespace vitrine
