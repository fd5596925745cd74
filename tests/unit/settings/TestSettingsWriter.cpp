// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingsWriter.h"

#include "SettingsFixture.h"

#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestSettingsWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote_data();
    void readsBackWhatItWrote();
    void keepsWhatItDoesNotChange();
    void changesAllOrNothing_data();
    void changesAllOrNothing();
    void makesAFileForItsOwnerAlone();
    void keepsPermissionsAndLinks();
    void saysWhyAFileCannotBeWritten_data();
    void saysWhyAFileCannotBeWritten();

private:
    [[nodiscard]] QByteArray contentOf(const QString &name) const;

    SettingsFixture m_fixture;
    SettingsWriter m_writer{m_fixture.table};
};

QByteArray TestSettingsWriter::contentOf(const QString &name) const
{
    QFile file(m_fixture.path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

void TestSettingsWriter::readsBackWhatItWrote_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QByteArray>("line");

    QTest::newRow("flag") << u"muted"_s << QStringList{u"Yes"_s} << QByteArray("muted = true\n");
    QTest::newRow("whole number") << u"start"_s << QStringList{u"10.0"_s} << QByteArray("start = 10\n");
    QTest::newRow("fraction") << u"start"_s << QStringList{u" .5 "_s} << QByteArray("start = 0.5\n");
    QTest::newRow("text") << u"profile"_s << QStringList{u"lobby"_s} << QByteArray("profile = \"lobby\"\n");
    QTest::newRow("repeatable") << u"exit_on"_s << QStringList{u"ended"_s, u"error"_s}
                                << QByteArray("exit_on = [\"ended\", \"error\"]\n");
    QTest::newRow("repeatable, none") << u"exit_on"_s << QStringList() << QByteArray("exit_on = []\n");
    QTest::newRow("program") << u"token_command"_s << QStringList{u"get 'a b' \"c\""_s}
                             << QByteArray("token_command = \"get 'a b' \\\"c\\\"\"\n");
    QTest::newRow("in a table") << u"recovery.network-lost.delay"_s << QStringList{u"3"_s}
                                << QByteArray("[recovery.network-lost]\ndelay = 3\n");
}

void TestSettingsWriter::readsBackWhatItWrote()
{
    QFETCH(QString, key);
    QFETCH(QStringList, values);
    QFETCH(QByteArray, line);
    QFile::remove(m_fixture.path(u"system.toml"_s));

    const SettingsWriter::Problem problem = m_writer.write(m_fixture.path(u"system.toml"_s), {{key, values}});

    QVERIFY2(!problem, problem ? qPrintable(problem->message) : "");
    QCOMPARE(contentOf(u"system.toml"_s), line);
    const auto loaded = m_fixture.load();
    VERIFY_LOADED(loaded);
    QVERIFY(loaded->settings.sources.contains(key));
}

void TestSettingsWriter::keepsWhatItDoesNotChange()
{
    m_fixture.write(u"a.toml"_s, u"# lobby\r\nkiosk = true # always\r\nnew_in_2030 = [1, {a = 2}]\r\nhud = 'on'\r\n"_s);

    const SettingsWriter::Problem problem =
        m_writer.write(m_fixture.path(u"a.toml"_s),
                       {{u"hud"_s, QStringList{u"off"_s}}, {u"kiosk"_s}, {u"lang"_s, QStringList{u"ja"_s}}});

    QVERIFY2(!problem, problem ? qPrintable(problem->message) : "");
    QCOMPARE(contentOf(u"a.toml"_s),
             QByteArray("# lobby\r\nnew_in_2030 = [1, {a = 2}]\r\nhud = \"off\"\r\nlang = \"ja\"\r\n"));
}

void TestSettingsWriter::changesAllOrNothing_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QString>("reason");

    const QString fine = u"hud = \"on\"\n"_s;
    QTest::newRow("wrong value") << fine << u"profile"_s << QStringList{u"a/b"_s} << u"profile must be a name"_s;
    QTest::newRow("no value") << fine << u"profile"_s << QStringList() << u"profile has no value"_s;
    QTest::newRow("unknown key") << fine << u"kiosc"_s << QStringList{u"1"_s} << u"There is no setting “kiosc”"_s;
    QTest::newRow("its own folder") << fine << u"config_dir"_s << QStringList{u"/elsewhere"_s}
                                    << u"config_dir cannot be set"_s;
    QTest::newRow("no TOML") << u"hud\n"_s << u"profile"_s << QStringList{u"a"_s} << u":1: this is not valid TOML"_s;
    QTest::newRow("table in the way") << u"[profile]\n"_s << u"profile"_s << QStringList{u"a"_s}
                                      << u"this value cannot be changed"_s;
}

