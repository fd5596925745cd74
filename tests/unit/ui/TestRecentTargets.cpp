// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/start/RecentTargets.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The list of what was played last, and its file.
class TestRecentTargets : public QObject
{
    Q_OBJECT

private:
    static RecentTarget recent(const QString &text, int minute = 0)
    {
        return {*PlayTarget::resolve(text), u"Title of "_s + text,
                QDateTime::fromString(u"2026-11-01T12:00:00Z"_s, Qt::ISODate).addSecs(60 * minute)};
    }

    static QStringList titles(const RecentTargets &list)
    {
        QStringList titles;
        for (const RecentTarget &target : list.all())
            titles += target.title;
        return titles;
    }

    QString file() const { return m_folder->filePath(u"profile/recent.json"_s); }

    void write(const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(file()).path());
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void survivesTheEndOfTheProgram()
    {
        RecentTargets list(file());
        list.add(recent(u"demo:live"_s, 1));
        list.add(recent(u"https://player.example/embed?token=a.b.c&x=%2F"_s, 2));
        QCOMPARE(list.problem(), QString());
        QCOMPARE(RecentTargets(file()).all(), list.all());
    }

    void onlyTheOwnerCanReadIt()
    {
        RecentTargets(file()).add(recent(u"demo"_s));
        const auto ofOthers =
            QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QCOMPARE(QFileInfo(file()).permissions() & ofOthers, QFileDevice::Permissions());
    }

    void aContentIsInItOnceWithItsNewestLink()
    {
        RecentTargets list;
        const QString payload = u"e30.eyJyZXNvdXJjZV9pZCI6IngifQ."_s; // of the resource "x"
        list.add(recent(payload + u"a"_s, 1));
        list.add(recent(u"demo"_s, 2));
        list.add(recent(payload + u"b"_s, 3));
        QCOMPARE(titles(list), (QStringList{u"Title of "_s + payload + u"b"_s, u"Title of demo"_s}));
    }

    void videosOfOneSiteAreApart()
    {
        RecentTargets list;
        list.add(recent(u"https://player.example/embed?id=a&token=1"_s));
        list.add(recent(u"https://player.example/embed?id=b&token=2"_s));
        list.add(recent(u"https://player.example/embed?id=a&token=3&t=9&lang=ja"_s));
        QCOMPARE(list.all().size(), 2);
        QVERIFY(list.all().first().target.url().query().contains(u"token=3"_s));
    }

    void isForgotten()
    {
        write("damaged");
        RecentTargets(file()).add(recent(u"demo"_s));
        QCOMPARE(QDir(QFileInfo(file()).path()).entryList(QDir::Files).size(), 2);
        RecentTargets::forget(file());
        QVERIFY(QDir(QFileInfo(file()).path()).isEmpty());
    }

    void keepsTheNewest()
    {
        RecentTargets list(file());
        for (int index = 0; index < RecentTargets::most + 5; ++index)
            list.add(recent(u"demo:s%1"_s.arg(index)));
        QCOMPARE(list.all().size(), RecentTargets::most);
        QCOMPARE(list.all().first().target.scenario(), u"s24"_s);
        QCOMPARE(RecentTargets(file()).all().size(), RecentTargets::most);
    }

    void removesAndClears()
    {
        RecentTargets list(file());
        list.add(recent(u"demo:a"_s));
        list.add(recent(u"demo:b"_s));
        list.remove(-1);
        list.remove(2);
        QCOMPARE(list.all().size(), 2);
        list.remove(0);
        QCOMPARE(titles(RecentTargets(file())), QStringList{u"Title of demo:a"_s});
        list.clear();
        QVERIFY(list.all().isEmpty());
        QVERIFY(!QFileInfo::exists(file()));
        list.clear();
        QCOMPARE(list.problem(), QString());
    }

    void aDamagedFileIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no JSON") << QByteArray("\x01garbage");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other JSON") << QByteArray("[1, 2]");
        QTest::newRow("cut off") << QByteArray("{\"recent\": [{\"target\": \"demo\"");
    }

    void aDamagedFileIsKeptAside()
    {
        QFETCH(const QByteArray, content);
        write(content);
        RecentTargets list(file());
        QVERIFY(list.all().isEmpty());
        QVERIFY2(list.problem().contains(u"recent.json.broken"_s), qPrintable(list.problem()));
        QFile aside(file() + u".broken"_s);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), content);
        list.add(recent(u"demo"_s));
        QCOMPARE(list.problem(), QString());
        QCOMPARE(RecentTargets(file()).all().size(), 1);
    }

    void rowsThatCannotBePlayedAreLeftOut()
    {
        write(
            "{\"recent\": [{\"target\": \"file:///etc/passwd\"}, {\"target\": \"\"}, 3, {\"target\": \"demo:live\"}]}");
        const RecentTargets list(file());
        QCOMPARE(list.all().size(), 1);
        QCOMPARE(list.all().first().target.scenario(), u"live"_s);
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        write("{\"recent\": []}");
        QFile::remove(file());
        QDir().mkpath(file()); // nothing can replace a folder, not even for root
        RecentTargets list(file());
        QVERIFY(list.problem().contains(u"cannot be read"_s));
        RecentTargets other(m_folder->filePath(u"profile"_s) + u"/recent.json/x"_s);
        QFile blocker(m_folder->filePath(u"blocker"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        RecentTargets blocked(m_folder->filePath(u"blocker/recent.json"_s));
        blocked.add(recent(u"demo"_s));
        QVERIFY2(blocked.problem().contains(u"cannot be saved"_s), qPrintable(blocked.problem()));
        QCOMPARE(blocked.all().size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestRecentTargets)
#include "TestRecentTargets.moc"
