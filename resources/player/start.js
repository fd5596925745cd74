// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. Starts the player with the scenario in the address of the page.

'use strict';

import {ReferencePlayer} from './player.js';
import {resourceOf} from './session.js';

/// The scenario in the address; without one, that of the token's resource, or "vod" if the resource has none: then the
/// service decides whether it exists.
async function loadScenario(query) {
    const load = (name) => fetch(`/scenarios/${encodeURIComponent(name)}.json?run=${encodeURIComponent(query.get('run') ?? '')}`);
    let name = query.get('scenario') ?? resourceOf(query.get('token') ?? '') ?? 'vod';
    let answer = await load(name);
    if (answer.status === 404 && !query.has('scenario')) {
        name = 'vod';
        answer = await load(name);
    }
    if (!answer.ok)
        throw new Error(await answer.text());
    document.documentElement.dataset.scenario = name;
    return answer.json();
}

async function main() {
    const query = new URLSearchParams(location.search);
    const player = new ReferencePlayer(await loadScenario(query), query);
    await player.run();
}

main().catch((error) => {
    document.getElementById('wheel').hidden = true;
    document.getElementById('failure').hidden = false;
    document.getElementById('failure-text').textContent = error.message;
    throw error;
});
