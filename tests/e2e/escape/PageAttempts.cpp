// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "PageAttempts.h"

namespace vitrine {

namespace {

using Frame = EscapeKiosk::Frame;

const QList<Frame> all{Frame::Top, Frame::Player, Frame::Foreign};
const QList<Frame> children{Frame::Player, Frame::Foreign};
const QList<Frame> top{Frame::Top};
const QList<Frame> player{Frame::Player};
const QList<Frame> foreign{Frame::Foreign};

QList<PageAttempt> navigationAttempts()
{
    return {
        {"location", "location = 'https://example.com/'", all},
        {"location.replace", "location.replace('https://example.com/')", all},
        {"location.assign of a file", "location.assign('file:///etc/passwd')", all},
        {"top.location", "top.location = 'https://example.com/'", children},
        {"parent.location of a file", "parent.location = 'file:///'", children},
        {"javascript:", "location = 'javascript:alert(1)'", all},
        {"javascript: in the frame above", "parent.location = 'javascript:alert(1)'", foreign},
        {"mailto:", "location = 'mailto:a@example.com'", all},
        {"tel:", "location = 'tel:+123'", all},
        {"intent:", "location = 'intent://scan/#Intent;scheme=zxing;end'", all},
        {"a scheme of a program", "location = 'steam://run/1'", all},
        {"a link of this program", "location = 'vitrine://play?demo=live'", all},
        {"data:", "location = 'data:text/html,<h1>away'", all},
        {"blob:", "location = URL.createObjectURL(new Blob(['away'], {type: 'text/html'}))", top},
        {"view-source:", "location = 'view-source:' + location.href", all},
        {"chrome://settings", "location = 'chrome://settings'", all},
        {"chrome://crash", "location = 'chrome://crash'", all},
        {"chrome://kill", "location = 'chrome://kill'", all},
        {"devtools:", "location = 'devtools://devtools/bundled/inspector.html'", all},
        {"a resource of Qt", "location = 'qrc:/'", all},
        {"ftp:", "location = 'ftp://example.com/'", all},
        {"filesystem:", "location = 'filesystem:https://example.com/temporary/x'", all},
        {"a link", "Object.assign(document.createElement('a'), {href: 'https://example.com/'}).click()", all},
        {"a link to the frame above",
         "document.body.appendChild(Object.assign(document.createElement('a'),"
         " {href: 'https://example.com/', target: '_top'})).click()",
         children},
        {"a link to another window",
         "document.body.appendChild(Object.assign(document.createElement('a'),"
         " {href: 'https://example.com/', target: '_blank'})).click()",
         all},
        {"window.open", "window.open('https://example.com/')", all},
        {"window.open of nothing", "window.open()", all},
        {"window.open of the page itself", "window.open(location.href, 'x', 'width=300,height=300')", all},
        {"window.open of a file", "window.open('file:///etc/passwd')", player},
        {"window.open in the frame above", "window.open('https://example.com/', '_top')", children},
        {"a frame",
         "document.body.append(Object.assign(document.createElement('iframe'), {src: 'https://example.com/'}))", all},
        {"a frame with a file",
         "document.body.append(Object.assign(document.createElement('iframe'), {src: 'file:///etc/passwd'}))", all},
        {"a frame with a redirect",
         "document.body.append(Object.assign(document.createElement('iframe'), {src: '/out'}))", all},
        {"a redirect of the page", "location = '/out'", top},
        {"a frame that leaves its parent",
         "document.body.append(Object.assign(document.createElement('iframe'),"
         " {srcdoc: \"<script>top.location = 'https://example.com/'</script>\"}))",
         all},
        {"a frame with a refresh",
         "document.body.append(Object.assign(document.createElement('iframe'),"
         " {srcdoc: '<meta http-equiv=refresh content=\"0;url=https://example.com/\">'}))",
         all},
        {"a refresh of the page",
         "document.head.append(Object.assign(document.createElement('meta'),"
         " {httpEquiv: 'refresh', content: '0;url=https://example.com/'}))",
         all},
        {"a frame that is written again",
         "{ const frame = document.body.appendChild(document.createElement('iframe'));"
         " frame.contentDocument.open(); frame.contentDocument.write('<script>top.location = \"https://example.com\"<'"
         " + '/script>'); frame.contentDocument.close(); }",
         all},
        {"an object", "document.body.insertAdjacentHTML('beforeend', '<object data=https://example.com/></object>')",
         all},
        {"an embed", "document.body.insertAdjacentHTML('beforeend', '<embed src=https://example.com/>')", all},
        {"a form",
         "document.body.appendChild(Object.assign(document.createElement('form'),"
         " {action: 'https://example.com/'})).submit()",
         all},
        {"a form that posts",
         "document.body.appendChild(Object.assign(document.createElement('form'),"
         " {action: 'https://example.com/', method: 'post'})).submit()",
         all},
        {"a form in another window",
         "document.body.appendChild(Object.assign(document.createElement('form'),"
         " {action: 'https://example.com/', target: '_blank'})).submit()",
         all},
        {"a form by mail",
         "document.body.appendChild(Object.assign(document.createElement('form'),"
         " {action: 'mailto:a@example.com'})).submit()",
         all},
        {"rules to prerender",
         "document.head.append(Object.assign(document.createElement('script'), {type: 'speculationrules',"
         " textContent: '{\"prerender\":[{\"source\":\"list\",\"urls\":[\"https://example.com/\"]}]}'}))",
         top},
    };
}

QList<PageAttempt> historyAttempts()
{
    return {
        {"history.back", "history.back()", all},
        {"history.forward", "history.forward()", all},
        {"history.go", "history.go(-5)", all},
        {"a flood of history", "for (let i = 0; i < 300; ++i) history.pushState({}, '', '?' + i); history.go(-1)", all},
        {"a flood of fragments", "for (let i = 0; i < 200; ++i) location.hash = i", all},
        {"window.close", "window.close()", all},
        {"window.stop and print", "window.stop(); print()", all},
        {"moving the window", "moveTo(10, 10); resizeTo(300, 300); blur(); focus()", top},
        {"leaving full screen", "document.exitFullscreen().catch(() => {})", all},
        {"beforeunload and location",
         "addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'stay'; },"
         " {once: true}); location = 'https://example.com/'",
         all},
    };
}

} // namespace

QList<PageAttempt> emptyPageAttempts()
{
    return {
        {"about:config", "location = 'about:config'", top},
        {"about:blank", "location = 'about:blank'", top},
        {"top to about:blank", "top.location = 'about:blank'", player},
    };
}

QList<PageAttempt> dialogAttempts();

QList<PageAttempt> pageAttempts()
{
    return navigationAttempts() + historyAttempts() + dialogAttempts();
}

} // namespace vitrine
