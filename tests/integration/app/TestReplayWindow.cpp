// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/replay/ReplayWindow.h"

#include "app/replay/ReplayJournal.h"
#include "settings/Settings.h"
#include "support/QuickItems.h"
#include "ui/OverlayView.h"
#include "ui/insights/InsightsModel.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

QByteArray entry(double mono, const QByteArray &content)
{
    return "{\"mono\":" + QByteArray::number(mono) + ',' + content + "}\n";
}

/// Plays for a second, and goes on a minute later.
QByteArray recording()
{
    QByteArray text =
        R"({"kind":"recording","format":1,"version":"1.2.3","time":"2026-11-27T12:00:00Z","target":"demo"})"
        "\n";
    text += entry(0.0, R"("kind":"origins","origins":["https://a.example"])");
    text += entry(0.0, R"("kind":"session")");
    text += entry(0.0, R"("kind":"target","contentId":"episode-1","target":"demo","hostOrigin":"https://h.example")");
    const QByteArray message = R"("kind":"message","origin":"https://a.example","message":)";
    const QByteArray began = R"({"event":"infoDelivery","info":{"playlogEventName":"playback_video_began",)"
                             R"("playlogData":{"video_total_duration":90}}})";
    text += entry(0.1, message + began);
    for (const double mono : {0.2, 0.7, 1.2, 61.0})
        text += entry(mono,
                      message + R"({"event":"infoDelivery","info":{"currentTime":)" + QByteArray::number(mono) + "}}");
    return text + entry(62.0, R"("kind":"exit","code":0,"why":"ended")");
}

} // namespace

/// What the viewer sees of a replay.
class TestReplayWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QFile file(m_folder.filePath(u"run.jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(recording());
        file.close();
        auto reader = RecordingReader::open(file.fileName());
        QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().message));
        m_settings.hud = HudMode::On;
        m_settings.windowSize = {1000, 600};
        m_replay = std::make_unique<RunReplay>(std::move(reader).value(), m_clock, RunReplay::Options{.speed = 1.0});
        m_journal = std::make_unique<ReplayJournal>(m_settings, QString(), *m_replay);
        m_window = std::make_unique<ReplayWindow>(m_settings, QString(), *m_replay, m_journal->recorder());
        m_window->show();
        m_replay->start();
        QTRY_COMPARE(m_replay->session().state(), PlaybackState::Playing);
    }

    void cleanup()
    {
        m_window.reset();
        m_journal.reset();
        m_replay.reset();
    }

    void theHudFollows()
    {
        QTRY_VERIFY(isPresented(u"hud"_s));
        QTRY_VERIFY(m_replay->session().positionSeconds().value_or(0.0) > 1.3); // between two lines
    }

    void theFeedHasTheEvents()
    {
        press(Qt::Key_F2);
        QTRY_VERIFY(isPresented(u"feed"_s));
        const QQuickItem *list = findItem(*view(u"feed"_s)->rootObject(), u"feed.list"_s);
        QVERIFY(list != nullptr);
        QTRY_VERIFY(list->property("count").toInt() >= 3);
    }

    void insightsShowTheSession()
    {
        press(Qt::Key_F3);
        QTRY_VERIFY(isPresented(u"insights"_s));
        const auto *model = view(u"insights"_s)->rootObject()->property("model").value<InsightsModel *>();
        QVERIFY(model != nullptr);
        QTRY_COMPARE(model->status(), InsightsModel::Status::Ready);
        QVERIFY(!model->selected().isEmpty());
    }

    void aTextSaysWhatIsReplayed()
    {
        const auto *text = window().findChild<QLabel *>(u"replay.page"_s);
        QVERIFY(text != nullptr);
        QCOMPARE(text->text(), u"Replay of demo\nrecorded on 2026-11-27 12:00:00 UTC by Vitrine 1.2.3"_s);
    }

    void theViewerClosesIt()
    {
        QSignalSpy closing(m_window.get(), &ReplayWindow::closeRequested);
        press(Qt::Key_Q, Qt::ControlModifier);
        QTRY_COMPARE(closing.size(), 1);
        m_window->close();
        QVERIFY(!window().isVisible());
    }

    void aScreenshotShowsViewsThatHaveAppeared()
    {
        QSignalSpy taken(m_window.get(), &ReplayWindow::screenshotTaken);
        m_window->takeScreenshot();
        QTRY_COMPARE(taken.size(), 1);
        QVERIFY(isPresented(u"hud"_s));
        QCOMPARE(view(u"hud"_s)->rootObject()->opacity(), 1.0);
    }

private:
    [[nodiscard]] static QWidget &window()
    {
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (widget->objectName() == u"window")
                return *widget;
        }
        qFatal("There is no window.");
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTest::keyClick(window().windowHandle(), key, modifiers);
    }

    [[nodiscard]] static OverlayView *view(const QString &name)
    {
        const QList<OverlayView *> views = window().findChildren<OverlayView *>();
        for (OverlayView *each : views) {
            if (each->rootObject() != nullptr && each->rootObject()->objectName() == name)
                return each;
        }
        return nullptr;
    }

    [[nodiscard]] static bool isPresented(const QString &name)
    {
        const OverlayView *found = view(name);
        return found != nullptr && found->isPresented();
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    Settings m_settings;
    std::unique_ptr<RunReplay> m_replay;
    std::unique_ptr<ReplayJournal> m_journal;
    std::unique_ptr<ReplayWindow> m_window;
};

QTEST_MAIN(TestReplayWindow)
#include "TestReplayWindow.moc"
