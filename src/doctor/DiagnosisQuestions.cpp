// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/DiagnosisQuestions.h"

#include "doctor/EngineFacts.h"
#include "doctor/VideoDecoderCheck.h"
#include "web/WebProfile.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusError>
#include <QEventLoop>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineProfile>

#include <chrono>
#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vitrine {

namespace {

constexpr auto lookInterval = 100ms;

/// The text of a page with all its shadow trees.
const QString textOfPage = uR"js((function text(node) {
    let all = '';
    for (const child of node.childNodes) {
        if (child.nodeType === Node.TEXT_NODE)
            all += child.data;
        else if (child.nodeType === Node.ELEMENT_NODE && !['STYLE', 'SCRIPT'].includes(child.tagName))
            all += (child.shadowRoot ? text(child.shadowRoot) : '') + text(child) + '\n';
    }
    return all;
})(document.body))js"_s;

/// Receives what the page writes to its console.
class AskingPage final : public QWebEnginePage
{
public:
    using QWebEnginePage::QWebEnginePage;

    QString answer;
    QEventLoop loop;

protected:
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &message, int, const QString &) override
    {
        if (!message.startsWith(engineAnswerMark()))
            return;
        answer = message.mid(engineAnswerMark().size());
        loop.quit();
    }
};

template<typename Application>
void startApplication()
{
    static char name[] = "vitrine";
    static char *arguments[] = {name, nullptr};
    static int count = 1;
    new Application(count, arguments); // lives as long as the process
}

void startEngine(const QByteArray &chromiumFlags, bool sandboxed)
{
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", chromiumFlags);
    if (!sandboxed)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    startApplication<QApplication>();
}

} // namespace

QByteArray askEngine(const QByteArray &chromiumFlags, bool sandboxed)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    startEngine(chromiumFlags, sandboxed);
    auto *page = new AskingPage(createWebProfile({}).release());
    // Key systems exist in secure contexts only.
    page->setHtml(engineQuestionPage(), QUrl(u"https://vitrine.localhost/"_s));
    QObject::connect(page, &QWebEnginePage::renderProcessTerminated, page, [] { ::abort(); });
    page->loop.exec();

    QJsonObject said = QJsonDocument::fromJson(page->answer.toUtf8()).object();
    said.insert("fonts"_L1,
                QJsonObject{{u"ja"_s, QFontDatabase::families(QFontDatabase::Japanese).size()},
                            {u"zh-TW"_s, QFontDatabase::families(QFontDatabase::TraditionalChinese).size()},
                            {u"zh-CN"_s, QFontDatabase::families(QFontDatabase::SimplifiedChinese).size()}});
    return QJsonDocument(said).toJson(QJsonDocument::Compact);
}

QByteArray askVideoDecoder(const QByteArray &platform, const QByteArray &chromiumFlags, bool sandboxed)
{
    if (!platform.isEmpty())
        qputenv("QT_QPA_PLATFORM", platform);
    qunsetenv("QT_QUICK_BACKEND");
    startEngine(chromiumFlags, sandboxed);
    auto *page = new QWebEnginePage(createWebProfile({}).release());
    QObject::connect(page, &QWebEnginePage::renderProcessTerminated, page, [] { ::abort(); });
    QEventLoop loop;
    QJsonObject said;
    // The page is filled in after it has loaded.
    const std::function<void()> look = [&] {
        page->runJavaScript(textOfPage, [&](const QVariant &text) {
            said = videoDecodersIn(text.toString());
            if (said.isEmpty())
                QTimer::singleShot(lookInterval, page, look);
            else
                loop.quit();
        });
    };
    QObject::connect(page, &QWebEnginePage::loadFinished, page, look);
    page->load(QUrl(u"chrome://gpu"_s));
    loop.exec();
    return QJsonDocument(said).toJson(QJsonDocument::Compact);
}

QByteArray askDisplay(const QByteArray &platform)
{
    if (!platform.isEmpty())
        qputenv("QT_QPA_PLATFORM", platform);
    // The GPU is probed elsewhere. Without this, a driver that hangs would look like a display that hangs.
    qputenv("QT_XCB_GL_INTEGRATION", "none");
    startApplication<QGuiApplication>();
    const QJsonObject said{{u"platform"_s, QGuiApplication::platformName()},
                           {u"screens"_s, QGuiApplication::screens().size()}};
    return QJsonDocument(said).toJson(QJsonDocument::Compact);
}

QByteArray askBus()
{
    startApplication<QCoreApplication>();
    const QDBusConnection bus = QDBusConnection::sessionBus();
    QJsonObject said{{u"connected"_s, bus.isConnected()}, {u"error"_s, bus.lastError().message()}};
    if (bus.isConnected()) {
        const QString portal = u"org.freedesktop.portal.Desktop"_s;
        const bool runs = bus.interface()->isServiceRegistered(portal);
        const bool starts = bus.interface()->activatableServiceNames().value().contains(portal);
        said.insert(u"portal"_s, runs || starts);
    }
    return QJsonDocument(said).toJson(QJsonDocument::Compact);
}

} // namespace vitrine
