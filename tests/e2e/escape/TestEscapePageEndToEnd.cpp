// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "EscapeKiosk.h"
#include "PageAttempts.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace vitrine;

using Platform = EscapeKiosk::Platform;
using Frame = EscapeKiosk::Frame;

Q_DECLARE_METATYPE(vitrine::EscapeKiosk::Frame)
Q_DECLARE_METATYPE(vitrine::EscapeKiosk::Platform)

/// What a page tries to leave a kiosk or to stop it, one attempt after another in the same kiosk.
class TestEscapePageEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageNeitherLeavesNorStops_data()
    {
        addColumns();
        for (const Platform platform : {Platform::X11, Platform::Wayland})
            addRows(platform, pageAttempts());
    }

    void aPageNeitherLeavesNorStops() { attempt(&EscapeKiosk::run); }

    void anEmptyPageDoesNotStay_data()
    {
        addColumns();
        for (const Platform platform : {Platform::X11, Platform::Wayland})
            addRows(platform, emptyPageAttempts());
    }

    void anEmptyPageDoesNotStay() { attempt(&EscapeKiosk::run, EscapeKiosk::Reload::Expected); }

    void aClickDoesNotHelp_data()
    {
        addColumns();
        addRows(Platform::X11, clickAttempts());
    }

    void aClickDoesNotHelp() { attempt(&EscapeKiosk::runAtClick); }

private:
    static void addColumns()
    {
        QTest::addColumn<Platform>("platform");
        QTest::addColumn<Frame>("frame");
        QTest::addColumn<QByteArray>("script");
    }

    static void addRows(Platform platform, const QList<PageAttempt> &attempts)
    {
        const std::map<Frame, const char *> names{
            {Frame::Top, "page"}, {Frame::Player, "player"}, {Frame::Foreign, "foreign frame"}};
        for (const PageAttempt &attempt : attempts) {
            for (const Frame frame : attempt.frames)
                QTest::addRow("%s, %s, %s", platform == Platform::X11 ? "X11" : "Wayland", attempt.name,
                              names.at(frame))
                    << platform << frame << QByteArray(attempt.script);
        }
    }

    void attempt(QString (EscapeKiosk::*run)(Frame, const QByteArray &),
                 EscapeKiosk::Reload reload = EscapeKiosk::Reload::No)
    {
        QFETCH(const Platform, platform);
        QFETCH(const Frame, frame);
        QFETCH(const QByteArray, script);
        if (EscapeKiosk::isMissing(platform))
            QSKIP("The display server or its tools are not installed.");
        if (m_failures.areTooMany())
            QSKIP("Too many attempts have failed.");
        std::unique_ptr<EscapeKiosk> &kiosk = m_kiosks[platform];
        if (!kiosk || reload == EscapeKiosk::Reload::Expected) // each further reload waits longer
            kiosk = std::make_unique<EscapeKiosk>(platform);
        QString wrong = (kiosk.get()->*run)(frame, script);
        if (wrong.isEmpty())
            wrong = kiosk->problem(reload);
        if (wrong.isEmpty())
            return;
        QFAIL(m_failures.add(kiosk, wrong).constData());
    }

    std::map<Platform, std::unique_ptr<EscapeKiosk>> m_kiosks;
    EscapeFailures m_failures;
};

QTEST_GUILESS_MAIN(TestEscapePageEndToEnd)
#include "TestEscapePageEndToEnd.moc"
