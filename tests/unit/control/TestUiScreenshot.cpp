// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiScreenshot.h"

#include "UiFixture.h"

#include <QLabel>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// Draws one colour, and a mark in its upper left corner from the moment that it is said to.
class Canvas final : public QWidget
{
public:
    using QWidget::QWidget;

    void drawMark()
    {
        m_hasMark = true;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::black);
        if (m_hasMark)
            painter.fillRect(QRect(0, 0, 10, 10), Qt::green);
    }

private:
    bool m_hasMark = false;
};

} // namespace

class TestUiScreenshot : public QObject, private UiFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open();
        m_canvas = new Canvas(m_page);
        m_canvas->resize(m_page->size());
    }
    void cleanup() { close(); }

    void knowsAPictureFromAnEmptyPage()
    {
        QImage image(30, 20, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::black);
        QVERIFY(!isPicture(image));
        QVERIFY(!isPicture(QImage()));
        image.setPixelColor(29, 19, QColor(1, 0, 0));
        QVERIFY(isPicture(image));
    }

    void takesTheWindowThePageOrAControl()
    {
        m_canvas->drawMark();
        auto *label = new QLabel(m_window.get());
        label->setObjectName(u"label"_s);
        label->setGeometry(100, 50, 60, 20);
        label->setStyleSheet(u"background: red"_s);
        show();
        const double scale = m_window->devicePixelRatio();
        const auto colourAt = [scale](const QImage &image, int x, int y) {
            return image.pixelColor(QPointF(x * scale, y * scale).toPoint());
        };

        const Result<UiPicture> window = screenshot(u"window"_s);
        QCOMPARE(window->image.size(), (QSizeF(400, 300) * scale).toSize());
        QCOMPARE(window->image.devicePixelRatio(), scale);
        QCOMPARE(colourAt(window->image, 5, 5), QColor(Qt::green));
        QCOMPARE(colourAt(window->image, 110, 60), QColor(Qt::red));

        const Result<UiPicture> page = screenshot(u"page"_s);
        QCOMPARE(colourAt(page->image, 5, 5), QColor(Qt::green));
        QCOMPARE(colourAt(page->image, 110, 60), QColor(Qt::black)); // without what is above it

        const Result<UiPicture> control = screenshot(u"label"_s);
        QCOMPARE(control->image.size(), (QSizeF(60, 20) * scale).toSize());
        QCOMPARE(colourAt(control->image, 30, 10), QColor(Qt::red));
        QVERIFY(control->isBlank);
    }

    void aViewIsDrawnWithItsLastChanges()
    {
        m_canvas->drawMark();
        QQuickWidget *view = addView(
            "Rectangle { objectName: 'view'; color: 'blue'; Accessible.role: Accessible.Pane }", {100, 100, 50, 50});
        show();
        QCOMPARE(screenshot(u"view"_s)->image.pixelColor(5, 5), QColor(Qt::blue));
        view->rootObject()->setProperty("color", QColor(Qt::yellow));
        QCOMPARE(screenshot(u"view"_s)->image.pixelColor(5, 5), QColor(Qt::yellow));
    }

    void aPageThatIsNotDrawnYetIsWaitedFor()
    {
        show();
        int answers = 0;
        UiPicture picture;
        for (const char *of : {"page", "window"}) {
            m_inspector->screenshot(QString::fromLatin1(of), [&](const Result<UiPicture> &result) {
                ++answers;
                picture = *result;
            });
        }
        QCoreApplication::processEvents();
        QCOMPARE(answers, 0);
        m_canvas->drawMark();
        QTRY_COMPARE(answers, 2);
        QVERIFY(!picture.isBlank);
    }

    // Such as the display of the position, which is drawn before the first frame of the page.
    void whatIsAboveThePageIsNoPictureOfItWhileItPlays_data()
    {
        QTest::addColumn<bool>("plays");
        QTest::newRow("plays") << true;
        QTest::newRow("loads") << false;
    }

    void whatIsAboveThePageIsNoPictureOfItWhileItPlays()
    {
        QFETCH(const bool, plays);
        auto *label = new QLabel(u"0:00"_s, m_window.get());
        label->setStyleSheet(u"color: white"_s);
        label->setGeometry(100, 50, 60, 20);
        m_showsPicture = plays;
        show();
        std::optional<Result<UiPicture>> answer;
        m_inspector->screenshot(u"window"_s, [&](const Result<UiPicture> &result) { answer = result; });
        for (int times = 0; times < 10; ++times)
            QCoreApplication::processEvents();
        QCOMPARE(!answer, plays);
        m_canvas->drawMark();
        QTRY_VERIFY(answer);
        QVERIFY(!(*answer)->isBlank);
        QCOMPARE((*answer)->image.pixelColor(5, 5), QColor(plays ? Qt::green : Qt::black));
    }

    void aWindowIsBlankWhileThePageThatPlaysIs()
    {
        auto *label = new QLabel(u"0:00"_s, m_window.get());
        label->setStyleSheet(u"color: white"_s);
        label->setGeometry(100, 50, 60, 20);
        show();
        UiScreenshot screenshot(*m_page, std::chrono::milliseconds(60));
        std::optional<Result<UiPicture>> answer;
        screenshot.take([this] { return Result(std::pair<QWidget *, QRectF>(m_window.get(), m_window->rect())); },
                        UiScreenshot::Blank::WaitForPage, [&](const Result<UiPicture> &result) { answer = result; });
        QTRY_VERIFY(answer);
        QVERIFY((*answer)->isBlank);
        QVERIFY(isPicture((*answer)->image));
    }

    void aPageThatStaysEmptyIsToldToBeBlank()
    {
        show();
        UiScreenshot screenshot(*m_page, std::chrono::milliseconds(60));
        std::optional<Result<UiPicture>> answer;
        screenshot.take([this] { return Result(std::pair<QWidget *, QRectF>(m_page, m_page->rect())); },
                        UiScreenshot::Blank::Wait, [&](const Result<UiPicture> &result) { answer = result; });
        QVERIFY(!answer);
        QTRY_VERIFY(answer);
        QVERIFY((*answer)->isBlank);
        QCOMPARE((*answer)->image.pixelColor(5, 5), QColor(Qt::black));
    }

    void whatCannotBeTakenIsExplained()
    {
        auto *outside = new QLabel(u"x"_s, m_window.get());
        outside->setObjectName(u"outside"_s);
        outside->setGeometry(500, 0, 20, 20);
        show();
        QVERIFY(screenshot(u"windo"_s).error().message.contains(u"Do you mean “window”?"));
        QVERIFY(screenshot(u"outside"_s).error().message.contains(u"outside of what the window shows"));
    }

    void onlySomePicturesWaitAtATime()
    {
        show();
        int answers = 0;
        QString refusal;
        const auto ask = [&] {
            m_inspector->screenshot(u"page"_s, [&](const Result<UiPicture> &result) {
                ++answers;
                if (!result)
                    refusal = result.error().message;
            });
        };
        for (int i = 0; i < UiScreenshot::mostAtOnce; ++i)
            ask();
        QCOMPARE(answers, 0);
        ask();
        QCOMPARE(answers, 1);
        QVERIFY2(refusal.contains(u"16 screenshots are being taken"), qPrintable(refusal));
        m_canvas->drawMark();
        QTRY_COMPARE(answers, UiScreenshot::mostAtOnce + 1);
    }

private:
    Canvas *m_canvas = nullptr;
};

QTEST_MAIN(TestUiScreenshot)
#include "TestUiScreenshot.moc"
