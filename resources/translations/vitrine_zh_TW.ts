<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>ActionButton</name>
    <message>
        <source>Not available now</source>
        <translation>目前無法使用</translation>
    </message>
</context>
<context>
    <name>ErrorDetails</name>
    <message>
        <source>Details</source>
        <translation>詳細資料</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>複製詳細資料</translation>
    </message>
</context>
<context>
    <name>ErrorDialogActions</name>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>EventFeed</name>
    <message>
        <source>Event feed</source>
        <translation>事件清單</translation>
    </message>
    <message>
        <source>Events, newest first</source>
        <translation>事件，由新到舊</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>沒有事件</translation>
    </message>
</context>
<context>
    <name>EventFeedHeader</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Copy all as JSON</source>
        <translation>全部複製為 JSON</translation>
    </message>
    <message>
        <source>Close the event feed</source>
        <translation>關閉事件清單</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>EventFeedRow</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>EventPayload</name>
    <message>
        <source>Copy as JSON</source>
        <translation>複製為 JSON</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Show events: %1</source>
        <translation>顯示事件：%1</translation>
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
        <translation>直播</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>Playback rate %1</source>
        <translation>播放速度 %1</translation>
    </message>
    <message>
        <source>No progress</source>
        <translation>沒有進度</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>延遲</translation>
    </message>
    <message>
        <source>No progress from the player</source>
        <translation>播放器沒有回報進度</translation>
    </message>
    <message>
        <source>Progress is late</source>
        <translation>進度回報延遲</translation>
    </message>
</context>
<context>
    <name>HudTimes</name>
    <message>
        <source>Elapsed %1</source>
        <translation>已播放 %1</translation>
    </message>
    <message>
        <source>Duration %1</source>
        <translation>總長度 %1</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message>
        <source>Insights</source>
        <translation>播放分析</translation>
    </message>
    <message>
        <source>The journal cannot be read</source>
        <translation>無法讀取日誌</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet</source>
        <translation>尚無任何紀錄</translation>
    </message>
    <message>
        <source>Play something: every session appears here with its start-up time, its stalls and the parts that were played. Without a journal, or with --ephemeral, only the running session does.</source>
        <translation>播放影片後，每個工作階段的啟動時間、卡頓與播放片段都會顯示在這裡。沒有日誌或使用 --ephemeral 時，只會顯示進行中的工作階段。</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>正在讀取日誌…</translation>
    </message>
</context>
<context>
    <name>InsightsChart</name>
    <message>
        <source>Point at the chart, or use the arrow keys, to read its values. The wheel or + and − zoom.</source>
        <translation>將游標移到圖表上或使用方向鍵可查看數值；滾輪或 + 和 − 可縮放。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>匯出：%1</translation>
    </message>
</context>
<context>
    <name>InsightsErrors</name>
    <message>
        <source>Errors</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
</context>
<context>
    <name>InsightsHeader</name>
    <message>
        <source>Insights</source>
        <translation>播放分析</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>工作階段</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>總覽</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>Read the journal again</source>
        <translation>重新讀取日誌</translation>
    </message>
    <message>
        <source>Close Insights</source>
        <translation>關閉播放分析</translation>
    </message>
</context>
<context>
    <name>InsightsIncidents</name>
    <message>
        <source>Errors and recoveries</source>
        <translation>錯誤與復原</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
</context>
<context>
    <name>InsightsList</name>
    <message>
        <source>Search sessions (%L1)</source>
        <translation>搜尋工作階段（%L1）</translation>
    </message>
    <message>
        <source>Sessions, newest first</source>
        <translation>工作階段，由新到舊</translation>
    </message>
    <message>
        <source>No session matches the search</source>
        <translation>沒有符合搜尋條件的工作階段</translation>
    </message>
</context>
<context>
    <name>InsightsOverview</name>
    <message>
        <source>All contents</source>
        <translation>所有內容</translation>
    </message>
    <message>
        <source>How many sessions played each second of %1, which most played</source>
        <translation>最多人播放的 %1：每一秒有多少工作階段播放過</translation>
    </message>
    <message>
        <source>How many sessions played each second of %1</source>
        <translation>%1：每一秒有多少工作階段播放過</translation>
    </message>
    <message>
        <source>Start-up times, in seconds</source>
        <translation>啟動時間（秒）</translation>
    </message>
    <message>
        <source>Point at the chart, or use the arrow keys, to read its values.</source>
        <translation>將游標移到圖表上或使用方向鍵可查看數值。</translation>
    </message>
</context>
<context>
    <name>InsightsSession</name>
    <message>
        <source>The session cannot be shown</source>
        <translation>無法顯示此工作階段</translation>
    </message>
    <message>
        <source>Select a session</source>
        <translation>選擇工作階段</translation>
    </message>
    <message>
        <source>Timeline: states, and position in the media</source>
        <translation>時間軸：狀態與媒體位置</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>連線中</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>載入中</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>播放中</translation>
    </message>
    <message>
        <source>at another rate</source>
        <translation>以其他速度播放</translation>
    </message>
    <message>
        <source>buffering, recovery</source>
        <translation>緩衝、復原</translation>
    </message>
    <message>
        <source>seeking</source>
        <translation>跳轉中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>failed, error</source>
        <translation>失敗、錯誤</translation>
    </message>
    <message>
        <source>What was played, and how often</source>
        <translation>播放過的片段與次數</translation>
    </message>
    <message>
        <source>A live stream has no duration, so there is no picture of what was seen of it.</source>
        <translation>直播沒有總長度，因此無法顯示觀看過的部分。</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>Close the list of keys</source>
        <translation>關閉按鍵清單</translation>
    </message>
