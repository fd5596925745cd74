// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/exit/PinFile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestPinFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<PinHash> hash = PinHash::create(u"271828"_s);
        QVERIFY(hash);
        m_hash = std::make_unique<PinHash>(*hash);
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsWrittenCanBeRead()
    {
        const PinFile file(path(u"pin"_s));
        const Result<bool> written = file.write(*m_hash);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        const Result<PinHash> read = file.read();
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QVERIFY(*read == *m_hash);
    }

    void onlyItsOwnerCanReadIt()
    {
        put(u"pin"_s, "old");
        QVERIFY(QFile::setPermissions(path(u"pin"_s), QFileDevice::Permissions(0x6666)));
        const PinFile file(path(u"pin"_s));
        QVERIFY2(file.exposure().contains(u"chmod 600"_s), qPrintable(file.exposure()));
        QVERIFY(file.write(*m_hash));
        constexpr auto owner =
            QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
        QCOMPARE(QFile::permissions(path(u"pin"_s)), QFileDevice::Permissions(owner));
        QCOMPARE(file.exposure(), QString());
    }

    void tellsWhoElseCouldChangeIt_data()
    {
        QTest::addColumn<int>("mode"); // as QFileDevice::Permissions: one hexadecimal digit each
        QTest::addColumn<bool>("isExposed");
        QTest::newRow("0400") << 0x4400 << false;
        QTest::newRow("0600") << 0x6600 << false;
        QTest::newRow("0440, a credential of systemd") << 0x4440 << false;
        QTest::newRow("0620") << 0x6620 << true;
        QTest::newRow("0604") << 0x6604 << true;
        QTest::newRow("0602") << 0x6602 << true;
        QTest::newRow("0644") << 0x6644 << true;
    }

    void tellsWhoElseCouldChangeIt()
    {
        QFETCH(const int, mode);
        QFETCH(const bool, isExposed);
        put(u"pin"_s, "text");
        QVERIFY(QFile::setPermissions(path(u"pin"_s), QFileDevice::Permissions(mode)));
        QCOMPARE(!PinFile(path(u"pin"_s)).exposure().isEmpty(), isExposed);
    }

    void saysWhatIsWrongWithIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content"); // null: no such file
        QTest::addColumn<QString>("part");
        QTest::newRow("missing") << u"none"_s << QByteArray() << u"There is no file "_s;
        QTest::newRow("a folder") << QString() << QByteArray() << u"is no file"_s;
        QTest::newRow("empty") << u"pin"_s << QByteArray("") << u"not the hash of a PIN"_s;
        QTest::newRow("a PIN") << u"pin"_s << QByteArray("271828\n") << u"not the hash of a PIN"_s;
        QTest::newRow("two lines") << u"pin"_s << m_hash->text() + "\n271828\n" << u"not the hash of a PIN"_s;
    }

    void saysWhatIsWrongWithIt()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, content);
        QFETCH(const QString, part);
        if (!content.isNull())
            put(name, content);
        const Result<PinHash> read = PinFile(path(name)).read();
        QVERIFY(!read);
        const QString message = read.error().message;
        QVERIFY2(message.contains(part) && message.contains(path(name)), qPrintable(message));
        QVERIFY2(message.contains(u"set-pin"_s), qPrintable(message));
        QVERIFY2(!message.contains(u"271828"_s) && !message.contains(u"argon2"_s), qPrintable(message));
    }

    void saysThatItMayNotBeRead()
    {
        if (geteuid() == 0)
            QSKIP("root may read everything");
        put(u"pin"_s, m_hash->text());
        QVERIFY(QFile::setPermissions(path(u"pin"_s), {}));
        const Result<PinHash> read = PinFile(path(u"pin"_s)).read();
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(u"cannot be read"_s), qPrintable(read.error().message));
    }

    void saysWhyItCannotBeWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("part");
        QTest::newRow("a folder") << QString() << u"is a folder"_s;
        QTest::newRow("no folder") << u"none/pin"_s << u"there is no folder "_s;
        QTest::newRow("a file for a folder") << u"file/pin"_s << u"there is no folder "_s;
        QTest::newRow("a pipe") << u"pipe"_s << u"is a device or a pipe"_s;
        QTest::newRow("not writable") << u"/proc/pin"_s << u"cannot be written"_s;
    }

    void saysWhyItCannotBeWritten()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, part);
        put(u"file"_s, "text");
        QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600), 0);
        const Result<bool> written = PinFile(name.startsWith(u'/') ? name : path(name)).write(*m_hash);
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(part), qPrintable(written.error().message));
        QVERIFY2(!written.error().message.contains(u"argon2"_s), qPrintable(written.error().message));
    }

private:
    [[nodiscard]] QString path(const QString &name) const
    {
        return name.isEmpty() ? m_folder->path() : m_folder->filePath(name);
    }

    void put(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    std::unique_ptr<PinHash> m_hash;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestPinFile)
#include "TestPinFile.moc"
