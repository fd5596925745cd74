<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>vitrine::ApiKeySource</name>
    <message>
        <source>The API key contains spaces or other invalid characters. Correct the source of the key.</source>
        <translation>API 金鑰含有空格或其他無效字元。請更正金鑰的來源。</translation>
    </message>
</context>
<context>
    <name>vitrine::ApiTokenSource</name>
    <message>
        <source>The BlendVision API at %1 did not answer within %2 s. Check the network, or raise token_timeout.</source>
        <translation>位於 %1 的 BlendVision API 未在 %2 秒內回應。請檢查網路，或調高 token_timeout。</translation>
    </message>
    <message>
        <source>There is no API key. %1</source>
        <translation>沒有 API 金鑰。%1</translation>
    </message>
    <message>
        <source>The answer of the BlendVision API at %1 is larger than 64 KiB, too large for a token. Check api_url.</source>
        <translation>位於 %1 的 BlendVision API 回應大於 64 KiB，不可能是權杖。請檢查 api_url。</translation>
    </message>
    <message>
        <source>%1 answered with a web page instead of JSON. Check api_url, and whether the network has a sign-in page that answers instead.</source>
        <translation>%1 回應的是網頁而非 JSON。請檢查 api_url，並確認回應的是否為網路的登入頁面。</translation>
    </message>
    <message>
        <source>The answer of %1 is not JSON. Check api_url.</source>
        <translation>%1 的回應不是 JSON。請檢查 api_url。</translation>
    </message>
    <message>
        <source>%1 answered without a token. Check api_url, api_resource_id and api_resource_type.</source>
        <translation>%1 的回應沒有權杖。請檢查 api_url、api_resource_id 與 api_resource_type。</translation>
    </message>
    <message>
        <source>The answer of %1 has no valid token. Check api_url.</source>
        <translation>%1 的回應沒有有效的權杖。請檢查 api_url。</translation>
    </message>
    <message>
        <source>Check the API key and api_organization_id.</source>
        <translation>請檢查 API 金鑰與 api_organization_id。</translation>
    </message>
    <message>
        <source>Check api_url, api_resource_id and api_resource_type.</source>
        <translation>請檢查 api_url、api_resource_id 與 api_resource_type。</translation>
    </message>
    <message>
        <source>There were too many requests. Try again later.</source>
        <translation>要求次數過多。請稍後再試。</translation>
    </message>
    <message>
        <source>The server has a problem. Try again later.</source>
        <translation>伺服器發生問題。請稍後再試。</translation>
    </message>
    <message>
        <source>Check the settings that begin with api_.</source>
        <translation>請檢查以 api_ 開頭的設定。</translation>
    </message>
    <message>
        <source>The BlendVision API at %1 refused with HTTP %2. %3</source>
        <translation>位於 %1 的 BlendVision API 以 HTTP %2 拒絕要求。%3</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>對方的訊息：%1</translation>
    </message>
    <message>
        <source>%1 redirects to another host, %2, which must not get the API key. Check api_url.</source>
        <translation>%1 重新導向至另一部主機 %2，不得將 API 金鑰傳給該主機。請檢查 api_url。</translation>
    </message>
    <message>
        <source>%1 redirects instead of answering. Check api_url.</source>
        <translation>%1 沒有回應，而是重新導向。請檢查 api_url。</translation>
    </message>
    <message>
        <source>The certificate of %1 does not verify: %2. Check api_url, the clock of this machine, and that its certificates are up to date.</source>
        <translation>無法驗證 %1 的憑證：%2。請檢查 api_url、此電腦的時鐘，並確認憑證為最新。</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Check the network and api_url.</source>
        <translation>無法連上 %1：%2。請檢查網路與 api_url。</translation>
    </message>
</context>
<context>
    <name>vitrine::BrowserProfile</name>
    <message>
        <source>The profile &quot;%1&quot; cannot be used: another Vitrine (process %2) has it open. This run stores nothing. To run both, give one a --profile of its own.</source>
        <translation>無法使用設定檔案「%1」：另一個 Vitrine（處理程序 %2）已開啟它。這次執行不會儲存任何內容。若要同時執行，請以 --profile 為其中一個指定自己的設定檔案。</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; cannot be used: %2 cannot be written to (%3). This run stores nothing. Make this user its owner, or name another folder with --data-dir.</source>
        <translation>無法使用設定檔案「%1」：無法寫入 %2（%3）。這次執行不會儲存任何內容。請讓此使用者成為其擁有者，或以 --data-dir 指定其他資料夾。</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; cannot be locked, because the file system of %2 has no locks. Do not start a second Vitrine with this profile.</source>
        <translation>%2 的檔案系統沒有鎖定功能，因此無法鎖定設定檔案「%1」。請勿以此設定檔案啟動第二個 Vitrine。</translation>
    </message>
</context>
<context>
    <name>vitrine::CommandTokenSource</name>
    <message>
        <source>The output of the program %1 is not a BlendVision token: three parts of letters, digits, “-” and “_” with dots between. It must print the token and nothing else.</source>
        <translation>程式 %1 的輸出不是 BlendVision 權杖（由英文字母、數字、「-」與「_」組成的三段文字，以句點分隔）。該程式只能輸出權杖。</translation>
    </message>
</context>
<context>
    <name>vitrine::DeepLink</name>
    <message>
        <source>a link cannot set “%1”, only %2</source>
        <translation>連結無法設定「%1」，只能設定 %2</translation>
    </message>
    <message>
        <source>it has a parameter without a proper name; a link can only have %1</source>
        <translation>含有名稱不正確的參數；連結只能有 %1</translation>
    </message>
    <message>
        <source>it has “%1” twice</source>
        <translation>「%1」出現兩次</translation>
    </message>
    <message>
        <source>its “%1” has a line break or another control character in it</source>
        <translation>其「%1」含有換行或其他控制字元</translation>
    </message>
    <message>
        <source>it holds a user name</source>
        <translation>含有使用者名稱</translation>
    </message>
    <message>
        <source>it is malformed</source>
        <translation>格式錯誤</translation>
    </message>
    <message>
        <source>it must name exactly one of url, token and demo</source>
        <translation>必須在 url、token 與 demo 中指定且僅指定一個</translation>
    </message>
    <message>
        <source>This vitrine: link cannot be opened: %1. It must look like vitrine://play?url=URL, vitrine://play?token=TOKEN or vitrine://play?demo=SCENARIO, with the values percent-encoded.</source>
        <translation>無法開啟此 vitrine: 連結：%1。格式必須類似 vitrine://play?url=URL、vitrine://play?token=TOKEN 或 vitrine://play?demo=SCENARIO，且值須經百分號編碼。</translation>
    </message>
    <message>
        <source>its “t” must be a number of seconds, from 0 to a year, such as 90 or 12.5</source>
        <translation>其「t」必須是秒數，從 0 到一年，例如 90 或 12.5</translation>
    </message>
    <message>
        <source>its “lang” must be a language tag (BCP 47), such as en, ja or zh-TW</source>
        <translation>其「lang」必須是語言標籤 (BCP 47)，例如 en、ja 或 zh-TW</translation>
    </message>
