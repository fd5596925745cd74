// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "EscapeKiosk.h"

#include "support/PageScripts.h"
#include "support/ProcessTree.h"

#include <QDir>
#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr int longestPause = 5000; // milliseconds, that an attempt may stop playback

/// Asks for attempts, and carries out those for its frame.
QByteArray runner(const char *frame)
{
    return script("'use strict';"
                  "const report = (text) => fetch('/report?' + encodeURIComponent(text), {keepalive: true});"
                  "const frame = '" +
                  QByteArray(frame) +
                  "'; let last = '0'; let waiting = null;"
                  "const carryOut = ({id, script}) => {"
                  "  report('begun ' + id);"
                  "  try { (0, eval)(script); } catch (error) { report('error ' + id + ' ' + error); }"
                  "};"
                  "addEventListener('click', () => { if (waiting) carryOut(waiting); waiting = null; }, true);"
                  "setInterval(async () => {"
                  "  const attempt = await (await fetch('/attempt', {cache: 'no-store'})).json();"
                  "  if (attempt.id === '0' || attempt.id === last || attempt.frame !== frame) return;"
                  "  last = attempt.id;"
                  "  if (!attempt.atClick) { carryOut(attempt); return; }"
                  "  waiting = attempt; report('waiting ' + attempt.id);"
                  "}, 50);");
}

const char *nameOf(EscapeKiosk::Frame frame)
{
    switch (frame) {
    case EscapeKiosk::Frame::Top:
        return "top";
    case EscapeKiosk::Frame::Player:
        return "player";
    case EscapeKiosk::Frame::Foreign:
        return "foreign";
    }
    Q_UNREACHABLE();
}

