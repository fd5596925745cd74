// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/PagePermission.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestPagePermission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (const PagePermission permission : allPagePermissions()) {
            names += pagePermissionName(permission);
            QCOMPARE(pagePermissionOf(pagePermissionName(permission)), std::optional(permission));
        }
        QCOMPARE(names.size(), allPagePermissions().size());
    }

    void namesAreReadInAnyCase()
    {
        QCOMPARE(pagePermissionOf(u" Pointer-Lock "_s), std::optional(PagePermission::PointerLock));
        QVERIFY(!pagePermissionOf(u"everything"_s));
    }
};

QTEST_APPLESS_MAIN(TestPagePermission)
#include "TestPagePermission.moc"