</context>
<context>
    <name>vitrine::FailureCause</name>
    <message>
        <source>This link has expired</source>
        <translation>此連結已過期</translation>
    </message>
    <message>
        <source>This link is not valid</source>
        <translation>此連結無效</translation>
    </message>
    <message>
        <source>Playback was interrupted</source>
        <translation>播放已中斷</translation>
    </message>
    <message>
        <source>Too many devices are playing</source>
        <translation>播放中的裝置過多</translation>
    </message>
    <message>
        <source>This video may not be played here</source>
        <translation>此影片無法在這裡播放</translation>
    </message>
    <message>
        <source>This video is not available</source>
        <translation>此影片無法觀看</translation>
    </message>
    <message>
        <source>The video cannot be played</source>
        <translation>無法播放影片</translation>
    </message>
    <message>
        <source>There is no permission to play</source>
        <translation>沒有播放權限</translation>
    </message>
    <message>
        <source>The player did not start</source>
        <translation>播放器未啟動</translation>
    </message>
    <message>
        <source>The page could not be loaded</source>
        <translation>無法載入頁面</translation>
    </message>
    <message>
        <source>The picture stands still</source>
        <translation>畫面停滯</translation>
    </message>
    <message>
        <source>The player has stopped</source>
        <translation>播放器已停止</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>沒有連線</translation>
    </message>
</context>
<context>
    <name>vitrine::FileTokenSource</name>
    <message>
        <source>%1 does not contain a BlendVision token: three parts of letters, digits, “-” and “_” with dots between. Write only the token into it.</source>
        <translation>%1 的內容不是 BlendVision 權杖（由英文字母、數字、「-」與「_」組成的三段文字，以句點分隔）。檔案中請只寫入權杖。</translation>
    </message>
</context>
<context>
    <name>vitrine::GiveUpText</name>
    <message>
        <source>The player refused the renewed token as well. Check the source of tokens.</source>
        <translation>播放器也拒絕了更新後的權杖。請檢查權杖的來源。</translation>
    </message>
    <message>
        <source>The token could not be renewed. %1</source>
        <translation>無法更新權杖。%1</translation>
    </message>
    <message>
        <source>It failed again. Attempts made: %1.</source>
        <translation>再次失敗。嘗試次數：%1。</translation>
    </message>
    <message>
        <source>There were too many failures. Attempts made: %1, without one minute of playback.</source>
        <translation>失敗次數過多。嘗試次數：%1，期間未能播放滿一分鐘。</translation>
    </message>
    <message>
        <source>There is no source of new tokens.</source>
        <translation>沒有新權杖的來源。</translation>
    </message>
    <message>
        <source>The recovery was cancelled.</source>
        <translation>復原已取消。</translation>
    </message>
    <message>
        <source>Trying again would not help.</source>
        <translation>重試也無法解決。</translation>
    </message>
    <message>
        <source>After this failure Vitrine does not try again by itself.</source>
        <translation>發生此錯誤後，Vitrine 不會自動重試。</translation>
    </message>
</context>
<context>
    <name>vitrine::Journal</name>
    <message>
        <source>The disk of the journal %1 is full. Make room on it.</source>
        <translation>日誌 %1 所在的磁碟已滿。請清出空間。</translation>
    </message>
    <message>
        <source>Another program has locked the journal %1. Close it.</source>
        <translation>其他程式鎖定了日誌 %1。請關閉該程式。</translation>
    </message>
    <message>
        <source>The journal %1 cannot be opened for writing (%2). Make this user the owner of the file and its folder.</source>
        <translation>無法開啟日誌 %1 以寫入（%2）。請將檔案與資料夾的擁有者設為此使用者。</translation>
    </message>
    <message>
        <source>The journal %1 is damaged or not a journal (%2). Move it away; Vitrine creates a new one.</source>
        <translation>日誌 %1 已損壞或不是日誌（%2）。請將其移走，Vitrine 會建立新的日誌。</translation>
    </message>
    <message>
        <source>%1 is the database of another program. Move it away, so that Vitrine can create its journal.</source>
        <translation>%1 是其他程式的資料庫。請將其移走，讓 Vitrine 建立日誌。</translation>
    </message>
    <message>
        <source>The journal %1 was written by a newer version of Vitrine (%2). Use that version.</source>
        <translation>日誌 %1 由較新版本的 Vitrine（%2）寫入。請使用該版本。</translation>
    </message>
    <message>
        <source>There is no journal %1. Vitrine creates that of a profile when it plays.</source>
        <translation>沒有日誌 %1。Vitrine 播放時會建立設定檔的日誌。</translation>
    </message>
    <message>
        <source>The journal %1 cannot be used: %2.</source>
        <translation>無法使用日誌 %1：%2。</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>這是資料夾</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for SQLite is missing; install libqt6sql6-sqlite</source>
        <translation>缺少 Qt 的 SQLite 驅動程式；請安裝 libqt6sql6-sqlite</translation>
    </message>
</context>
<context>
    <name>vitrine::JournalReader</name>
    <message>
        <source>There is no session “%1”. “vitrine journal sessions” lists them.</source>
        <translation>沒有工作階段「%1」。「vitrine journal sessions」會列出所有工作階段。</translation>
    </message>
    <message>
        <source>Several sessions begin with “%1”. Give more of the id.</source>
        <translation>有多個工作階段以「%1」開頭。請提供更完整的識別碼。</translation>
    </message>
