// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include <Vitrine/Player>
#include <Vitrine/PlayerView>

#include "support/ProcessTree.h"
#include "support/ResidentMemory.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

#include <unistd.h>

using namespace Qt::StringLiterals;
using Vitrine::Player;
using Vitrine::PlayerView;

/// The shared library, used as other programs do: with its public headers alone.
class TestPlayerView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatThePlayerPlays();
    void commandsChangeTheProperties();
    void aCommandWithoutMediaFails();
    void aWrongTargetIsRejectedWithAReason();
    void keepsTheDeviceInItsFolder();
    void playerAndViewMayBeDeletedInEitherOrder_data();
    void playerAndViewMayBeDeletedInEitherOrder();
    void fiftyCyclesLeakNothing();

private:
    /// Runs an event loop, as programs do, until \a player plays. QTest::qWaitFor() would starve the first page.
    static bool plays(Player &player)
    {
        QEventLoop loop;
        QObject::connect(&player, &Player::stateChanged, &loop, [&loop](Player::State state) {
            if (state == Player::State::Playing)
                loop.exit(1);
        });
        QTimer::singleShot(30'000, &loop, [&loop] { loop.exit(0); });
        return player.open(u"demo"_s) && loop.exec() == 1;
    }

    static bool closes(Player &player)
    {
        QSignalSpy closed(&player, &Player::closed);
        player.close();
        return closed.wait(10'000);
    }

    /// Creates, plays, closes and deletes a player with its view.
    static bool cycle()
    {
        Player player;
        PlayerView view(player);
        view.show();
        return plays(player) && closes(player);
    }

    static qsizetype processes() { return vitrine::ProcessTree::of(::getpid()).survivors().size(); }
};

void TestPlayerView::showsWhatThePlayerPlays()
{
    Player player;
    PlayerView view(player);
    view.show();
    QCOMPARE(player.state(), Player::State::Idle);
    QSignalSpy events(&player, &Player::eventOccurred);
    QSignalSpy positions(&player, &Player::positionChanged);
    QVERIFY(plays(player));

    QTRY_VERIFY_WITH_TIMEOUT(player.position() > 1.0, 20'000);
    QVERIFY(!positions.isEmpty());
    QVERIFY(player.duration() > 1.0);
    QVERIFY(!player.isLive());
    QVERIFY(!events.isEmpty());
    QVERIFY(events.first().first().toJsonObject().contains(u"kind"_s));
    // The player's picture and controls have other colours than the black page around it.
    const auto isDrawn = [&view] {
        const QImage picture = view.grab().toImage().convertToFormat(QImage::Format_RGB32).scaled(16, 9);
        for (int x = 0; x < picture.width(); ++x) {
            if (qGray(picture.pixel(x, picture.height() / 2)) > 32)
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isDrawn(), 20'000);
    QVERIFY(closes(player));
    QCOMPARE(player.state(), Player::State::Idle);
}

void TestPlayerView::commandsChangeTheProperties()
{
    Player player;
    PlayerView view(player);
    view.show();
    QVERIFY(plays(player));
    QSignalSpy failures(&player, &Player::commandFailed);

    QTRY_VERIFY_WITH_TIMEOUT(player.isSeekable(), 20'000);
    player.setVolume(0.5);
    player.setMuted(true);
    player.setPlaybackRate(2.0);
    QTRY_COMPARE_WITH_TIMEOUT(player.volume(), 0.5, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(player.isMuted(), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(player.playbackRate(), 2.0, 10'000);
    player.pause();
    QTRY_COMPARE_WITH_TIMEOUT(player.state(), Player::State::Paused, 10'000);
    player.seek(5.0);
    QTRY_COMPARE_WITH_TIMEOUT(player.position(), 5.0, 10'000);
    player.play();
    QTRY_COMPARE_WITH_TIMEOUT(player.state(), Player::State::Playing, 10'000);
    QVERIFY(failures.isEmpty());
    QVERIFY(closes(player));
}

void TestPlayerView::aCommandWithoutMediaFails()
{
    Player player;
    QSignalSpy failures(&player, &Player::commandFailed);
    player.seek(3.0);
    QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 1, 10'000);
    QCOMPARE(failures.first().first().toString(), u"seek"_s);
    QVERIFY(!failures.first().last().toString().isEmpty());
}

void TestPlayerView::aWrongTargetIsRejectedWithAReason()
{
    Player player;
    QString why;
    QVERIFY(!player.open(QUrl(u"ftp://example.com/video"_s), &why));
    QVERIFY(!why.isEmpty());
    QCOMPARE(player.state(), Player::State::Idle);
}

void TestPlayerView::keepsTheDeviceInItsFolder()
{
    const QTemporaryDir folder;
    Vitrine::PlayerOptions options;
    options.storagePath = folder.filePath(u"device"_s);
    Player player(options);
    QVERIFY(plays(player));
    QVERIFY(closes(player));
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(options.storagePath).isEmpty(), 10'000);
}

void TestPlayerView::playerAndViewMayBeDeletedInEitherOrder_data()
{
    QTest::addColumn<bool>("playerFirst");
    QTest::newRow("player first") << true;
    QTest::newRow("view first") << false;
}

void TestPlayerView::playerAndViewMayBeDeletedInEitherOrder()
{
    QFETCH(const bool, playerFirst);
    auto player = std::make_unique<Player>();
    auto view = std::make_unique<PlayerView>(*player);
    view->show();
    QVERIFY(plays(*player));
    if (playerFirst) {
        player.reset();
        QVERIFY(!view->grab().isNull());
        view.reset();
    } else {
        view.reset();
        QVERIFY(closes(*player));
        player.reset();
    }
}

void TestPlayerView::fiftyCyclesLeakNothing()
{
    constexpr qint64 mebibyte = 1024 * 1024;
    // The first cycles fill the caches of Qt, fonts and the allocator.
    constexpr int first = 10;
    constexpr int cycles = 50;
    for (int i = 0; i < first; ++i)
        QVERIFY(cycle());
    const qint64 memory = vitrine::residentMemory();
    const qsizetype count = processes();
    for (int i = first; i < cycles; ++i)
        QVERIFY(cycle());

    QTRY_VERIFY2_WITH_TIMEOUT(processes() <= count, qPrintable(u"%1 processes, then %2"_s.arg(count).arg(processes())),
                              20'000);
    const qint64 growth = (vitrine::residentMemory() - memory) / mebibyte;
    qInfo("%d cycles after the first %d: %lld MiB more than %lld MiB, %lld processes", cycles - first, first,
          static_cast<long long>(growth), static_cast<long long>(memory / mebibyte), static_cast<long long>(count));
    QVERIFY2(growth < 10, qPrintable(QString::number(growth)));
}

int main(int argc, char *argv[])
{
    Vitrine::initialize();
    QApplication application(argc, argv);
    TestPlayerView test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestPlayerView.moc"
