// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "SettingsViewFixture.h"
#include "settings/Settings.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// "Clear data" in the settings: what it shows, asks and does.
class TestSettingsData : public QObject, private SettingsViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setStyle(); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        reset();
    }

    void cleanup()
    {
        reset();
        m_data.reset();
    }

    void fitsAndCanBeRead_data()
    {
        addColumns();
        addRows("data-asking");
        // The others have shorter texts.
        for (const char *scene : {"data", "data-requested", "data-error"})
            addRows(scene, {u"en"_s, u"longer"_s});
    }

    void fitsAndCanBeRead()
    {
        QFETCH(QString, scene);
        QFETCH(int, room);
        QFETCH(QString, language);
        translate(rooms()[room], language);
        openSettings(scene == "data-error"_L1 ? u"/proc/vitrine"_s : QString());
        m_harness->window.resize(rooms()[room].size);
        if (scene != "data"_L1) {
            click("settings.data.clear");
            QTRY_COMPARE(text("settings.data.journal.size"), scene == "data-error"_L1 ? u"0 bytes"_s : u"1.2 MB"_s);
        }
        if (scene == "data-error"_L1 || scene == "data-requested"_L1)
            click("settings.data.confirm");
        if (scene == "data-error"_L1)
            QTRY_VERIFY(item("settings.data.error")->isVisible());
        const QQuickItem *list = item("settings.list");
        const QQuickItem *group = item("settings.data");
        inspect(
            std::max(0.0, group->mapToItem(list->property("contentItem").value<QQuickItem *>(), QPointF()).y() - 80));
    }

    void asksBeforeItDeletes()
    {
        openSettings();
        click("settings.data.clear");
        QTRY_COMPARE(focusedItem("settings"), u"settings.data.keep"_s);
        QTRY_COMPARE(text("settings.data.browser.size"), u"2.0 kB"_s);
        QTRY_COMPARE(text("settings.data.cache.size"), u"0 bytes"_s);
        QVERIFY(!item("settings.data.clear")->isVisible());
        const QQuickItem *list = item("settings.list");
        const QQuickItem *keep = item("settings.data.keep");
        QTRY_VERIFY(list->mapRectFromItem(keep, QRectF(0, 0, keep->width(), keep->height())).bottom() <=
                    list->height());
        QTest::keyClick(view("settings"), Qt::Key_Escape); // back, and not out of the view
        QTRY_COMPARE(focusedItem("settings"), u"settings.data.clear"_s);
        QVERIFY(m_model->isOpen());
        QVERIFY(!m_data->isRequested());

        QTest::keyClick(view("settings"), Qt::Key_Return);
        QTRY_COMPARE(focusedItem("settings"), u"settings.data.keep"_s);
        QTest::keyClick(view("settings"), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(focusedItem("settings"), u"settings.data.confirm"_s);
        QTest::keyClick(view("settings"), Qt::Key_Return);
        QVERIFY(m_data->isRequested());
        QTRY_COMPARE(focusedItem("settings"), u"settings.data.keep"_s);
        QVERIFY(text("settings.data.help").contains("when Vitrine starts next time"_L1));
        QVERIFY(QFile::exists(m_folder->filePath(u"data/default/journal.sqlite"_s)));
    }

    void aRequestIsShownAndCanBeTakenBack()
    {
        openSettings();
        m_data->request();
        QTRY_VERIFY(item("settings.data.keep")->isVisible());
        QVERIFY(!item("settings.data.confirm")->isVisible());
        click("settings.data.keep");
        QTRY_VERIFY(item("settings.data.clear")->isVisible());
        QVERIFY(!m_data->isRequested());
        QCOMPARE(focusedItem("settings"), u"settings.data.clear"_s);
    }

    void aRequestThatFailsIsExplained()
    {
        openSettings(u"/proc/vitrine"_s);
        click("settings.data.clear");
        QTRY_COMPARE(focusedItem("settings"), u"settings.data.keep"_s);
        item("settings.data.confirm")->forceActiveFocus();
        QTest::keyClick(view("settings"), Qt::Key_Return);
        QTRY_VERIFY(text("settings.data.error").contains("Nothing is deleted"_L1));
        QVERIFY(item("settings.data.confirm")->isVisible());
    }

private:
    QString text(const char *name) const
    {
        const QQuickItem *found = item(name);
        return found == nullptr ? QString() : found->property("text").toString();
    }

    void write(const QString &name, int bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_folder->filePath(name)).path()));
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(bytes, 'x')) == bytes);
    }

    void openSettings(const QString &dataFolder = {})
    {
        write(u"data/default/browser/Cookies"_s, 2000);
        write(u"data/default/journal.sqlite"_s, 1'200'000);
        Settings settings;
        settings.dataDir = dataFolder.isEmpty() ? m_folder->filePath(u"data"_s) : dataFolder;
        settings.cacheDir = m_folder->filePath(u"cache"_s);
        settings.profile = u"default"_s;
        m_data = std::make_unique<StoredDataModel>(StoredData(settings));
        showSettings({.userFile = filePath()}, m_data.get());
        m_model->setOpen(true);
    }

    std::unique_ptr<StoredDataModel> m_data;
};

QTEST_MAIN(TestSettingsData)
#include "TestSettingsData.moc"