</context>
<context>
    <name>vitrine::MediaAccess</name>
    <message>
        <source>The playback rate must be from %1 to %2, not %3.</source>
        <translation>播放速度必須介於 %1 與 %2 之間，不能是 %3。</translation>
    </message>
    <message>
        <source>The volume must be from 0 to 1, not %1.</source>
        <translation>音量必須介於 0 與 1 之間，不能是 %1。</translation>
    </message>
    <message>
        <source>The page was left before the command was complete.</source>
        <translation>指令完成前已離開頁面。</translation>
    </message>
    <message>
        <source>Media access is switched off: set “media_access” to true to control the player.</source>
        <translation>媒體存取已關閉：請將「media_access」設為 true 以控制播放器。</translation>
    </message>
    <message>
        <source>The player has no media yet: wait until it has loaded its media.</source>
        <translation>播放器還沒有媒體：請等待媒體載入完成。</translation>
    </message>
    <message>
        <source>The browser does not allow playback before a click (%1): click the player first.</source>
        <translation>瀏覽器不允許在點擊前播放（%1）：請先點擊播放器。</translation>
    </message>
    <message>
        <source>The browser rejected the command: %1.</source>
        <translation>瀏覽器拒絕了指令：%1。</translation>
    </message>
    <message>
        <source>The player has no media any more.</source>
        <translation>播放器已沒有媒體。</translation>
    </message>
    <message>
        <source>The player changed to other media before the command was complete.</source>
        <translation>指令完成前，播放器已切換至其他媒體。</translation>
    </message>
    <message>
        <source>A later command replaced this one.</source>
        <translation>此指令已被後來的指令取代。</translation>
    </message>
    <message>
        <source>The player did not complete the command within %1 s.</source>
        <translation>播放器未在 %1 秒內完成指令。</translation>
    </message>
    <message>
        <source>Cannot seek: this media is not seekable.</source>
        <translation>無法跳轉：此媒體不支援跳轉。</translation>
    </message>
    <message>
        <source>Cannot seek to %1 s: the media can be played from %2 s to %3 s.</source>
        <translation>無法跳轉至 %1 秒：可播放的範圍為 %2 秒至 %3 秒。</translation>
    </message>
    <message>
        <source>No media access: the page around the player has replaced its document (document.open()). Use a page that does not.</source>
        <translation>無法存取媒體：嵌入播放器的頁面取代了自己的文件（document.open()）。請改用不會這樣做的頁面。</translation>
    </message>
</context>
<context>
    <name>vitrine::OutputFile</name>
    <message>
        <source>The event stream cannot be written to &quot;%1&quot;: %2. Name a file in a folder that you may write to, or - for standard output.</source>
        <translation>無法將事件串流寫入「%1」：%2。請指定您可寫入之資料夾中的檔案，或以 - 表示標準輸出。</translation>
    </message>
    <message>
        <source>The recording cannot be written to &quot;%1&quot;: %2. Name a file in a folder that you may write to, or - for standard output.</source>
        <translation>無法將錄製內容寫入「%1」：%2。請指定您可寫入之資料夾中的檔案，或以 - 表示標準輸出。</translation>
    </message>
    <message>
        <source>The screenshot cannot be written to &quot;%1&quot;: %2. Name a file in a folder that you may write to.</source>
        <translation>無法將螢幕擷取畫面寫入「%1」：%2。請指定您可寫入之資料夾中的檔案。</translation>
    </message>
    <message>
        <source>The URL for remote debugging cannot be written to &quot;%1&quot;: %2. Name a file in a folder that you may write to.</source>
        <translation>無法將遠端偵錯的網址寫入「%1」：%2。請指定您可寫入之資料夾中的檔案。</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>這是資料夾</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 不是資料夾</translation>
    </message>
    <message>
        <source>it is a pipe or a device</source>
        <translation>這是管線或裝置</translation>
    </message>
