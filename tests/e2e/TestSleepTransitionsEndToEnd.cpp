// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ControlCommand.h"
#include "SleepDesktop.h"
#include "VitrineProcess.h"

#include <QElapsedTimer>
#include <QMetaEnum>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>

using namespace vitrine;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The screen stays on exactly while a video plays in a visible window, through random transitions.
/// VITRINE_TEST_TRANSITIONS sets their number for each way; many need QTEST_FUNCTION_TIMEOUT (ms) as well.
class TestSleepTransitionsEndToEnd : public QObject
{
    Q_OBJECT

public:
    enum class Transition { Play, Pause, End, Error, OtherPage, Hide, Show, Quit, Crash };
    Q_ENUM(Transition)

private:
    /// X11: without a bus, by the screen saver of the X server.
    enum class Way { Portal, ScreenSaver, Both, Wayland, X11 };

    [[nodiscard]] bool hasDisplay() const { return m_display != nullptr; }
    [[nodiscard]] bool isKeptOn() const { return m_plays && !m_isHidden; }

    void start()
    {
        m_vitrine = std::make_unique<VitrineProcess>();
        if (m_way == Way::Wayland) {
            m_vitrine->setVariable(u"QT_QPA_PLATFORM"_s, u"wayland"_s);
            m_vitrine->setVariable(u"WAYLAND_DISPLAY"_s, m_desktop->wayland->display());
        } else if (hasDisplay()) {
            m_vitrine->setVariable(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
            m_vitrine->setVariable(u"DISPLAY"_s, m_display->name());
        }
        m_vitrine->setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, m_desktop ? m_desktop->bus.address() : QString());
        m_vitrine->startBare({u"--events"_s, u"-"_s, u"demo"_s});
        QVERIFY2(m_vitrine->waitFor(u"state"_s, u"to"_s, u"playing"_s), m_vitrine->report());
        m_plays = true;
        m_hasMedia = true;
        m_isHidden = false;
    }

    void command(const QStringList &words)
    {
        const CtlAnswer answer = ctl(*m_vitrine, words);
        QVERIFY2(answer.code == 0, (words.join(u' ').toUtf8() + ": " + answer.error + m_vitrine->report()).constData());
    }

    /// Carries out \a words and waits until the player is in \a state.
    void command(const QStringList &words, const QString &state)
    {
        const auto from = static_cast<int>(m_vitrine->entries().size());
        command(words);
        QVERIFY2(m_vitrine->waitFor(u"state"_s, u"to"_s, state, from), m_vitrine->report());
    }

    void carryOut(Transition transition)
    {
        switch (transition) {
        case Transition::Play:
            command({u"play"_s});
            m_plays = true;
            break;
        case Transition::Pause:
            command({u"pause"_s});
            m_plays = false;
            break;
        case Transition::End: {
            command({u"play"_s});
            const double duration = ctl(*m_vitrine, {u"state"_s}).json.value(u"duration").toDouble();
            QVERIFY2(duration > 1.0, m_vitrine->report());
            command({u"seek"_s, QString::number(duration - 0.5)}, u"ended"_s);
            m_plays = false;
            break;
        }
        case Transition::Error:
            command({u"open"_s, u"demo:error-token-expired"_s}, u"failed"_s);
            m_plays = false;
            m_hasMedia = false;
            break;
        case Transition::OtherPage:
            command({u"open"_s, u"demo"_s}, u"playing"_s);
            m_plays = true;
            m_hasMedia = true;
            break;
        case Transition::Hide:
        case Transition::Show:
            m_isHidden = transition == Transition::Hide;
            m_display->setMinimized(m_isHidden);
            break;
        case Transition::Quit:
        case Transition::Crash:
            if (m_isHidden)
                m_display->setMinimized(false); // forgets the windows of this process
            m_isHidden = false;
            m_plays = false;
            if (transition == Transition::Quit)
                m_vitrine->process().terminate();
            else
                m_vitrine->process().kill();
            break;
        }
    }

    [[nodiscard]] bool isPossible(Transition transition) const
    {
        switch (transition) {
        case Transition::Play:
        case Transition::Pause:
        case Transition::End:
            return m_hasMedia && !m_isHidden; // a hidden page may delay its media
        case Transition::Error:
        case Transition::OtherPage:
            return !m_isHidden;
        case Transition::Hide:
            return hasDisplay() && !m_isHidden;
        case Transition::Show:
            return m_isHidden;
        case Transition::Quit:
        case Transition::Crash:
            break;
        }
        return true;
    }

