// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingsFileReader.h"

#include "SettingsFixture.h"
#include "settings/SettingValues.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// What the settings of this test's own table hold.
struct Wall
{
    struct Picture
    {
        QString file;
        int seconds = 10;

        friend bool operator==(const Picture &, const Picture &) = default;
    };

    bool shuffled = false;
    QString frame;
    QList<Picture> pictures;
};

template<typename Value>
SettingRow::Assign into(Value *value, Result<Value> (*parse)(const QString &))
{
    return [value, parse](SettingsDraft &, const QStringList &values) -> std::optional<QString> {
        const auto parsed = parse(values.last());
        if (!parsed)
            return parsed.error().message;
        *value = *parsed;
        return std::nullopt;
    };
}

template<typename Value>
SettingRow::Assign intoLast(Wall *wall, Value Wall::Picture::*member, Result<Value> (*parse)(const QString &))
{
    return [=](SettingsDraft &draft, const QStringList &values) {
        return into(&(wall->pictures.last().*member), parse)(draft, values);
    };
}

/// The program's own table and a table `[wall]` with a list `[[wall.pictures]]`.
SettingsTable grown(Wall *wall)
{
    using Type = SettingRow::Type;
    SettingGroup group{.title = u"Wall"_s};
    group.rows = {
        {.key = u"wall.shuffled"_s,
         .type = Type::Flag,
         .defaultValue = u"false"_s,
         .assign = into(&wall->shuffled, SettingValues::flag)},
        {.key = u"wall.frame_name"_s, .valueName = u"NAME"_s, .assign = into(&wall->frame, SettingValues::profileName)},
    };
    SettingList pictures{.key = u"wall.pictures"_s};
    pictures.rows = {
        {.key = u"wall.pictures.file"_s, .assign = intoLast(wall, &Wall::Picture::file, SettingValues::path)},
        {.key = u"wall.pictures.seconds"_s,
         .type = Type::Number,
         .assign = intoLast(wall, &Wall::Picture::seconds, SettingValues::count)},
    };
    pictures.required = {u"wall.pictures.file"_s};
    pictures.clear = [wall](SettingsDraft &) {
        wall->pictures.clear();
    };
    pictures.append = [wall](SettingsDraft &, const QString &) {
        wall->pictures += Wall::Picture();
    };
    group.lists = {pictures};
    return SettingsTable(SettingsTable().groups() + QList<SettingGroup>{group});
}

} // namespace

class TestSettingsFileReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsNestedGroupsFromEveryLayer();
    void readsListsInTheirOrder_data();
    void readsListsInTheirOrder();
    void theListOfOneFileReplacesThatOfAnother();
    void refusesMistakes_data();
    void refusesMistakes();
    void skipsUnknownKeysOnRequest_data();
    void skipsUnknownKeysOnRequest();

private:
    Wall m_wall;
    SettingsFixture m_fixture;
};

void TestSettingsFileReader::init()
{
    m_wall = Wall();
    m_fixture.table = grown(&m_wall);
    m_fixture.write(u"system.toml"_s, QString());
    m_fixture.environment.variables.remove(u"VITRINE_WALL_FRAME_NAME"_s);
}

void TestSettingsFileReader::readsNestedGroupsFromEveryLayer()
{
    m_fixture.write(u"system.toml"_s, u"[wall]\nshuffled = true\nframe_name = \"oak\"\n"_s);
    auto loaded = m_fixture.load();
    VERIFY_LOADED(loaded);
    QVERIFY(m_wall.shuffled);
    QCOMPARE(m_wall.frame, u"oak"_s);
    QCOMPARE(loaded->settings.sourceOf(u"wall.frame_name"_s), m_fixture.path(u"system.toml"_s) + u":3"_s);

    m_fixture.environment.variables.insert(u"VITRINE_WALL_FRAME_NAME"_s, u"ash"_s);
    loaded = m_fixture.load();
    VERIFY_LOADED(loaded);
    QCOMPARE(m_wall.frame, u"ash"_s);

    loaded = m_fixture.load({{u"wall.frame_name"_s, u"elm"_s}});
    VERIFY_LOADED(loaded);
    QCOMPARE(m_wall.frame, u"elm"_s);
}