</context>
<context>
    <name>MiniControls</name>
    <message>
        <source>Back to the window</source>
        <translation>返回視窗</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>Digits entered: %1</source>
        <translation>已輸入的位數：%1</translation>
    </message>
</context>
<context>
    <name>PinKey</name>
    <message>
        <source>Not available now</source>
        <translation>目前無法使用</translation>
    </message>
</context>
<context>
    <name>PinKeys</name>
    <message>
        <source>Delete the last digit</source>
        <translation>刪除最後一個數字</translation>
    </message>
    <message>
        <source>Confirm the PIN</source>
        <translation>確認 PIN</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Leave the kiosk</source>
        <translation>離開資訊站</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ScreenKeyboard</name>
    <message>
        <source>On-screen keyboard</source>
        <translation>螢幕鍵盤</translation>
    </message>
    <message>
        <source>Language of the keys</source>
        <translation>按鍵的語言</translation>
    </message>
    <message>
        <source>Hide keyboard</source>
        <translation>隱藏鍵盤</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
</context>
<context>
    <name>SettingsData</name>
    <message>
        <source>Clear data</source>
        <translation>清除資料</translation>
    </message>
    <message>
        <source>Everything is deleted when Vitrine starts next time, before it opens the player.</source>
        <translation>下次啟動 Vitrine 時，會在開啟播放器之前刪除所有資料。</translation>
    </message>
    <message>
        <source>Vitrine uses these files now, so they are deleted when it starts next time. For the player, this computer is then a new device. Settings stay.</source>
        <translation>Vitrine 正在使用這些檔案，因此會在下次啟動時刪除。之後對播放器而言，這部電腦是新的裝置。設定會保留。</translation>
    </message>
    <message>
        <source>What Vitrine keeps about the videos that you played.</source>
        <translation>Vitrine 保存的影片播放相關資料。</translation>
    </message>
    <message>
        <source>Clear data…</source>
        <translation>清除資料…</translation>
    </message>
    <message>
        <source>Delete at the next start</source>
        <translation>下次啟動時刪除</translation>
    </message>
    <message>
        <source>Keep the data</source>
        <translation>保留資料</translation>
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
        <translation>關閉設定</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>已儲存於 %1</translation>
    </message>
</context>
<context>
    <name>StartField</name>
    <message>
        <source>Link, token or embed code</source>
        <translation>連結、權杖或嵌入碼</translation>
    </message>
    <message>
        <source>Paste what you were given, or drop it here.</source>
        <translation>貼上您收到的內容，或拖放到這裡。</translation>
    </message>
</context>
<context>
    <name>StartRow</name>
    <message>
        <source>Play %1</source>
        <translation>播放 %1</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>從清單移除 %1</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Play a video</source>
        <translation>播放影片</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play the demo</source>
        <translation>播放示範影片</translation>
    </message>
    <message>
        <source>Played lately</source>
        <translation>最近播放</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清除清單</translation>
    </message>