    /// What others than Vitrine see.
    void check()
    {
        if (m_way != Way::X11) {
            const qsizetype wanted = isKeptOn() ? 1 : 0;
            const auto isRight = [this, wanted] {
                return m_desktop->inhibitions() == wanted;
            };
            QElapsedTimer time;
            time.start();
            const bool isInTime = QTest::qWaitFor(isRight, 5000);
            const bool isLate = !isInTime && QTest::qWaitFor(isRight, 55'000);
            QVERIFY2(isInTime,
                     qPrintable(u"%1 inhibitions instead of %2, %3 after %4 ms"_s.arg(m_desktop->inhibitions())
                                    .arg(wanted)
                                    .arg(isLate ? u"right"_s : u"still wrong"_s)
                                    .arg(time.elapsed())));
            return;
        }
        m_display->setBlankTime(1s);
        if (isKeptOn()) {
            QTRY_VERIFY(m_display->idleTime() > 1300ms);
            QVERIFY(!m_display->isBlank());
        } else {
            QTRY_VERIFY(m_display->isBlank());
        }
    }

private Q_SLOTS:
    void theScreenIsOnExactlyWhileAVideoPlays_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("the portal") << int(Way::Portal);
        QTest::newRow("the screen saver service") << int(Way::ScreenSaver);
        QTest::newRow("both are there, one is used") << int(Way::Both);
        if (VirtualDisplay::isMissing())
            qWarning("Xvfb is not installed");
        else
            QTest::newRow("an X server") << int(Way::X11);
        if (WaylandDesktop::isMissing())
            qWarning("sway is not installed");
        else
            QTest::newRow("a Wayland compositor") << int(Way::Wayland);
    }

    void theScreenIsOnExactlyWhileAVideoPlays()
    {
        QFETCH(const int, way);
        m_way = Way(way);
        if (m_way != Way::X11)
            m_desktop = std::make_unique<SleepDesktop>(SleepDesktop::Way(way));
        if (m_way != Way::Wayland && !VirtualDisplay::isMissing())
            m_display = std::make_unique<VirtualDisplay>();
        bool isNumber = false;
        const int wanted = qEnvironmentVariableIntValue("VITRINE_TEST_TRANSITIONS", &isNumber);
        const int count = isNumber ? wanted : m_way == Way::X11 ? 20 : 40;

        QRandomGenerator random(7);
        QList<Transition> due = allTransitions(random); // each once, then by chance
        std::map<Transition, int> done;
        start();
        for (int step = 0; step < count && !QTest::currentTestFailed(); ++step) {
            const Transition transition = next(due, random);
            carryOut(transition);
            ++done[transition];
            if (QTest::currentTestFailed())
                break;
            check();
            if (QTest::currentTestFailed()) {
                qWarning("step %d, %s", step, QMetaEnum::fromType<Transition>().valueToKey(int(transition)));
                break;
            }
            if (transition == Transition::Quit) {
                QVERIFY2(m_vitrine->waitForExit(), m_vitrine->report());
                start();
            } else if (transition == Transition::Crash) {
                start();
            }
        }
        QByteArray summary;
        for (const auto &[transition, times] : done)
            summary += ' ' + QByteArray(QMetaEnum::fromType<Transition>().valueToKey(int(transition))) + ' ' +
                       QByteArray::number(times);
        qInfo("transitions:%s", summary.constData());
    }

    void cleanup()
    {
        m_vitrine.reset();
        m_display.reset();
        m_desktop.reset();
    }

private:
    static QList<Transition> allTransitions(QRandomGenerator &random)
    {
        QList<Transition> all;
        for (int value = 0; value < QMetaEnum::fromType<Transition>().keyCount(); ++value)
            all << Transition(value);
        std::shuffle(all.begin(), all.end(), random);
        return all;
    }

    /// The first of \a due that is possible now, else one by chance; those that take seconds are rare.
    Transition next(QList<Transition> &due, QRandomGenerator &random)
    {
        const auto possible =
            std::ranges::find_if(due, [this](Transition transition) { return isPossible(transition); });
        if (possible != due.end()) {
            const Transition transition = *possible;
            due.erase(possible);
            return transition;
        }
        using T = Transition;
        static const QList<Transition> rare{T::End, T::Error, T::OtherPage, T::Quit, T::Crash};
        static const QList<Transition> usual{T::Play, T::Pause, T::Hide, T::Show};
        for (;;) {
            const bool canOnlyBeRare = !m_hasMedia && !m_isHidden;
            const QList<Transition> &kinds = canOnlyBeRare || random.bounded(12) == 0 ? rare : usual;
            const Transition transition = kinds[random.bounded(kinds.size())];
            if (isPossible(transition))
                return transition;
        }
    }

    Way m_way = Way::Portal;
    std::unique_ptr<SleepDesktop> m_desktop; ///< none for X11
    std::unique_ptr<VirtualDisplay> m_display;
    std::unique_ptr<VitrineProcess> m_vitrine;
    bool m_plays = false;
    bool m_hasMedia = false;
    bool m_isHidden = false;
};

QTEST_GUILESS_MAIN(TestSleepTransitionsEndToEnd)
#include "TestSleepTransitionsEndToEnd.moc"
