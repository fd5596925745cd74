// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "LayoutInspector.h"
#include "PictureWidget.h"
#include "Scenes.h"
#include "StillStyle.h"
#include "WindowLanguage.h"
#include "ui/OverlayView.h"

#include <QApplication>
#include <QDir>
#include <QQuickItem>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace vitrine;

namespace {

struct Room
{
    const char *name;
    QSize size;
    int fontPixelSize;
    bool fillsTheScreen = false;
    bool highContrast = false;
};

const QList<Room> rooms{
    {"640x360", {640, 360}, 13},
    {"1280x720", {1280, 720}, 13},
    {"1920x1080", {1920, 1080}, 13, true},
    {"2560x1440", {2560, 1440}, 13, true},
    {"3840x2160", {3840, 2160}, 13, true},
    {"1280x720-text200", {1280, 720}, 29},
    {"640x360-text200", {640, 360}, 29},
    {"1280x720-contrast", {1280, 720}, 13, false, true},
    {"640x360-text200-contrast", {640, 360}, 29, false, true},
    {"1280x720-text200-contrast", {1280, 720}, 29, false, true},
};

// Of a picture: text of this height can be read on a wall.
constexpr double leastTextShare = 13.0 / 900.0;

void save(const QImage &picture, const QString &name)
{
    const QString folder = qEnvironmentVariable("VITRINE_TEST_ARTIFACTS");
    if (folder.isEmpty())
        return;
    QVERIFY(QDir().mkpath(folder));
    const QString path = QStringLiteral("%1/%2@%3x.png").arg(folder, name).arg(picture.devicePixelRatio());
    QVERIFY2(picture.save(path), qPrintable(path));
}

} // namespace

class TestOverlayLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new StillStyle);
        m_usualFont = QApplication::font();
    }

    void cleanup()
    {
        m_harness.reset();
        m_language.reset();
        QApplication::setFont(m_usualFont);
    }

    void everyViewFitsAndCanBeRead_data()
    {
        QTest::addColumn<int>("scene");
        QTest::addColumn<int>("room");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("white");
        const QList<Scene> all = scenes();
        for (int scene = 0; scene < all.size(); ++scene) {
            for (int room = 0; room < rooms.size(); ++room) {
                // At two device pixels a pixel, 1920×1080 is the whole of a 4K screen.
                const bool isLarge = rooms[room].size.width() > 1920;
                if (isLarge && qApp->devicePixelRatio() > 1.0)
                    continue;
                for (const QString &language : WindowLanguage::names()) {
                    const auto row = [&](bool white) {
                        QTest::addRow("%s_%s_%s_%s", all[scene].name, rooms[room].name, qPrintable(language),
                                      white ? "white" : "dark")
                            << scene << room << language << white;
                    };
                    const bool isEnglish = language == QLatin1StringView("en");
                    if (!isLarge || isEnglish)
                        row(true);
                    const int width = rooms[room].size.width();
                    if (isEnglish && (width == 1280 || width == 2560))
                        row(false);
                }
            }
        }
    }

    void everyViewFitsAndCanBeRead()
    {
        QFETCH(int, scene);
        QFETCH(int, room);
        QFETCH(QString, language);
        QFETCH(bool, white);
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        setUp(rooms[room], language);
        const Scene current = scenes()[scene]; // some of its texts are made at once

        m_harness = std::make_unique<OverlayHarness>(
            new PictureWidget(white ? PictureWidget::Picture::White : PictureWidget::Picture::Dark),
            rooms[room].fillsTheScreen ? WindowMode::Kiosk : WindowMode::Desktop);
        m_harness->window.setContrast(rooms[room].highContrast);
        m_harness->window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_harness->window));
        m_harness->window.resize(rooms[room].size);
        m_harness->window.createOverlays();
        current.arrange(*m_harness);
        OverlayView *view = m_harness->view(QString::fromLatin1(current.view));
        QVERIFY2(view != nullptr, "the view was not made; the log tells why");
        m_harness->hud.noteActivity();
        QTRY_VERIFY(view->isVisible());
        QVERIFY2(current.press == nullptr || toggle(current), current.press);
        // Loaded in another thread.
        const QQuickItem *image = m_harness->item(QStringLiteral("kiosk"), QStringLiteral("kiosk.image"));
        QVERIFY(image != nullptr);
        QTRY_VERIFY(qstrcmp(current.view, "kiosk") != 0 || image->isVisible());
        // The models tell what changes once a frame, so the last of it may be on its way still.
        const auto defectsOfShape = [view] {
            return LayoutInspector(*view->rootObject(), view->geometry().topLeft()).geometryDefects();
        };
        QCoreApplication::processEvents();
        QTRY_VERIFY2(defectsOfShape().isEmpty(), qPrintable(u'\n' + defectsOfShape().join(u'\n')));
        const QImage picture = m_harness->window.grabImage();
        save(picture, QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(picture.size(), (QSizeF(m_harness->window.size()) * picture.devicePixelRatio()).toSize());

        const QQuickItem *track = m_harness->item(QStringLiteral("hud"), QStringLiteral("hud.track"));
        QVERIFY(track != nullptr);
        QVERIFY2(!track->isVisible() || track->width() >= 150.0, "a shorter track shows nothing");

        const LayoutInspector inspector(*view->rootObject(), view->geometry().topLeft());
        QVERIFY(m_harness->window.rect().contains(view->geometry()));
        QVERIFY(inspector.textCount() > 0);
        QCOMPARE(inspector.markCount(), qstrcmp(current.view, "hud") == 0 && track->isVisible() ? 1 : 0);
        const double smallest = leastTextShare * m_harness->window.height();
        QVERIFY2(!rooms[room].fillsTheScreen || inspector.smallestText() >= std::floor(smallest),
                 qPrintable(QStringLiteral("%1 of %2 px").arg(inspector.smallestText()).arg(smallest)));
        const QStringList defects =
            inspector.geometryDefects() + inspector.contrastDefects(picture, rooms[room].highContrast ? 7.0 : 4.5);
        QVERIFY2(defects.isEmpty(), qPrintable(QLatin1Char('\n') + defects.join(QLatin1Char('\n'))));
    }

    void theLongestLineOfAKioskFits_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("words");
        const QString latin = QStringLiteral("Our programme returns soon; please ask at the desk. ");
        const QString japanese = QStringLiteral("ただいま番組の準備をしています。しばらくお待ちください。");
        for (const QSize size :
             {QSize(1080, 1920), QSize(2160, 3840), QSize(360, 640), QSize(640, 360), QSize(1920, 1080)}) {
            const bool isLarge = size.height() > 1920;
            if (isLarge && qApp->devicePixelRatio() > 1.0)
                continue;
            QTest::addRow("latin_%dx%d", size.width(), size.height()) << size << latin;
            QTest::addRow("japanese_%dx%d", size.width(), size.height()) << size << japanese;
        }
    }

    void theLongestLineOfAKioskFits()
    {
        QFETCH(QSize, size);
        QFETCH(QString, words);
        setUp({"", size, 13}, QStringLiteral("en"));
        const QString line = words.repeated(8).left(200);
        m_harness =
            std::make_unique<OverlayHarness>(new PictureWidget(PictureWidget::Picture::Dark), WindowMode::Kiosk, line);
        m_harness->window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_harness->window));
        m_harness->window.resize(size);
        m_harness->window.createOverlays();
        m_harness->kioskScreen.showCalm();
        const OverlayView *view = m_harness->view(QStringLiteral("kiosk"));
        QVERIFY(view != nullptr);
        QTRY_VERIFY(view->isVisible());
        QTRY_VERIFY(m_harness->item(QStringLiteral("kiosk"), QStringLiteral("kiosk.image"))->isVisible());
        QTRY_COMPARE(view->size(), size);
        QCoreApplication::processEvents();
        save(m_harness->window.grabImage(),
             QStringLiteral("kiosk-line_") + QString::fromLatin1(QTest::currentDataTag()));
        const LayoutInspector inspector(*view->rootObject(), view->geometry().topLeft());
        const QStringList defects = inspector.geometryDefects();
        QVERIFY2(defects.isEmpty(), qPrintable(u'\n' + defects.join(u'\n')));
        const double smallest = leastTextShare * std::min(size.width(), size.height());
        QVERIFY2(inspector.smallestText() >= std::floor(smallest), qPrintable(QString::number(smallest)));
    }

private:
    [[nodiscard]] bool toggle(const Scene &scene) const
    {
        QQuickItem *item = m_harness->item(QString::fromLatin1(scene.view), QString::fromLatin1(scene.press));
        return item != nullptr && QMetaObject::invokeMethod(item, "toggle");
    }

    void setUp(const Room &room, const QString &language)
    {
        QFont font = m_usualFont;
        font.setPixelSize(room.fontPixelSize);
        QApplication::setFont(font);
        m_language = std::make_unique<WindowLanguage>(language);
    }

    QFont m_usualFont;
    std::unique_ptr<WindowLanguage> m_language;
    std::unique_ptr<OverlayHarness> m_harness;
};

QTEST_MAIN(TestOverlayLayout)
#include "TestOverlayLayout.moc"
