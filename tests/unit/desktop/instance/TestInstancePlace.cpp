// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/instance/InstancePlace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using vitrine::InstancePlace;

class TestInstancePlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachProfileFolderHasAPlace()
    {
        const QTemporaryDir folder;
        const QString runtime = folder.path();
        const auto place = InstancePlace::make(runtime, u"default"_s, u"/data/a/default"_s);
        QVERIFY2(place, place ? "" : qPrintable(place.error().message));
        QCOMPARE(QFileInfo(place->socket).path(), runtime + u"/vitrine"_s);
        QVERIFY(place->lock != place->socket);
        QCOMPARE(InstancePlace::make(runtime, u"default"_s, u"/data/a/default"_s)->socket, place->socket);
        QVERIFY(InstancePlace::make(runtime, u"default"_s, u"/data/b/default"_s)->socket != place->socket);
    }

    void aLinkToTheProfileFolderIsTheSamePlace()
    {
        const QTemporaryDir folder;
        const QString profile = folder.filePath(u"default"_s);
        QVERIFY(QDir().mkdir(profile));
        const QString link = folder.filePath(u"link"_s);
        QVERIFY(QFile::link(profile, link));
        QCOMPARE(InstancePlace::make(folder.path(), u"default"_s, link)->socket,
                 InstancePlace::make(folder.path(), u"default"_s, profile)->socket);
    }

    void theFirstRunOfAProfileHasThePlaceOfTheOthers()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir().mkdir(folder.filePath(u"data"_s)));
        QVERIFY(QFile::link(folder.filePath(u"data"_s), folder.filePath(u"link"_s)));
        const QString profile = folder.filePath(u"link/vitrine/default"_s);
        const QString before = InstancePlace::make(folder.path(), u"default"_s, profile)->socket;
        QVERIFY(QDir().mkpath(profile));
        QCOMPARE(InstancePlace::make(folder.path(), u"default"_s, profile)->socket, before);
    }

    void thereIsNoneWithoutAPrivateFolder()
    {
        const QTemporaryDir folder;
        for (const QString &runtime : {QString(), u"run"_s, folder.filePath(u"missing"_s)})
            QVERIFY2(!InstancePlace::make(runtime, u"default"_s, u"/data"_s), qPrintable(runtime));
        QVERIFY(QFile::link(folder.path(), folder.filePath(u"vitrine"_s)));
        QVERIFY(!InstancePlace::make(folder.path(), u"default"_s, u"/data"_s));
    }
};

QTEST_APPLESS_MAIN(TestInstancePlace)
#include "TestInstancePlace.moc"
