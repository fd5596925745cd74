// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Deletes what the origin of this frame has stored, after a kiosk was left by its user.
//
// Runs once in each frame of the first page after that, in the isolated world of the relay, before any script of the
// page. The storage of an origin is the same in all worlds. A frame without storage (sandboxed, about:blank) throws.

'use strict';

(() => {
    const attempt = action => {
        try {
            Promise.resolve(action()).catch(() => {});
        } catch {
            // This frame has no such storage.
        }
    };
    attempt(() => localStorage.clear());
    attempt(() => sessionStorage.clear());
    attempt(async () => {
        for (const database of await indexedDB.databases())
            indexedDB.deleteDatabase(database.name);
    });
    attempt(async () => {
        for (const name of await caches.keys())
            caches.delete(name);
    });
    attempt(async () => {
        for (const worker of await navigator.serviceWorker.getRegistrations())
            worker.unregister();
    });
})();
