// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/TokenChecks.h"

#include "unit/doctor/CheckList.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestTokenChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhenATokenEnds_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<CheckVerdict>("verdict");
        QTest::addColumn<QString>("text");
        using enum CheckVerdict;
        QTest::newRow("none") << QString() << Info << u"There is no token"_s;
        QTest::newRow("no shape") << u"hunter2hunter2"_s << Warning << u"is not a BlendVision token"_s;
        QTest::newRow("too long") << u"hunter2.b."_s + QString(6200, u'c') << Warning << u"6210 characters"_s;
        QTest::newRow("no time") << u"aaa.bbb.ccc"_s << Ok << u"does not say"_s;
        QTest::newRow("days") << token(3 * 24 * 3600) << Ok << u"another 3 days, until 2026-01-05"_s;
        QTest::newRow("hours") << token(5 * 3600) << Ok << u"another 5 hours"_s;
        QTest::newRow("long enough") << token(600) << Ok << u"another 10 minutes"_s;
        QTest::newRow("soon") << token(599) << Warning << u"expires in 9 minutes"_s;
        QTest::newRow("at once") << token(1) << Warning << u"expires in 1 seconds"_s;
        QTest::newRow("now") << token(0) << Problem << u"expired 0 seconds ago"_s;
        QTest::newRow("over") << token(-7200) << Problem << u"expired 2 hours ago"_s;
    }

    void saysWhenATokenEnds()
    {
        QFETCH(QString, token);
        QFETCH(CheckVerdict, verdict);
        QFETCH(QString, text);
        const QString query = token.isEmpty() ? QString() : u"?token="_s + token;
        const Check check = tokenCheck(QUrl(u"https://p.example/embed"_s + query), now());
        expectCheck(check, verdict, {text});
        QVERIFY(token.isEmpty() || !asLine(check).contains(token));
    }

    void judgesTheFile_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isOpen");
        QTest::addColumn<CheckVerdict>("verdict");
        QTest::addColumn<QStringList>("texts");
        using enum CheckVerdict;
        QTest::newRow("fine") << token(7200).toUtf8() << false << Ok << QStringList{u"can be read"_s, u"2 hours"_s};
        QTest::newRow("for all") << token(7200).toUtf8() << true << Warning << QStringList{u"chmod 600"_s};
        QTest::newRow("over") << token(-7200).toUtf8() << true << Problem << QStringList{u"expired"_s, u"chmod 600"_s};
        QTest::newRow("empty") << QByteArray() << false << Problem << QStringList{u"is empty"_s};
        QTest::newRow("no token") << QByteArray("hunter2") << false << Problem
                                  << QStringList{u"does not contain a token"_s};
    }

    void judgesTheFile()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, isOpen);
        QFETCH(CheckVerdict, verdict);
        QFETCH(QStringList, texts);
        Settings settings;
        settings.tokenFile = write(content, isOpen ? QFile::ReadOwner | QFile::ReadOther : QFile::ReadOwner);
        const Check check = tokenSourceCheck(settings, {}, now());
        expectCheck(check, verdict, texts);
        QVERIFY(content.isEmpty() || !asLine(check).contains(QString::fromUtf8(content)));
    }

    void theFileMustBeThere()
    {
        Settings settings;
        settings.tokenFile = m_folder.filePath(u"missing"_s);
        expectCheck(tokenSourceCheck(settings, {}, now()), CheckVerdict::Problem, {u"cannot be read"_s});
    }

    void theProgramIsLookedForAndNotRun()
    {
        Settings settings;
        const QString trace = m_folder.filePath(u"trace"_s);
        const QString program =
            write("#!/bin/sh\ntouch '" + trace.toUtf8() + "'\n", QFile::ReadOwner | QFile::ExeOwner);
        settings.tokenCommand = {program, u"--key=hunter2"_s};
        const Check check = tokenSourceCheck(settings, {}, now());
        expectCheck(check, CheckVerdict::Ok, {u"was not run"_s});
        QVERIFY(!asLine(check).contains(u"hunter2"_s));
        QVERIFY(!QFile::exists(trace));
        settings.tokenCommand = {u"no-such-program-anywhere"_s};
        expectCheck(tokenSourceCheck(settings, {}, now()), CheckVerdict::Problem, {u"was not found"_s});
        settings.tokenCommand = {m_folder.path()};
        expectCheck(tokenSourceCheck(settings, {}, now()), CheckVerdict::Problem, {u"chmod +x"_s});
    }

    void theKeyOfTheApiMustBePrivate()
    {
        Settings settings;
        settings.apiResourceId = u"42"_s;
        settings.apiUrl = QUrl(u"https://api.example"_s);
        settings.apiKeyFile = write("hunter2hunter2", QFile::ReadOwner);
        Check check = tokenSourceCheck(settings, {}, now());
        expectCheck(check, CheckVerdict::Ok, {u"api.example"_s, u"No token was asked for"_s});
        QVERIFY(!asLine(check).contains(u"hunter2"_s));
        settings.apiKeyFile = write("hunter2hunter2", QFile::ReadOwner | QFile::ReadGroup);
        check = tokenSourceCheck(settings, {}, now());
        expectCheck(check, CheckVerdict::Problem, {u"chmod 600"_s});
        QVERIFY(!asLine(check).contains(u"hunter2"_s));

        settings.apiKeyFile.clear();
        settings.apiKeyCommand = {u"sh"_s, u"-c"_s, u"echo hunter2"_s};
        expectCheck(tokenSourceCheck(settings, {}, now()), CheckVerdict::Ok, {u"program sh exists"_s});

        settings.apiKeyCommand.clear();
        settings.apiKeyCredential = u"api-key"_s;
        QProcessEnvironment environment;
        environment.insert(u"CREDENTIALS_DIRECTORY"_s, m_folder.path());
        expectCheck(tokenSourceCheck(settings, environment, now()), CheckVerdict::Problem,
                    {u"api-key cannot be read"_s});
    }

    void thereNeedNotBeASource()
    {
        expectCheck(tokenSourceCheck({}, {}, now()), CheckVerdict::Ok, {u"No token source is set"_s});
    }

private:
    static QDateTime now() { return QDateTime({2026, 1, 2}, {3, 4}, QTimeZone::utc()); }

    /// A token that ends so many seconds after now().
    static QString token(qint64 seconds)
    {
        const QByteArray payload = "{\"exp\": " + QByteArray::number(now().addSecs(seconds).toSecsSinceEpoch()) + "}";
        return u"aGVhZGVy.%1.c2lnbmF0dXJl"_s.arg(
            QString::fromLatin1(payload.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
    }

    QString write(const QByteArray &content, QFile::Permissions permissions)
    {
        const QString path = m_folder.filePath(u"file%1"_s.arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        file.setPermissions(permissions);
        return path;
    }

    QTemporaryDir m_folder;
    int m_files = 0;
};

QTEST_APPLESS_MAIN(TestTokenChecks)
#include "TestTokenChecks.moc"
