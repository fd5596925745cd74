// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/KeySheetModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The sheet of keys has the rows of the table.
class TestKeySheetModel : public QObject
{
    Q_OBJECT

    static QStringList column(const KeySheetModel &model, int role)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts += model.data(model.index(row), role).toString();
        return texts;
    }

private Q_SLOTS:
    void hasEveryRowOfTheTable()
    {
        KeySheetModel model(nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), int(keyBindings().size()));
        QVERIFY(column(model, KeySheetModel::KeysRole).contains(u"F11, F"_s));
        QVERIFY(!column(model, KeySheetModel::HelpRole).contains(QString()));
    }

    void eachGroupHasOneHeading()
    {
        const KeySheetModel model(nullptr);
        QStringList headings = column(model, KeySheetModel::HeadingRole);
        QCOMPARE(headings.constFirst(), u"Playback"_s);
        headings.removeAll(QString());
        QCOMPARE(headings, (QStringList{u"Playback"_s, u"Window"_s, u"Views"_s, u"Program"_s}));
    }

    void withoutMediaAccessThePlayersKeysAreMissing()
    {
        KeySheetModel model(nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPlayerKeys(false);
        const QStringList names = column(model, KeySheetModel::NameRole);
        QVERIFY(!names.contains(u"play"_s));
        QVERIFY(names.contains(u"back"_s));
        model.setPlayerKeys(true);
        QCOMPARE(model.rowCount(), int(keyBindings().size()));
    }

    void opensAndCloses()
    {
        KeySheetModel model(nullptr);
        QSignalSpy changed(&model, &KeySheetModel::openChanged);
        model.toggle();
        QVERIFY(model.isOpen());
        model.setOpen(true);
        QCOMPARE(changed.count(), 1);
        model.toggle();
        QVERIFY(!model.isOpen());
        QCOMPARE(changed.count(), 2);
    }
};

QTEST_MAIN(TestKeySheetModel)
#include "TestKeySheetModel.moc"
