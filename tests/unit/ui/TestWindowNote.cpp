// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/WindowNote.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestWindowNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itHidesByItself()
    {
        WindowNote note(nullptr);
        QSignalSpy shown(&note, &WindowNote::shownChanged);
        note.show(u"a"_s);
        QVERIFY(note.isShown());
        note.show(u"b"_s);
        QCOMPARE(note.text(), u"b"_s);
        QCOMPARE(shown, (QList<QVariantList>{{true}}));
        QTRY_VERIFY_WITH_TIMEOUT(!note.isShown(), int(WindowNote::shownFor.count()) * 2);
        QCOMPARE(shown, (QList<QVariantList>{{true}, {false}}));
    }

    void itCanBeHiddenBefore()
    {
        WindowNote note(nullptr);
        note.show(u"a"_s);
        QSignalSpy shown(&note, &WindowNote::shownChanged);
        note.hide();
        note.hide();
        QVERIFY(!note.isShown());
        QCOMPARE(shown, (QList<QVariantList>{{false}}));
    }

    void itWaitsForTheViews()
    {
        WindowNote note(nullptr);
        note.showWhenReady(u"a"_s);
        QVERIFY(note.isWaiting() && !note.isShown());
        note.setReady();
        QVERIFY(!note.isWaiting() && note.isShown());
        QCOMPARE(note.text(), u"a"_s);
        note.showWhenReady(u"b"_s);
        QCOMPARE(note.text(), u"b"_s);
    }

    void itNamesWhoHasFilledTheScreen_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QString() << u"Press Esc to leave full screen."_s;
        QTest::newRow("site") << u"https://showroom.one.blendvision.com"_s
                              << u"showroom.one.blendvision.com is in full screen. Press Esc to leave."_s;
        QTest::newRow("look-alike") << u"https://exаmple.com"_s // with a Cyrillic letter
                                    << u"xn--exmple-4nf.com is in full screen. Press Esc to leave."_s;
        QTest::newRow("opaque origin") << u"null"_s << u"Press Esc to leave full screen."_s;
    }

    void itNamesWhoHasFilledTheScreen()
    {
        QFETCH(const QString, origin);
        QTEST(fullScreenNote(origin), "text");
    }
};

QTEST_MAIN(TestWindowNote)
#include "TestWindowNote.moc"
