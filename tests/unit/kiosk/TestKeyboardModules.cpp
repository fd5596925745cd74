// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KeyboardModules.h"

#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestKeyboardModules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const QString &file : allFiles) {
            const QString path = m_folder->filePath(file);
            QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
            QFile made(path);
            QVERIFY(made.open(QIODevice::WriteOnly));
        }
    }

    void namesThePackageOfWhatIsMissing_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("packages");
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("plugin") << allFiles[0] << QStringList(u"qt6-virtualkeyboard-plugin"_s);
        QTest::newRow("symbols of the keys") << allFiles[1] << QStringList(u"qt6-svg-plugins"_s);
        QTest::newRow("keys") << allFiles[2] << QStringList(u"qml6-module-qtquick-virtualkeyboard"_s);
        QTest::newRow("window") << allFiles[3] << QStringList(u"qml6-module-qtquick-window"_s);
        QTest::newRow("list of layouts") << allFiles[4] << QStringList(u"qml6-module-qt-labs-folderlistmodel"_s);
    }

    void namesThePackageOfWhatIsMissing()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, packages);
        if (!file.isEmpty())
            QVERIFY(QFile::remove(m_folder->filePath(file)));
        QCOMPARE(missingKeyboardPackages({{folder(u"none"_s), folder(u"plugins"_s)}, {folder(u"qml"_s)}}), packages);
    }

    void withoutAnythingAllPackagesAreNamed()
    {
        QCOMPARE(missingKeyboardPackages({}).size(), 5);
        const QString text = keyboardProblem(QtFolders())->text();
        QVERIFY2(text.contains(u"qt6-virtualkeyboard-plugin, qt6-svg-plugins, qml6-"_s), qPrintable(text));
    }

    void looksIntoTheFoldersOfTheVariablesFirst()
    {
        QProcessEnvironment variables;
        variables.insert(u"QT_PLUGIN_PATH"_s, u"/a:/b"_s);
        variables.insert(u"QML_IMPORT_PATH"_s, u"/c"_s);
        variables.insert(u"QML2_IMPORT_PATH"_s, u"/d"_s);
        const QtFolders folders = QtFolders::from(variables);
        QCOMPARE(folders.plugins, (QStringList{u"/a"_s, u"/b"_s, QLibraryInfo::path(QLibraryInfo::PluginsPath)}));
        QCOMPARE(folders.qmlModules, (QStringList{u"/c"_s, u"/d"_s, QLibraryInfo::path(QLibraryInfo::QmlImportsPath)}));
    }

    void anotherInputMethodOfTheOperatorIsAProblem()
    {
        QProcessEnvironment variables;
        variables.insert(u"QT_PLUGIN_PATH"_s, folder(u"plugins"_s));
        variables.insert(u"QML_IMPORT_PATH"_s, folder(u"qml"_s));
        QVERIFY(!keyboardProblem(variables));
        variables.insert(u"QT_IM_MODULE"_s, u"qtvirtualkeyboard"_s);
        QVERIFY(!keyboardProblem(variables));
        variables.insert(u"QT_IM_MODULE"_s, u"ibus"_s);
        const auto problem = keyboardProblem(variables);
        QVERIFY(problem && problem->found.contains(u"QT_IM_MODULE=ibus"_s));
    }

private:
    const QStringList allFiles{u"plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so"_s,
                               u"plugins/imageformats/libqsvg.so"_s, u"qml/QtQuick/VirtualKeyboard/qmldir"_s,
                               u"qml/QtQuick/Window/qmldir"_s, u"qml/Qt/labs/folderlistmodel/qmldir"_s};

    [[nodiscard]] QString folder(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestKeyboardModules)
#include "TestKeyboardModules.moc"
