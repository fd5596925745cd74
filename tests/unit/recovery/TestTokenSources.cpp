// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/TokenSources.h"

#include "recovery/ApiTokenSource.h"
#include "recovery/CommandTokenSource.h"
#include "recovery/FileTokenSource.h"
#include "recovery/LiteralTokenSource.h"
#include "settings/SettingsLoader.h"

#include "TokenFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestTokenSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheOneThatIsSet_data();
    void takesTheOneThatIsSet();
    void tellsWhatIsMissingOrTooMuch_data();
    void tellsWhatIsMissingOrTooMuch();
    void aNewTokenComesIntoTheUrl_data();
    void aNewTokenComesIntoTheUrl();

private:
    /// The settings of a file with \a toml.
    static Settings settings(const QString &toml)
    {
        const TokenFixture fixture;
        const SettingsTable table;
        SettingsEnvironment environment;
        environment.variables.insert(u"HOME"_s, u"/nonexistent"_s);
        environment.systemFile = fixture.write(toml.toUtf8());
        const auto loaded = SettingsLoader(table, environment).load({});
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().message));
        return loaded->settings;
    }
};

void TestTokenSources::takesTheOneThatIsSet_data()
{
    QTest::addColumn<QString>("toml");
    QTest::addColumn<QString>("kind");
    const QString api = u"api_resource_id = 'r'\napi_resource_type = 'vod'\napi_organization_id = 'o'\n"_s;

    QTest::newRow("none") << QString() << QString();
    QTest::newRow("target without a token") << u"target = 'https://player.example/?x=1'"_s << QString();
    QTest::newRow("target") << u"target = 'https://player.example/?token=a.b.c'"_s << u"literal"_s;
    QTest::newRow("file") << u"token_file = '/t'\ntarget = 'https://player.example/?token=a.b.c'"_s << u"file"_s;
    QTest::newRow("program") << u"token_command = 'get'"_s << u"program"_s;
    QTest::newRow("API with a file") << QString(api + u"api_key_file = '/k'"_s) << u"api"_s;
    QTest::newRow("API with a program") << QString(api + u"api_key_command = 'get'"_s) << u"api"_s;
    QTest::newRow("API with a credential") << QString(api + u"api_key_credential = 'k'"_s) << u"api"_s;
}

void TestTokenSources::takesTheOneThatIsSet()
{
    QFETCH(QString, toml);
    QProcessEnvironment environment;
    environment.insert(u"CREDENTIALS_DIRECTORY"_s, u"/run/credentials/x"_s);

    const auto created = createTokenSource(settings(toml), environment);

    QVERIFY2(created.hasValue(), qPrintable(created ? QString() : created.error().message));
    const TokenSource *source = created->get();
    const QString kind = qobject_cast<const LiteralTokenSource *>(source)   ? u"literal"_s
                         : qobject_cast<const FileTokenSource *>(source)    ? u"file"_s
                         : qobject_cast<const CommandTokenSource *>(source) ? u"program"_s
                         : qobject_cast<const ApiTokenSource *>(source)     ? u"api"_s
                                                                            : QString();
    QTEST(kind, "kind");
    QCOMPARE(source == nullptr, kind.isEmpty());
}

void TestTokenSources::tellsWhatIsMissingOrTooMuch_data()
{
    QTest::addColumn<QString>("toml");
    QTest::addColumn<QString>("reason");
    const QString resource = u"api_resource_id = 'r'\n"_s;

    QTest::newRow("two sources") << u"token_file = '/t'\ntoken_command = 'get'"_s
                                 << u"more than one source of tokens: token_file ("_s;
    QTest::newRow("file and API") << QString(resource + u"token_file = '/t'"_s) << u"more than one source"_s;
    QTest::newRow("no key") << resource << u"api_resource_id ("_s;
    QTest::newRow("two keys") << QString(resource + u"api_key_file = '/k'\napi_key_credential = 'k'"_s)
                              << u"more than one API key: api_key_file ("_s;
    QTest::newRow("no organization") << QString(resource + u"api_key_file = '/k'\napi_resource_type = 'vod'"_s)
                                     << u"needs api_organization_id"_s;
    QTest::newRow("no type") << QString(resource + u"api_key_file = '/k'\napi_organization_id = 'o'"_s)
                             << u"needs api_resource_type"_s;
    QTest::newRow("no credentials") << QString(resource + u"api_key_credential = 'k'\napi_resource_type = 'vod'\n"
                                                          "api_organization_id = 'o'"_s)
                                    << u"LoadCredential=k:"_s;
}

void TestTokenSources::tellsWhatIsMissingOrTooMuch()
{
    QFETCH(QString, toml);
    QFETCH(QString, reason);

    const auto created = createTokenSource(settings(toml), {});

    QVERIFY(!created.hasValue());
    QVERIFY2(created.error().message.contains(reason), qPrintable(created.error().message));
}

void TestTokenSources::aNewTokenComesIntoTheUrl_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("replaced") << u"https://p.example/embed?token=x.y.z&t=5&lang=ja"_s
                              << u"https://p.example/embed?t=5&lang=ja&token=a.b.c"_s;
    QTest::newRow("added") << u"https://p.example/embed"_s << u"https://p.example/embed?token=a.b.c"_s;
    QTest::newRow("all replaced") << u"https://p.example/?token=1&token=2#x"_s << u"https://p.example/?token=a.b.c#x"_s;
    QTest::newRow("others kept as they are")
        << u"https://p.example/?my_token=1&q=%2F%20"_s << u"https://p.example/?my_token=1&q=%2F%20&token=a.b.c"_s;
}

void TestTokenSources::aNewTokenComesIntoTheUrl()
{
    QFETCH(QString, before);

    QTEST(withToken(QUrl(before), u"a.b.c"_s).toString(QUrl::FullyEncoded), "after");
}

QTEST_GUILESS_MAIN(TestTokenSources)
#include "TestTokenSources.moc"
