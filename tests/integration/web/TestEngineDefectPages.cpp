// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/EngineDefects.h"

#include "support/BrowserTest.h"
#include "support/PageServer.h"
#include "support/PrivateBus.h"

#include <QAccessible>
#include <QDBusConnectionInterface>
#include <QFile>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineView>

using namespace vitrine;
using namespace Qt::StringLiterals;

/// The test page of each defect passes with the flags of the program, also where this version does not have the defect.
class TestEngineDefectPages : public QObject
{
    Q_OBJECT

public:
    explicit TestEngineDefectPages(PrivateBus &bus)
        : m_bus(bus)
    {
    }

private Q_SLOTS:
    void thePagePasses_data()
    {
        QTest::addColumn<QString>("name");
        for (const EngineDefect &defect : engineDefects()) {
            if (defect.when == EngineDefect::When::Always) // others have an end-to-end test
                QTest::newRow(qPrintable(defect.name)) << defect.name;
        }
    }

    void thePagePasses()
    {
        QFETCH(const QString, name);
        QFile file(u":/defects/"_s + name + u".html"_s);
        QVERIFY2(file.open(QIODevice::ReadOnly), "there is no test page");
        PageServer server;
        server.setPage("/", file.readAll());
        QWebEngineProfile profile;
        QWebEngineView view;
        QWebEnginePage page(&profile);
        page.settings()->setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, false);
        QStringList ends;
        connect(&page, &QWebEnginePage::renderProcessTerminated, this,
                [&ends](QWebEnginePage::RenderProcessTerminationStatus, int code) { ends += QString::number(code); });
        view.setPage(&page);
        view.resize(640, 640);
        view.show();
        page.load(server.url("/"));
        QTRY_VERIFY_WITH_TIMEOUT(!server.reports().isEmpty() || !ends.isEmpty(), 30'000);
        QCOMPARE(ends, QStringList());
        QCOMPARE(server.reports().first(), QByteArray("passed"));
        const QStringList names = m_bus.connect().interface()->registeredServiceNames().value();
        QCOMPARE(names.filter(u"org.mpris"_s), QStringList());
    }

private:
    PrivateBus &m_bus;
};

int main(int argc, char **argv)
{
    // Both before the engine starts.
    PrivateBus bus;
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus.address().toUtf8());
    qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", chromiumFlags({}));
    QApplication application(argc, argv);
    QAccessible::setActive(true);
    TestEngineDefectPages test(bus);
    return QTest::qExec(&test, argc, argv);
}
#include "TestEngineDefectPages.moc"
