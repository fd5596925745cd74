// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/ForgetMark.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestForgetMark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAnotherOneAfterEachVisitor()
    {
        ForgetMark mark({});
        QVERIFY(mark.id().isNull());
        mark.renew();
        const QUuid first = mark.id();
        QVERIFY(!first.isNull());
        mark.renew();
        QVERIFY(mark.id() != first);
        QVERIFY(ForgetMark({}).id().isNull());
    }

    void isKeptInTheFolder()
    {
        const QTemporaryDir folder;
        const QString profile = folder.filePath(u"profile"_s); // the engine creates it later
        ForgetMark mark(profile);
        QVERIFY(mark.id().isNull());
        mark.renew();
        QCOMPARE(ForgetMark(profile).id(), mark.id());
    }

    void aVisitorIsKnownAfterARestart()
    {
        const QTemporaryDir folder;
        ForgetMark mark(folder.path());
        QVERIFY(!mark.hasVisitor());
        mark.setVisitor(true); // the first one comes before the first mark
        QVERIFY(ForgetMark(folder.path()).hasVisitor());
        QVERIFY(ForgetMark(folder.path()).id().isNull());
        mark.renew();
        QVERIFY(ForgetMark(folder.path()).hasVisitor());
        QCOMPARE(ForgetMark(folder.path()).id(), mark.id());
        mark.setVisitor(false);
        QVERIFY(!mark.hasVisitor());
        QVERIFY(!ForgetMark(folder.path()).hasVisitor());
        QCOMPARE(ForgetMark(folder.path()).id(), mark.id());
    }

    void aFileWithSomethingElseIsNoMark()
    {
        const QTemporaryDir folder;
        ForgetMark(folder.path()).renew();
        QFile file(folder.filePath(u"vitrine-forgotten"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("'); alert('");
        file.close();
        QVERIFY(ForgetMark(folder.path()).id().isNull());
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        ForgetMark mark(file.fileName());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"vitrine-forgotten cannot be written: "_s));
        mark.renew();
        QVERIFY(!mark.id().isNull());
    }
};

QTEST_GUILESS_MAIN(TestForgetMark)
#include "TestForgetMark.moc"