</context>
<context>
    <name>vitrine::ChartExport</name>
    <message>
        <source>Export chart</source>
        <translation>匯出圖表</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>圖片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>向量圖 (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已儲存為 %1</translation>
    </message>
</context>
<context>
    <name>vitrine::ChartItem</name>
    <message>
        <source>There is nothing to export.</source>
        <translation>沒有可匯出的資料。</translation>
    </message>
    <message>
        <source>A chart cannot be saved as “.%1”. Choose a name that ends with .png, .svg or .csv.</source>
        <translation>圖表無法儲存為「.%1」。請選擇以 .png、.svg 或 .csv 結尾的檔名。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>無法寫入 %1：%2。請選擇其他資料夾。</translation>
    </message>
</context>
<context>
    <name>vitrine::CoverageChart</name>
    <message>
        <source>%1 % of the sessions (%2)</source>
        <translation>%1% 的工作階段（%2）</translation>
    </message>
    <message>
        <source>%1 · not played</source>
        <translation>%1 · 未播放</translation>
    </message>
    <message>
        <source>%1 · sessions that played it: %2 of %3 (%4 %)</source>
        <translation>%1 · 播放過的工作階段：%2／%3（%4%）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 · %2 played once</source>
        <translation>%1 · %2 播放 1 次</translation>
    </message>
    <message>
        <source>%1 · %2 played %3 times</source>
        <translation>%1 · %2 播放 %3 次</translation>
    </message>
</context>
<context>
    <name>vitrine::DialogActions</name>
    <message>
        <source>Trying again…</source>
        <translation>重試中…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>The action, and the time until it is done without the viewer: Try again · 32 s</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>複製詳細資料</translation>
    </message>
    <message>
        <source>Close Vitrine</source>
        <translation>關閉 Vitrine</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>回到起始頁</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>停止重試</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
</context>
<context>
    <name>vitrine::ErrorDialogModel</name>
    <message>
        <source>Recovery</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代碼</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Host origin</source>
        <translation>主機來源</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>時間 (UTC)</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Player version</source>
        <translation>播放器版本</translation>
    </message>
    <message>
        <source>Vitrine version</source>
        <translation>Vitrine 版本</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>播放目標</translation>
    </message>
    <message>
        <source>Loading the video again…</source>
        <translation>正在重新載入影片…</translation>
    </message>
</context>
<context>
    <name>vitrine::ErrorText</name>
    <message>
        <source>There is no video at this link: it was removed, or it is not published yet.</source>
        <translation>此連結沒有影片：影片已移除或尚未發布。</translation>
    </message>
    <message>
        <source>Check the link, or ask the sender for a new one.</source>
        <translation>請檢查連結，或向傳送者索取新的連結。</translation>
    </message>
    <message>
        <source>Check in BlendVision that the content exists and is published, and that the token is for this content.</source>
        <translation>請在 BlendVision 確認內容存在且已發布，並確認權杖屬於此內容。</translation>
    </message>
    <message>
        <source>Its provider allows it only on certain sites, and this player is not one of them.</source>
        <translation>影片提供者僅允許在特定網站播放，而此播放器不在其中。</translation>
    </message>
    <message>
        <source>Copy the details and send them to the provider.</source>
        <translation>請複製詳細資料並傳送給影片提供者。</translation>
    </message>
    <message>
        <source>Add the host origin below to the authorised domains in BlendVision, or start Vitrine with --host-origin and an authorised domain.</source>
        <translation>請在 BlendVision 將下方的主機來源加入授權網域，或以 --host-origin 和已授權的網域啟動 Vitrine。</translation>
    </message>
    <message>
        <source>It is already playing on as many devices as your access allows: stop it on another one.</source>
        <translation>正在播放的裝置數量已達您的權限上限：請先停止其中一部裝置的播放。</translation>
    </message>
    <message>
        <source>A device that was switched off counts until its session expires. The device limit of a token is set in BlendVision.</source>
        <translation>已關機的裝置在工作階段到期前仍會計入。權杖的裝置上限在 BlendVision 設定。</translation>
    </message>
    <message>
        <source>The connection to the service was lost, or the player was in the background for too long.</source>
        <translation>與服務的連線中斷，或播放器在背景停留過久。</translation>
    </message>
    <message>
        <source>The player must reach the service every 10 seconds. Check the network, and that nothing hides, minimises or suspends the window.</source>
        <translation>播放器每 10 秒必須連上服務一次。請檢查網路，並確認視窗沒有被隱藏、最小化或暫停。</translation>
    </message>
    <message>
        <source>The link is incomplete or damaged.</source>
        <translation>連結不完整或已損壞。</translation>
    </message>
    <message>
        <source>Open the link again exactly as you received it, or ask for a new one.</source>
        <translation>請依照收到的原樣重新開啟連結，或索取新的連結。</translation>
    </message>
    <message>
        <source>The link needs a complete resource token for this content. Playback tokens and API tokens do not work here.</source>
        <translation>連結需要此內容的完整資源權杖；播放權杖與 API 權杖不適用。</translation>
    </message>
    <message>
        <source>Your access to this video has ended.</source>
        <translation>您觀看此影片的權限已結束。</translation>
    </message>
    <message>
        <source>Ask the sender of the link for a new one.</source>
        <translation>請向傳送者索取新的連結。</translation>
    </message>
    <message>
        <source>Create a resource token with a later expiry and start Vitrine with it, or set a source of new tokens: token_file, token_command or api_resource_id.</source>
        <translation>請建立到期時間較晚的資源權杖並以其啟動 Vitrine，或設定新權杖的來源：token_file、token_command 或 api_resource_id。</translation>
    </message>
    <message>
        <source>The player reported an error.</source>
        <translation>播放器回報錯誤。</translation>
    </message>
    <message>
        <source>If it happens again, copy the details and send them to the provider.</source>
        <translation>如果再次發生，請複製詳細資料並傳送給影片提供者。</translation>
    </message>
    <message>
        <source>Media, network and copy protection errors have no documented reason. Protected content needs a Widevine module.</source>
        <translation>媒體、網路與版權保護錯誤沒有公開的原因說明。受保護的內容需要 Widevine 模組。</translation>
    </message>
    <message>
        <source>The player did not respond in time.</source>
        <translation>播放器未在時限內回應。</translation>
    </message>
    <message>
        <source>Check the link and your network connection.</source>
        <translation>請檢查連結與網路連線。</translation>
    </message>
    <message>
        <source>The event feed (F2) shows what happened. On a slow connection, increase ready_timeout.</source>
        <translation>事件清單（F2）會顯示發生的狀況。若連線緩慢，請調高 ready_timeout。</translation>
    </message>
    <message>
        <source>The service cannot be reached, or it returned an error.</source>
        <translation>無法連上服務，或服務傳回錯誤。</translation>
    </message>
    <message>
        <source>%1 could not be loaded.</source>
        <translation>無法載入 %1。</translation>
    </message>
    <message>
        <source>Check name resolution, proxy, firewall, certificates and the clock of this machine.</source>
        <translation>請檢查此電腦的名稱解析、Proxy、防火牆、憑證與時鐘。</translation>
    </message>
    <message>
        <source>The process that shows the video has stopped working.</source>
        <translation>顯示影片的處理程序已停止運作。</translation>
    </message>
    <message>
        <source>If this happens again, check the free memory, or start Vitrine with --graphics software.</source>
        <translation>如果再次發生，請檢查可用記憶體，或以 --graphics software 啟動 Vitrine。</translation>
    </message>
    <message>
        <source>The player reports that it is playing, but its position does not change.</source>
        <translation>播放器回報正在播放，但位置沒有變動。</translation>
    </message>
    <message>
        <source>The stall limit is silent_timeout. If this happens again, check the load of this machine and the network.</source>
        <translation>停滯時限為 silent_timeout。如果再次發生，請檢查此電腦的負載與網路。</translation>
    </message>
    <message>
        <source>There is no connection to the service: check the network, then try again.</source>
        <translation>無法連線到服務：請檢查網路後重試。</translation>
    </message>
    <message>
        <source>Playback continues when the connection is back.</source>
        <translation>連線恢復後會繼續播放。</translation>
    </message>
    <message>
        <source>The player&apos;s server cannot be reached from here. Check cable, Wi-Fi, name resolution, proxy and firewall.</source>
        <translation>無法從這裡連上播放器的伺服器。請檢查網路線、Wi-Fi、名稱解析、Proxy 與防火牆。</translation>
    </message>
    <message>
        <source>Vitrine could not get permission to play this video.</source>
        <translation>Vitrine 無法取得播放此影片的權限。</translation>
    </message>
    <message>
        <source>If this happens again, contact the operator of this player.</source>
        <translation>如果再次發生，請聯絡此播放器的管理人員。</translation>
    </message>
    <message>
        <source>Check token_file, token_command and the api_ settings. “vitrine doctor” shows which are set.</source>
        <translation>請檢查 token_file、token_command 與 api_ 開頭的設定。「vitrine doctor」會顯示哪些已設定。</translation>
    </message>
    <message>
        <source>There is nothing to play</source>
        <translation>沒有可播放的內容</translation>
    </message>
    <message>
        <source>This is not a valid link, token or scenario.</source>
        <translation>這不是有效的連結、權杖或情境。</translation>
    </message>
    <message>
        <source>Check the link for missing or extra characters and open it again.</source>
        <translation>請檢查連結是否缺少或多出字元，然後重新開啟。</translation>
    </message>
    <message>
        <source>A target is an http or https URL, a resource token, a scenario or video file, or demo.</source>
        <translation>播放目標可以是 http 或 https 網址、資源權杖、情境或影片檔案，或 demo。</translation>
    </message>
</context>
<context>
    <name>vitrine::EventSummary</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>live</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>%L1 deliveries</source>
        <extracomment>Number of progress deliveries in this row</extracomment>
        <translation>%L1 次回報</translation>
    </message>
    <message>
        <source>%L1 records</source>
        <extracomment>Records that were sent to a collector</extracomment>
        <translation>%L1 筆紀錄</translation>
    </message>
</context>
<context>
    <name>vitrine::GuardedPage</name>
    <message>
        <source>Message from %1</source>
        <extracomment>Title of a dialog of the page at this address</extracomment>
        <translation>來自 %1 的訊息</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>選擇檔案</translation>
    </message>
</context>
<context>
    <name>vitrine::HudModel</name>
    <message>
        <source>Connecting…</source>
        <translation>連線中…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>載入中…</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>播放中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>Buffering…</source>
        <translation>緩衝中…</translation>
    </message>
    <message>
        <source>Seeking…</source>
        <translation>跳轉中…</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Playing again</source>
        <translation>已恢復播放</translation>
    </message>
    <message>
        <source>Resumed at %1</source>
        <translation>從 %1 繼續播放</translation>
    </message>
    <message>
        <source>Taking longer than usual</source>
        <translation>比平常久</translation>
    </message>
    <message>
        <source>Still connecting…</source>
        <translation>仍在連線…</translation>
    </message>
    <message>
        <source>Still loading…</source>
        <translation>仍在載入…</translation>
    </message>
    <message>
        <source>Still buffering…</source>
        <translation>仍在緩衝…</translation>
    </message>
</context>
<context>
    <name>vitrine::InsightsSessions</name>
    <message>
        <source>%1, %2, %3, watched: %4</source>
        <translation>%1，%2，%3，觀看時間：%4</translation>
    </message>
    <message>
        <source>stalls: %1</source>
        <translation>卡頓：%1</translation>
    </message>
    <message>
        <source>errors: %1</source>
        <translation>錯誤：%1</translation>
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
        <translation>%1 小時</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>工作階段</translation>
    </message>
    <message>
        <source>and running: %1</source>
        <translation>另有進行中：%1</translation>
    </message>
    <message>
        <source>%1 started</source>
        <translation>已開始：%1</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>觀看時間</translation>
    </message>
    <message>
        <source>%1 of media</source>
        <translation>媒體內容 %1</translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation>啟動時間</translation>
    </message>
    <message>
        <source>95 % within %1</source>
        <translation>95% 在 %1 內</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>卡頓時間</translation>
    </message>
    <message>
        <source>%1 stalls a session</source>
        <translation>每個工作階段卡頓 %1 次</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>播放失敗</translation>
    </message>
    <message>
        <source>recoveries: %1</source>
        <translation>復原：%1</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>完播率</translation>
    </message>
    <message>
        <source>%1 left before the start</source>
        <translation>開始前離開：%1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>全長 %1</translation>
    </message>
    <message>
        <source>live</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>%1 forward, %2 back</source>
        <translation>快轉 %1，倒轉 %2</translation>
    </message>
    <message>
        <source>Stalls</source>
        <translation>卡頓</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>觀看比例</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Seeks</source>
        <translation>跳轉</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>%1 repaired</source>
        <translation>已復原：%1</translation>
    </message>
    <message>
        <source>%1 (sessions: %2)</source>
        <extracomment>How often an error was reported, and in how many sessions</extracomment>
        <translation>%1（工作階段：%2）</translation>
    </message>
    <message>
        <source>without a reason</source>
        <translation>沒有原因</translation>
    </message>
</context>
<context>
    <name>vitrine::InsightsWindow</name>
    <message>
        <source>Insights</source>
        <extracomment>Title of the window of Insights</extracomment>
        <translation>播放分析</translation>
    </message>
</context>
<context>
    <name>vitrine::KeyBinding</name>
    <message>
        <source>Open…</source>
        <translation>開啟…</translation>
    </message>
    <message>
        <source>Open another video</source>
        <translation>開啟其他影片</translation>
    </message>
    <message>
        <source>Open the link that was copied</source>
        <translation>開啟複製的連結</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暫停</translation>
    </message>
    <message>
        <source>Go 5 seconds back</source>
        <translation>倒退 5 秒</translation>
    </message>
    <message>
        <source>Go 5 seconds forward</source>
        <translation>快轉 5 秒</translation>
    </message>
    <message>
        <source>Go 10 seconds back</source>
        <translation>倒退 10 秒</translation>
    </message>
    <message>
        <source>Go 10 seconds forward</source>
        <translation>快轉 10 秒</translation>
    </message>
    <message>
        <source>Go to 0 %, 10 % … 90 % of the length</source>
        <translation>跳到總長度的 0%、10%…90%</translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation>放慢播放速度</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>加快播放速度</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>提高音量</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>降低音量</translation>
    </message>
    <message>
        <source>Sound off or on</source>
        <translation>關閉或開啟聲音</translation>
    </message>
    <message>
        <source>Back, as does the mouse&apos;s back button</source>
        <translation>返回，與滑鼠的返回鍵相同</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新載入</translation>
    </message>
    <message>
        <source>Load the video again</source>
        <translation>重新載入影片</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全螢幕</translation>
    </message>
    <message>
        <source>Enter or leave full screen</source>
        <translation>進入或離開全螢幕</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Event feed: the player&apos;s messages, newest first</source>
        <translation>事件清單：播放器的訊息，由新到舊</translation>
    </message>
    <message>
        <source>Search the event feed or Insights</source>
        <translation>搜尋事件清單或播放分析</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>播放分析</translation>
    </message>
    <message>
        <source>Insights: how this and earlier sessions went, as charts</source>
        <translation>播放分析：以圖表顯示目前與先前的工作階段</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>This list of keys</source>
        <translation>此按鍵清單</translation>
    </message>
    <message>
        <source>Close the window, which ends Vitrine</source>
        <translation>關閉視窗並結束 Vitrine</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>視窗</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings: language, Back, display, privacy</source>
        <translation>設定：語言、返回、顯示、隱私權</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>迷你播放器</translation>
    </message>
    <message>
        <source>Small window in a corner, above the others, or back</source>
        <translation>角落的小視窗（置於最上層），或還原</translation>
    </message>
    <message>
        <source>Close what is open over the video, then leave full screen or the mini player</source>
        <translation>關閉影片上方開啟的畫面，然後離開全螢幕或迷你播放器</translation>
    </message>
</context>
<context>
    <name>vitrine::KeyCommand</name>
    <message>
        <source>Playing</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>跳到 %1</translation>
    </message>
    <message>
        <source>Rate %1</source>
        <translation>播放速度 %1</translation>
    </message>
    <message>
        <source>Volume %1 %</source>
        <translation>音量 %1%</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>聲音已關閉</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>聲音已開啟</translation>
    </message>
</context>
<context>
    <name>vitrine::KioskScreenModel</name>
    <message>
        <source>Next try in %1</source>
        <translation>%1 後重試</translation>
    </message>
    <message>
        <source>We will be right back.</source>
        <translation>稍後即將恢復播放。</translation>
    </message>
    <message>
        <source>The programme is not available at the moment.</source>
        <translation>節目目前無法播放。</translation>
    </message>
    <message>
        <source>No connection. The programme continues by itself.</source>
        <translation>目前沒有連線。節目會自動繼續播放。</translation>
    </message>
    <message>
        <source>The programme is about to start.</source>
        <translation>節目即將開始。</translation>
    </message>
</context>
<context>
    <name>vitrine::MainWindow</name>
    <message>
        <source>Copy link without token</source>
        <translation>複製不含權杖的連結</translation>
    </message>
</context>
<context>
    <name>vitrine::PageMenu</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪下</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼上</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全選</translation>
    </message>
</context>
<context>
    <name>vitrine::PinPadModel</name>
    <message>
        <source>Enter the PIN to leave the kiosk.</source>
        <translation>請輸入 PIN 以離開資訊站。</translation>
    </message>
    <message>
        <source>Checking the PIN…</source>
        <translation>正在檢查 PIN…</translation>
    </message>
    <message>
        <source>Wrong PIN. Attempts left: %1</source>
        <translation>PIN 錯誤。剩餘次數：%1</translation>
    </message>
    <message>
        <source>Too many wrong PINs.
Try again in %1</source>
        <translation>PIN 錯誤次數過多。
%1 後可再試</translation>
    </message>
    <message>
        <source>The PIN cannot be checked.
The log of Vitrine tells why.</source>
        <translation>無法檢查 PIN。
原因請見 Vitrine 的記錄。</translation>
    </message>
    <message>
        <source>Vitrine closes.</source>
        <translation>Vitrine 即將關閉。</translation>
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
        <translation>還沒有可播放的內容。</translation>
    </message>
    <message>
        <source>This video cannot be sought.</source>
        <translation>此影片無法跳轉。</translation>
    </message>
</context>
<context>
    <name>vitrine::PortalInhibitor</name>
    <message>
        <source>A video is playing.</source>
        <translation>正在播放影片。</translation>
    </message>
</context>
<context>
    <name>vitrine::RecentTargets</name>
    <message>
        <source>The list of recent videos cannot be read from %1 (%2).</source>
        <translation>無法從 %1 讀取最近播放清單（%2）。</translation>
    </message>
    <message>
        <source>The list of recent videos was damaged; it is kept as %1.</source>
        <translation>最近播放清單已損壞，保留為 %1。</translation>
    </message>
    <message>
        <source>The list of recent videos in %1 is damaged.</source>
        <translation>%1 中的最近播放清單已損壞。</translation>
    </message>
    <message>
        <source>The list of recent videos in %1 cannot be deleted (%2).</source>
        <translation>無法刪除 %1 中的最近播放清單（%2）。</translation>
    </message>
    <message>
        <source>The list of recent videos cannot be saved to %1 (%2).</source>
        <translation>無法將最近播放清單儲存至 %1（%2）。</translation>
    </message>
</context>
<context>
    <name>vitrine::RecoveryPresenter</name>
    <message>
        <source>Loading the video again…</source>
        <translation>正在重新載入影片…</translation>
    </message>
    <message>
        <source>Getting permission to play…</source>
        <translation>正在取得播放權限…</translation>
    </message>
</context>
<context>
    <name>vitrine::ReplayWindow</name>
    <message>
        <source>Replay of %1
recorded on %2 by Vitrine %3</source>
        <translation>重播 %1
由 Vitrine %3 於 %2 錄製</translation>
    </message>
    <message>
        <source>Replay – Vitrine</source>
        <translation>重播 – Vitrine</translation>
    </message>
</context>
<context>
    <name>vitrine::RunSettings</name>
    <message>
        <source>The settings file is wrong: see Settings (Ctrl+,)</source>
        <translation>設定檔有誤：請查看「設定」(Ctrl+,)</translation>
    </message>
</context>
<context>
    <name>vitrine::SessionEnd</name>
    <message>
        <source>The player ends its session, so that it no longer counts as an active device.</source>
        <translation>播放器會結束工作階段，不再計為使用中的裝置。</translation>
    </message>
</context>
<context>
    <name>vitrine::SessionInsights</name>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 個</translation>
    </message>
</context>
<context>
    <name>vitrine::SessionTexts</name>
    <message>
        <source>Connecting</source>
        <translation>連線中</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>載入中</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>播放中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>Buffering</source>
        <translation>緩衝中</translation>
    </message>
    <message>
        <source>Seeking</source>
        <translation>跳轉中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已結束</translation>
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
        <translation>已離開</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中斷</translation>
    </message>
    <message>
        <source>Error %1</source>
        <translation>錯誤 %1</translation>
    </message>
    <message>
        <source>Page ended: %1</source>
        <translation>頁面已結束：%1</translation>
    </message>
    <message>
        <source>Recovery: %1</source>
        <translation>復原：%1</translation>
    </message>
    <message>
        <source>Recovery: %1 (%2)</source>
        <translation>復原：%1（%2）</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放棄</translation>
    </message>
    <message>
        <source>Given up: %1</source>
        <translation>已放棄：%1</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <extracomment>Days and a time: 12 d 3:04:05</extracomment>
        <translation>%1 天 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Unknown content</source>
        <translation>未知的內容</translation>
    </message>
</context>
<context>
    <name>vitrine::SettingTexts</name>
    <message>
        <source>Close the window</source>
        <translation>關閉視窗</translation>
    </message>
    <message>
        <source>Go back one page</source>
        <translation>返回上一頁</translation>
    </message>
    <message>
        <source>Start the video again</source>
        <translation>重新開始播放影片</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>不執行任何動作</translation>
    </message>
    <message>
        <source>When something changes</source>
        <translation>有變動時</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>一律顯示</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Start without sound</source>
        <translation>啟動時靜音</translation>
    </message>
    <message>
        <source>Sound stays off until you switch it on.</source>
        <translation>在您開啟之前，聲音會保持關閉。</translation>
    </message>
    <message>
        <source>What Back does</source>
        <translation>返回的動作</translation>
    </message>
    <message>
        <source>The player&apos;s Back button, and the key.</source>
        <translation>播放器的返回按鈕與按鍵。</translation>
    </message>
    <message>
        <source>or go to this address: https://…</source>
        <translation>或前往此位址：https://…</translation>
    </message>
    <message>
        <source>Site of the player</source>
        <translation>播放器所在的網站</translation>
    </message>
    <message>
        <source>Change it only if a provider allows its videos on certain sites.</source>
        <translation>僅在影片提供者限制於特定網站播放時才需變更。</translation>
    </message>
    <message>
        <source>Control the video directly</source>
        <translation>直接控制影片</translation>
    </message>
    <message>
        <source>Needed for the keys that play, seek and change the sound.</source>
        <translation>播放、跳轉與調整聲音的按鍵需要此設定。</translation>
    </message>
    <message>
        <source>Start in full screen</source>
        <translation>以全螢幕啟動</translation>
    </message>
    <message>
        <source>The video fills the screen when Vitrine starts.</source>
        <translation>Vitrine 啟動時，影片會填滿螢幕。</translation>
    </message>
    <message>
        <source>Display over the video</source>
        <translation>影片上的資訊顯示</translation>
    </message>
    <message>
        <source>Shows state, position and rate.</source>
        <translation>顯示狀態、位置與播放速度。</translation>
    </message>
    <message>
        <source>Media keys</source>
        <translation>媒體鍵</translation>
    </message>
    <message>
        <source>Media keys and the controls of the desktop control the video.</source>
        <translation>媒體鍵與桌面的控制項可控制影片。</translation>
    </message>
    <message>
        <source>Keep a journal</source>
        <translation>保存日誌</translation>
    </message>
    <message>
        <source>What you played, and how well; it never leaves this computer by itself.</source>
        <translation>記錄您播放過的內容與播放品質；不會自行離開這部電腦。</translation>
    </message>
    <message>
        <source>Days in the journal</source>
        <translation>日誌保留天數</translation>
    </message>
    <message>
        <source>Older entries are deleted.</source>
        <translation>較舊的紀錄會被刪除。</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>視窗</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>播放器</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隱私權</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>依照桌面設定</translation>
    </message>
    <message>
        <source>Set for all users of this computer in %1.</source>
        <translation>已在 %1 為這部電腦的所有使用者設定。</translation>
    </message>
    <message>
        <source>This run uses the value in %1. A change counts without that file.</source>
        <translation>此次執行使用 %1 中的值。沒有該檔案時，變更才會生效。</translation>
    </message>
    <message>
        <source>This run uses the variable %1. A change counts without it.</source>
        <translation>此次執行使用變數 %1。沒有該變數時，變更才會生效。</translation>
    </message>
    <message>
        <source>This run uses the option %1. A change counts without it.</source>
        <translation>此次執行使用選項 %1。沒有該選項時，變更才會生效。</translation>
    </message>
    <message>
        <source>The language of the window and the player.</source>
        <translation>視窗與播放器的語言。</translation>
    </message>
    <message>
        <source>Keep a list of recent videos</source>
        <translation>保留最近影片的清單</translation>
    </message>
    <message>
        <source>The start view offers them; their links stay on this computer.</source>
        <translation>會顯示在開始畫面；連結只留在這台電腦上。</translation>
    </message>
    <message>
        <source>High</source>
        <extracomment>A choice for the contrast of the window</extracomment>
        <translation>高</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>A choice for the contrast of the window</extracomment>
        <translation>一般</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>對比</translation>
    </message>
    <message>
        <source>High contrast makes texts and borders easier to see.</source>
        <translation>高對比讓文字和邊框更容易看清楚。</translation>
    </message>
</context>
<context>
    <name>vitrine::SettingsModel</name>
    <message>
        <source>%1 %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation>下次啟動時生效。</translation>
    </message>
    <message>
        <source>%1: this value %2.</source>
        <translation>%1：此值%2。</translation>
    </message>
    <message>
        <source>%1: give an address that begins with https:// or http://.</source>
        <translation>%1：請輸入以 https:// 或 http:// 開頭的網址。</translation>
    </message>
</context>
<context>
    <name>vitrine::StartModel</name>
    <message>
        <source>%1 cannot be read. Drop a link, or a text file with one.</source>
        <translation>無法讀取 %1。請拖放連結，或含有連結的文字檔。</translation>
    </message>
    <message>
        <source>This is no link. Copy or drop the link to a video, its token or its embed code.</source>
        <translation>這不是連結。請複製或拖放影片的連結、權杖或嵌入碼。</translation>
    </message>
    <message>
        <source>There is nothing to open. Copy the link to a video, its token or its embed code first.</source>
        <translation>沒有可開啟的內容。請先複製影片的連結、權杖或嵌入程式碼。</translation>
    </message>
    <message>
        <source>This is a picture, not a link. Copy or drop the link to a video, its token or its embed code.</source>
        <translation>這是圖片，不是連結。請複製或拖放影片的連結、權杖或嵌入程式碼。</translation>
    </message>
    <message>
        <source>%1 has no link to a video in it. Drop a link, or a text file with one.</source>
        <translation>%1 裡沒有影片連結。請拖放連結，或含有連結的文字檔。</translation>
    </message>
    <message>
        <source>%1 is no text file with a link, and no video in a format that Vitrine plays: MP4 or WebM.</source>
        <translation>%1 不是含有連結的文字檔，也不是 Vitrine 能播放的影片格式（MP4、WebM）。</translation>
    </message>
</context>
<context>
    <name>vitrine::StartProblem</name>
    <message>
        <source>Vitrine cannot play this.</source>
        <translation>Vitrine 無法播放。</translation>
    </message>
</context>
<context>
    <name>vitrine::StartupChart</name>
    <message>
        <source>0 s</source>
        <translation>0 秒</translation>
    </message>
    <message>
        <source>half in %1 s</source>
        <translation>半數在 %1 秒內</translation>
    </message>
    <message>
        <source>95 % in %1 s</source>
        <translation>95% 在 %1 秒內</translation>
    </message>
    <message>
        <source>under %1 s</source>
        <translation>少於 %1 秒</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>所有時間</translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <translation>%1 至 %2 秒</translation>
    </message>
    <message>
        <source>%1 s or longer</source>
        <translation>%1 秒以上</translation>
    </message>
    <message>
        <source>%1 · sessions: %2 (%3 %)</source>
        <extracomment>A range of start-up times, and how many sessions started in it</extracomment>
        <translation>%1 · 工作階段：%2（%3%）</translation>
    </message>
</context>
<context>
    <name>vitrine::StoredDataModel</name>
    <message>
        <source>Cookies, and what the player has stored</source>
        <translation>Cookie 與播放器儲存的資料</translation>
    </message>
    <message>
        <source>Temporary files</source>
        <translation>暫存檔</translation>
    </message>
    <message>
        <source>The journal and the recent videos: what you played</source>
        <translation>日誌與最近影片：您播放過的內容</translation>
    </message>
</context>
<context>
    <name>vitrine::TargetNote</name>
    <message>
        <source>From %1, without a token.</source>
        <translation>來自 %1，不含權杖。</translation>
    </message>
    <message>
        <source>The token in this link is not complete. Copy the whole link again.</source>
        <translation>此連結中的權杖不完整。請重新複製完整連結。</translation>
    </message>
    <message>
        <source>This link expired on %1. Ask the sender for a new one.</source>
        <translation>此連結已於 %1 過期。請向傳送者索取新的連結。</translation>
    </message>
    <message>
        <source>From %1, valid until %2.</source>
        <translation>來自 %1，有效期限至 %2。</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>來自 %1。</translation>
    </message>
    <message>
        <source>This is neither a link nor a token. Copy the whole link again.</source>
        <translation>這不是連結，也不是權杖。請重新複製完整連結。</translation>
    </message>
    <message>
        <source>A demo of Vitrine: %1.</source>
        <translation>Vitrine 的示範：%1。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>沒有檔案 %1。</translation>
    </message>
    <message>
        <source>A scenario for the reference player.</source>
        <translation>參考播放器的情境。</translation>
    </message>
    <message>
        <source>The token in this link has %1 characters, more than the %2 for which a link has room. If it does not play, ask the sender for a shorter one.</source>
        <translation>此連結中的權杖有 %1 個字元，超過連結可容納的 %2 個。若無法播放，請向傳送者索取較短的連結。</translation>
    </message>
    <message>
        <source>There is no demo “%1”. Play “demo”, or one with a name such as “demo:live”.</source>
        <translation>沒有示範「%1」。請播放「demo」，或輸入名稱，例如「demo:live」。</translation>
    </message>
    <message>
        <source>There is no demo “%1”. Did you mean “%2”?</source>
        <translation>沒有示範「%1」。您是指「%2」嗎？</translation>
    </message>
    <message>
        <source>Vitrine cannot play “%1:” links. Copy the link to a video, its token or its embed code.</source>
        <translation>Vitrine 無法播放「%1:」連結。請複製影片的連結、權杖或嵌入碼。</translation>
    </message>
    <message>
        <source>A video on this machine.</source>
        <translation>這部電腦上的影片。</translation>
    </message>
</context>
<context>
    <name>vitrine::TimelineChart</name>
    <message>
        <source>live</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>位置 %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>A state and how long it lasted: Buffering for 2.5 s</extracomment>
        <translation>%1，持續 %2</translation>
    </message>
</context>
<context>
    <name>vitrine::WindowModes</name>
    <message>
        <source>On Wayland, only the desktop can keep this window above the others or move it: try the window&apos;s menu, often Alt+Space.</source>
        <translation>在 Wayland 上，只有桌面環境能將此視窗置於最上層或移動：請試試視窗選單，通常為 Alt+Space。</translation>
    </message>
    <message>
        <source>Mini player: %1</source>
        <translation>迷你播放器：%1</translation>
    </message>
</context>
<context>
    <name>vitrine::WindowNote</name>
    <message>
        <source>Press Esc to leave full screen.</source>
        <translation>按 Esc 離開全螢幕。</translation>
    </message>
    <message>
        <source>%1 is in full screen. Press Esc to leave.</source>
        <translation>%1 正以全螢幕顯示。按 Esc 離開。</translation>
    </message>
    <message>
        <source>Starting over in %1 s. Touch the screen to continue.</source>
        <translation>%1 秒後重新開始。觸碰螢幕即可繼續。</translation>
    </message>
</context>
</TS>
