// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/FrozenPicture.h"

#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// \brief A page of one colour, with or without something on it.
class PageStub final : public QWidget
{
public:
    QColor background = Qt::black;
    bool hasPicture = true;
    std::function<void()> painted = [] {
    };

protected:
    void paintEvent(QPaintEvent *) override
    {
        painted();
        QPainter painter(this);
        painter.fillRect(rect(), background);
        if (hasPicture)
            painter.fillRect(rect().adjusted(width() / 2, 0, 0, 0), Qt::red);
    }
};

} // namespace

class TestFrozenPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsThePageAsItWas()
    {
        PageStub page;
        page.resize(320, 180);
        FrozenPicture frozen(nullptr);
        frozen.resize(page.size());
        frozen.take(page);
        QVERIFY(frozen.isTaken());
        page.hasPicture = false;
        frozen.take(page);
        const QImage picture = frozen.grab().toImage();
        QCOMPARE(picture.pixelColor(picture.width() / 4, picture.height() / 2), QColor(Qt::black));
        QCOMPARE(picture.pixelColor(picture.width() * 3 / 4, picture.height() / 2), QColor(Qt::red));
        frozen.forget();
        QVERIFY(!frozen.isTaken());
        QVERIFY(!frozen.isVisible());
    }

    void anotherPictureReplacesThatOfThePage()
    {
        PageStub page;
        page.resize(320, 180);
        FrozenPicture frozen(nullptr);
        frozen.resize(page.size());
        frozen.freeze(page);
        const QTemporaryDir folder;
        QImage still(1600, 900, QImage::Format_RGB32);
        still.fill(Qt::green);
        QVERIFY(still.save(folder.filePath(u"still.png"_s)));
        frozen.showFile(folder.filePath(u"still.png"_s));
        QVERIFY(!frozen.isHidden());
        QCOMPARE(frozen.grab().toImage().pixelColor(10, 10), QColor(Qt::green));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no[.]png cannot be shown: "_s));
        frozen.showFile(folder.filePath(u"no.png"_s));
        QCOMPARE(frozen.grab().toImage().pixelColor(10, 10), QColor(Qt::green));
    }

    void staysUntilThePageIsPainted()
    {
        PageStub page;
        page.resize(320, 180);
        FrozenPicture frozen(nullptr);
        frozen.resize(page.size());
        frozen.freeze(page);
        const QSignalSpy painted(&frozen, &FrozenPicture::painted);
        page.hasPicture = false;
        int looks = 0;
        page.painted = [&looks] {
            ++looks;
        };
        frozen.forgetOncePainted(page);
        QTRY_VERIFY(looks >= 3);
        QVERIFY(frozen.isTaken());
        QCOMPARE(painted.size(), 0);
        page.hasPicture = true;
        QTRY_COMPARE(painted.size(), 1);
        QVERIFY(!frozen.isTaken());
    }

    void aBlackPageIsShownInTheEnd()
    {
        PageStub page;
        page.resize(320, 180);
        FrozenPicture frozen(nullptr);
        frozen.freeze(page);
        page.hasPicture = false;
        const QSignalSpy painted(&frozen, &FrozenPicture::painted);
        frozen.forgetOncePainted(page);
        QTRY_COMPARE(painted.size(), 1);
        QVERIFY(!frozen.isTaken());
    }

    void theWaitEndsIfThePageDoesNotPlayAnyMore()
    {
        PageStub page;
        page.resize(320, 180);
        FrozenPicture frozen(nullptr);
        frozen.freeze(page);
        const QSignalSpy painted(&frozen, &FrozenPicture::painted);
        frozen.forgetOncePainted(page);
        frozen.keep();
        // One that waits from now on is painted, so that the ended wait had time enough.
        FrozenPicture later(nullptr);
        const QSignalSpy laterPainted(&later, &FrozenPicture::painted);
        later.forgetOncePainted(page);
        QTRY_COMPARE(laterPainted.size(), 1);
        QCOMPARE(painted.size(), 0);
        QVERIFY(frozen.isTaken());
    }

    void aPageThatShowsNothingHasNoPicture()
    {
        PageStub page;
        page.resize(320, 180);
        page.hasPicture = false;
        FrozenPicture frozen(nullptr);
        for (const Qt::GlobalColor colour : {Qt::black, Qt::white}) {
            page.background = colour;
            frozen.take(page);
            QVERIFY(!frozen.isTaken());
        }
    }

    void isShownFromThePictureOnUntilItIsForgotten()
    {
        PageStub page;
        page.resize(320, 180);
        FrozenPicture frozen(&page);
        page.hasPicture = false;
        frozen.freeze(page);
        QVERIFY2(frozen.isHidden(), "there is no picture to show");
        page.hasPicture = true;
        frozen.freeze(page);
        QVERIFY(!frozen.isHidden());
        frozen.forget();
        QVERIFY(frozen.isHidden());
    }

    void keepsTheShapeOfThePicture()
    {
        PageStub page;
        page.background = Qt::white;
        page.resize(320, 180);
        FrozenPicture frozen(nullptr);
        frozen.take(page);
        frozen.resize(320, 360);
        const QImage picture = frozen.grab().toImage();
        QCOMPARE(picture.pixelColor(10, 10), QColor(Qt::black));
        QCOMPARE(picture.pixelColor(10, picture.height() / 2), QColor(Qt::white));
    }
};

QTEST_MAIN(TestFrozenPicture)
#include "TestFrozenPicture.moc"
