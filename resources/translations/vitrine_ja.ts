<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en_US">
<context>
    <name>ActionButton</name>
    <message>
        <source>Not available now</source>
        <translation>現在は使用できません</translation>
    </message>
</context>
<context>
    <name>ErrorDetails</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
</context>
<context>
    <name>ErrorDialogActions</name>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>EventFeed</name>
    <message>
        <source>Event feed</source>
        <translation>イベント一覧</translation>
    </message>
    <message>
        <source>Events, newest first</source>
        <translation>イベント（新しい順）</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>イベントはありません</translation>
    </message>
</context>
<context>
    <name>EventFeedHeader</name>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Copy all as JSON</source>
        <translation>すべてJSONでコピー</translation>
    </message>
    <message>
        <source>Close the event feed</source>
        <translation>イベント一覧を閉じる</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
</context>
<context>
    <name>EventFeedRow</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1、%2：%3</translation>
    </message>
</context>
<context>
    <name>EventPayload</name>
    <message>
        <source>Copy as JSON</source>
        <translation>JSONでコピー</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Show events: %1</source>
        <translation>表示するイベント：%1</translation>
    </message>
</context>
<context>
    <name>Hud</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
</context>
<context>
    <name>HudPill</name>
    <message>
        <source>LIVE</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Playback rate %1</source>
        <translation>再生速度 %1</translation>
    </message>
    <message>
        <source>No progress</source>
        <translation>進行なし</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>No progress from the player</source>
        <translation>プレーヤーから進行状況が届いていません</translation>
    </message>
    <message>
        <source>Progress is late</source>
        <translation>進行状況の通知が遅れています</translation>
    </message>
</context>
<context>
    <name>HudTimes</name>
    <message>
        <source>Elapsed %1</source>
        <translation>経過 %1</translation>
    </message>
    <message>
        <source>Duration %1</source>
        <translation>長さ %1</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message>
        <source>Insights</source>
        <translation>インサイト</translation>
    </message>
    <message>
        <source>The journal cannot be read</source>
        <translation>ジャーナルを読み込めません</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet</source>
        <translation>まだ記録がありません</translation>
    </message>
    <message>
        <source>Play something: every session appears here with its start-up time, its stalls and the parts that were played. Without a journal, or with --ephemeral, only the running session does.</source>
        <translation>動画を再生すると、各セッションの開始時間、途切れ、再生した部分がここに表示されます。ジャーナルがない場合や --ephemeral を指定した場合は、進行中のセッションだけが表示されます。</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>ジャーナルを読み込んでいます…</translation>
    </message>
</context>
<context>
    <name>InsightsChart</name>
    <message>
        <source>Point at the chart, or use the arrow keys, to read its values. The wheel or + and − zoom.</source>
        <translation>グラフにポインターを合わせるか矢印キーを使うと、値が表示されます。ホイールまたは + と − で拡大縮小します。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>書き出し：%1</translation>
    </message>
</context>
<context>
    <name>InsightsErrors</name>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>InsightsHeader</name>
    <message>
        <source>Insights</source>
        <translation>インサイト</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Read the journal again</source>
        <translation>ジャーナルを再読み込み</translation>
    </message>
    <message>
        <source>Close Insights</source>
        <translation>インサイトを閉じる</translation>
    </message>
</context>
<context>
    <name>InsightsIncidents</name>
    <message>
        <source>Errors and recoveries</source>
        <translation>エラーと復旧</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>InsightsList</name>
    <message>
        <source>Search sessions (%L1)</source>
        <translation>セッションを検索（%L1）</translation>
    </message>
    <message>
        <source>Sessions, newest first</source>
        <translation>セッション（新しい順）</translation>
    </message>
    <message>
        <source>No session matches the search</source>
        <translation>検索に一致するセッションはありません</translation>
    </message>
</context>
<context>
    <name>InsightsOverview</name>
    <message>
        <source>All contents</source>
        <translation>すべてのコンテンツ</translation>
    </message>
    <message>
        <source>How many sessions played each second of %1, which most played</source>
        <translation>最も多く再生された %1：各秒を再生したセッション数</translation>
    </message>
    <message>
        <source>How many sessions played each second of %1</source>
        <translation>%1：各秒を再生したセッション数</translation>
    </message>
    <message>
        <source>Start-up times, in seconds</source>
        <translation>開始時間（秒）</translation>
    </message>
    <message>
        <source>Point at the chart, or use the arrow keys, to read its values.</source>
        <translation>グラフにポインターを合わせるか矢印キーを使うと、値が表示されます。</translation>
    </message>
</context>
<context>
    <name>InsightsSession</name>
    <message>
        <source>The session cannot be shown</source>
        <translation>セッションを表示できません</translation>
    </message>
    <message>
        <source>Select a session</source>
        <translation>セッションを選択してください</translation>
    </message>
    <message>
        <source>Timeline: states, and position in the media</source>
        <translation>タイムライン：状態とメディアの位置</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>再生中</translation>
    </message>
    <message>
        <source>at another rate</source>
        <translation>通常と異なる速度</translation>
    </message>
    <message>
        <source>buffering, recovery</source>
        <translation>バッファリング、復旧</translation>
    </message>
    <message>
        <source>seeking</source>
        <translation>シーク中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>failed, error</source>
        <translation>失敗、エラー</translation>
    </message>
    <message>
        <source>What was played, and how often</source>
        <translation>再生した部分と回数</translation>
    </message>
    <message>
        <source>A live stream has no duration, so there is no picture of what was seen of it.</source>
        <translation>ライブ配信には長さがないため、視聴した部分は表示できません。</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
    <message>
        <source>Close the list of keys</source>
        <translation>キー操作の一覧を閉じる</translation>
    </message>
