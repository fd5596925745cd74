// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/SettingsModel.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestSettingsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_model.reset(); }

    void hasTheSettingsOfTheViewInGroups()
    {
        open();
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QStringList headings;
        for (int row = 0; row < m_model->rowCount(); ++row)
            headings += m_model->data(m_model->index(row), SettingsModel::HeadingRole).toString();
        headings.removeAll(QString());
        QCOMPARE(headings, (QStringList{u"Playback"_s, u"Window"_s, u"Player"_s, u"Privacy"_s}));
        QCOMPARE(value("hud"), u"auto"_s);
        QCOMPARE(value("on-back"), u"close"_s);
        QCOMPARE(value("media-access"), u"true"_s);
        QCOMPARE(value("journal-max-age"), u"365"_s);
        QCOMPARE(of("hud", SettingsModel::ControlRole).value<SettingsModel::Control>(), SettingsModel::Control::Choice);
        QCOMPARE(of("hud", SettingsModel::ChoicesRole).toList().size(), 3);
        QVERIFY(!of("hud", SettingsModel::OtherRole).toBool());
        QVERIFY(of("on-back", SettingsModel::OtherRole).toBool());
        QCOMPARE(of("host-origin", SettingsModel::ControlRole).value<SettingsModel::Control>(),
                 SettingsModel::Control::Text);
        QCOMPARE(of("journal-max-age", SettingsModel::ControlRole).value<SettingsModel::Control>(),
                 SettingsModel::Control::Number);
        QVERIFY(!QFile::exists(userFile()));
    }

    void changesTheFileAndNothingElseInIt()
    {
        const QByteArray before = "# mine\n"
                                  "of_another_version = [1, 2] # stays\n"
                                  "hud = \"on\" # always\n"
                                  "\n"
                                  "[journal]\n"
                                  "color = \"red\"\n";
        write(userFile(), before);
        open();
        QCOMPARE(value("hud"), u"on"_s);
        QCOMPARE(m_model->problem(), QString());
        QVERIFY(m_model->change(u"hud"_s, u"off"_s));
        QCOMPARE(value("hud"), u"off"_s);
        QVERIFY(m_model->change(u"journal-keep"_s, u"false"_s));
        QVERIFY(m_model->change(u"journal-max-age"_s, u" 30 "_s));
        QCOMPARE(read(userFile()), QByteArray(before).replace("\"on\"", "\"off\"") + "keep = false\nmax_age = 30\n");
        QVERIFY(m_model->change(u"hud"_s, QString())); // back to the default
        QCOMPARE(value("hud"), u"auto"_s);
        QVERIFY(!read(userFile()).contains("hud"));
    }

    void createsTheFileAndItsFolder()
    {
        open({.userFile = m_folder->filePath(u"new/folder/vitrine.toml"_s)});
        QVERIFY(m_model->change(u"host-origin"_s, u"https://player.example.com"_s));
        QCOMPARE(read(m_folder->filePath(u"new/folder/vitrine.toml"_s)),
                 QByteArray("host_origin = \"https://player.example.com\"\n"));
    }

    void aFileThatBecomesWrongLeavesTheValueInUse_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isReadable");
        QTest::newRow("no TOML") << QByteArray("hud = \n") << false;
        QTest::newRow("wrong type") << QByteArray("hud = 5\n") << false;
        QTest::newRow("wrong value") << QByteArray("hud = \"sideways\"\n") << true;
    }

    void aFileThatBecomesWrongLeavesTheValueInUse()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const bool, isReadable);
        write(userFile(), "hud = \"off\"\n");
        open();
        m_model->setOpen(false);
        write(userFile(), content);
        m_model->setOpen(true);
        QCOMPARE(value("hud"), u"off"_s);
        QCOMPARE(m_model->problem().isEmpty(), isReadable);
        QCOMPARE(of("hud", SettingsModel::ErrorRole).toString().isEmpty(), !isReadable);
    }

    void aProblemIsToldOnce()
    {
        QVERIFY(QDir().mkpath(userFile()));
        open();
        const QString problem = m_model->problem();
        QVERIFY(!problem.isEmpty());
        open({.userFile = userFile(), .notice = problem + u" This run uses the defaults."_s});
        QCOMPARE(m_model->problem(), QString());
    }

    void aFileThatIsNoTomlIsNotWritten()
    {
        open();
        write(userFile(), "hud = \n");
        QVERIFY(!m_model->change(u"muted"_s, u"true"_s));
        QVERIFY(!of("muted", SettingsModel::ErrorRole).toString().isEmpty());
        QCOMPARE(value("muted"), u"false"_s);
        QCOMPARE(read(userFile()), QByteArray("hud = \n"));
    }

    void whatOthersWroteMeanwhileStays()
    {
        write(userFile(), "hud = \"on\"\n");
        open();
        write(userFile(), "hud = \"off\"\nlang = \"ja\"\n");
        QVERIFY(m_model->change(u"fullscreen"_s, u"true"_s));
        QCOMPARE(read(userFile()), QByteArray("hud = \"off\"\nlang = \"ja\"\nfullscreen = true\n"));
        QCOMPARE(value("lang"), u"ja"_s);
        QCOMPARE(value("hud"), u"off"_s);
    }

    void aWrongValueIsNotWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("origin") << u"host-origin"_s << u"example.com/a"_s << u"Site of the player must be"_s;
        QTest::newRow("number") << u"journal-max-age"_s << u"soon"_s << u"Days in the journal must be"_s;
        QTest::newRow("address") << u"on-back"_s << u"ftp://example.com"_s << u"What Back does: give an address"_s;
    }

    void aWrongValueIsNotWritten()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QString, reason);
        open();
        const QString before = value(qPrintable(name));
        QVERIFY(!m_model->change(name, text));
        QVERIFY2(error(qPrintable(name)).startsWith(reason), qPrintable(error(qPrintable(name))));
        QCOMPARE(value(qPrintable(name)), before);
        QVERIFY(!QFile::exists(userFile()));
        QVERIFY(m_model->change(name, QString()));
        QCOMPARE(error(qPrintable(name)), QString());
    }

    void aFileThatCannotBeWrittenIsExplained()
    {
        open({.userFile = u"/proc/vitrine/vitrine.toml"_s});
        QSignalSpy applied(m_model.get(), &SettingsModel::applied);
        QVERIFY(!m_model->change(u"hud"_s, u"off"_s));
        QVERIFY2(error("hud").contains("/proc/vitrine/vitrine.toml cannot be written"_L1), qPrintable(error("hud")));
        QVERIFY2(error("hud").contains("Allow your user to write to it and to the folder"_L1),
                 qPrintable(error("hud")));
        QCOMPARE(value("hud"), u"auto"_s);
        QCOMPARE(applied.count(), 0);
        m_model->setOpen(false);
        m_model->setOpen(true);
        QCOMPARE(error("hud"), QString());
    }

    void aFileThatIsBrokenStaysAsItIs()
    {
        write(userFile(), "hud = \n");
        open();
        QVERIFY2(m_model->problem().contains("vitrine.toml:1: this is not valid TOML"_L1),
                 qPrintable(m_model->problem()));
        QVERIFY(!m_model->change(u"fullscreen"_s, u"true"_s));
        QVERIFY2(error("fullscreen").contains("Nothing was changed"_L1), qPrintable(error("fullscreen")));
        QCOMPARE(read(userFile()), QByteArray("hud = \n"));
        QSignalSpy problem(m_model.get(), &SettingsModel::problemChanged);
        write(userFile(), "hud = \"on\"\n"); // someone has mended it
        QVERIFY(m_model->change(u"fullscreen"_s, u"true"_s));
        QCOMPARE(m_model->problem(), QString());
        QCOMPARE(problem.count(), 1);
    }

    void aWrongValueOfTheFileIsExplained()
    {
        write(userFile(), "hud = \"sometimes\"\n");
        open();
        QVERIFY2(error("hud").contains("vitrine.toml:1: this value must be"_L1), qPrintable(error("hud")));
        QCOMPARE(value("hud"), u"auto"_s);
    }

    void saysWhereAValueComesFrom()
    {
        write(systemFile(), "muted = true\nlang = \"ja\"\n");
        write(userFile(), "lang = \"en\"\nhud = \"on\"\n");
        open({.userFile = userFile(),
              .systemFile = systemFile(),
              .sources = {{u"hud"_s, u"--hud"_s},
                          {u"on_back"_s, u"VITRINE_ON_BACK"_s},
                          {u"fullscreen"_s, u"/own.toml:4"_s},
                          {u"muted"_s, systemFile() + u":1"_s},
                          {u"lang"_s, userFile() + u":1"_s}}});
        QVERIFY(note("hud").contains("--hud"_L1));
        QCOMPARE(value("hud"), u"on"_s); // of the file
        QVERIFY(note("on-back").contains("VITRINE_ON_BACK"_L1));
        QVERIFY(note("fullscreen").contains("/own.toml:4"_L1));
        QCOMPARE(value("muted"), u"true"_s);
        QVERIFY(note("muted").contains(systemFile()));
        QCOMPARE(value("lang"), u"en"_s);
        QCOMPARE(note("lang"), QString());
        QVERIFY(m_model->change(u"muted"_s, u"false"_s));
        QCOMPARE(note("muted"), u"Counts from the next start."_s);
        QVERIFY(m_model->change(u"lang"_s, u"ja"_s));
        QCOMPARE(note("lang"), u"Counts from the next start."_s);
        QVERIFY(m_model->change(u"lang"_s, u"en"_s)); // as it was
        QCOMPARE(note("lang"), QString());
    }

    void aChangeIsAppliedAtOnceUnlessSomethingOverridesIt()
    {
        open({.userFile = userFile(), .sources = {{u"on_back"_s, u"--on-back"_s}}});
        QList<HudMode> modes;
        QStringList keys;
        connect(m_model.get(), &SettingsModel::applied, this, [&](const QString &key, const Settings &changed) {
            keys += key;
            modes += changed.hud;
        });
        QVERIFY(m_model->change(u"hud"_s, u"off"_s));
        QVERIFY(m_model->change(u"hud"_s, QString()));
        QVERIFY(m_model->change(u"on-back"_s, u"none"_s));
        QVERIFY(m_model->change(u"muted"_s, u"true"_s));
        QCOMPARE(keys, (QStringList{u"hud"_s, u"hud"_s}));
        QCOMPARE(modes, (QList<HudMode>{HudMode::Off, HudMode::Auto}));
    }

    void opensAndCloses()
    {
        open();
        QSignalSpy changed(m_model.get(), &SettingsModel::openChanged);
        m_model->setOpen(true);
        QCOMPARE(changed.count(), 0);
        m_model->setOpen(false);
        QCOMPARE(changed.count(), 1);
    }

private:
    QString userFile() const { return m_folder->filePath(u"vitrine.toml"_s); }
    QString systemFile() const { return m_folder->filePath(u"system.toml"_s); }

    void open(SettingsModel::Options options = {})
    {
        if (options.userFile.isEmpty())
            options.userFile = userFile();
        m_model = std::make_unique<SettingsModel>(options);
        m_model->setOpen(true);
    }

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

    QVariant of(const char *name, int role) const
    {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->data(m_model->index(row), SettingsModel::NameRole) == QString::fromLatin1(name))
                return m_model->data(m_model->index(row), role);
        }
        return {};
    }

    QString value(const char *name) const { return of(name, SettingsModel::ValueRole).toString(); }
    QString note(const char *name) const { return of(name, SettingsModel::NoteRole).toString(); }
    QString error(const char *name) const { return of(name, SettingsModel::ErrorRole).toString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsModel> m_model;
};

QTEST_MAIN(TestSettingsModel)
#include "TestSettingsModel.moc"
