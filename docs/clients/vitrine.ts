// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Controls a running Vitrine over its control socket. One file, Node.js 18 or newer, no dependencies.
//
//     import { Vitrine } from './vitrine.ts';
//
//     const player = await Vitrine.start(['demo', '--headless']);
//     await player.waitFor({ state: 'playing' });
//     await player.seek({ position: 30 });
//     await player.waitFor({ position: 30 });
//     await player.close();

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { type Socket, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An object of JSON. */
export type Json = { [name: string]: any };

/** Vitrine answered with an error. */
export class VitrineError extends Error {
    readonly code: number;
    readonly data: Json;

    constructor(code: number, message: string, data: Json = {}) {
        super(message);
        this.name = 'VitrineError';
        this.code = code;
        this.data = data;
    }

    /** What was waited for did not happen in time. */
    get isTimeout(): boolean {
        return this.code === -32001;
    }
}

/** How many events wait for a loop before the connection is not read any more. */
const mostWaiting = 256;

type Waiting = { resolve: (result: any) => void, reject: (problem: Error) => void };

/** A connection to the control socket. */
export class Vitrine {
    readonly path: string;
    /** The process that start() has started. */
    process: ChildProcess | undefined;
    private readonly socket: Socket;
    private readonly pending = new Map<number, Waiting>();
    private readonly listeners = new Set<(message: Json | undefined) => void>();
    private folder: string | undefined;
    private lastId = 0;
    private rest = '';

    private constructor(path: string, socket: Socket) {
        this.path = path;
        this.socket = socket;
        socket.setEncoding('utf8');
        socket.on('data', (text) => this.read(String(text)));
        socket.on('error', () => {}); // "close" follows
        socket.on('close', () => {
            for (const { reject } of this.pending.values())
                reject(new Error('Vitrine has ended the connection.'));
            this.pending.clear();
            for (const listener of [...this.listeners])
                listener(undefined);
        });
    }

    /** Connects to the socket at `path`, by default that of the profile. */
    static connect(path = defaultPath()): Promise<Vitrine> {
        return new Promise((resolve, reject) => {
            const socket = connect(path);
            socket.once('error', reject);
            socket.once('connect', () => {
                socket.off('error', reject);
                resolve(new Vitrine(path, socket));
            });
        });
    }

    /** Starts Vitrine and connects; close() ends it. `limit` in ms. */
    static async start(args: string[],
        options: { binary?: string, limit?: number, env?: NodeJS.ProcessEnv } = {}): Promise<Vitrine> {
        const folder = await mkdtemp(join(tmpdir(), 'vitrine-'));
        const path = join(folder, 'control.sock');
        const child = spawn(options.binary ?? 'vitrine', ['--control', path, ...args],
            { env: options.env ?? process.env, stdio: ['ignore', 'inherit', 'inherit'] });
        let ended: string | undefined;
        child.once('error', (problem) => ended = problem.message);
        child.once('exit', (code) => ended ??= `it ended with code ${code}`);
        const end = Date.now() + (options.limit ?? 20_000);
        for (;;) {
            const player = await Vitrine.connect(path).catch(() => undefined);
            if (player) {
                player.process = child;
                player.folder = folder;
                return player;
            }
            if (ended !== undefined || Date.now() > end) {
                child.kill('SIGKILL');
                await rm(folder, { recursive: true });
                throw new Error(`Vitrine cannot be started: ${ended ?? 'it opened no socket in time'}`);
            }
            await new Promise((resolve) => setTimeout(resolve, 20));
        }
    }

    /** The result of `method`. */
    call(method: string, params: Json = {}): Promise<any> {
        const id = ++this.lastId;
        return new Promise((resolve, reject) => {
            if (this.socket.destroyed) {
                reject(new Error('Vitrine has ended the connection.'));
                return;
            }
            this.pending.set(id, { resolve, reject });
            this.socket.write(JSON.stringify({ jsonrpc: '2.0', id, method, params }) + '\n');
        });
    }

    /**
     * The events as they come, from after number `since` on, until the loop or Vitrine ends; on a connection of its own.
     * An object with the key `lost` stands for events that were no longer kept.
     */
    async *events(params: { since?: number, kinds?: string[] } = {}): AsyncGenerator<Json, void, void> {
        const connection = await Vitrine.connect(this.path);
        const queue: (Json | undefined)[] = [];
        let wake = (): void => {};
        connection.listeners.add((message) => {
            queue.push(message);
            if (queue.length === mostWaiting)
                connection.socket.pause(); // Vitrine keeps the rest
            wake();
        });
        try {
            await connection.call('subscribe', params);
            for (;;) {
                while (queue.length === 0) {
                    connection.socket.resume();
                    await new Promise<void>((resolve) => wake = resolve);
                }
                const message = queue.shift();
                if (message === undefined)
                    return;
                yield message['method'] === 'event' ? message['params'] : { lost: message['params'] };
            }
        } finally {
            await connection.close();
        }
    }

    /**
     * Closes the connection, and ends the process that start() has started, after `limit` ms at the latest. Its exit
     * code; null if a signal has ended it.
     */
    async close(limit = 10_000): Promise<number | null> {
        const child = this.process;
        this.process = undefined;
        let code: number | null = null;
        if (child) {
            const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
            const exited = isOver() ? Promise.resolve() : new Promise<void>((resolve) => child.once('exit', () => resolve()));
            const timer = setTimeout(() => child.kill('SIGKILL'), limit);
            if (!isOver())
                this.call('quit').catch(() => child.kill());
            await exited;
            clearTimeout(timer);
            code = child.exitCode;
        }
        this.socket.destroy();
        if (this.folder)
            await rm(this.folder, { recursive: true, force: true });
        return code;
    }

    private read(text: string): void {
        const lines = (this.rest + text).split('\n');
        this.rest = lines.pop() ?? '';
        for (const line of lines) {
            const message = JSON.parse(line);
            if ('method' in message) {
                for (const listener of [...this.listeners])
                    listener(message);
                continue;
            }
            const waiting = this.pending.get(message.id);
            this.pending.delete(message.id);
            if ('error' in message)
                waiting?.reject(new VitrineError(message.error.code, message.error.message, message.error.data));
            else
                waiting?.resolve(message.result);
        }
    }

    // begin generated control-typescript

    /**
     * Tells which program answers.
     */
    ping(): Promise<{ api: number, version: string, pid: number }> {
        return this.call('ping');
    }

    /**
     * Tells the state of playback.
     */
    state(): Promise<{ state: 'connecting' | 'loading' | 'playing' | 'paused' | 'buffering' | 'seeking' | 'ended' | 'failed', currentTime: number | null, duration: number | null, live: boolean | null, playbackRate: number | null, volume: number | null, muted: boolean | null, seq: number, target: string, error: Json | null, recovery: Json | null }> {
        return this.call('state');
    }

    /**
     * Plays another target. Answers when its page begins to load; wait for “ready” after that.
     * target: As on the command line: a URL, a token, demo, demo:NAME, or the absolute path of a scenario or video file.
     */
    open(params: { target: string }): Promise<{ seq: number }> {
        return this.call('open', params);
    }

    /**
     * Reloads the page. Answers when it begins to load.
     */
    reload(): Promise<{ seq: number }> {
        return this.call('reload');
    }

    /**
     * Does what the player's Back button does.
     */
    back(): Promise<{ seq: number, outcome: 'closed' | 'navigated' | 'ignored' }> {
        return this.call('back');
    }

    /**
     * Ends the run, as if the window were closed. Answers when the end has begun.
     */
    quit(): Promise<{ seq: number }> {
        return this.call('quit');
    }

    /**
     * Plays. Answers when the media element has confirmed it, 3 s at most, with its position, rate and sound. A pause replaces a play that waits, and the other way round, which then fails. The state may follow: give “seq”, the number of the last event before the command, to waitFor as “since”.
     */
    play(): Promise<{ state: 'connecting' | 'loading' | 'playing' | 'paused' | 'buffering' | 'seeking' | 'ended' | 'failed', currentTime: number | null, duration: number | null, live: boolean | null, playbackRate: number | null, volume: number | null, muted: boolean | null, seq: number, target: string, error: Json | null, recovery: Json | null }> {
        return this.call('play');
    }

    /**
     * Pauses. Before playback has begun, the player will begin paused; its state may be playing for a moment. Answers when the media element has confirmed it, 3 s at most, with its position, rate and sound. A pause replaces a play that waits, and the other way round, which then fails. The state may follow: give “seq”, the number of the last event before the command, to waitFor as “since”.
     */
    pause(): Promise<{ state: 'connecting' | 'loading' | 'playing' | 'paused' | 'buffering' | 'seeking' | 'ended' | 'failed', currentTime: number | null, duration: number | null, live: boolean | null, playbackRate: number | null, volume: number | null, muted: boolean | null, seq: number, target: string, error: Json | null, recovery: Json | null }> {
        return this.call('pause');
    }

    /**
     * Seeks. Fails before the media has loaded. Answers when the media element has confirmed it, 3 s at most, with its position, rate and sound. A later command of the same kind replaces one that waits, which then fails. The state may follow: give “seq”, the number of the last event before the command, to waitFor as “since”.
     * position: Position in the media, s.
     */
    seek(params: { position: number }): Promise<{ state: 'connecting' | 'loading' | 'playing' | 'paused' | 'buffering' | 'seeking' | 'ended' | 'failed', currentTime: number | null, duration: number | null, live: boolean | null, playbackRate: number | null, volume: number | null, muted: boolean | null, seq: number, target: string, error: Json | null, recovery: Json | null }> {
        return this.call('seek', params);
    }

    /**
     * Sets the playback rate, also before the media has loaded. Answers when the media element has confirmed it, 3 s at most, with its position, rate and sound. A later command of the same kind replaces one that waits, which then fails. The state may follow: give “seq”, the number of the last event before the command, to waitFor as “since”.
     * rate: Playback rate, 1 is normal.
     */
    setRate(params: { rate: number }): Promise<{ state: 'connecting' | 'loading' | 'playing' | 'paused' | 'buffering' | 'seeking' | 'ended' | 'failed', currentTime: number | null, duration: number | null, live: boolean | null, playbackRate: number | null, volume: number | null, muted: boolean | null, seq: number, target: string, error: Json | null, recovery: Json | null }> {
        return this.call('setRate', params);
    }

    /**
     * Sets the volume, also before the media has loaded. Answers when the media element has confirmed it, 3 s at most, with its position, rate and sound. A later command of the same kind replaces one that waits, which then fails. The state may follow: give “seq”, the number of the last event before the command, to waitFor as “since”.
     * volume: Volume, 0 to 1.
     */
    setVolume(params: { volume: number }): Promise<{ state: 'connecting' | 'loading' | 'playing' | 'paused' | 'buffering' | 'seeking' | 'ended' | 'failed', currentTime: number | null, duration: number | null, live: boolean | null, playbackRate: number | null, volume: number | null, muted: boolean | null, seq: number, target: string, error: Json | null, recovery: Json | null }> {
        return this.call('setVolume', params);
    }

    /**
     * Mutes the sound, or turns it on. Answers when the media element has confirmed it, 3 s at most, with its position, rate and sound. A later command of the same kind replaces one that waits, which then fails. The state may follow: give “seq”, the number of the last event before the command, to waitFor as “since”.
     * muted: Whether to mute the sound.
     */
    setMuted(params: { muted: boolean }): Promise<{ state: 'connecting' | 'loading' | 'playing' | 'paused' | 'buffering' | 'seeking' | 'ended' | 'failed', currentTime: number | null, duration: number | null, live: boolean | null, playbackRate: number | null, volume: number | null, muted: boolean | null, seq: number, target: string, error: Json | null, recovery: Json | null }> {
        return this.call('setMuted', params);
    }

    /**
     * Lists the visible controls of all windows of Vitrine. The page is one of them, of the role “webDocument”; what is in it belongs to the browser engine.
     */
    uiTree(): Promise<{ controls: Json[] }> {
        return this.call('ui.tree');
    }

    /**
     * Clicks into the middle of a control, after it was scrolled into view. Fails if something else has been in the way for a second.
     * name: Name of the control, as in ui.tree.
     */
    uiClick(params: { name: string }): Promise<{ seq: number, control: Json }> {
        return this.call('ui.click', params);
    }

    /**
     * Gives the keyboard to a control, and types. A window keeps the focus where it is.
     * name: Name of the control, as in ui.tree.
     * text: Characters stand for themselves. Keys are in braces: “{Enter}”, “{Escape}”, “{ArrowUp}”, “{F3}”, “{Ctrl+F}”, “{Shift+Tab}”. “{{” and “}}” are braces.
     */
    uiType(params: { name: string, text: string }): Promise<{ seq: number, control: Json }> {
        return this.call('ui.type', params);
    }

    /**
     * Takes a picture, with what covers it. Waits 3 s at most for a page that is not drawn yet, and for a video to show something; a video that stays black takes the 3 s.
     * of: Of what: window, page, or the name of a control, as in ui.tree.
     * path: Absolute path of the file to write: PNG, or the format of the suffix.
     */
    screenshot(params: { of?: string, path?: string } = {}): Promise<{ width: number, height: number, blank: boolean, path?: string, png?: string }> {
        return this.call('screenshot', params);
    }

    /**
     * Tells which dialog is open, or presses one of its actions. The result is the dialog as it was before; null: none is open.
     * action: Name of the action to press.
     */
    dialog(params: { action?: string } = {}): Promise<{ name: string, title: string, text: string, actions: Json[], seq: number } | null> {
        return this.call('dialog', params);
    }

    /**
     * Waits until one of the given conditions is met. Without “since”, a state or position that already applies counts; with it, the events after that number count, also those of before the call.
     * state: Playback has this state.
     * event: The player sends an event of this name, or reports an error for this reason.
     * kind: An event of this kind occurs.
     * position: The player reports at least this position, s.
     * timeout: Time limit, s.
     * since: Only events after this number count.
     */
    waitFor(params: { state?: 'connecting' | 'loading' | 'playing' | 'paused' | 'buffering' | 'seeking' | 'ended' | 'failed', event?: string, kind?: 'ready' | 'state' | 'progress' | 'event' | 'error' | 'recovery' | 'action' | 'rejected' | 'page' | 'exit' | 'unknown' | 'report' | 'command' | 'dialog' | 'kiosk', position?: number, timeout?: number, since?: number } = {}): Promise<Json> {
        return this.call('waitFor', params);
    }

    /**
     * Checks whether Vitrine can play on this machine, with the settings of this run.
     */
    diagnose(): Promise<Json> {
        return this.call('diagnose');
    }

    /**
     * Describes all methods.
     */
    rpcDiscover(): Promise<Json> {
        return this.call('rpc.discover');
    }

    // end generated
}

function defaultPath(profile = 'default'): string {
    return join(process.env['XDG_RUNTIME_DIR'] ?? '', 'vitrine', `${profile}.sock`);
}