</context>
<context>
    <name>MiniControls</name>
    <message>
        <source>Back to the window</source>
        <translation>ウィンドウに戻る</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>Digits entered: %1</source>
        <translation>入力した桁数: %1</translation>
    </message>
</context>
<context>
    <name>PinKey</name>
    <message>
        <source>Not available now</source>
        <translation>現在は使用できません</translation>
    </message>
</context>
<context>
    <name>PinKeys</name>
    <message>
        <source>Delete the last digit</source>
        <translation>最後の数字を削除</translation>
    </message>
    <message>
        <source>Confirm the PIN</source>
        <translation>PIN を確定</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Leave the kiosk</source>
        <translation>キオスクを終了</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ScreenKeyboard</name>
    <message>
        <source>On-screen keyboard</source>
        <translation>オンスクリーンキーボード</translation>
    </message>
    <message>
        <source>Language of the keys</source>
        <translation>キーの言語</translation>
    </message>
    <message>
        <source>Hide keyboard</source>
        <translation>キーボードを閉じる</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
</context>
<context>
    <name>SettingsData</name>
    <message>
        <source>Clear data</source>
        <translation>データを消去</translation>
    </message>
    <message>
        <source>Everything is deleted when Vitrine starts next time, before it opens the player.</source>
        <translation>次回Vitrineを起動するとき、プレーヤーを開く前にすべて削除されます。</translation>
    </message>
    <message>
        <source>Vitrine uses these files now, so they are deleted when it starts next time. For the player, this computer is then a new device. Settings stay.</source>
        <translation>これらのファイルは使用中のため、次回の起動時に削除されます。その後、プレーヤーにとってこのコンピューターは新しいデバイスになります。設定は残ります。</translation>
    </message>
    <message>
        <source>What Vitrine keeps about the videos that you played.</source>
        <translation>再生した動画についてVitrineが保存しているデータです。</translation>
    </message>
    <message>
        <source>Clear data…</source>
        <translation>データを消去…</translation>
    </message>
    <message>
        <source>Delete at the next start</source>
        <translation>次回の起動時に削除</translation>
    </message>
    <message>
        <source>Keep the data</source>
        <translation>データを残す</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Close the settings</source>
        <translation>設定を閉じる</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>%1 に保存</translation>
    </message>
</context>
<context>
    <name>StartField</name>
    <message>
        <source>Link, token or embed code</source>
        <translation>リンク、トークン、埋め込みコード</translation>
    </message>
    <message>
        <source>Paste what you were given, or drop it here.</source>
        <translation>受け取ったものを貼り付けるか、ここにドロップしてください。</translation>
    </message>
</context>
<context>
    <name>StartRow</name>
    <message>
        <source>Play %1</source>
        <translation>%1 を再生</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>%1 を一覧から削除</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Play a video</source>
        <translation>動画を再生</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Play the demo</source>
        <translation>デモを再生</translation>
    </message>
    <message>
        <source>Played lately</source>
        <translation>最近の再生</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>一覧を消去</translation>
    </message>
