// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/MediaHarness.h"

#include <QFile>

#include <memory>
#include <optional>

namespace vitrine {

namespace {

// The whole clip as a blob, so that it is seekable: the server does not support ranges.
const QByteArray functions = R"(<script>
const clip = fetch('/clip').then((answer) => answer.blob()).then((blob) => URL.createObjectURL(blob));
const add = (kind, style = 'width: 320px; height: 180px', root = document.body) => {
    const element = document.createElement(kind);
    element.style = style;
    element.preload = 'auto';
    clip.then((url) => { element.src = url; });
    root.append(element);
    return element;
};
addEventListener('message', (event) => {
    if (event.ports.length > 0 || typeof event.data !== 'string' || !event.data.startsWith('do: '))
        report('heard ' + JSON.stringify(event.data));
    else
        (0, eval)(event.data.slice(4));
});
</script><body>)";

QByteArray sampleClip()
{
    QFile file(QStringLiteral(":/vitrine/sample/sample.webm"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The sample clip is missing from this build.");
    return file.readAll();
}

} // namespace

MediaHarness::MediaHarness(MediaAccess::Mode mode)
    : media(harness.bridge(), clock, mode)
    , m_mode(mode)
{
    server.setReply("/clip", {.contentType = "video/webm", .body = sampleClip()});
}

void MediaHarness::serve(const QByteArray &path, const QByteArray &body)
{
    server.setPage(path, functions + body);
}

void MediaHarness::open(const QByteArray &body)
{
    serve("/embed", body);
    PageRequest request{server.url("/embed"),
                        PagePolicy::TopPage::Host,
                        QString::fromLatin1(PlayerHarness::hostOrigin()),
                        {QString::fromLatin1(server.origin())},
                        {}};
    request.mediaAccess = m_mode == MediaAccess::Mode::On;
    harness.page().open(request);
}

void MediaHarness::tellPlayer(const QByteArray &script)
{
    QByteArray quoted = "do: " + script;
    quoted.replace('\\', "\\\\").replace('`', "\\`");
    harness.evaluate("frames[0].postMessage(`" + quoted + "`, '*'); 0");
}

bool MediaHarness::becomes(const std::function<bool(const MediaStatus &)> &condition)
{
    return waitUntil([&] { return media.status() && condition(*media.status()); });
}

bool MediaHarness::isReady()
{
    return becomes([](const MediaStatus &status) { return status.readyState == 4; });
}

QString MediaHarness::does(const std::function<void(MediaAccess::Reply)> &command)
{
    // Shared with the reply, which may arrive after the timeout.
    const auto answer = std::make_shared<std::optional<QString>>();
    command([answer](const Result<MediaStatus> &result) {
        *answer = result ? QStringLiteral("done") : result.error().message;
    });
    if (!waitUntil([&] { return answer->has_value(); }))
        return QStringLiteral("no answer");
    return **answer;
}

} // namespace vitrine