</context>
<context>
    <name>vitrine::PlayTarget</name>
    <message>
        <source>The target is longer than 8 KiB. Give one URL, token or scenario, nothing around it.</source>
        <translation>播放目標超過 8 KiB。請只提供一個網址、權杖或情境，前後不要有其他文字。</translation>
    </message>
    <message>
        <source>This URL is malformed: %1. It must look like https://host/path?token=….</source>
        <translation>此網址格式錯誤：%1。格式必須類似 https://host/path?token=…。</translation>
    </message>
    <message>
        <source>The URL of %1 holds a user name or password, which Vitrine never passes on. Remove the part before “@”.</source>
        <translation>%1 的網址含有使用者名稱或密碼，Vitrine 不會傳送這些資料。請移除「@」之前的部分。</translation>
    </message>
    <message>
        <source>The token in the URL of %1 is empty. Copy the whole URL again, or ask for a new token.</source>
        <translation>%1 網址中的權杖是空的。請重新複製完整網址，或索取新的權杖。</translation>
    </message>
    <message>
        <source>The URL of %1 has no token, and without one the player has nothing to play. It must look like %2?token=….</source>
        <translation>%1 的網址沒有權杖，播放器沒有權杖就無法播放。格式必須類似 %2?token=…。</translation>
    </message>
    <message>
        <source>This vitrine: link cannot be opened: its url is no http or https URL. Ask for another link.</source>
        <translation>無法開啟此 vitrine: 連結：其 url 不是 http 或 https 網址。請索取其他連結。</translation>
    </message>
    <message>
        <source>The token is empty. Ask for a new one, or give the whole URL.</source>
        <translation>權杖是空的。請索取新的權杖，或提供完整網址。</translation>
    </message>
    <message>
        <source>“demo:” needs the name of a scenario after it, in letters, digits and hyphens, such as demo:buffering.</source>
        <translation>「demo:」之後必須有情境的名稱，由英文字母、數字與連字號組成，例如 demo:buffering。</translation>
    </message>
    <message>
        <source>Vitrine does not open “%1:” targets, only https:// and http:// URLs, tokens, files (by their path, ending in .json, .mp4, .m4v or .webm) and demo:SCENARIO.</source>
        <translation>Vitrine 無法開啟「%1:」播放目標，只能開啟 https:// 與 http:// 網址、權杖、檔案（以 .json、.mp4、.m4v 或 .webm 結尾的路徑）與 demo:SCENARIO。</translation>
    </message>
    <message>
        <source>The target is neither a URL (https://…), nor a token (three parts with dots between), nor a file (ending in .json, .mp4, .m4v or .webm), nor demo:SCENARIO. Write URLs with https:// in front.</source>
        <translation>播放目標不是網址（https://…）、權杖（以句點分隔的三段文字）、檔案（以 .json、.mp4、.m4v 或 .webm 結尾），也不是 demo:SCENARIO。網址請以 https:// 開頭。</translation>
    </message>
</context>
<context>
    <name>vitrine::PlaybackMonitor</name>
    <message>
        <source>The page did not load within %1 s.</source>
        <translation>頁面未在 %1 秒內載入。</translation>
    </message>
</context>
<context>
    <name>vitrine::Player</name>
    <message>
        <source>Nothing can be opened: the player is closing.</source>
        <translation>無法開啟：播放器正在關閉。</translation>
    </message>
    <message>
        <source>The player is closing.</source>
        <translation>播放器正在關閉。</translation>
    </message>
</context>
<context>
    <name>vitrine::PlayerPage</name>
    <message>
        <source>The selector of --player-frame, “%1”, is not a valid CSS selector: correct it.</source>
        <translation>--player-frame 的選擇器「%1」不是有效的 CSS 選擇器：請更正。</translation>
    </message>
    <message>
        <source>Nothing in the page matches --player-frame “%1”: use a selector of the player&apos;s iframe element.</source>
        <translation>頁面中沒有符合 --player-frame「%1」的元素：請使用播放器 iframe 元素的選擇器。</translation>
    </message>
    <message>
        <source>--player-frame “%1” matches an element that is not a frame: use a selector of the player&apos;s iframe element.</source>
        <translation>符合 --player-frame「%1」的元素不是框架：請使用播放器 iframe 元素的選擇器。</translation>
    </message>
    <message>
        <source>The server answered HTTP %1.</source>
        <translation>伺服器回應 HTTP %1。</translation>
    </message>
    <message>
        <source>The page has gone to an empty page.</source>
        <translation>頁面已變成空白頁面。</translation>
    </message>
</context>
<context>
    <name>vitrine::PlayerUrlFinding</name>
    <message>
        <source>There is no server called %1.</source>
        <translation>沒有名為 %1 的伺服器。</translation>
    </message>
    <message>
        <source>No name server answers for %1.</source>
        <translation>沒有名稱伺服器回應 %1 的查詢。</translation>
    </message>
    <message>
        <source>The secure connection to %1 failed: %2.</source>
        <translation>與 %1 的安全連線失敗：%2。</translation>
    </message>
    <message>
        <source>The server %1 did not answer in time.</source>
        <translation>伺服器 %1 未在時限內回應。</translation>
    </message>
    <message>
        <source>The server %1 cannot be reached: %2.</source>
        <translation>無法連上伺服器 %1：%2。</translation>
    </message>
    <message>
        <source>The server %1 only redirects from one address to the next.</source>
        <translation>伺服器 %1 不斷重新導向至其他位址。</translation>
    </message>
    <message>
        <source>The server %1 requires a password.</source>
        <translation>伺服器 %1 要求密碼。</translation>
    </message>
    <message>
        <source>The server %1 answered HTTP %2.</source>
        <translation>伺服器 %1 回應 HTTP %2。</translation>
    </message>
    <message>
        <source>The page of %1 does not allow being shown inside another page.</source>
        <translation>%1 的頁面不允許顯示在其他頁面中。</translation>
    </message>
</context>
<context>
    <name>vitrine::RecoveryCoordinator</name>
    <message>
        <source>There is no new token: %1</source>
        <translation>沒有新的權杖：%1</translation>
    </message>
    <message>
        <source>The new token is the old one.</source>
        <translation>新的權杖與舊的相同。</translation>
    </message>
</context>
<context>
    <name>vitrine::RunJournal</name>
    <message>
        <source>The journal is written again; %1 events are missing.</source>
        <translation>日誌已恢復寫入；缺少 %1 個事件。</translation>
    </message>
    <message>
        <source>The journal was damaged. It is now %1, and a new one has been started.</source>
        <translation>日誌已損壞，現已移至 %1，並建立了新的日誌。</translation>
    </message>
    <message>
        <source>report.url is set, but nothing is reported, because records wait in the journal and this run has none. Check journal.keep and ephemeral, and that the data folder can be written.</source>
        <translation>已設定 report.url，但不會回報任何資料：紀錄在日誌中等待傳送，而此次執行沒有日誌。請檢查 journal.keep 與 ephemeral，並確認資料夾可寫入。</translation>
    </message>
    <message>
        <source>This run is not in the journal for now. %1</source>
        <translation>此次執行暫時不會記錄在日誌中。%1</translation>
    </message>
    <message>
        <source>The journal cannot be written</source>
        <translation>無法寫入日誌</translation>
    </message>
    <message>
        <source>The end of this run is not in the journal.</source>
        <translation>此次執行的結尾未記錄在日誌中。</translation>
    </message>
</context>
<context>
    <name>vitrine::Scenario</name>
    <message>
        <source>The built-in scenario &quot;%1&quot; cannot be read: %2.</source>
        <translation>無法讀取內建情境「%1」：%2。</translation>
    </message>
    <message>
        <source>%1 is a folder; give the path of a scenario file.</source>
        <translation>%1 是資料夾；請輸入情境檔案的路徑。</translation>
    </message>
    <message>
        <source>%1 is not a file. Write the scenario to a file, and give its path.</source>
        <translation>%1 不是檔案。請將情境寫入檔案，並輸入其路徑。</translation>
    </message>
    <message>
        <source>The scenario file %1 cannot be read: %2. Check the path and its permissions.</source>
        <translation>無法讀取情境檔案 %1：%2。請檢查路徑及其權限。</translation>
    </message>
    <message>
        <source>The scenario file %1 is larger than 1 MiB; that is no scenario.</source>
        <translation>情境檔案 %1 大於 1 MiB，這不是情境檔案。</translation>
    </message>
    <message>
        <source>%1 There are %2 faults; “vitrine simulate %3” lists them all.</source>
        <translation>%1 共有 %2 個錯誤；「vitrine simulate %3」會列出全部錯誤。</translation>
    </message>
    <message>
        <source>There is no scenario “%1”.</source>
        <translation>沒有情境「%1」。</translation>
    </message>
    <message>
        <source>Known scenarios: %1.</source>
        <translation>可用的情境：%1。</translation>
    </message>
    <message>
        <source>For a scenario of your own, give the path of its .json file.</source>
        <translation>若要使用自己的情境，請輸入其 .json 檔案的路徑。</translation>
    </message>
    <message>
        <source>Did you mean “%1”? Known scenarios: %2.</source>
        <translation>您是指「%1」嗎？可用的情境：%2。</translation>
    </message>
    <message>
        <source>%1 is not a file. Give the path of a video file.</source>
        <translation>%1 不是檔案。請給出影片檔案的路徑。</translation>
    </message>
    <message>
        <source>The video %1 cannot be read: %2. Check the path and its permissions.</source>
        <translation>無法讀取影片 %1：%2。請檢查路徑及其權限。</translation>
    </message>
</context>
<context>
    <name>vitrine::SecretCommand</name>
    <message>
        <source>did not end within %1 s and was stopped</source>
        <translation>未在 %1 秒內結束，已被停止</translation>
    </message>
    <message>
        <source>Correct it, or raise token_timeout.</source>
        <translation>請修正程式，或調高 token_timeout。</translation>
    </message>
    <message>
        <source>was not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Install it, or correct its path.</source>
        <translation>請安裝，或更正路徑。</translation>
    </message>
    <message>
        <source>is not a file that this user may run</source>
        <translation>不是此使用者可執行的檔案</translation>
    </message>
    <message>
        <source>Name another program, or make it executable: chmod +x.</source>
        <translation>請指定其他程式，或將其設為可執行：chmod +x。</translation>
    </message>
    <message>
        <source>could not be started: %1</source>
        <translation>無法啟動：%1</translation>
    </message>
    <message>
        <source>Try it in a terminal.</source>
        <translation>請在終端機中測試。</translation>
    </message>
    <message>
        <source>printed more than 64 KiB and was stopped</source>
        <translation>輸出超過 64 KiB，已被停止</translation>
    </message>
    <message>
        <source>It must print one line with the secret.</source>
        <translation>必須輸出一行含有密鑰的文字。</translation>
    </message>
    <message>
        <source>was killed or crashed</source>
        <translation>被強制結束或當機</translation>
    </message>
    <message>
        <source>ended with exit code %1</source>
        <translation>以結束代碼 %1 結束</translation>
    </message>
    <message>
        <source>printed more than 64 KiB</source>
        <translation>輸出超過 64 KiB</translation>
    </message>
    <message>
        <source>The output of the program %1</source>
        <translation>程式 %1 的輸出</translation>
    </message>
    <message>
        <source>The program %1 %2. %3</source>
        <translation>程式 %1：%2。%3</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>對方的訊息：%1</translation>
    </message>
</context>
<context>
    <name>vitrine::SecretFile</name>
    <message>
        <source>%1 is not a file. Name the file with the secret.</source>
        <translation>%1 不是檔案。請指定含有密鑰的檔案。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Correct the path or the permissions.</source>
        <translation>無法讀取 %1：%2。請更正路徑或權限。</translation>
    </message>
    <message>
        <source>%1 contains a key, but other users can read it. Restrict it to its owner: chmod 600 %1.</source>
        <translation>%1 含有金鑰，但其他使用者也能讀取。請限制為僅擁有者可存取：chmod 600 %1。</translation>
    </message>
    <message>
        <source>%1 is larger than 64 KiB. One line with the secret is expected: name another file.</source>
        <translation>%1 大於 64 KiB。檔案應只有一行密鑰：請指定其他檔案。</translation>
    </message>
    <message>
        <source>%1 is empty. One line with the secret is expected.</source>
        <translation>%1 是空的。應有一行密鑰。</translation>
    </message>
    <message>
        <source>%1 has more than one line. Only one line with the secret is expected.</source>
        <translation>%1 超過一行。應只有一行密鑰。</translation>
    </message>
</context>
<context>
    <name>vitrine::SettingValues</name>
    <message>
        <source>must be %1, but is “%2”</source>
        <translation>必須是 %1，但目前是「%2」</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a number of seconds, from 0 to a year, such as 90 or 12.5</source>
        <translation>0 至一年的秒數，例如 90 或 12.5</translation>
    </message>
    <message>
        <source>a number of seconds, more than 0 and at most a year, such as 10 or 0.5</source>
        <translation>大於 0 且最多一年的秒數，例如 10 或 0.5</translation>
    </message>
    <message>
        <source>WIDTHxHEIGHT in pixels, from 320x180 to 16384x16384</source>
        <translation>以像素表示的「寬x高」，從 320x180 到 16384x16384</translation>
    </message>
    <message>
        <source>an origin, http:// or https:// with a host and perhaps a port, such as https://kiosk.example.com, without a path</source>
        <translation>來源：http:// 或 https:// 加上主機（可含連接埠），例如 https://kiosk.example.com，不含路徑</translation>
    </message>
    <message>
        <source>close, history, home, none, or an http(s) URL to go to</source>
        <translation>close、history、home、none，或要前往的 http(s) 網址</translation>
    </message>
    <message>
        <source>a name of 1 to 64 letters (A to Z), digits, “-” and “_”</source>
        <translation>由 1 至 64 個英文字母（A 至 Z）、數字、「-」與「_」組成的名稱</translation>
    </message>
    <message>
        <source>must be a path, but is empty</source>
        <translation>必須是路徑，但目前是空的</translation>
    </message>
    <message>
        <source>must be a CSS selector such as “#player”, but is empty</source>
        <translation>必須是 CSS 選擇器，例如「#player」，但目前是空的</translation>
    </message>
    <message>
        <source>an https:// URL without a query, such as https://api.one.blendvision.com</source>
        <translation>不含查詢字串的 https:// 網址，例如 https://api.one.blendvision.com</translation>
    </message>
    <message>
        <source>empty, or an https:// URL without user name and fragment, such as https://collector.example.com/cmcd; http:// only for localhost, 127.0.0.1 and [::1]</source>
        <translation>空白，或不含使用者名稱與片段的 https:// 網址，例如 https://collector.example.com/cmcd；http:// 僅限 localhost、127.0.0.1 與 [::1]</translation>
    </message>
    <message>
        <source>1 to 256 letters (A to Z), digits and signs, without spaces</source>
        <translation>1 至 256 個英文字母（A 至 Z）、數字與符號，不含空格</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>下列其中之一：%1</translation>
    </message>
    <message>
        <source>the name of a credential, without a folder</source>
        <translation>憑證的名稱，不含資料夾</translation>
    </message>
    <message>
        <source>a whole number from 1 to 10000</source>
        <translation>1 至 10000 的整數</translation>
    </message>
    <message>
        <source>a port from 1 to 65535, or 0 for none</source>
        <translation>1 至 65535 的連接埠，或以 0 表示不使用</translation>
    </message>
    <message>
        <source>a number of seconds, from 0 to a year, such as 10 or 0.5</source>
        <translation>0 至一年的秒數，例如 10 或 0.5</translation>
    </message>
    <message>
        <source>a whole number from 2 to 20</source>
        <translation>2 至 20 的整數</translation>
    </message>
    <message>
        <source>a whole number of MiB, from 0 to 1000000</source>
        <translation>以 MiB 為單位的整數，0 到 1000000</translation>
    </message>
    <message>
        <source>a time of the day from one minute to another, such as 03:00-04:00</source>
        <translation>一天中從某個時刻到另一個時刻的時段，例如 03:00-04:00</translation>
    </message>
</context>
<context>
    <name>vitrine::SettingsFileReader</name>
    <message>
        <source>true or false, without quotes</source>
        <translation>不加引號的 true 或 false</translation>
    </message>
    <message>
        <source>a number, without quotes</source>
        <translation>不加引號的數字</translation>
    </message>
    <message>
        <source>a text in quotes, or a list of such texts</source>
        <translation>加引號的文字，或此類文字的清單</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>加引號的文字</translation>
    </message>
    <message>
        <source>%1: %2 must be %3.</source>
        <translation>%1：%2 必須是 %3。</translation>
    </message>
    <message>
        <source>%1: this [[%2]] needs “%3”.</source>
        <translation>%1：此 [[%2]] 需要「%3」。</translation>
    </message>
    <message>
        <source>%1: %2 is a list of tables. Write [[%2]] above each of them.</source>
        <translation>%1：%2 是表格的清單。請在每個表格上方寫入 [[%2]]。</translation>
    </message>
    <message>
        <source>%1: %2 is a table. Write [%2] above its keys. %3</source>
        <translation>%1：%2 是表格。請在其索引鍵上方寫入 [%2]。%3</translation>
    </message>
    <message>
        <source>%1: there is no setting “%2”. %3</source>
        <translation>%1：沒有設定「%2」。%3</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>您是指「%1」嗎？</translation>
    </message>
    <message>
        <source>vitrine --help lists all settings.</source>
        <translation>vitrine --help 會列出所有設定。</translation>
    </message>
    <message>
        <source>Keys of “%1”: %2.</source>
        <translation>「%1」的索引鍵：%2。</translation>
    </message>
    <message>
        <source>Write “%1” without a table, above the first one.</source>
        <translation>「%1」不屬於任何表格，要寫在第一個表格之前。</translation>
    </message>
</context>
<context>
    <name>vitrine::SettingsLoader</name>
    <message>
        <source>%1: config_dir cannot be set in the user&apos;s settings file, because it is the folder of that file. Use --config-dir, VITRINE_CONFIG_DIR, --config FILE or %2.</source>
        <translation>%1：config_dir 是使用者設定檔所在的資料夾，因此無法在該檔案中設定。請使用 --config-dir、VITRINE_CONFIG_DIR、--config FILE 或 %2。</translation>
    </message>
    <message>
        <source>The environment variable %1 is unknown and is ignored.</source>
        <translation>環境變數 %1 不明，已忽略。</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>您是指 %1 嗎？</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2。</translation>
    </message>
    <message>
        <source>%1: %2 %3.</source>
        <translation>%1：%2 %3。</translation>
    </message>
    <message>
        <source>The target (%1) cannot be played. %2</source>
        <translation>無法播放此目標（%1）。%2</translation>
    </message>
    <message>
        <source>player_frame (%1) has no effect without page: it selects the player in a page of your own.</source>
        <translation>沒有 page 時 player_frame（%1）無效：其作用是在您自己的頁面中選取播放器。</translation>
    </message>
    <message>
        <source>page (%1) needs the URL of a page, but the target is “%2”. Give a URL, or omit page to play this target.</source>
        <translation>page（%1）需要頁面的網址，但播放目標是「%2」。請提供網址，或移除 page 以播放此目標。</translation>
    </message>
    <message>
        <source>start (%1) has no effect together with page.</source>
        <translation>與 page 一起使用時 start（%1）無效。</translation>
    </message>
    <message>
        <source>No folder is known for %1: neither %2 nor HOME is set to an absolute path. Set one of them, or use --%3 FOLDER.</source>
        <translation>找不到 %1 的資料夾：%2 與 HOME 都未設定為絕對路徑。請設定其中之一，或使用 --%3 FOLDER。</translation>
    </message>
    <message>
        <source>%1 It is ignored.</source>
        <translation>%1 已忽略。</translation>
    </message>
    <message>
        <source>The target (%1) is empty. Leave it out for the start view, or give a URL, a token or demo.</source>
        <translation>播放目標（%1）是空的。省略即可開啟開始畫面，或提供網址、權杖或 demo。</translation>
    </message>
    <message>
        <source>%1 This command uses the defaults, as a window does.</source>
        <translation>%1 此指令與視窗一樣使用預設值。</translation>
    </message>
    <message>
        <source>mqtt.url (%1) has no effect without kiosk: only a kiosk connects to a broker.</source>
        <translation>沒有 kiosk 時 mqtt.url（%1）無效：只有 kiosk 會連線到代理伺服器。</translation>
    </message>
</context>
<context>
    <name>vitrine::SettingsWriter</name>
    <message>
        <source>The settings file %1 cannot be read: %2. Nothing was changed.</source>
        <translation>無法讀取設定檔 %1：%2。未做任何變更。</translation>
    </message>
    <message>
        <source>There is no setting “%1”. Nothing was changed.</source>
        <translation>沒有設定「%1」。未做任何變更。</translation>
    </message>
    <message>
        <source>config_dir cannot be set in the user&apos;s settings file, because it is the folder of that file. Use --config-dir or VITRINE_CONFIG_DIR. Nothing was changed.</source>
        <translation>config_dir 是使用者設定檔所在的資料夾，因此無法在該檔案中設定。請使用 --config-dir 或 VITRINE_CONFIG_DIR。未做任何變更。</translation>
    </message>
    <message>
        <source>%1 has no value. Nothing was changed.</source>
        <translation>%1 沒有值。未做任何變更。</translation>
    </message>
    <message>
        <source>%1 %2. Nothing was changed.</source>
        <translation>%1 %2。未做任何變更。</translation>
    </message>
    <message>
        <source>its folder cannot be created</source>
        <translation>無法建立其資料夾</translation>
    </message>
    <message>
        <source>its owner and permissions cannot be kept</source>
        <translation>無法保留其擁有者與權限</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be written: %2. Nothing was changed. Allow your user to write to it and to the folder %3, or name another folder with --config-dir.</source>
        <translation>無法寫入設定檔 %1：%2。沒有任何變更。請允許您的使用者寫入該檔案與資料夾 %3，或以 --config-dir 指定其他資料夾。</translation>
    </message>
</context>
<context>
    <name>vitrine::SharedMemoryShortage</name>
    <message>
        <source>Its processes end without a message when that is used up, and the page stays black.</source>
        <translation>用完後，其處理程序會無預警結束，頁面會保持黑色。</translation>
    </message>
    <message>
        <source>%1 are free in /tmp. With --disable-dev-shm-usage the browser engine needs %2 there.</source>
        <translation>/tmp 的可用空間為 %1。使用 --disable-dev-shm-usage 時，瀏覽器引擎需要 %2。</translation>
    </message>
    <message>
        <source>Make room in /tmp, or start without --disable-dev-shm-usage.</source>
        <translation>請在 /tmp 清出空間，或不使用 --disable-dev-shm-usage 啟動。</translation>
    </message>
    <message>
        <source>%1 are free in /dev/shm.</source>
        <translation>/dev/shm 的可用空間為 %1。</translation>
    </message>
    <message>
        <source>The browser engine needs %1 there, and there is no more in /tmp.</source>
        <translation>瀏覽器引擎在該處需要 %1，而 /tmp 也沒有足夠空間。</translation>
    </message>
    <message>
        <source>The browser engine needs %1 there.</source>
        <translation>瀏覽器引擎在該處需要 %1。</translation>
    </message>
    <message>
        <source>Or start Vitrine again: then the engine uses /tmp.</source>
        <translation>或重新啟動 Vitrine：引擎會改用 /tmp。</translation>
    </message>
    <message>
        <source>Make /dev/shm larger: mount -o remount,size=256m /dev/shm, or start the container with --shm-size=256m.</source>
        <translation>請加大 /dev/shm：mount -o remount,size=256m /dev/shm，或以 --shm-size=256m 啟動容器。</translation>
    </message>
</context>
<context>
    <name>vitrine::ShellWords</name>
    <message>
        <source>must be a program and its arguments, but has “%1” outside of quotes, and no shell runs it. Put quotes around it, or use a shell: sh -c &apos;…&apos;</source>
        <translation>必須是程式及其引數，但引號外含有「%1」，且不會由殼層執行。請加上引號，或使用殼層：sh -c &apos;…&apos;</translation>
    </message>
    <message>
        <source>must be a program and its arguments, but contains a NUL character</source>
        <translation>必須是程式及其引數，但含有 NUL 字元</translation>
    </message>
    <message>
        <source>must be a program and its arguments, but a quote (%1) is not closed</source>
        <translation>必須是程式及其引數，但有引號（%1）未關閉</translation>
    </message>
    <message>
        <source>must be a program and its arguments, but is empty</source>
        <translation>必須是程式及其引數，但目前是空的</translation>
    </message>
</context>
<context>
    <name>vitrine::StartClaim</name>
    <message>
        <source>Starts of Vitrine cannot find each other: %1</source>
        <translation>各次啟動的 Vitrine 無法找到彼此：%1</translation>
    </message>
    <message>
        <source>The running Vitrine (process %1) shows its window.</source>
        <translation>執行中的 Vitrine（處理程序 %1）會顯示其視窗。</translation>
    </message>
    <message>
        <source>The running Vitrine (process %1) plays it.</source>
        <translation>執行中的 Vitrine（處理程序 %1）會播放。</translation>
    </message>
    <message>
        <source>The Vitrine that has the profile “%1” open (process %2) does not answer. It may still play this when it goes on. Close its window, or end it with “kill %2”, and try again. To start another one, use --profile NAME.</source>
        <translation>開啟設定檔「%1」的 Vitrine（處理程序 %2）沒有回應。它恢復運作後仍可能播放此內容。請關閉其視窗，或以「kill %2」結束後重試。若要啟動另一個 Vitrine，請使用 --profile NAME。</translation>
    </message>
</context>
<context>
    <name>vitrine::StartPlan</name>
    <message>
        <source>The display cannot be opened (%1). Start Vitrine in the session of the user who is logged in at the screen, or with --headless to play without a window. On Wayland, the package qt6-wayland is needed. “vitrine doctor” says more.</source>
        <translation>無法開啟顯示器（%1）。請在登入螢幕的使用者工作階段中啟動 Vitrine，或使用 --headless 在沒有視窗的情況下播放。在 Wayland 上需要 qt6-wayland 套件。「vitrine doctor」會提供更多資訊。</translation>
    </message>
    <message>
        <source>The browser engine does not run as root with its sandbox on. Run Vitrine as an ordinary user, or set QTWEBENGINE_DISABLE_SANDBOX=1 if you accept the risk.</source>
        <translation>啟用沙箱時，瀏覽器引擎無法以 root 執行。請以一般使用者執行 Vitrine；若您接受風險，請設定 QTWEBENGINE_DISABLE_SANDBOX=1。</translation>
    </message>
    <message>
        <source>There is no display to show a window on. Start Vitrine in a desktop session, or with --headless to play without a window.</source>
        <translation>沒有可顯示視窗的顯示器。請在桌面工作階段中啟動 Vitrine，或使用 --headless 在沒有視窗的情況下播放。</translation>
    </message>
    <message>
        <source>There is no port for remote debugging: %1.</source>
        <translation>沒有可用於遠端偵錯的連接埠：%1。</translation>
    </message>
</context>
<context>
    <name>vitrine::StartupWatchdog</name>
    <message>
        <source>The player was not ready within %1 s.</source>
        <translation>播放器未在 %1 秒內就緒。</translation>
    </message>
    <message>
        <source>The page could not be loaded. %1</source>
        <translation>無法載入頁面。%1</translation>
    </message>
    <message>
        <source>The address is wrong or the page is gone: check the link.</source>
        <translation>位址錯誤或頁面已不存在：請檢查連結。</translation>
    </message>
    <message>
        <source>There is no connection: check the network, proxy and firewall.</source>
        <translation>沒有連線：請檢查網路、Proxy 與防火牆。</translation>
    </message>
    <message>
        <source>The player&apos;s page was not loaded, although its server answers.</source>
        <translation>伺服器有回應，但播放器的頁面未載入。</translation>
    </message>
    <message>
        <source>The connection was interrupted: check the network.</source>
        <translation>連線中斷：請檢查網路。</translation>
    </message>
    <message>
        <source>The address is wrong or the content is gone: check the link.</source>
        <translation>位址錯誤或內容已不存在：請檢查連結。</translation>
    </message>
    <message>
        <source>The link is not meant for you or has expired: ask for a new one.</source>
        <translation>此連結不是給您的，或已過期：請索取新的連結。</translation>
    </message>
    <message>
        <source>The page is protected: use a link to a player that needs no sign-in.</source>
        <translation>頁面受保護：請使用不需登入的播放器連結。</translation>
    </message>
    <message>
        <source>The address has a typing mistake: check the link.</source>
        <translation>位址有錯字：請檢查連結。</translation>
    </message>
    <message>
        <source>There is no connection: check the network and its name server.</source>
        <translation>沒有連線：請檢查網路與名稱伺服器。</translation>
    </message>
    <message>
        <source>The server is down: try again later.</source>
        <translation>伺服器停止服務：請稍後再試。</translation>
    </message>
    <message>
        <source>The clock of this machine is wrong: set it.</source>
        <translation>此電腦的時鐘不正確：請校正。</translation>
    </message>
    <message>
        <source>A proxy or a sign-in page of the network intercepts the connection: sign in to the network.</source>
        <translation>Proxy 或網路的登入頁面攔截了連線：請登入網路。</translation>
    </message>
    <message>
        <source>This is a page, not an embedded player: use the embed link.</source>
        <translation>這是網頁，不是嵌入式播放器：請使用嵌入連結。</translation>
    </message>
    <message>
        <source>To show a whole page of your own, start with --page.</source>
        <translation>若要顯示您自己的完整頁面，請以 --page 啟動。</translation>
    </message>
    <message>
        <source>Messages came from %1, which is not trusted: if that is the player, start with --player-origin %1.</source>
        <translation>收到來自 %1 的訊息，但該來源不受信任：若為播放器，請以 --player-origin %1 啟動。</translation>
    </message>
    <message>
        <source>The page at this address is not a player, or not a BlendVision player: use the embed link.</source>
        <translation>此位址的頁面不是播放器，或不是 BlendVision 播放器：請使用嵌入連結。</translation>
    </message>
    <message>
        <source>The player does not accept the domain %1: put it on the allow list, or start with --host-origin.</source>
        <translation>播放器不接受網域 %1：請將其加入允許清單，或以 --host-origin 啟動。</translation>
    </message>
    <message>
        <source>The token in the link is not valid: ask for a new link.</source>
        <translation>連結中的權杖無效：請索取新的連結。</translation>
    </message>
    <message>
        <source>The network is slow or blocks the player&apos;s servers: check it, or raise --ready-timeout.</source>
        <translation>網路緩慢或封鎖了播放器的伺服器：請檢查網路，或調高 --ready-timeout。</translation>
    </message>
    <message>
        <source>The server is busy or has a fault: try again later.</source>
        <translation>伺服器忙碌或發生故障：請稍後再試。</translation>
    </message>
</context>
<context>
    <name>vitrine::StoredData</name>
    <message>
        <source>The deletion cannot be requested, because %1 cannot be written: %2. Nothing is deleted. Allow your user to write to the folder.</source>
        <translation>無法寫入 %1，因此無法要求刪除：%2。未刪除任何資料。請允許您的使用者寫入該資料夾。</translation>
    </message>
    <message>
        <source>its folder cannot be created</source>
        <translation>無法建立其資料夾</translation>
    </message>
    <message>
        <source>The next start still deletes the data, because %1 cannot be deleted: %2. Delete this file.</source>
        <translation>無法刪除 %1，因此下次啟動仍會刪除資料：%2。請刪除此檔案。</translation>
    </message>
    <message>
        <source>The stored data could not be deleted completely: %1 cannot be deleted. The next start tries again. Delete it by hand, or allow your user to.</source>
        <translation>無法完整刪除儲存的資料：無法刪除 %1。下次啟動時會再試一次。請手動刪除，或允許您的使用者刪除。</translation>
    </message>
</context>
<context>
    <name>vitrine::TokenSource</name>
    <message>
        <source>This is not a BlendVision token: three parts of letters, digits, “-” and “_” with dots between. Correct the source of tokens.</source>
        <translation>這不是 BlendVision 權杖（由英文字母、數字、「-」與「_」組成的三段文字，以句點分隔）。請更正權杖的來源。</translation>
    </message>
    <message>
        <source>The token has %1 characters, but a URL has room for %2. Ask its issuer for a shorter one.</source>
        <translation>權杖有 %1 個字元，但網址最多只能容納 %2 個。請向發行者索取較短的權杖。</translation>
    </message>
</context>
<context>
    <name>vitrine::TokenSources</name>
    <message>
        <source>api_key_credential needs CREDENTIALS_DIRECTORY, which is not set. Start Vitrine as a systemd service with LoadCredential=%1:…, or use api_key_file.</source>
        <translation>api_key_credential 需要 CREDENTIALS_DIRECTORY，但尚未設定。請以含有 LoadCredential=%1:… 的 systemd 服務啟動 Vitrine，或使用 api_key_file。</translation>
    </message>
    <message>
        <source>%1 needs an API key. Set one of api_key_file, api_key_command and api_key_credential.</source>
        <translation>%1 需要 API 金鑰。請設定 api_key_file、api_key_command 或 api_key_credential 其中之一。</translation>
    </message>
    <message>
        <source>There is more than one API key: %1. Keep only one of them.</source>
        <translation>有多個 API 金鑰：%1。請只保留一個。</translation>
    </message>
    <message>
        <source>%1 needs %2. Set it as well.</source>
        <translation>%1 需要 %2。請一併設定。</translation>
    </message>
    <message>
        <source>There is more than one source of tokens: %1. Keep only one of them.</source>
        <translation>有多個權杖來源：%1。請只保留一個。</translation>
    </message>
</context>
<context>
    <name>vitrine::TomlDocument</name>
    <message>
        <source>%1:%2: this is not valid TOML: %3. Correct it by hand. Nothing was changed.</source>
        <translation>%1:%2：這不是有效的 TOML：%3。請手動更正。未做任何變更。</translation>
    </message>
    <message>
        <source>%1: this value cannot be changed without changing others. Change it by hand. Nothing was changed.</source>
        <translation>%1：變更此值會連帶變更其他值。請手動變更。未做任何變更。</translation>
    </message>
</context>
<context>
    <name>vitrine::TomlFile</name>
    <message>
        <source>it is a folder</source>
        <translation>這是資料夾</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read: %2. Correct the path or the permissions.</source>
        <translation>無法讀取設定檔 %1：%2。請更正路徑或權限。</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read: it is larger than 1 MiB. Correct the path.</source>
        <translation>無法讀取設定檔 %1：檔案大於 1 MiB。請更正路徑。</translation>
    </message>
    <message>
        <source>it is a pipe or a device</source>
        <translation>這是管線或裝置</translation>
    </message>
    <message>
        <source>A setting looks like key = &quot;value&quot;, key = 5 or key = true.</source>
        <translation>設定的格式類似 key = &quot;value&quot;、key = 5 或 key = true。</translation>
    </message>
    <message>
        <source>A file with a table [kiosk] cannot have the key kiosk: write enabled = true in the table, which is the same as kiosk = true.</source>
        <translation>含有 [kiosk] 表格的檔案不能再有 kiosk 這個鍵：請在表格中寫入 enabled = true，其意義與 kiosk = true 相同。</translation>
    </message>
    <message>
        <source>Write each key and each table only once.</source>
        <translation>每個鍵與每個表格只能寫一次。</translation>
    </message>
    <message>
        <source>%1:%2: this is not valid TOML: %3. %4</source>
        <translation>%1:%2：這不是有效的 TOML：%3。%4</translation>
    </message>
</context>
<context>
    <name>vitrine::UrlRule</name>
    <message>
        <source>has the rule “%1”, which %2. Write it like %3</source>
        <translation>的規則「%1」有誤（%2）。請寫成：%3</translation>
    </message>
    <message>
        <source>does not begin with https:// or http://</source>
        <translation>不是以 https:// 或 http:// 開頭</translation>
    </message>
    <message>
        <source>has a query or a fragment, which rules do not look at</source>
        <translation>含有規則不會檢查的查詢或片段</translation>
    </message>
    <message>
        <source>has a user name</source>
        <translation>含有使用者名稱</translation>
    </message>
    <message>
        <source>has no valid host; “*.” is allowed at its beginning only</source>
        <translation>沒有有效的主機；「*.」只能放在主機開頭</translation>
    </message>
    <message>
        <source>has a “*” in its path; only “/*” at its end is allowed</source>
        <translation>路徑中有「*」；只允許結尾的「/*」</translation>
    </message>
</context>
<context>
    <name>vitrine::UserFileProblem</name>
    <message>
        <source>%1 This run uses the defaults; the file stays as it is.</source>
        <translation>%1 這次執行使用預設值；檔案保持不變。</translation>
    </message>
    <message>
        <source>there are too many of them</source>
        <translation>數量過多</translation>
    </message>
    <message>
        <source>%1 This run uses the defaults. The file is now %2: correct it, and give it its name again.</source>
        <translation>%1 這次執行使用預設值。檔案現在是 %2：請修正後改回原來的名稱。</translation>
    </message>
    <message>
        <source>%1 This run uses the defaults. The file cannot be renamed (%2), so no setting can be changed: correct it by hand.</source>
        <translation>%1 這次執行使用預設值。檔案無法重新命名（%2），因此無法變更設定：請手動修正。</translation>
    </message>
</context>
</TS>