void TestSettingsFileReader::readsListsInTheirOrder_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QStringList>("files");

    QTest::newRow("headers") << u"[[wall.pictures]]\nfile = \"b\"\n\n[[wall.pictures]]\nseconds = 5\nfile = \"a\"\n"_s
                             << QStringList{u"b 10"_s, u"a 5"_s};
    QTest::newRow("a table between")
        << u"[[wall.pictures]]\nfile = \"b\"\n[recovery]\n[[wall.pictures]]\nfile = \"a\"\n[wall]\nshuffled = true\n"_s
        << QStringList{u"b 10"_s, u"a 10"_s};
    QTest::newRow("inline") << u"[wall]\npictures = [{file = \"b\", seconds = 1}, {file = \"a\"}]\n"_s
                            << QStringList{u"b 1"_s, u"a 10"_s};
    QTest::newRow("empty") << u"wall.pictures = []\n"_s << QStringList();
}

void TestSettingsFileReader::readsListsInTheirOrder()
{
    QFETCH(QString, content);
    QFETCH(QStringList, files);
    m_fixture.write(u"system.toml"_s, content);

    const auto loaded = m_fixture.load();

    VERIFY_LOADED(loaded);
    QStringList read;
    for (const Wall::Picture &picture : std::as_const(m_wall.pictures))
        read += picture.file + u' ' + QString::number(picture.seconds);
    QCOMPARE(read, files);
    QVERIFY(loaded->settings.sourceOf(u"wall.pictures"_s).startsWith(m_fixture.path(u"system.toml"_s)));
}

void TestSettingsFileReader::theListOfOneFileReplacesThatOfAnother()
{
    m_fixture.write(u"system.toml"_s, u"[[wall.pictures]]\nfile = \"a\"\n[[wall.pictures]]\nfile = \"b\"\n"_s);
    m_fixture.write(u"named.toml"_s, u"[[wall.pictures]]\nfile = \"c\"\n"_s);
    auto loaded = m_fixture.load({}, m_fixture.path(u"named.toml"_s));
    VERIFY_LOADED(loaded);
    QCOMPARE(m_wall.pictures, QList<Wall::Picture>{{.file = u"c"_s}});

    m_fixture.write(u"named.toml"_s, u"wall.pictures = []\n"_s);
    loaded = m_fixture.load({}, m_fixture.path(u"named.toml"_s));
    VERIFY_LOADED(loaded);
    QVERIFY(m_wall.pictures.isEmpty());
}

