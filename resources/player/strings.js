// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Runs in the main world of the reference player's frame. The texts of its controls, in the languages of the real player.

'use strict';

const tables = {
    en: {
        title: 'Orrery', loading: 'Loading', back: 'Back', play: 'Play', pause: 'Pause', seek: 'Position',
        mute: 'Mute', volume: 'Volume', rate: 'Playback rate', live: 'LIVE', failed: 'This video cannot be played',
        notFound: 'This video does not exist or is no longer available.',
        denied: 'You may not watch this video here at this time.',
        token: 'The permission to watch is invalid or has expired.',
        media: 'The video could not be loaded or decoded.',
    },
    ja: {
        title: '太陽系儀', loading: '読み込み中', back: '戻る', play: '再生', pause: '一時停止', seek: '再生位置',
        mute: 'ミュート', volume: '音量', rate: '再生速度', live: 'ライブ', failed: 'この動画は再生できません',
        notFound: '動画が見つからないか、公開が終了しています。',
        denied: '現在この環境では視聴が許可されていません。',
        token: '視聴の許可が無効か、有効期限が切れています。',
        media: '映像を読み込めないか、再生できません。',
    },
    zh: {
        title: '太陽系儀', loading: '載入中', back: '返回', play: '播放', pause: '暫停', seek: '播放位置',
        mute: '靜音', volume: '音量', rate: '播放速度', live: '直播', failed: '無法播放這部影片',
        notFound: '找不到影片，或影片已下架。',
        denied: '目前不允許在此觀看。',
        token: '觀看權限無效或已過期。',
        media: '無法載入或解碼影像。',
    },
};

/// The table for `asked` (zh, ja, en), else for the browser's language, else English. Sets the document's language.
export function stringsFor(asked) {
    const language = [asked, navigator.language.slice(0, 2)].find((name) => name !== null && Object.hasOwn(tables, name));
    document.documentElement.lang = language === 'zh' ? 'zh-Hant' : language ?? 'en';
    return tables[language ?? 'en'];
}

/// The text for the viewer about an error, by the code of the real service.
export function failureText(strings, data) {
    const texts = {5: strings.notFound, 7: strings.denied, 16: strings.token};
    return texts[data.error_code] ?? strings.media;
}