</context>
<context>
    <name>vitrine::ChartExport</name>
    <message>
        <source>Export chart</source>
        <translation>グラフの書き出し</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>ベクター画像 (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>%1 に保存しました</translation>
    </message>
</context>
<context>
    <name>vitrine::ChartItem</name>
    <message>
        <source>There is nothing to export.</source>
        <translation>書き出すデータがありません。</translation>
    </message>
    <message>
        <source>A chart cannot be saved as “.%1”. Choose a name that ends with .png, .svg or .csv.</source>
        <translation>グラフは「.%1」として保存できません。末尾が .png、.svg、.csv のいずれかの名前を指定してください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>%1 に書き込めません：%2。別のフォルダーを選択してください。</translation>
    </message>
</context>
<context>
    <name>vitrine::CoverageChart</name>
    <message>
        <source>%1 % of the sessions (%2)</source>
        <translation>セッションの %1%（%2）</translation>
    </message>
    <message>
        <source>%1 · not played</source>
        <translation>%1 · 再生なし</translation>
    </message>
    <message>
        <source>%1 · sessions that played it: %2 of %3 (%4 %)</source>
        <translation>%1 · 再生したセッション：%2／%3（%4%）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>%1 · %2 played once</source>
        <translation>%1 · %2 を1回再生</translation>
    </message>
    <message>
        <source>%1 · %2 played %3 times</source>
        <translation>%1 · %2 を%3回再生</translation>
    </message>
</context>
<context>
    <name>vitrine::DialogActions</name>
    <message>
        <source>Trying again…</source>
        <translation>再試行中…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>The action, and the time until it is done without the viewer: Try again · 32 s</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Close Vitrine</source>
        <translation>Vitrineを閉じる</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>最初に戻る</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>再試行をやめる</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
</context>
<context>
    <name>vitrine::ErrorDialogModel</name>
    <message>
        <source>Recovery</source>
        <translation>復旧</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Host origin</source>
        <translation>ホストのオリジン</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>時刻 (UTC)</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Player version</source>
        <translation>プレーヤーの版</translation>
    </message>
    <message>
        <source>Vitrine version</source>
        <translation>Vitrineの版</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>再生対象</translation>
    </message>
    <message>
        <source>Loading the video again…</source>
        <translation>動画を読み込み直しています…</translation>
    </message>
</context>
<context>
    <name>vitrine::ErrorText</name>
    <message>
        <source>There is no video at this link: it was removed, or it is not published yet.</source>
        <translation>このリンクに動画はありません。削除されたか、まだ公開されていません。</translation>
    </message>
    <message>
        <source>Check the link, or ask the sender for a new one.</source>
        <translation>リンクを確認するか、送信者に新しいリンクを依頼してください。</translation>
    </message>
    <message>
        <source>Check in BlendVision that the content exists and is published, and that the token is for this content.</source>
        <translation>BlendVisionで、コンテンツが存在し公開されていること、トークンがこのコンテンツのものであることを確認してください。</translation>
    </message>
    <message>
        <source>Its provider allows it only on certain sites, and this player is not one of them.</source>
        <translation>提供元が許可したサイトでのみ再生できます。このプレーヤーは許可されていません。</translation>
    </message>
    <message>
        <source>Copy the details and send them to the provider.</source>
        <translation>詳細をコピーして、提供元に送ってください。</translation>
    </message>
    <message>
        <source>Add the host origin below to the authorised domains in BlendVision, or start Vitrine with --host-origin and an authorised domain.</source>
        <translation>下記のホストのオリジンをBlendVisionの許可ドメインに追加するか、--host-origin に許可済みのドメインを指定してVitrineを起動してください。</translation>
    </message>
    <message>
        <source>It is already playing on as many devices as your access allows: stop it on another one.</source>
        <translation>再生中のデバイスが利用できる上限に達しています。別のデバイスで再生を停止してください。</translation>
    </message>
    <message>
        <source>A device that was switched off counts until its session expires. The device limit of a token is set in BlendVision.</source>
        <translation>電源を切ったデバイスも、セッションの期限が切れるまで数に含まれます。トークンのデバイス数の上限はBlendVisionで設定します。</translation>
    </message>
    <message>
        <source>The connection to the service was lost, or the player was in the background for too long.</source>
        <translation>サービスとの接続が切れたか、プレーヤーが長時間バックグラウンドにありました。</translation>
    </message>
    <message>
        <source>The player must reach the service every 10 seconds. Check the network, and that nothing hides, minimises or suspends the window.</source>
        <translation>プレーヤーは10秒ごとにサービスへ接続する必要があります。ネットワークを確認し、ウィンドウが非表示、最小化、停止の状態になっていないことを確認してください。</translation>
    </message>
    <message>
        <source>The link is incomplete or damaged.</source>
        <translation>リンクが不完全か、壊れています。</translation>
    </message>
    <message>
        <source>Open the link again exactly as you received it, or ask for a new one.</source>
        <translation>受け取ったままのリンクをもう一度開くか、新しいリンクを依頼してください。</translation>
    </message>
    <message>
        <source>The link needs a complete resource token for this content. Playback tokens and API tokens do not work here.</source>
        <translation>リンクには、このコンテンツの完全なリソーストークンが必要です。再生トークンやAPIトークンは使用できません。</translation>
    </message>
    <message>
        <source>Your access to this video has ended.</source>
        <translation>この動画を視聴できる期間が終了しました。</translation>
    </message>
    <message>
        <source>Ask the sender of the link for a new one.</source>
        <translation>リンクの送信者に新しいリンクを依頼してください。</translation>
    </message>
    <message>
        <source>Create a resource token with a later expiry and start Vitrine with it, or set a source of new tokens: token_file, token_command or api_resource_id.</source>
        <translation>有効期限がより長いリソーストークンを作成してVitrineを起動するか、新しいトークンの取得元（token_file、token_command、api_resource_id）を設定してください。</translation>
    </message>
    <message>
        <source>The player reported an error.</source>
        <translation>プレーヤーがエラーを報告しました。</translation>
    </message>
    <message>
        <source>If it happens again, copy the details and send them to the provider.</source>
        <translation>繰り返し発生する場合は、詳細をコピーして提供元に送ってください。</translation>
    </message>
    <message>
        <source>Media, network and copy protection errors have no documented reason. Protected content needs a Widevine module.</source>
        <translation>メディア、ネットワーク、著作権保護のエラーには公開された理由がありません。保護されたコンテンツにはWidevineモジュールが必要です。</translation>
    </message>
    <message>
        <source>The player did not respond in time.</source>
        <translation>プレーヤーが時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>Check the link and your network connection.</source>
        <translation>リンクとネットワーク接続を確認してください。</translation>
    </message>
    <message>
        <source>The event feed (F2) shows what happened. On a slow connection, increase ready_timeout.</source>
        <translation>イベント一覧（F2）で経過を確認できます。接続が遅い場合は ready_timeout を長くしてください。</translation>
    </message>
    <message>
        <source>The service cannot be reached, or it returned an error.</source>
        <translation>サービスに接続できないか、サービスがエラーを返しました。</translation>
    </message>
    <message>
        <source>%1 could not be loaded.</source>
        <translation>%1 を読み込めませんでした。</translation>
    </message>
    <message>
        <source>Check name resolution, proxy, firewall, certificates and the clock of this machine.</source>
        <translation>このコンピューターの名前解決、プロキシ、ファイアウォール、証明書、時計を確認してください。</translation>
    </message>
    <message>
        <source>The process that shows the video has stopped working.</source>
        <translation>動画を表示するプロセスが動作を停止しました。</translation>
    </message>
    <message>
        <source>If this happens again, check the free memory, or start Vitrine with --graphics software.</source>
        <translation>繰り返し発生する場合は、空きメモリーを確認するか、--graphics software を指定してVitrineを起動してください。</translation>
    </message>
    <message>
        <source>The player reports that it is playing, but its position does not change.</source>
        <translation>プレーヤーは再生中と報告していますが、位置が変わりません。</translation>
    </message>
    <message>
        <source>The stall limit is silent_timeout. If this happens again, check the load of this machine and the network.</source>
        <translation>停止とみなす時間は silent_timeout です。繰り返し発生する場合は、このコンピューターの負荷とネットワークを確認してください。</translation>
    </message>
    <message>
        <source>There is no connection to the service: check the network, then try again.</source>
        <translation>サービスに接続できません。ネットワークを確認してから再試行してください。</translation>
    </message>
    <message>
        <source>Playback continues when the connection is back.</source>
        <translation>接続が回復すると再生を続けます。</translation>
    </message>
    <message>
        <source>The player&apos;s server cannot be reached from here. Check cable, Wi-Fi, name resolution, proxy and firewall.</source>
        <translation>ここからプレーヤーのサーバーに接続できません。ケーブル、Wi-Fi、名前解決、プロキシ、ファイアウォールを確認してください。</translation>
    </message>
    <message>
        <source>Vitrine could not get permission to play this video.</source>
        <translation>Vitrineはこの動画の再生許可を取得できませんでした。</translation>
    </message>
    <message>
        <source>If this happens again, contact the operator of this player.</source>
        <translation>繰り返し発生する場合は、このプレーヤーの管理者に連絡してください。</translation>
    </message>
    <message>
        <source>Check token_file, token_command and the api_ settings. “vitrine doctor” shows which are set.</source>
        <translation>token_file、token_command、api_ で始まる設定を確認してください。「vitrine doctor」で設定済みの項目がわかります。</translation>
    </message>
    <message>
        <source>There is nothing to play</source>
        <translation>再生するものがありません</translation>
    </message>
    <message>
        <source>This is not a valid link, token or scenario.</source>
        <translation>有効なリンク、トークン、シナリオではありません。</translation>
    </message>
    <message>
        <source>Check the link for missing or extra characters and open it again.</source>
        <translation>リンクに文字の不足や余分な文字がないか確認して、もう一度開いてください。</translation>
    </message>
    <message>
        <source>A target is an http or https URL, a resource token, a scenario or video file, or demo.</source>
        <translation>再生対象は、httpまたはhttpsのURL、リソーストークン、シナリオまたは動画のファイル、demoのいずれかです。</translation>
    </message>
</context>
<context>
    <name>vitrine::EventSummary</name>
    <message>
        <source>%1 ms</source>
        <translation>%1ミリ秒</translation>
    </message>
    <message>
        <source>live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>%L1 deliveries</source>
        <extracomment>Number of progress deliveries in this row</extracomment>
        <translation>通知 %L1件</translation>
    </message>
    <message>
        <source>%L1 records</source>
        <extracomment>Records that were sent to a collector</extracomment>
        <translation>記録 %L1件</translation>
    </message>
</context>
<context>
    <name>vitrine::GuardedPage</name>
    <message>
        <source>Message from %1</source>
        <extracomment>Title of a dialog of the page at this address</extracomment>
        <translation>%1 からのメッセージ</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>ファイルの選択</translation>
    </message>
</context>
<context>
    <name>vitrine::HudModel</name>
    <message>
        <source>Connecting…</source>
        <translation>接続中…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>再生中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Buffering…</source>
        <translation>バッファリング中…</translation>
    </message>
    <message>
        <source>Seeking…</source>
        <translation>シーク中…</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Playing again</source>
        <translation>再生を再開しました</translation>
    </message>
    <message>
        <source>Resumed at %1</source>
        <translation>%1 から再開しました</translation>
    </message>
    <message>
        <source>Taking longer than usual</source>
        <translation>通常より時間がかかっています</translation>
    </message>
    <message>
        <source>Still connecting…</source>
        <translation>まだ接続しています…</translation>
    </message>
    <message>
        <source>Still loading…</source>
        <translation>まだ読み込んでいます…</translation>
    </message>
    <message>
        <source>Still buffering…</source>
        <translation>まだバッファリングしています…</translation>
    </message>
</context>
<context>
    <name>vitrine::InsightsSessions</name>
    <message>
        <source>%1, %2, %3, watched: %4</source>
        <translation>%1、%2、%3、視聴時間：%4</translation>
    </message>
    <message>
        <source>stalls: %1</source>
        <translation>途切れ：%1</translation>
    </message>
    <message>
        <source>errors: %1</source>
        <translation>エラー：%1</translation>
    </message>
</context>
<context>
    <name>vitrine::InsightsTexts</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>and running: %1</source>
        <translation>ほかに進行中：%1</translation>
    </message>
    <message>
        <source>%1 started</source>
        <translation>再生開始：%1</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>視聴時間</translation>
    </message>
    <message>
        <source>%1 of media</source>
        <translation>メディア %1</translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation>開始時間</translation>
    </message>
    <message>
        <source>95 % within %1</source>
        <translation>95%が%1以内</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>途切れ時間</translation>
    </message>
    <message>
        <source>%1 stalls a session</source>
        <translation>1セッションに%1回</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>再生失敗</translation>
    </message>
    <message>
        <source>recoveries: %1</source>
        <translation>復旧：%1</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>視聴完了</translation>
    </message>
    <message>
        <source>%1 left before the start</source>
        <translation>開始前の離脱：%1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>長さ %1</translation>
    </message>
    <message>
        <source>live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>%1 forward, %2 back</source>
        <translation>早送り %1、巻き戻し %2</translation>
    </message>
    <message>
        <source>Stalls</source>
        <translation>途切れ</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>合計 %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>視聴範囲</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>再生速度</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Seeks</source>
        <translation>シーク</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>%1 repaired</source>
        <translation>復旧：%1</translation>
    </message>
    <message>
        <source>%1 (sessions: %2)</source>
        <extracomment>How often an error was reported, and in how many sessions</extracomment>
        <translation>%1（セッション：%2）</translation>
    </message>
    <message>
        <source>without a reason</source>
        <translation>理由なし</translation>
    </message>
</context>
<context>
    <name>vitrine::InsightsWindow</name>
    <message>
        <source>Insights</source>
        <extracomment>Title of the window of Insights</extracomment>
        <translation>インサイト</translation>
    </message>
</context>
<context>
    <name>vitrine::KeyBinding</name>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Open another video</source>
        <translation>別の動画を開く</translation>
    </message>
    <message>
        <source>Open the link that was copied</source>
        <translation>コピーしたリンクを開く</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>再生／一時停止</translation>
    </message>
    <message>
        <source>Go 5 seconds back</source>
        <translation>5秒戻る</translation>
    </message>
    <message>
        <source>Go 5 seconds forward</source>
        <translation>5秒進む</translation>
    </message>
    <message>
        <source>Go 10 seconds back</source>
        <translation>10秒戻る</translation>
    </message>
    <message>
        <source>Go 10 seconds forward</source>
        <translation>10秒進む</translation>
    </message>
    <message>
        <source>Go to 0 %, 10 % … 90 % of the length</source>
        <translation>長さの 0%、10%…90% に移動</translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation>再生速度を下げる</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>再生速度を上げる</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>音量を上げる</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>音量を下げる</translation>
    </message>
    <message>
        <source>Sound off or on</source>
        <translation>消音／消音解除</translation>
    </message>
    <message>
        <source>Back, as does the mouse&apos;s back button</source>
        <translation>戻る（マウスの戻るボタンと同じ）</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Load the video again</source>
        <translation>動画を読み込み直す</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面表示</translation>
    </message>
    <message>
        <source>Enter or leave full screen</source>
        <translation>全画面表示の開始／終了</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Event feed: the player&apos;s messages, newest first</source>
        <translation>イベント一覧：プレーヤーのメッセージ（新しい順）</translation>
    </message>
    <message>
        <source>Search the event feed or Insights</source>
        <translation>イベント一覧またはインサイトを検索</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>インサイト</translation>
    </message>
    <message>
        <source>Insights: how this and earlier sessions went, as charts</source>
        <translation>インサイト：現在と過去のセッションの状況をグラフで表示</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
    <message>
        <source>This list of keys</source>
        <translation>このキー操作の一覧</translation>
    </message>
    <message>
        <source>Close the window, which ends Vitrine</source>
        <translation>ウィンドウを閉じてVitrineを終了</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings: language, Back, display, privacy</source>
        <translation>設定：言語、戻る、表示、プライバシー</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>ミニプレーヤー</translation>
    </message>
    <message>
        <source>Small window in a corner, above the others, or back</source>
        <translation>隅の小さいウィンドウ（最前面）、または元に戻す</translation>
    </message>
    <message>
        <source>Close what is open over the video, then leave full screen or the mini player</source>
        <translation>動画の上に開いているものを閉じ、次に全画面表示またはミニプレーヤーを終了</translation>
    </message>
</context>
<context>
    <name>vitrine::KeyCommand</name>
    <message>
        <source>Playing</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>%1 に移動</translation>
    </message>
    <message>
        <source>Rate %1</source>
        <translation>再生速度 %1</translation>
    </message>
    <message>
        <source>Volume %1 %</source>
        <translation>音量 %1%</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>消音</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>消音解除</translation>
    </message>
</context>
<context>
    <name>vitrine::KioskScreenModel</name>
    <message>
        <source>Next try in %1</source>
        <translation>%1 後に再試行します</translation>
    </message>
    <message>
        <source>We will be right back.</source>
        <translation>しばらくお待ちください。</translation>
    </message>
    <message>
        <source>The programme is not available at the moment.</source>
        <translation>番組は現在ご覧いただけません。</translation>
    </message>
    <message>
        <source>No connection. The programme continues by itself.</source>
        <translation>接続がありません。番組は自動的に再開します。</translation>
    </message>
    <message>
        <source>The programme is about to start.</source>
        <translation>まもなく始まります。</translation>
    </message>
</context>
<context>
    <name>vitrine::MainWindow</name>
    <message>
        <source>Copy link without token</source>
        <translation>トークンなしのリンクをコピー</translation>
    </message>
</context>
<context>
    <name>vitrine::PageMenu</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切り取り</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
</context>
<context>
    <name>vitrine::PinPadModel</name>
    <message>
        <source>Enter the PIN to leave the kiosk.</source>
        <translation>キオスクを終了するには PIN を入力してください。</translation>
    </message>
    <message>
        <source>Checking the PIN…</source>
        <translation>PIN を確認しています…</translation>
    </message>
    <message>
        <source>Wrong PIN. Attempts left: %1</source>
        <translation>PIN が違います。残り回数: %1</translation>
    </message>
    <message>
        <source>Too many wrong PINs.
Try again in %1</source>
        <translation>PIN の誤りが多すぎます。
%1 後に再試行できます</translation>
    </message>
    <message>
        <source>The PIN cannot be checked.
The log of Vitrine tells why.</source>
        <translation>PIN を確認できません。
理由は Vitrine のログにあります。</translation>
    </message>
    <message>
        <source>Vitrine closes.</source>
        <translation>Vitrine を終了します。</translation>
    </message>
</context>
<context>
    <name>vitrine::PlaybackRate</name>
    <message>
        <source>%1×</source>
        <extracomment>Playback rate, for example 1.25×</extracomment>
        <translation>%1×</translation>
    </message>
</context>
<context>
    <name>vitrine::PlayerKeys</name>
    <message>
        <source>There is nothing to play yet.</source>
        <translation>まだ再生するものがありません。</translation>
    </message>
    <message>
        <source>This video cannot be sought.</source>
        <translation>この動画はシークできません。</translation>
    </message>
</context>
<context>
    <name>vitrine::PortalInhibitor</name>
    <message>
        <source>A video is playing.</source>
        <translation>動画を再生しています。</translation>
    </message>
</context>
<context>
    <name>vitrine::RecentTargets</name>
    <message>
        <source>The list of recent videos cannot be read from %1 (%2).</source>
        <translation>最近の再生の一覧を %1 から読み込めません（%2）。</translation>
    </message>
    <message>
        <source>The list of recent videos was damaged; it is kept as %1.</source>
        <translation>最近の再生の一覧が壊れていたため、%1 として残しました。</translation>
    </message>
    <message>
        <source>The list of recent videos in %1 is damaged.</source>
        <translation>%1 の最近の再生の一覧が壊れています。</translation>
    </message>
    <message>
        <source>The list of recent videos in %1 cannot be deleted (%2).</source>
        <translation>%1 の最近の再生の一覧を削除できません（%2）。</translation>
    </message>
    <message>
        <source>The list of recent videos cannot be saved to %1 (%2).</source>
        <translation>最近の再生の一覧を %1 に保存できません（%2）。</translation>
    </message>
</context>
<context>
    <name>vitrine::RecoveryPresenter</name>
    <message>
        <source>Loading the video again…</source>
        <translation>動画を読み込み直しています…</translation>
    </message>
    <message>
        <source>Getting permission to play…</source>
        <translation>再生の許可を取得しています…</translation>
    </message>
</context>
<context>
    <name>vitrine::ReplayWindow</name>
    <message>
        <source>Replay of %1
recorded on %2 by Vitrine %3</source>
        <translation>%1 のリプレイ
Vitrine %3 で %2 に記録</translation>
    </message>
    <message>
        <source>Replay – Vitrine</source>
        <translation>リプレイ – Vitrine</translation>
    </message>
</context>
<context>
    <name>vitrine::RunSettings</name>
    <message>
        <source>The settings file is wrong: see Settings (Ctrl+,)</source>
        <translation>設定ファイルに誤りがあります：「設定」(Ctrl+,) を確認してください</translation>
    </message>
</context>
<context>
    <name>vitrine::SessionEnd</name>
    <message>
        <source>The player ends its session, so that it no longer counts as an active device.</source>
        <translation>プレーヤーはセッションを終了し、使用中のデバイスに数えられなくなります。</translation>
    </message>
</context>
<context>
    <name>vitrine::SessionInsights</name>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1件</translation>
    </message>
</context>
<context>
    <name>vitrine::SessionTexts</name>
    <message>
        <source>Connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>再生中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Buffering</source>
        <translation>バッファリング</translation>
    </message>
    <message>
        <source>Seeking</source>
        <translation>シーク中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>離脱</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Error %1</source>
        <translation>エラー %1</translation>
    </message>
    <message>
        <source>Page ended: %1</source>
        <translation>ページの終了：%1</translation>
    </message>
    <message>
        <source>Recovery: %1</source>
        <translation>復旧：%1</translation>
    </message>
    <message>
        <source>Recovery: %1 (%2)</source>
        <translation>復旧：%1（%2）</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>復旧を断念</translation>
    </message>
    <message>
        <source>Given up: %1</source>
        <translation>復旧を断念：%1</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <extracomment>Days and a time: 12 d 3:04:05</extracomment>
        <translation>%1日 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>Unknown content</source>
        <translation>不明なコンテンツ</translation>
    </message>
</context>
<context>
    <name>vitrine::SettingTexts</name>
    <message>
        <source>Close the window</source>
        <translation>ウィンドウを閉じる</translation>
    </message>
    <message>
        <source>Go back one page</source>
        <translation>1ページ戻る</translation>
    </message>
    <message>
        <source>Start the video again</source>
        <translation>動画を最初から再生</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>何もしない</translation>
    </message>
    <message>
        <source>When something changes</source>
        <translation>変化があったとき</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>常に</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>表示しない</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Start without sound</source>
        <translation>音声なしで開始</translation>
    </message>
    <message>
        <source>Sound stays off until you switch it on.</source>
        <translation>オンにするまで音声は出ません。</translation>
    </message>
    <message>
        <source>What Back does</source>
        <translation>「戻る」の動作</translation>
    </message>
    <message>
        <source>The player&apos;s Back button, and the key.</source>
        <translation>プレーヤーの「戻る」ボタンとキーです。</translation>
    </message>
    <message>
        <source>or go to this address: https://…</source>
        <translation>または次のアドレスへ移動：https://…</translation>
    </message>
    <message>
        <source>Site of the player</source>
        <translation>プレーヤーのサイト</translation>
    </message>
    <message>
        <source>Change it only if a provider allows its videos on certain sites.</source>
        <translation>提供元が特定のサイトでのみ動画を許可している場合だけ変更してください。</translation>
    </message>
    <message>
        <source>Control the video directly</source>
        <translation>動画を直接操作</translation>
    </message>
    <message>
        <source>Needed for the keys that play, seek and change the sound.</source>
        <translation>再生、シーク、音量のキー操作に必要です。</translation>
    </message>
    <message>
        <source>Start in full screen</source>
        <translation>全画面表示で開始</translation>
    </message>
    <message>
        <source>The video fills the screen when Vitrine starts.</source>
        <translation>Vitrineの起動時に、動画が画面いっぱいに表示されます。</translation>
    </message>
    <message>
        <source>Display over the video</source>
        <translation>動画上の情報表示</translation>
    </message>
    <message>
        <source>Shows state, position and rate.</source>
        <translation>状態、位置、再生速度を表示します。</translation>
    </message>
    <message>
        <source>Media keys</source>
        <translation>メディアキー</translation>
    </message>
    <message>
        <source>Media keys and the controls of the desktop control the video.</source>
        <translation>メディアキーとデスクトップの操作で動画を操作できます。</translation>
    </message>
    <message>
        <source>Keep a journal</source>
        <translation>ジャーナルを保存</translation>
    </message>
    <message>
        <source>What you played, and how well; it never leaves this computer by itself.</source>
        <translation>再生した内容とその品質を記録します。自動的に外部へ送信されることはありません。</translation>
    </message>
    <message>
        <source>Days in the journal</source>
        <translation>ジャーナルの保存日数</translation>
    </message>
    <message>
        <source>Older entries are deleted.</source>
        <translation>古い記録は削除されます。</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>プレーヤー</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Set for all users of this computer in %1.</source>
        <translation>%1 で、このコンピューターの全ユーザー向けに設定されています。</translation>
    </message>
    <message>
        <source>This run uses the value in %1. A change counts without that file.</source>
        <translation>この実行では %1 の値を使用中です。変更はそのファイルがない場合に有効になります。</translation>
    </message>
    <message>
        <source>This run uses the variable %1. A change counts without it.</source>
        <translation>この実行では変数 %1 を使用中です。変更はその変数がない場合に有効になります。</translation>
    </message>
    <message>
        <source>This run uses the option %1. A change counts without it.</source>
        <translation>この実行ではオプション %1 を使用中です。変更はそのオプションがない場合に有効になります。</translation>
    </message>
    <message>
        <source>The language of the window and the player.</source>
        <translation>ウィンドウとプレーヤーの言語です。</translation>
    </message>
    <message>
        <source>Keep a list of recent videos</source>
        <translation>最近の動画のリストを残す</translation>
    </message>
    <message>
        <source>The start view offers them; their links stay on this computer.</source>
        <translation>開始画面に表示します。リンクはこのコンピューターにだけ残ります。</translation>
    </message>
    <message>
        <source>High</source>
        <extracomment>A choice for the contrast of the window</extracomment>
        <translation>高</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>A choice for the contrast of the window</extracomment>
        <translation>標準</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>コントラスト</translation>
    </message>
    <message>
        <source>High contrast makes texts and borders easier to see.</source>
        <translation>コントラストを高くすると、文字や枠が見やすくなります。</translation>
    </message>
</context>
<context>
    <name>vitrine::SettingsModel</name>
    <message>
        <source>%1 %2.</source>
        <translation>%1%2。</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation>次回の起動から有効になります。</translation>
    </message>
    <message>
        <source>%1: this value %2.</source>
        <translation>%1：この値%2。</translation>
    </message>
    <message>
        <source>%1: give an address that begins with https:// or http://.</source>
        <translation>%1：https://またはhttp://で始まるアドレスを入力してください。</translation>
    </message>
</context>
<context>
    <name>vitrine::StartModel</name>
    <message>
        <source>%1 cannot be read. Drop a link, or a text file with one.</source>
        <translation>%1 を読み込めません。リンク、またはリンクが入ったテキストファイルをドロップしてください。</translation>
    </message>
    <message>
        <source>This is no link. Copy or drop the link to a video, its token or its embed code.</source>
        <translation>リンクではありません。動画のリンク、トークン、埋め込みコードのいずれかをコピーまたはドロップしてください。</translation>
    </message>
    <message>
        <source>There is nothing to open. Copy the link to a video, its token or its embed code first.</source>
        <translation>開くものがありません。動画のリンク、トークン、埋め込みコードのいずれかを先にコピーしてください。</translation>
    </message>
    <message>
        <source>This is a picture, not a link. Copy or drop the link to a video, its token or its embed code.</source>
        <translation>これは画像で、リンクではありません。動画のリンク、トークン、埋め込みコードのいずれかをコピーまたはドロップしてください。</translation>
    </message>
    <message>
        <source>%1 has no link to a video in it. Drop a link, or a text file with one.</source>
        <translation>%1 に動画のリンクがありません。リンク、またはリンクが入ったテキストファイルをドロップしてください。</translation>
    </message>
    <message>
        <source>%1 is no text file with a link, and no video in a format that Vitrine plays: MP4 or WebM.</source>
        <translation>%1 は、リンクが入ったテキストファイルでも、Vitrineが再生できる形式（MP4、WebM）の動画でもありません。</translation>
    </message>
</context>
<context>
    <name>vitrine::StartProblem</name>
    <message>
        <source>Vitrine cannot play this.</source>
        <translation>Vitrineはこれを再生できません。</translation>
    </message>
</context>
<context>
    <name>vitrine::StartupChart</name>
    <message>
        <source>0 s</source>
        <translation>0秒</translation>
    </message>
    <message>
        <source>half in %1 s</source>
        <translation>半数が%1秒以内</translation>
    </message>
    <message>
        <source>95 % in %1 s</source>
        <translation>95%が%1秒以内</translation>
    </message>
    <message>
        <source>under %1 s</source>
        <translation>%1秒未満</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>すべての時間</translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <translation>%1～%2秒</translation>
    </message>
    <message>
        <source>%1 s or longer</source>
        <translation>%1秒以上</translation>
    </message>
    <message>
        <source>%1 · sessions: %2 (%3 %)</source>
        <extracomment>A range of start-up times, and how many sessions started in it</extracomment>
        <translation>%1 · セッション：%2（%3%）</translation>
    </message>
</context>
<context>
    <name>vitrine::StoredDataModel</name>
    <message>
        <source>Cookies, and what the player has stored</source>
        <translation>Cookieと、プレーヤーが保存したデータ</translation>
    </message>
    <message>
        <source>Temporary files</source>
        <translation>一時ファイル</translation>
    </message>
    <message>
        <source>The journal and the recent videos: what you played</source>
        <translation>ジャーナルと最近の動画：再生したもの</translation>
    </message>
</context>
<context>
    <name>vitrine::TargetNote</name>
    <message>
        <source>From %1, without a token.</source>
        <translation>%1 から、トークンなし。</translation>
    </message>
    <message>
        <source>The token in this link is not complete. Copy the whole link again.</source>
        <translation>このリンクのトークンが不完全です。リンク全体をもう一度コピーしてください。</translation>
    </message>
    <message>
        <source>This link expired on %1. Ask the sender for a new one.</source>
        <translation>このリンクの有効期限は %1 に切れました。送信者に新しいリンクを依頼してください。</translation>
    </message>
    <message>
        <source>From %1, valid until %2.</source>
        <translation>%1 から、有効期限 %2。</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>%1 から。</translation>
    </message>
    <message>
        <source>This is neither a link nor a token. Copy the whole link again.</source>
        <translation>リンクでもトークンでもありません。リンク全体をもう一度コピーしてください。</translation>
    </message>
    <message>
        <source>A demo of Vitrine: %1.</source>
        <translation>Vitrineのデモ：%1。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>ファイル %1 がありません。</translation>
    </message>
    <message>
        <source>A scenario for the reference player.</source>
        <translation>リファレンスプレーヤーのシナリオです。</translation>
    </message>
    <message>
        <source>The token in this link has %1 characters, more than the %2 for which a link has room. If it does not play, ask the sender for a shorter one.</source>
        <translation>このリンクのトークンは%1文字で、リンクに入る%2文字を超えています。再生できない場合は、送信者に短いリンクを依頼してください。</translation>
    </message>
    <message>
        <source>There is no demo “%1”. Play “demo”, or one with a name such as “demo:live”.</source>
        <translation>デモ「%1」はありません。「demo」または「demo:live」のような名前を指定してください。</translation>
    </message>
    <message>
        <source>There is no demo “%1”. Did you mean “%2”?</source>
        <translation>デモ「%1」はありません。「%2」のことですか?</translation>
    </message>
    <message>
        <source>Vitrine cannot play “%1:” links. Copy the link to a video, its token or its embed code.</source>
        <translation>「%1:」のリンクは再生できません。動画のリンク、トークン、埋め込みコードのいずれかをコピーしてください。</translation>
    </message>
    <message>
        <source>A video on this machine.</source>
        <translation>このコンピューターにある動画です。</translation>
    </message>
</context>
<context>
    <name>vitrine::TimelineChart</name>
    <message>
        <source>live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>位置 %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>A state and how long it lasted: Buffering for 2.5 s</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>vitrine::WindowModes</name>
    <message>
        <source>On Wayland, only the desktop can keep this window above the others or move it: try the window&apos;s menu, often Alt+Space.</source>
        <translation>Waylandでは、このウィンドウを最前面に保ったり移動したりできるのはデスクトップだけです。ウィンドウメニュー（多くはAlt+Space）をお試しください。</translation>
    </message>
    <message>
        <source>Mini player: %1</source>
        <translation>ミニプレーヤー：%1</translation>
    </message>
</context>
<context>
    <name>vitrine::WindowNote</name>
    <message>
        <source>Press Esc to leave full screen.</source>
        <translation>Escキーで全画面表示を終了します。</translation>
    </message>
    <message>
        <source>%1 is in full screen. Press Esc to leave.</source>
        <translation>%1 が全画面で表示されています。Escキーで終了します。</translation>
    </message>
    <message>
        <source>Starting over in %1 s. Touch the screen to continue.</source>
        <translation>%1 秒後に最初に戻ります。続けるには画面に触れてください。</translation>
    </message>
</context>
</TS>
