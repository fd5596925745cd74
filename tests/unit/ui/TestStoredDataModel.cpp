// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/StoredDataModel.h"

#include "settings/Settings.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestStoredDataModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings.dataDir = m_folder.filePath(u"data"_s);
        m_settings.cacheDir = m_folder.filePath(u"cache"_s);
        m_settings.profile = u"default"_s;
    }

    void tellsTheSizesOnceTheyAreKnown()
    {
        QVERIFY(QDir().mkpath(m_settings.profileDir()));
        QFile file(m_settings.journalFile());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(2500, 'x')) == 2500);
        file.close();
        StoredDataModel model((StoredData(m_settings)));
        QCOMPARE(sizes(model), (QStringList{QString(), QString(), QString()}));
        model.refresh();
        QTRY_COMPARE(sizes(model), (QStringList{u"0 bytes"_s, u"0 bytes"_s, u"2.5 kB"_s}));
        QVERIFY(QFile::resize(m_settings.journalFile(), 3500));
        model.refresh();
        QTRY_COMPARE(sizes(model).constLast(), u"3.5 kB"_s);
    }

    void requestsAndCancels()
    {
        StoredDataModel model((StoredData(m_settings)));
        QSignalSpy requested(&model, &StoredDataModel::requestedChanged);
        model.request();
        QVERIFY(model.isRequested());
        QVERIFY(QFile::exists(m_settings.profileDir() + u"/delete-at-start"_s));
        StoredDataModel other((StoredData(m_settings)));
        QVERIFY(!other.isRequested());
        other.refresh();
        QVERIFY(other.isRequested());
        model.cancel();
        QVERIFY(!model.isRequested());
        QCOMPARE(requested.count(), 2);
        QCOMPARE(model.problem(), QString());
    }

    void tellsWhatFailed()
    {
        m_settings.dataDir = u"/proc/vitrine"_s;
        StoredDataModel model((StoredData(m_settings)));
        QSignalSpy problem(&model, &StoredDataModel::problemChanged);
        model.request();
        QVERIFY(!model.isRequested());
        QVERIFY2(model.problem().contains("cannot be written"_L1), qPrintable(model.problem()));
        model.cancel();
        QCOMPARE(model.problem(), QString());
        QCOMPARE(problem.count(), 2);
    }

private:
    static QStringList sizes(const StoredDataModel &model)
    {
        QStringList texts;
        const QVariantList parts = model.parts();
        for (const QVariant &part : parts)
            texts += part.toMap().value(u"size"_s).toString();
        return texts;
    }

    QTemporaryDir m_folder;
    Settings m_settings;
};

QTEST_MAIN(TestStoredDataModel)
#include "TestStoredDataModel.moc"
