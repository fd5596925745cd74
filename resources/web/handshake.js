// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// The handshake: gives Vitrine a port to the player's frame.
//
// Runs in an isolated world of every frame, from document creation on, but is active only in a player: a child frame of
// the top page with one of the expected origins. It creates a MessageChannel and sends one port to the top page, where
// ports.js takes it before a script of the page can see it. The script reports nothing and accepts no command before the
// other end has sent the nonce `ask`; it replies with the nonce `answer`. It listens to no window message, so a page can
// neither forge nor overhear one. It reports double clicks that the page does not use. Parameters from C++ (`config`):
//   origins             exact origins of players
//   hello, ask, answer  nonces of this load, unknown to any page
//   limitMs             time limit of a command
// `loadMedia` starts media.js. It is compiled and started when the page has been parsed, or after `parseLimitMs`.
// Earlier, it would delay the first frame, and there is rarely a media element yet.
(function vitrineHandshake(config, loadMedia) {
    'use strict';

    if (window === window.top || window.parent !== window.top || !config.origins.includes(window.origin))
        return;

    const listen = EventTarget.prototype.addEventListener;
    // An element of the page that is named `readyState` would hide the property of the document.
    const readyStateOf = Object.getOwnPropertyDescriptor(Document.prototype, 'readyState').get;
    const parseLimitMs = 200;
    const controls = 'a[href], button, input, select, textarea, label, summary, [contenteditable], [role=button], '
        + '[role=slider], [role=checkbox], [role=switch], [role=link], [role=menu], [role=menuitem], [role=tab], [role=textbox]';

    const {port1: port, port2: farPort} = new MessageChannel();
    let isTrusted = false;
    let perform = null; // once media.js has started

    function start() {
        perform ??= loadMedia(config, port);
    }

    // A page that uses double clicks prevents their default, or has a control there. Its own listeners come after this
    // one, so the answer is known in a later task.
    function noteDoubleClick(event) {
        const isUsed = event.composedPath().some((node) => node instanceof Element && Element.prototype.matches.call(node,
            controls));
        if (!event.isTrusted || event.button !== 0 || isUsed)
            return;
        setTimeout(() => {
            if (isTrusted && !event.defaultPrevented)
                port.postMessage({doubleClick: true});
        });
    }

    function sayGoodbye(event) {
        if (event.isTrusted)
            port.postMessage({bye: true});
    }

    function listenInWindow() {
        listen.call(window, 'dblclick', noteDoubleClick);
        listen.call(window, 'pagehide', sayGoodbye, true);
    }

    // After the listeners of the page. document.open() removes ours, and then the timer starts it.
    function startAfterParsing() {
        if (readyStateOf.call(document) !== 'loading') {
            start();
            return;
        }
        listen.call(window, 'DOMContentLoaded', () => setTimeout(start), true);
        setTimeout(start, parseLimitMs);
    }

    port.onmessage = ({data}) => {
        if (isTrusted) {
            start();
            perform(data);
        } else if (data.ask === config.ask) {
            isTrusted = true;
            port.postMessage({answer: config.answer});
            startAfterParsing();
        } else {
            port.close();
        }
    };
    listenInWindow();
    // document.open() removes all listeners, and replaces the children of the document.
    new MutationObserver(listenInWindow).observe(document, {childList: true});
    window.top.postMessage({vitrine: config.hello}, '*', [farPort]);
})
