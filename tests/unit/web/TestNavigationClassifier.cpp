// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/NavigationClassifier.h"

#include <QTest>

using namespace vitrine;
using namespace Qt::StringLiterals;
using Kind = NavigationClassifier::Kind;

namespace {

const QString host = u"https://host.example.com"_s;
const QUrl hostPage(u"data:text/html,x"_s);
const QUrl page(u"https://page.example.com/start"_s);
const QUrl elsewhere(u"https://evil.example.com/"_s);
const QDateTime before = QDateTime::fromString(u"2025-01-01T00:00:00Z"_s, Qt::ISODate);
const QDateTime after = before.addMSecs(1);

constexpr auto typed = QWebEnginePage::NavigationTypeTyped;
constexpr auto clicked = QWebEnginePage::NavigationTypeLinkClicked;
constexpr auto redirect = QWebEnginePage::NavigationTypeRedirect;
constexpr auto history = QWebEnginePage::NavigationTypeBackForward;
constexpr auto reload = QWebEnginePage::NavigationTypeReload;

} // namespace

class TestNavigationClassifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheHostPageOnce()
    {
        NavigationClassifier navigation;
        navigation.expectHostPage(host);
        QVERIFY(navigation.isPending());
        QCOMPARE(navigation.begin(elsewhere, clicked, before), Kind::Foreign);
        QCOMPARE(navigation.begin(hostPage, typed, before), Kind::Own);
        QVERIFY(!navigation.isPending());
        QCOMPARE(navigation.begin(hostPage, clicked, before), Kind::Foreign);
        QCOMPARE(navigation.begin(QUrl(host), clicked, after), Kind::Foreign);
    }

    void nothingLeadsTheHostPageOn()
    {
        NavigationClassifier navigation;
        navigation.expectHostPage(host);
        QCOMPARE(navigation.begin(hostPage, typed, before), Kind::Own);
        QCOMPARE(navigation.begin(elsewhere, redirect, before), Kind::Foreign);
    }

    void aServerLeadsOnUntilThePageIsThere()
    {
        NavigationClassifier navigation;
        navigation.expectPage(page);
        QCOMPARE(navigation.begin(page, typed, before), Kind::Own);
        QCOMPARE(navigation.begin(elsewhere, redirect, before), Kind::OwnRedirect);
        navigation.noteStop(QUrl(host)); // of the page before
        QCOMPARE(navigation.begin(page, redirect, before), Kind::OwnRedirect);
        // What a page does before it has loaded is called the same.
        QCOMPARE(navigation.begin(elsewhere, redirect, after), Kind::Foreign);
    }

    void anAnswerWithoutAPageEndsTheRedirects()
    {
        NavigationClassifier navigation;
        navigation.expectPage(page);
        QCOMPARE(navigation.begin(page, typed, before), Kind::Own);
        navigation.noteStop(page);
        QCOMPARE(navigation.begin(elsewhere, redirect, before), Kind::Foreign);
    }

    void theEmptyPageMayBeAskedForAgain()
    {
        NavigationClassifier navigation;
        navigation.expectBlankPage();
        QCOMPARE(navigation.begin(page, clicked, before), Kind::Foreign);
        QCOMPARE(navigation.begin(NavigationClassifier::blankPage(), typed, before), Kind::Own);
        QCOMPARE(navigation.begin(NavigationClassifier::blankPage(), typed, before), Kind::Own);
    }

    void theHistoryIsOlderUntilTheFirstLoadHasEnded()
    {
        NavigationClassifier navigation;
        navigation.expectPage(page);
        QCOMPARE(navigation.begin(page, typed, before), Kind::Own);
        QCOMPARE(navigation.begin(elsewhere, history, after), Kind::Foreign);
        navigation.noteEnd();
        QCOMPARE(navigation.begin(page, history, after), Kind::Own);
    }

    void aReloadIsAlwaysOurs()
    {
        NavigationClassifier navigation;
        QCOMPARE(navigation.begin(page, reload, before), Kind::Own);
    }
};

QTEST_APPLESS_MAIN(TestNavigationClassifier)
#include "TestNavigationClassifier.moc"