void TestSettingsWriter::changesAllOrNothing()
{
    QFETCH(QString, content);
    QFETCH(QString, key);
    QFETCH(QStringList, values);
    QFETCH(QString, reason);
    m_fixture.write(u"a.toml"_s, content);

    const SettingsWriter::Problem problem =
        m_writer.write(m_fixture.path(u"a.toml"_s), {{u"hud"_s, QStringList{u"off"_s}}, {key, values}});

    QVERIFY(problem);
    QVERIFY2(problem->message.contains(reason), qPrintable(problem->message));
    QVERIFY2(problem->message.contains("othing was changed"_L1), qPrintable(problem->message));
    QCOMPARE(contentOf(u"a.toml"_s), content.toUtf8());
}

void TestSettingsWriter::makesAFileForItsOwnerAlone()
{
    const QString path = m_fixture.path(u"new/folder/vitrine.toml"_s);

    const SettingsWriter::Problem problem = m_writer.write(path, {{u"muted"_s, QStringList{u"true"_s}}});

    QVERIFY2(!problem, problem ? qPrintable(problem->message) : "");
    QCOMPARE(contentOf(u"new/folder/vitrine.toml"_s), QByteArray("muted = true\n"));
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0600U);
}

void TestSettingsWriter::keepsPermissionsAndLinks()
{
    m_fixture.write(u"real.toml"_s, u"hud = \"on\"\n"_s);
    const QByteArray real = QFile::encodeName(m_fixture.path(u"real.toml"_s));
    QCOMPARE(::chmod(real.constData(), 0640), 0);
    // Only root can give a file away.
    const bool isRoot = ::geteuid() == 0;
    QCOMPARE(isRoot ? ::chown(real.constData(), 12, 34) : 0, 0);
    const QString link = m_fixture.path(u"link.toml"_s);
    QVERIFY(QFile::link(u"real.toml"_s, link));

    const SettingsWriter::Problem problem = m_writer.write(link, {{u"hud"_s, QStringList{u"off"_s}}});

    QVERIFY2(!problem, problem ? qPrintable(problem->message) : "");
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(contentOf(u"real.toml"_s), QByteArray("hud = \"off\"\n"));
    struct stat status = {};
    QCOMPARE(::stat(real.constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0640U);
    QCOMPARE(status.st_uid, isRoot ? 12U : ::geteuid());
    QCOMPARE(status.st_gid, isRoot ? 34U : status.st_gid);
}

void TestSettingsWriter::saysWhyAFileCannotBeWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");

    m_fixture.write(u"file"_s, QString());
    QCOMPARE(::mkfifo(QFile::encodeName(m_fixture.path(u"pipe"_s)).constData(), 0600), 0);
    QTest::newRow("folder") << u"."_s << u"cannot be read: it is a folder"_s;
    QTest::newRow("pipe") << u"pipe"_s << u"cannot be read: it is a pipe"_s;
    QTest::newRow("below a file") << u"file/vitrine.toml"_s << u"its folder cannot be created"_s;
    QTest::newRow("no place for it") << u"/proc/vitrine.toml"_s << u"/proc/vitrine.toml cannot be written: "_s;
}

void TestSettingsWriter::saysWhyAFileCannotBeWritten()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);

    const SettingsWriter::Problem problem =
        m_writer.write(name.startsWith(u'/') ? name : m_fixture.path(name), {{u"hud"_s, QStringList{u"off"_s}}});

    QVERIFY(problem);
    QVERIFY2(problem->message.contains(reason) && problem->message.contains("Nothing was changed."_L1),
             qPrintable(problem->message));
}

QTEST_APPLESS_MAIN(TestSettingsWriter)
#include "TestSettingsWriter.moc"