/// A point in \a frame on the screen, where the page has nothing else.
QString pointIn(EscapeKiosk::Frame frame)
{
    switch (frame) {
    case EscapeKiosk::Frame::Top:
        return u"700 700"_s;
    case EscapeKiosk::Frame::Player:
        return u"300 300"_s;
    case EscapeKiosk::Frame::Foreign:
        return u"900 300"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

bool EscapeKiosk::isMissing(Platform platform)
{
    return platform == Platform::X11 ? DesktopWindow::isMissing() : WaylandDesktop::isMissing();
}

EscapeKiosk::EscapeKiosk(Platform platform, const QStringList &options)
{
    servePages();
    // The programs that open addresses for others.
    const QString bin = m_vitrine.folder() + u"/bin"_s;
    QDir().mkpath(bin);
    for (const char *name : {"xdg-open", "sensible-browser", "x-www-browser", "firefox", "chromium"}) {
        QFile program(bin + u'/' + QLatin1StringView(name));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\ntouch '" + m_vitrine.folder().toUtf8() + "/opened'\n");
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    m_vitrine.setVariable(u"PATH"_s, bin + u':' + qEnvironmentVariable("PATH"));
    const QStringList arguments =
        QStringList{u"--kiosk"_s,         u"--page"_s,
                    u"--player-origin"_s, m_server.address(),
                    u"--kiosk-allow"_s,   QString::fromLatin1(m_server.origin(PageServer::Name::Localhost)) + u"/*"_s} +
        options + QStringList{m_server.address("/page")};
    if (platform == Platform::X11) {
        m_x11 = std::make_unique<DesktopWindow>();
        m_x11->start(m_vitrine, arguments);
    } else {
        m_wayland = std::make_unique<WaylandDesktop>();
        // What Qt 6.8 tells when a page asks for a picture of the screen.
        m_vitrine.allow(u"shared_x_display[.]cc|(Screen|Window) capturing is not available"_s);
        m_vitrine.setVariable(u"QT_QPA_PLATFORM"_s, u"wayland"_s);
        m_vitrine.setVariable(u"WAYLAND_DISPLAY"_s, m_wayland->display());
        m_vitrine.startBare(QStringList{u"--events"_s, u"-"_s} + arguments);
    }
    QVERIFY2(m_vitrine.waitFor([](const QJsonObject &entry) { return entry.value(u"currentTime").toDouble() > 4; }),
             m_vitrine.report());
    if (m_x11) {
        QTRY_VERIFY(!m_x11->input(u"getactivewindow"_s).isEmpty());
        m_window = m_x11->input(u"getactivewindow"_s);
        m_windows = m_x11->display().visibleWindows();
    }
    m_begin = m_vitrine.entries().size();
}

void EscapeKiosk::servePages()
{
    const QByteArray style = "<style>body { margin: 0; height: 100vh } iframe { border: 0; position: absolute; top: 0;"
                             "height: 600px; width: 50%; background: #345 } #foreign { left: 50% }</style>";
    const QByteArray allow = " allow='camera; microphone; geolocation; fullscreen; display-capture; clipboard-read'";
    m_server.setBarePage("/page",
                         "<!DOCTYPE html><meta charset=utf-8><title>kiosk</title>" + style +
                             "<body><iframe id=player src=/player" + allow +
                             "></iframe><iframe id=foreign src=" + m_server.origin(PageServer::Name::Localhost) +
                             "/foreign" + allow + "></iframe>" + runner("top"));
    m_server.setBarePage("/player", playerPage("let time = 0; tell('playback_video_began');"
                                               "setInterval(() => progress(time += 0.1), 50);") +
                                        runner("player"));
    m_server.setBarePage("/foreign", "<!DOCTYPE html><meta charset=utf-8><body>" + runner("foreign"));
    m_server.setReply("/attempt", {.contentType = "application/json", .body = "{\"id\":\"0\"}"});
    m_server.setReply(
        "/out",
        {.status = 302, .contentType = "text/plain", .body = {}, .headers = {{"Location", "https://example.com/out"}}});
    m_server.setReply("/file", {.status = 200,
                                .contentType = "application/octet-stream",
                                .body = "data",
                                .headers = {{"Content-Disposition", "attachment; filename=a.bin"}}});
    m_server.setReply("/login", {.status = 401,
                                 .contentType = "text/plain",
                                 .body = "No.",
                                 .headers = {{"WWW-Authenticate", "Basic realm=\"kiosk\""}}});
    m_server.setReply("/paper.pdf", {.status = 200, .contentType = "application/pdf", .body = "%PDF-1.4\n%%EOF\n"});
    m_server.setReply("/worker.js", {.status = 200,
                                     .contentType = "text/javascript",
                                     .body = "oninstall = () => skipWaiting();"
                                             "onactivate = async () => {"
                                             "  for (const c of await clients.matchAll({includeUncontrolled: true}))"
                                             "    c.navigate('https://example.com/');"
                                             "  clients.openWindow('https://example.com/'); };"
                                             "onconnect = () => {};"});
}

QString EscapeKiosk::run(Frame frame, const QByteArray &script)
{
    return offer(frame, script, false);
}

QString EscapeKiosk::runAtClick(Frame frame, const QByteArray &script)
{
    if (const QString wrong = offer(frame, script, true); !wrong.isEmpty())
        return wrong;
    input(u"mousemove "_s + pointIn(frame) + u" click 1"_s);
    return waitForReport("begun " + QByteArray::number(m_attempt));
}

QString EscapeKiosk::offer(Frame frame, const QByteArray &script, bool atClick)
{
    m_begin = m_vitrine.entries().size();
    const QByteArray id = QByteArray::number(++m_attempt);
    const QJsonObject attempt{{u"id"_s, QString::fromLatin1(id)},
                              {u"frame"_s, QLatin1StringView(nameOf(frame))},
                              {u"script"_s, QString::fromUtf8(script)},
                              {u"atClick"_s, atClick}};
    m_server.setReply("/attempt", {.contentType = "application/json", .body = QJsonDocument(attempt).toJson()});
    return waitForReport((atClick ? "waiting " : "begun ") + id);
}

QString EscapeKiosk::waitForReport(const QByteArray &report)
{
    if (QTest::qWaitFor([&] { return m_server.reports().contains(report); }, longestPause)) {
        // A page that is loaded again does not try it again.
        m_server.setReply("/attempt", {.contentType = "application/json", .body = "{\"id\":\"0\"}"});
        return {};
    }
    return u"The frame does not answer: no “%1”."_s.arg(QString::fromLatin1(report));
}

QString EscapeKiosk::problem(Reload reload)
{
    for (const QString &problem : {playbackProblem(reload), windowProblem(), processProblem()}) {
        if (!problem.isEmpty())
            return problem;
    }
    m_begin = m_vitrine.entries().size();
    return {};
}

double EscapeKiosk::position() const
{
    double position = 0;
    for (const QJsonObject &entry : m_vitrine.entries()) {
        if (entry.value(u"kind").toString() == u"progress")
            position = entry.value(u"currentTime").toDouble();
    }
    return position;
}

QString EscapeKiosk::playbackProblem(Reload reload)
{
    if (reload == Reload::Expected) {
        if (!m_vitrine.waitFor([](const QJsonObject &entry) { return isEntry(entry, u"ready"_s, {}, {}); },
                               static_cast<int>(m_begin), longestPause))
            return u"The page is not loaded again."_s;
        m_begin = m_vitrine.entries().size();
    }
    const qsizetype now = m_vitrine.entries().size();
    const double before = reload == Reload::Expected ? 0 : position();
    const auto goesOn = m_vitrine.waitFor(
        [before](const QJsonObject &entry) {
            return isEntry(entry, u"progress"_s, {}, {}) && entry.value(u"currentTime").toDouble() > before + 0.25;
        },
        static_cast<int>(now), longestPause);
    if (!goesOn)
        return u"Playback does not go on."_s;
    // Qt 6.8 tells that a page failed to load, Qt 6.4 does not.
    const bool mayRecover = reload == Reload::Expected && QT_VERSION >= QT_VERSION_CHECK(6, 8, 0);
    for (qsizetype index = m_begin; index < m_vitrine.entries().size(); ++index) {
        const QJsonObject &entry = m_vitrine.entries().at(index);
        const QString kind = entry.value(u"kind").toString();
        const QString name = entry.value(u"name").toString();
        if (kind == u"exit" || kind == u"ready" || kind == u"error" || kind == u"dialog" ||
            (kind == u"recovery" && !mayRecover) ||
            (kind == u"page" && (name == u"external" || name == u"rendererGone")))
            return u"The run has the event %1."_s.arg(QString::fromUtf8(QJsonDocument(entry).toJson()));
    }
    return {};
}

QString EscapeKiosk::processProblem() const
{
    if (QFile::exists(m_vitrine.folder() + u"/opened"_s))
        return u"Another program was asked to open something."_s;
    const ProcessTree tree =
        ProcessTree::of(static_cast<pid_t>(const_cast<VitrineProcess &>(m_vitrine).process().processId()));
    for (const ProcessTree::Member &member : tree.members()) {
        const QByteArray name = processFile(member.pid, "comm").trimmed();
        if (!name.isEmpty() && !name.startsWith("vitrine") && !name.startsWith("QtWebEngine"))
            return u"The program “%1” was started."_s.arg(QString::fromUtf8(name));
    }
    return {};
}

QString EscapeKiosk::windowProblem()
{
    QString wrong;
    const auto look = [this, &wrong] {
        wrong.clear();
        if (m_wayland) {
            const QList<QJsonObject> windows = m_wayland->windows();
            if (windows.size() != 1)
                wrong = u"There are %1 windows."_s.arg(windows.size());
            else if (windows.first().value(u"fullscreen_mode").toInt() != 1)
                wrong = u"The window does not fill the screen."_s;
            else if (!windows.first().value(u"focused").toBool())
                wrong = u"The window does not have the focus."_s;
            return wrong.isEmpty();
        }
        const QByteArray active = m_x11->input(u"getactivewindow"_s);
        const QByteArray geometry = m_x11->input(u"getwindowgeometry "_s + QString::fromLatin1(m_window));
        if (active != m_window)
            wrong = u"The window %1 has the focus."_s.arg(QString::fromLatin1(active));
        else if (!geometry.contains("Position: 0,0") || !geometry.contains("Geometry: 1280x800"))
            wrong = u"The window does not fill the screen: "_s + QString::fromLatin1(geometry);
        else if (const int count = m_x11->display().visibleWindows(); count != m_windows)
            wrong = u"There are %1 windows instead of %2."_s.arg(count).arg(m_windows);
        return wrong.isEmpty();
    };
    (void)QTest::qWaitFor(look, longestPause);
    return wrong;
}

} // namespace vitrine