void TestSettingsFileReader::refusesMistakes_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("reason");

    QTest::newRow("unknown key of a table")
        << u"[wall]\nframe_nam = \"oak\"\n"_s << 2 << u"no setting “wall.frame_nam”. Did you mean “wall.frame_name”?"_s;
    QTest::newRow("value of a table") << u"[wall]\nframe_name = \"a/b\"\n"_s << 2
                                      << u"wall.frame_name must be a name"_s;
    QTest::newRow("type in a table") << u"[wall]\nshuffled = 1\n"_s << 2 << u"wall.shuffled must be true or false"_s;
    QTest::newRow("unknown key of an element")
        << u"[[wall.pictures]]\nfile = \"a\"\nsecond = 1\n"_s << 3 << u"Did you mean “wall.pictures.seconds”?"_s;
    QTest::newRow("value of an element")
        << u"[[wall.pictures]]\nfile = \"a\"\n[[wall.pictures]]\nfile = \"b\"\nseconds = 0\n"_s << 5
        << u"wall.pictures.seconds must be a whole number"_s;
    QTest::newRow("type in an element") << u"[[wall.pictures]]\nfile = 1\n"_s << 2
                                        << u"wall.pictures.file must be a text in quotes"_s;
    QTest::newRow("something missing in the first")
        << u"[[wall.pictures]]\n[[wall.pictures]]\nfile = \"a\"\n"_s << 1 << u"this [[wall.pictures]] needs “file”."_s;
    QTest::newRow("something missing in the last")
        << u"[[wall.pictures]]\nfile = \"a\"\n\n[[wall.pictures]]\nseconds = 1\n"_s << 4 << u"needs “file”"_s;
    QTest::newRow("table for a list") << u"[wall.pictures]\nfile = \"a\"\n"_s << 2
                                      << u"wall.pictures is a list of tables. Write [[wall.pictures]]"_s;
    QTest::newRow("text for a list") << u"wall.pictures = \"a\"\n"_s << 1 << u"is a list of tables"_s;
    QTest::newRow("texts for a list") << u"wall.pictures = [\"a\"]\n"_s << 1 << u"is a list of tables"_s;
    QTest::newRow("list for a table") << u"[[wall]]\nshuffled = true\n"_s << 1 << u"wall is a table. Write"_s;
    QTest::newRow("list in an element") << u"[[wall.pictures]]\nfile = \"a\"\n[[wall.pictures.x]]\n"_s << 3
                                        << u"no setting “wall.pictures.x”"_s;
}

void TestSettingsFileReader::refusesMistakes()
{
    QFETCH(QString, content);
    QFETCH(int, line);
    QFETCH(QString, reason);
    m_fixture.write(u"system.toml"_s, content);

    const QString message = SettingsFixture::messageOf(m_fixture.load());

    QVERIFY2(message.startsWith(m_fixture.path(u"system.toml"_s) + u':' + QString::number(line) + u": "_s),
             qPrintable(message));
    QVERIFY2(message.contains(reason), qPrintable(message));
}

void TestSettingsFileReader::skipsUnknownKeysOnRequest_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<int>("unknown"); // -1: still an error
    QTest::newRow("key") << u"hudd = 1\n"_s << 1;
    QTest::newRow("table") << u"[future]\na = 1\nb = [1, 2]\n"_s << 2;
    QTest::newRow("empty table") << u"[future]\n"_s << 1;
    QTest::newRow("list of tables") << u"[[future]]\na = 1\n"_s << 1;
    QTest::newRow("key in a table") << u"[wall]\nframe_nam = \"oak\"\n"_s << 1;
    QTest::newRow("key in a list") << u"[[wall.pictures]]\nfile = \"a\"\nx = 1\n"_s << 1;
    QTest::newRow("none") << u"hud = \"on\"\n"_s << 0;
    QTest::newRow("wrong type") << u"hud = 3\n"_s << -1;
    QTest::newRow("value for a table") << u"wall = 3\n"_s << -1;
    QTest::newRow("no TOML") << u"hud\n"_s << -1;
}

void TestSettingsFileReader::skipsUnknownKeysOnRequest()
{
    QFETCH(QString, content);
    QFETCH(int, unknown);
    m_fixture.write(u"file.toml"_s, u"kiosk = true\n"_s + content);
    QStringList unknownKeys;
    const auto read = SettingsFileReader(m_fixture.table).readKnown(m_fixture.path(u"file.toml"_s), unknownKeys);
    QCOMPARE(read.hasValue(), unknown >= 0);
    if (!read)
        return;
    QCOMPARE(unknownKeys.size(), unknown);
    QCOMPARE(read->constFirst().key, u"kiosk"_s);
    for (const QString &message : unknownKeys)
        QVERIFY2(message.contains("file.toml:"_L1) && message.contains("there is no setting"_L1), qPrintable(message));
}

QTEST_APPLESS_MAIN(TestSettingsFileReader)
#include "TestSettingsFileReader.moc"
