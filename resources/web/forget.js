// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Deletes what the origin of this frame has stored, and the name of the window, after a kiosk was left by its user.
//
// Runs in each frame of the pages after that, in the isolated world of the relay, before any script of the page. The
// storage of an origin is the same in all worlds. Databases can only be deleted asynchronously, so the document is
// stopped before its scripts run, and loaded again afterwards. `mark` is stored then: what an origin with that mark has
// stored is newer. It is stored again when a page is left, which may have deleted it. The second document, of the kind
// "reload", is left alone in any case, also if nothing can be stored.
// `hasHostPage`: the top frame is Vitrine's own host page, which stores nothing.

'use strict';

((hasHostPage, mark) => {
    const markName = 'vitrine-forgotten';
    const isHostPage = hasHostPage && window === window.top;
    const [navigation] = performance.getEntriesByType('navigation');
    if (isHostPage || !location.protocol.startsWith('http'))
        return;
    const attempt = async action => {
        try {
            await action();
        } catch {
            // This frame has no such storage.
        }
    };
    const storages = () => [localStorage, sessionStorage];
    const setMark = () => storages().forEach(storage => storage.setItem(markName, mark));
    try {
        const isClean = navigation?.type === 'reload' || storages().some(storage => storage.getItem(markName) === mark);
        if (isClean) {
            window.addEventListener('pagehide', () => attempt(setMark));
            return;
        }
    } catch {
        return; // A frame without an origin stores nothing.
    }
    window.stop();
    const deleteDatabase = name => new Promise(resolve => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = request.onerror = request.onblocked = resolve;
    });
    const each = (list, action) => Promise.all(list.map(action));
    Promise.all([
        attempt(() => window === window.top && (window.name = '')),
        attempt(() => localStorage.clear()),
        attempt(() => sessionStorage.clear()),
        attempt(async () => each(await indexedDB.databases(), database => deleteDatabase(database.name))),
        attempt(async () => each(await caches.keys(), name => caches.delete(name))),
        attempt(async () => each(await navigator.serviceWorker.getRegistrations(), worker => worker.unregister())),
    ]).then(() => attempt(setMark)).then(() => location.reload());
})