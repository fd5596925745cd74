// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/SandboxCheck.h"

#include "unit/doctor/CheckList.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace vitrine;
using Namespaces = SandboxFacts::Namespaces;
using End = ForkedProbeResult::End;

class TestSandboxCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhetherTheEngineStarts_data()
    {
        QTest::addColumn<SandboxFacts>("facts");
        QTest::addColumn<bool>("starts");
        QTest::addColumn<CheckVerdict>("verdict");
        QTest::addColumn<QStringList>("texts");
        using enum CheckVerdict;
        const QString variable = u"QTWEBENGINE_DISABLE_SANDBOX"_s;
        QTest::newRow("works") << SandboxFacts{.namespaces = Namespaces::Work} << true << Ok
                               << QStringList{u"It is on"_s};
        QTest::newRow("root") << SandboxFacts{.isRoot = true, .namespaces = Namespaces::Work} << false << Problem
                              << QStringList{u"as root"_s, u"ordinary user"_s, variable + u"=1"_s};
        QTest::newRow("root, switched off") << SandboxFacts{.isRoot = true, .switchedOffBy = variable} << true
                                            << Warning << QStringList{u"because of "_s + variable, u"ordinary user"_s};
        QTest::newRow("switched off") << SandboxFacts{.switchedOffBy = u"--no-sandbox"_s} << true << Warning
                                      << QStringList{u"Remove --no-sandbox"_s};
        QTest::newRow("container") << SandboxFacts{.namespaces = Namespaces::Refused} << false << Problem
                                   << QStringList{u"namespaces"_s, u"seccomp"_s};
        QTest::newRow("Debian's switch") << SandboxFacts{.namespaces = Namespaces::Refused, .forbiddenForUsers = true}
                                         << false << Problem << QStringList{u"kernel.unprivileged_userns_clone=1"_s};
        QTest::newRow("none allowed") << SandboxFacts{.namespaces = Namespaces::Refused, .noneAllowed = true} << false
                                      << Problem << QStringList{u"user.max_user_namespaces="_s};
        QTest::newRow("AppArmor") << SandboxFacts{.namespaces = Namespaces::Refused, .heldByAppArmor = true} << false
                                  << Problem << QStringList{u"kernel.apparmor_restrict_unprivileged_userns=0"_s};
        QTest::newRow("not known") << SandboxFacts{} << true << Warning << QStringList{u"not known"_s};
    }

    void saysWhetherTheEngineStarts()
    {
        QFETCH(SandboxFacts, facts);
        QFETCH(bool, starts);
        QFETCH(CheckVerdict, verdict);
        QFETCH(QStringList, texts);
        QCOMPARE(facts.engineStarts(), starts);
        expectCheck(sandboxCheck(facts), verdict, texts);
    }

    void looksAtTheSystem()
    {
        const QTemporaryDir kernel;
        const auto set = [&kernel](const QString &name, const QByteArray &value) {
            QVERIFY(QDir(kernel.path()).mkpath(name.section(u'/', 0, 0)));
            QFile file(kernel.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(value);
        };
        const auto look = [&kernel](const QByteArray &disable, const QByteArray &flags,
                                    const ForkedProbeResult &answer) {
            return lookAtSandbox(false, disable, flags, kernel.path(), [&answer] { return answer; });
        };
        SandboxFacts facts = look({}, {}, {End::Answered, "works"});
        QCOMPARE(facts.namespaces, Namespaces::Work);
        QVERIFY(facts.switchedOffBy.isEmpty() && !facts.forbiddenForUsers && !facts.noneAllowed &&
                !facts.heldByAppArmor);
        set(u"kernel/unprivileged_userns_clone"_s, "0\n");
        set(u"kernel/apparmor_restrict_unprivileged_userns"_s, "1\n");
        set(u"user/max_user_namespaces"_s, "0\n");
        facts = look("1", {}, {End::Answered, {}});
        QCOMPARE(facts.namespaces, Namespaces::Refused);
        QCOMPARE(facts.switchedOffBy, u"QTWEBENGINE_DISABLE_SANDBOX"_s);
        QVERIFY(facts.forbiddenForUsers && facts.noneAllowed && facts.heldByAppArmor);
        facts = look("0", "--a --no-sandbox", {End::NotStarted, {}});
        QCOMPARE(facts.namespaces, Namespaces::NotKnown);
        QCOMPARE(facts.switchedOffBy, u"--no-sandbox"_s);
    }

    void triesTheRealThing()
    {
        // Either is right, depending on where this runs, but there is an answer.
        QVERIFY(lookAtSandbox(false, {}, {}).namespaces != Namespaces::NotKnown);
    }
};

QTEST_APPLESS_MAIN(TestSandboxCheck)
#include "TestSandboxCheck.moc"
