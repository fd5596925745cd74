// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/UserFileProblem.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestUserFileProblem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDamagedFileIsKeptUnderAnotherName()
    {
        const QTemporaryDir folder;
        const UserFileProblem problem{.path = folder.filePath(u"vitrine.toml"_s), .message = u"It is wrong."_s};
        for (const char *name : {"vitrine.toml.broken-2026-11-28", "vitrine.toml.broken-2026-11-28-2",
                                 "vitrine.toml.broken-2026-11-28-3"}) {
            write(problem.path, name);
            const QString told = setAsideUserFile(problem, QDate(2026, 11, 28));
            QVERIFY2(told.startsWith("It is wrong. "_L1), qPrintable(told));
            QVERIFY2(told.contains(folder.filePath(QString::fromLatin1(name)) + u':'), qPrintable(told));
            QCOMPARE(read(folder.filePath(QString::fromLatin1(name))), QByteArray(name));
            QVERIFY(!QFile::exists(problem.path));
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3);
    }

    void aNameThatIsTakenIsNotUsed()
    {
        const QTemporaryDir folder;
        const UserFileProblem problem{.path = folder.filePath(u"vitrine.toml"_s), .message = u"It is wrong."_s};
        const QString taken = problem.path + u".broken-2026-11-28"_s;
        QVERIFY(QFile::link(u"/nowhere"_s, taken));
        write(problem.path, "x");
        QVERIFY(setAsideUserFile(problem, QDate(2026, 11, 28)).contains(taken + u"-2:"_s));
        QCOMPARE(read(taken + u"-2"_s), QByteArray("x"));
        QCOMPARE(QFile::symLinkTarget(taken), u"/nowhere"_s);
    }

    void saysWhyAFileCannotBeRenamed()
    {
        // No file system lets anyone rename this one.
        const UserFileProblem problem{.path = u"/proc/version"_s, .message = u"It is wrong."_s};
        const QString told = setAsideUserFile(problem, QDate(2026, 11, 28));
        QVERIFY2(told.contains("cannot be renamed ("_L1) && told.contains("correct it by hand"_L1), qPrintable(told));
        QVERIFY(QFile::exists(problem.path));
    }

    void aFileThatCannotBeReadStaysWhereItIs()
    {
        const QTemporaryDir folder;
        const UserFileProblem problem{UserFileProblem::Kind::Unreadable, folder.filePath(u"vitrine.toml"_s),
                                      u"It cannot be read."_s};
        write(problem.path, "x");
        QVERIFY(setAsideUserFile(problem, QDate(2026, 11, 28)).contains("stays as it is"_L1));
        QCOMPARE(read(problem.path), QByteArray("x"));
    }

private:
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_APPLESS_MAIN(TestUserFileProblem)
#include "TestUserFileProblem.moc"
