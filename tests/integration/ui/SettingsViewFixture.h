// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "LayoutInspector.h"
#include "StillStyle.h"
#include "WindowFixture.h"
#include "WindowLanguage.h"
#include "ui/settings/SettingsModel.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace vitrine {

/// \brief For tests of the settings view: opens it over a picture, drives it, and checks that it can be read.
class SettingsViewFixture : protected WindowFixture
{
protected:
    /// A size of the window, and of the desktop's text.
    struct Room
    {
        const char *name;
        QSize size;
        int fontPixelSize;
        bool highContrast = false;
    };

    static QList<Room> rooms()
    {
        return {{"640x360", {640, 360}, 13},           {"1280x720", {1280, 720}, 13},
                {"1280x720-text200", {1280, 720}, 29}, {"400x640", {400, 640}, 13},
                {"360x480-text200", {360, 480}, 29},   {"1280x720-text200-contrast", {1280, 720}, 29, true}};
    }

    static QStringList languages() { return WindowLanguage::names(); }

    /// A row for \a scene in every room and language, with the columns of fitsAndCanBeRead_data().
    static void addRows(const char *scene, const QStringList &inLanguages = languages())
    {
        for (int room = 0; room < rooms().size(); ++room) {
            for (const QString &language : inLanguages)
                QTest::addRow("%s_%s_%s", scene, rooms()[room].name, qPrintable(language))
                    << QString::fromLatin1(scene) << room << language;
        }
    }

    static void addColumns()
    {
        QTest::addColumn<QString>("scene");
        QTest::addColumn<int>("room");
        QTest::addColumn<QString>("language");
    }

    void setStyle()
    {
        QApplication::setStyle(new StillStyle);
        m_usualFont = QApplication::font();
    }

    void reset()
    {
        m_harness.reset();
        m_model.reset();
        m_language.reset();
        QApplication::setFont(m_usualFont);
        m_folder = std::make_unique<QTemporaryDir>();
    }

    [[nodiscard]] QString filePath() const { return m_folder->filePath(QStringLiteral("vitrine.toml")); }

    /// What is in the user's file.
    [[nodiscard]] QString file() const
    {
        QFile file(filePath());
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    void showSettings(const SettingsModel::Options &options, StoredDataModel *storedData = nullptr)
    {
        m_model = std::make_unique<SettingsModel>(options, storedData);
        open(Overlays::Later);
        m_harness->window.setContrast(m_isHighContrast);
        m_harness->window.setSettings(*m_model);
        m_harness->window.createOverlays();
    }

    QQuickItem *item(const char *name) const
    {
        return m_harness->item(QStringLiteral("settings"), QString::fromLatin1(name));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_harness->window.focusWidget(), key, modifiers);
    }

    void click(const char *name)
    {
        QQuickItem *target = item(name);
        QVERIFY(QMetaObject::invokeMethod(view("settings")->rootObject(), "reveal", Q_ARG(QQuickItem *, target)));
        QTest::mouseClick(view("settings"), Qt::LeftButton, {},
                          target->mapToScene(QPointF(target->width() / 2.0, target->height() / 2.0)).toPoint());
    }

    void translate(const Room &room, const QString &language)
    {
        m_isHighContrast = room.highContrast;
        QFont font = m_usualFont;
        font.setPixelSize(room.fontPixelSize);
        QApplication::setFont(font);
        m_language = std::make_unique<WindowLanguage>(language);
    }

    /// Looks at all of the list in parts from \a from on, since a long one scrolls.
    void inspect(qreal from = 0.0)
    {
        QTRY_VERIFY(view("settings")->isVisible());
        const QQuickItem &root = *view("settings")->rootObject();
        QQuickItem *list = item("settings.list");
        list->setProperty("contentY", from);
        for (bool isEnd = false; !isEnd;) {
            const auto defects = [&root] {
                return LayoutInspector(root, QPoint()).geometryDefects();
            };
            QTRY_VERIFY2(defects().isEmpty(), qPrintable(u'\n' + defects().join(u'\n')));
            QVERIFY(LayoutInspector(root, QPoint()).textCount() > 3);
            QImage picture;
            // The list may still scroll to what has the keyboard.
            const auto paleTexts = [&] {
                picture = m_harness->window.grabImage();
                return LayoutInspector(root, QPoint()).contrastDefects(picture, m_isHighContrast ? 7.0 : 4.5);
            };
            QTRY_VERIFY2(paleTexts().isEmpty(), qPrintable(u'\n' + paleTexts().join(u'\n')));
            const qreal place = list->property("contentY").toReal();
            save(picture, qRound(place));
            const qreal lowest = list->property("contentHeight").toReal() - list->height();
            isEnd = place >= lowest - 1.0;
            list->setProperty("contentY", std::min(place + list->height() * 0.8, std::max(lowest, 0.0)));
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsModel> m_model;

private:
    static void save(const QImage &picture, int place)
    {
        const QString folder = qEnvironmentVariable("VITRINE_TEST_ARTIFACTS");
        if (folder.isEmpty())
            return;
        QVERIFY(QDir().mkpath(folder));
        const QString path = QStringLiteral("%1/settings-%2-%3@%4x.png")
                                 .arg(folder, QLatin1StringView(QTest::currentDataTag()))
                                 .arg(place)
                                 .arg(picture.devicePixelRatio());
        QVERIFY2(picture.save(path), qPrintable(path));
    }

    QFont m_usualFont;
    bool m_isHighContrast = false;
    std::unique_ptr<WindowLanguage> m_language;
};

} // namespace vitrine
