// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/FrozenPicture.h"

#include <QBuffer>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <cstdlib>
#include <functional>
#include <utility>

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

/// A JPEG of \a picture that is to be turned clockwise by a quarter, as a camera writes it.
QByteArray turnedPhotograph(const QImage &picture)
{
    QBuffer buffer;
    picture.save(&buffer, "JPEG", 100);
    // A segment APP1 of 34 bytes: an EXIF header with one tag, the orientation (0x0112) 6.
    const QByteArray exif = QByteArray::fromHex("ffe10022 457869660000 4d4d002a00000008 0001"
                                                "0112000300000001 00060000 00000000");
    return buffer.data().left(2) + exif + buffer.data().sliced(2); // after the mark of the beginning
}

/// As \a colour, but for what JPEG loses.
bool isNear(const QColor &found, const QColor &colour)
{
    constexpr int loss = 25;
    return std::abs(found.red() - colour.red()) < loss && std::abs(found.green() - colour.green()) < loss &&
           std::abs(found.blue() - colour.blue()) < loss;
}

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

    void turnsAPhotographAndScalesItToTheWholeScreen()
    {
        QImage stored(1600, 900, QImage::Format_RGB32);
        stored.fill(Qt::green);
        QPainter(&stored).fillRect(0, 0, 800, 900, Qt::red); // on the left, which is to be above
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(turnedPhotograph(stored));
        file.close();
        FrozenPicture frozen(nullptr);
        frozen.resize(180, 320);
        frozen.showFile(file.fileName());
        const QImage picture = frozen.grab().toImage();
        const int middle = picture.height() / 2;
        const QList<std::pair<int, QColor>> rows{// the edge is sharp unless a smaller picture was scaled up
                                                 {1, Qt::red},
                                                 {middle - 1, Qt::red},
                                                 {middle, Qt::green},
                                                 {picture.height() - 2, Qt::green}};
        for (const auto &[row, colour] : rows) {
            for (const int column : {1, picture.width() - 2}) {
                const QColor found = picture.pixelColor(column, row);
                QVERIFY2(isNear(found, colour), qPrintable(u"%1, %2: %3"_s.arg(column).arg(row).arg(found.name())));
            }
        }
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
