<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en_US">
<context>
    <name>vitrine::ApiKeySource</name>
    <message>
        <source>The API key contains spaces or other invalid characters. Correct the source of the key.</source>
        <translation>APIキーに空白などの無効な文字が含まれています。キーの取得元を修正してください。</translation>
    </message>
</context>
<context>
    <name>vitrine::ApiTokenSource</name>
    <message>
        <source>The BlendVision API at %1 did not answer within %2 s. Check the network, or raise token_timeout.</source>
        <translation>%1 のBlendVision APIが%2秒以内に応答しませんでした。ネットワークを確認するか、token_timeout を長くしてください。</translation>
    </message>
    <message>
        <source>There is no API key. %1</source>
        <translation>APIキーがありません。%1</translation>
    </message>
    <message>
        <source>The answer of the BlendVision API at %1 is larger than 64 KiB, too large for a token. Check api_url.</source>
        <translation>%1 のBlendVision APIの応答が64 KiBを超えており、トークンとしては大きすぎます。api_url を確認してください。</translation>
    </message>
    <message>
        <source>%1 answered with a web page instead of JSON. Check api_url, and whether the network has a sign-in page that answers instead.</source>
        <translation>%1 がJSONではなくWebページを返しました。api_url を確認し、ネットワークのログインページが応答していないか確認してください。</translation>
    </message>
    <message>
        <source>The answer of %1 is not JSON. Check api_url.</source>
        <translation>%1 の応答がJSONではありません。api_url を確認してください。</translation>
    </message>
    <message>
        <source>%1 answered without a token. Check api_url, api_resource_id and api_resource_type.</source>
        <translation>%1 の応答にトークンがありません。api_url、api_resource_id、api_resource_type を確認してください。</translation>
    </message>
    <message>
        <source>The answer of %1 has no valid token. Check api_url.</source>
        <translation>%1 の応答に有効なトークンがありません。api_url を確認してください。</translation>
    </message>
    <message>
        <source>Check the API key and api_organization_id.</source>
        <translation>APIキーと api_organization_id を確認してください。</translation>
    </message>
    <message>
        <source>Check api_url, api_resource_id and api_resource_type.</source>
        <translation>api_url、api_resource_id、api_resource_type を確認してください。</translation>
    </message>
    <message>
        <source>There were too many requests. Try again later.</source>
        <translation>リクエストが多すぎます。しばらくしてから再試行してください。</translation>
    </message>
    <message>
        <source>The server has a problem. Try again later.</source>
        <translation>サーバーに問題が発生しています。しばらくしてから再試行してください。</translation>
    </message>
    <message>
        <source>Check the settings that begin with api_.</source>
        <translation>api_ で始まる設定を確認してください。</translation>
    </message>
    <message>
        <source>The BlendVision API at %1 refused with HTTP %2. %3</source>
        <translation>%1 のBlendVision APIがHTTP %2で拒否しました。%3</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>相手からのメッセージ：%1</translation>
    </message>
    <message>
        <source>%1 redirects to another host, %2, which must not get the API key. Check api_url.</source>
        <translation>%1 が別のホスト %2 にリダイレクトしています。APIキーをそのホストに渡すことはできません。api_url を確認してください。</translation>
    </message>
    <message>
        <source>%1 redirects instead of answering. Check api_url.</source>
        <translation>%1 が応答せずにリダイレクトしています。api_url を確認してください。</translation>
    </message>
    <message>
        <source>The certificate of %1 does not verify: %2. Check api_url, the clock of this machine, and that its certificates are up to date.</source>
        <translation>%1 の証明書を検証できません：%2。api_url とこのコンピューターの時計を確認し、証明書が最新であることを確認してください。</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Check the network and api_url.</source>
        <translation>%1 に接続できません：%2。ネットワークと api_url を確認してください。</translation>
    </message>
</context>
<context>
    <name>vitrine::BrowserProfile</name>
    <message>
        <source>The profile &quot;%1&quot; cannot be used: another Vitrine (process %2) has it open. This run stores nothing. To run both, give one a --profile of its own.</source>
        <translation>プロファイル「%1」は別のVitrine（プロセス%2）が使用中のため使用できません。この実行では何も保存されません。両方を実行するには、一方に--profileで別のプロファイルを指定してください。</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; cannot be used: %2 cannot be written to (%3). This run stores nothing. Make this user its owner, or name another folder with --data-dir.</source>
        <translation>プロファイル「%1」は使用できません：%2に書き込めません（%3）。この実行では何も保存されません。このユーザーを所有者にするか、--data-dirで別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; cannot be locked, because the file system of %2 has no locks. Do not start a second Vitrine with this profile.</source>
        <translation>%2のファイルシステムにはロックがないため、プロファイル「%1」をロックできません。このプロファイルで2つ目のVitrineを起動しないでください。</translation>
    </message>
</context>
<context>
    <name>vitrine::CommandTokenSource</name>
    <message>
        <source>The output of the program %1 is not a BlendVision token: three parts of letters, digits, “-” and “_” with dots between. It must print the token and nothing else.</source>
        <translation>プログラム %1 の出力がBlendVisionトークン（英字、数字、「-」、「_」からなる3つの部分をピリオドで区切ったもの）ではありません。トークンだけを出力する必要があります。</translation>
    </message>
</context>
<context>
    <name>vitrine::DeepLink</name>
    <message>
        <source>a link cannot set “%1”, only %2</source>
        <translation>リンクで設定できるのは %2 だけで、「%1」は設定できません</translation>
    </message>
    <message>
        <source>it has a parameter without a proper name; a link can only have %1</source>
        <translation>名前の正しくないパラメーターがあります。リンクに使えるのは %1 だけです</translation>
    </message>
    <message>
        <source>it has “%1” twice</source>
        <translation>「%1」が2回あります</translation>
    </message>
    <message>
        <source>its “%1” has a line break or another control character in it</source>
        <translation>「%1」に改行などの制御文字が含まれています</translation>
    </message>
    <message>
        <source>it holds a user name</source>
        <translation>ユーザー名が含まれています</translation>
    </message>
    <message>
        <source>it is malformed</source>
        <translation>形式が正しくありません</translation>
    </message>
    <message>
        <source>it must name exactly one of url, token and demo</source>
        <translation>url、token、demo のうち1つだけを指定する必要があります</translation>
    </message>
    <message>
        <source>This vitrine: link cannot be opened: %1. It must look like vitrine://play?url=URL, vitrine://play?token=TOKEN or vitrine://play?demo=SCENARIO, with the values percent-encoded.</source>
        <translation>この vitrine: リンクは開けません：%1。vitrine://play?url=URL 、 vitrine://play?token=TOKEN 、 vitrine://play?demo=SCENARIO のいずれかの形式で、値をパーセントエンコードして指定してください。</translation>
    </message>
    <message>
        <source>its “t” must be a number of seconds, from 0 to a year, such as 90 or 12.5</source>
        <translation>「t」は0から1年までの秒数（90や12.5など）でなければなりません</translation>
    </message>
    <message>
        <source>its “lang” must be a language tag (BCP 47), such as en, ja or zh-TW</source>
        <translation>「lang」は言語タグ（BCP 47、en、ja、zh-TWなど）でなければなりません</translation>
    </message>
</context>
<context>
    <name>vitrine::FailureCause</name>
    <message>
        <source>This link has expired</source>
        <translation>リンクの有効期限が切れています</translation>
    </message>
    <message>
        <source>This link is not valid</source>
        <translation>リンクが無効です</translation>
    </message>
    <message>
        <source>Playback was interrupted</source>
        <translation>再生が中断されました</translation>
    </message>
    <message>
        <source>Too many devices are playing</source>
        <translation>再生中のデバイスが多すぎます</translation>
    </message>
    <message>
        <source>This video may not be played here</source>
        <translation>この動画はここでは再生できません</translation>
    </message>
    <message>
        <source>This video is not available</source>
        <translation>この動画は利用できません</translation>
    </message>
    <message>
        <source>The video cannot be played</source>
        <translation>動画を再生できません</translation>
    </message>
    <message>
        <source>There is no permission to play</source>
        <translation>再生の許可がありません</translation>
    </message>
    <message>
        <source>The player did not start</source>
        <translation>プレーヤーが起動しませんでした</translation>
    </message>
    <message>
        <source>The page could not be loaded</source>
        <translation>ページを読み込めませんでした</translation>
    </message>
    <message>
        <source>The picture stands still</source>
        <translation>映像が止まっています</translation>
    </message>
    <message>
        <source>The player has stopped</source>
        <translation>プレーヤーが停止しました</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>接続がありません</translation>
    </message>
</context>
<context>
    <name>vitrine::FileTokenSource</name>
    <message>
        <source>%1 does not contain a BlendVision token: three parts of letters, digits, “-” and “_” with dots between. Write only the token into it.</source>
        <translation>%1 の内容がBlendVisionトークン（英字、数字、「-」、「_」からなる3つの部分をピリオドで区切ったもの）ではありません。トークンだけを書き込んでください。</translation>
    </message>
</context>
<context>
    <name>vitrine::GiveUpText</name>
    <message>
        <source>The player refused the renewed token as well. Check the source of tokens.</source>
        <translation>更新したトークンもプレーヤーに拒否されました。トークンの取得元を確認してください。</translation>
    </message>
    <message>
        <source>The token could not be renewed. %1</source>
        <translation>トークンを更新できませんでした。%1</translation>
    </message>
    <message>
        <source>It failed again. Attempts made: %1.</source>
        <translation>再び失敗しました。試行回数：%1。</translation>
    </message>
    <message>
        <source>There were too many failures. Attempts made: %1, without one minute of playback.</source>
        <translation>失敗が多すぎます。試行回数：%1。1分間の再生もできませんでした。</translation>
    </message>
    <message>
        <source>There is no source of new tokens.</source>
        <translation>新しいトークンの取得元がありません。</translation>
    </message>
    <message>
        <source>The recovery was cancelled.</source>
        <translation>復旧は取り消されました。</translation>
    </message>
    <message>
        <source>Trying again would not help.</source>
        <translation>再試行しても解決しません。</translation>
    </message>
    <message>
        <source>After this failure Vitrine does not try again by itself.</source>
        <translation>この失敗の後、Vitrineは自動では再試行しません。</translation>
    </message>
</context>
<context>
    <name>vitrine::Journal</name>
    <message>
        <source>The disk of the journal %1 is full. Make room on it.</source>
        <translation>ジャーナル %1 のディスクがいっぱいです。空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>Another program has locked the journal %1. Close it.</source>
        <translation>別のプログラムがジャーナル %1 をロックしています。そのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>The journal %1 cannot be opened for writing (%2). Make this user the owner of the file and its folder.</source>
        <translation>ジャーナル %1 を書き込み用に開けません（%2）。ファイルとフォルダーの所有者をこのユーザーにしてください。</translation>
    </message>
    <message>
        <source>The journal %1 is damaged or not a journal (%2). Move it away; Vitrine creates a new one.</source>
        <translation>ジャーナル %1 が壊れているか、ジャーナルではありません（%2）。別の場所に移動してください。Vitrineが新しいジャーナルを作成します。</translation>
    </message>
    <message>
        <source>%1 is the database of another program. Move it away, so that Vitrine can create its journal.</source>
        <translation>%1 は別のプログラムのデータベースです。Vitrineがジャーナルを作成できるように、別の場所に移動してください。</translation>
    </message>
    <message>
        <source>The journal %1 was written by a newer version of Vitrine (%2). Use that version.</source>
        <translation>ジャーナル %1 はVitrineの新しいバージョン（%2）で書き込まれています。そのバージョンを使用してください。</translation>
    </message>
    <message>
        <source>There is no journal %1. Vitrine creates that of a profile when it plays.</source>
        <translation>ジャーナル %1 がありません。プロファイルのジャーナルは、Vitrineが再生するときに作成されます。</translation>
    </message>
    <message>
        <source>The journal %1 cannot be used: %2.</source>
        <translation>ジャーナル %1 を使用できません：%2。</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>フォルダーです</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for SQLite is missing; install libqt6sql6-sqlite</source>
        <translation>QtのSQLiteドライバーがありません。libqt6sql6-sqlite をインストールしてください</translation>
    </message>
</context>
<context>
    <name>vitrine::JournalReader</name>
    <message>
        <source>There is no session “%1”. “vitrine journal sessions” lists them.</source>
        <translation>セッション「%1」はありません。「vitrine journal sessions」で一覧を表示できます。</translation>
    </message>
    <message>
        <source>Several sessions begin with “%1”. Give more of the id.</source>
        <translation>「%1」で始まるセッションが複数あります。IDをより長く指定してください。</translation>
    </message>
</context>
<context>
    <name>vitrine::MediaAccess</name>
    <message>
        <source>The playback rate must be from %1 to %2, not %3.</source>
        <translation>再生速度は %1 から %2 の間で指定してください。%3 は指定できません。</translation>
    </message>
    <message>
        <source>The volume must be from 0 to 1, not %1.</source>
        <translation>音量は 0 から 1 の間で指定してください。%1 は指定できません。</translation>
    </message>
    <message>
        <source>The page was left before the command was complete.</source>
        <translation>コマンドが完了する前にページを離れました。</translation>
    </message>
    <message>
        <source>Media access is switched off: set “media_access” to true to control the player.</source>
        <translation>メディアへのアクセスがオフです。プレーヤーを操作するには「media_access」を true にしてください。</translation>
    </message>
    <message>
        <source>The player has no media yet: wait until it has loaded its media.</source>
        <translation>プレーヤーにまだメディアがありません。読み込みが終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>The browser does not allow playback before a click (%1): click the player first.</source>
        <translation>ブラウザーはクリックするまで再生を許可しません（%1）。先にプレーヤーをクリックしてください。</translation>
    </message>
    <message>
        <source>The browser rejected the command: %1.</source>
        <translation>ブラウザーがコマンドを拒否しました：%1。</translation>
    </message>
    <message>
        <source>The player has no media any more.</source>
        <translation>プレーヤーのメディアがなくなりました。</translation>
    </message>
    <message>
        <source>The player changed to other media before the command was complete.</source>
        <translation>コマンドが完了する前に、プレーヤーが別のメディアに切り替わりました。</translation>
    </message>
    <message>
        <source>A later command replaced this one.</source>
        <translation>このコマンドは後のコマンドに置き換えられました。</translation>
    </message>
    <message>
        <source>The player did not complete the command within %1 s.</source>
        <translation>プレーヤーが%1秒以内にコマンドを完了しませんでした。</translation>
    </message>
    <message>
        <source>Cannot seek: this media is not seekable.</source>
        <translation>シークできません。このメディアはシークに対応していません。</translation>
    </message>
    <message>
        <source>Cannot seek to %1 s: the media can be played from %2 s to %3 s.</source>
        <translation>%1秒にシークできません。再生できる範囲は%2秒から%3秒です。</translation>
    </message>
    <message>
        <source>No media access: the page around the player has replaced its document (document.open()). Use a page that does not.</source>
        <translation>メディアにアクセスできません：プレーヤーを埋め込むページがドキュメントを置き換えました（document.open()）。置き換えないページを使ってください。</translation>
    </message>
</context>
<context>
    <name>vitrine::OutputFile</name>
    <message>
        <source>The event stream cannot be written to &quot;%1&quot;: %2. Name a file in a folder that you may write to, or - for standard output.</source>
        <translation>イベントストリームを「%1」に書き込めません：%2。書き込めるフォルダーのファイルを指定するか、標準出力には - を指定してください。</translation>
    </message>
    <message>
        <source>The recording cannot be written to &quot;%1&quot;: %2. Name a file in a folder that you may write to, or - for standard output.</source>
        <translation>記録を「%1」に書き込めません：%2。書き込めるフォルダーのファイルを指定するか、標準出力には - を指定してください。</translation>
    </message>
    <message>
        <source>The screenshot cannot be written to &quot;%1&quot;: %2. Name a file in a folder that you may write to.</source>
        <translation>スクリーンショットを「%1」に書き込めません：%2。書き込めるフォルダーのファイルを指定してください。</translation>
    </message>
    <message>
        <source>The URL for remote debugging cannot be written to &quot;%1&quot;: %2. Name a file in a folder that you may write to.</source>
        <translation>リモートデバッグのURLを「%1」に書き込めません：%2。書き込めるフォルダーのファイルを指定してください。</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>フォルダーです</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 はフォルダーではありません</translation>
    </message>
    <message>
        <source>it is a pipe or a device</source>
        <translation>パイプまたはデバイスです</translation>
    </message>
</context>
<context>
    <name>vitrine::PlayTarget</name>
    <message>
        <source>The target is longer than 8 KiB. Give one URL, token or scenario, nothing around it.</source>
        <translation>再生対象が8 KiBを超えています。URL、トークン、シナリオのいずれか1つだけを指定してください。</translation>
    </message>
    <message>
        <source>This URL is malformed: %1. It must look like https://host/path?token=….</source>
        <translation>URLの形式が正しくありません：%1。https://host/path?token=… の形式で指定してください。</translation>
    </message>
    <message>
        <source>The URL of %1 holds a user name or password, which Vitrine never passes on. Remove the part before “@”.</source>
        <translation>%1 のURLにユーザー名またはパスワードが含まれています。Vitrineはこれを送信しません。「@」より前の部分を削除してください。</translation>
    </message>
    <message>
        <source>The token in the URL of %1 is empty. Copy the whole URL again, or ask for a new token.</source>
        <translation>%1 のURLのトークンが空です。URL全体をもう一度コピーするか、新しいトークンを依頼してください。</translation>
    </message>
    <message>
        <source>The URL of %1 has no token, and without one the player has nothing to play. It must look like %2?token=….</source>
        <translation>%1 のURLにトークンがありません。トークンがないとプレーヤーは再生できません。%2?token=… の形式で指定してください。</translation>
    </message>
    <message>
        <source>This vitrine: link cannot be opened: its url is no http or https URL. Ask for another link.</source>
        <translation>この vitrine: リンクは開けません：url がhttpまたはhttpsのURLではありません。別のリンクを依頼してください。</translation>
    </message>
    <message>
        <source>The token is empty. Ask for a new one, or give the whole URL.</source>
        <translation>トークンが空です。新しいトークンを依頼するか、URL全体を指定してください。</translation>
    </message>
    <message>
        <source>“demo:” needs the name of a scenario after it, in letters, digits and hyphens, such as demo:buffering.</source>
        <translation>「demo:」の後には、英字、数字、ハイフンからなるシナリオ名が必要です（例：demo:buffering）。</translation>
    </message>
    <message>
        <source>Vitrine does not open “%1:” targets, only https:// and http:// URLs, tokens, files (by their path, ending in .json, .mp4, .m4v or .webm) and demo:SCENARIO.</source>
        <translation>Vitrineは「%1:」の再生対象を開きません。開けるのは、https:// と http:// のURL、トークン、ファイル（.json、.mp4、.m4v、.webm で終わるパス）、demo:SCENARIO だけです。</translation>
    </message>
    <message>
        <source>The target is neither a URL (https://…), nor a token (three parts with dots between), nor a file (ending in .json, .mp4, .m4v or .webm), nor demo:SCENARIO. Write URLs with https:// in front.</source>
        <translation>再生対象が、URL（https://…）、トークン（ピリオドで区切った3つの部分）、ファイル（末尾が .json、.mp4、.m4v、.webm）、demo:SCENARIO のいずれでもありません。URLは https:// から書いてください。</translation>
    </message>
</context>
<context>
    <name>vitrine::PlaybackMonitor</name>
    <message>
        <source>The page did not load within %1 s.</source>
        <translation>ページが%1秒以内に読み込まれませんでした。</translation>
    </message>
</context>
<context>
    <name>vitrine::Player</name>
    <message>
        <source>Nothing can be opened: the player is closing.</source>
        <translation>開けません。プレーヤーを閉じているところです。</translation>
    </message>
    <message>
        <source>The player is closing.</source>
        <translation>プレーヤーを閉じているところです。</translation>
    </message>
</context>
<context>
    <name>vitrine::PlayerPage</name>
    <message>
        <source>The selector of --player-frame, “%1”, is not a valid CSS selector: correct it.</source>
        <translation>--player-frame のセレクター「%1」は有効なCSSセレクターではありません。修正してください。</translation>
    </message>
    <message>
        <source>Nothing in the page matches --player-frame “%1”: use a selector of the player&apos;s iframe element.</source>
        <translation>ページに --player-frame「%1」と一致する要素がありません。プレーヤーのiframe要素のセレクターを使用してください。</translation>
    </message>
    <message>
        <source>--player-frame “%1” matches an element that is not a frame: use a selector of the player&apos;s iframe element.</source>
        <translation>--player-frame「%1」と一致する要素はフレームではありません。プレーヤーのiframe要素のセレクターを使用してください。</translation>
    </message>
    <message>
        <source>The server answered HTTP %1.</source>
        <translation>サーバーがHTTP %1を返しました。</translation>
    </message>
    <message>
        <source>The page has gone to an empty page.</source>
        <translation>ページが空のページに移動しました。</translation>
    </message>
</context>
<context>
    <name>vitrine::PlayerUrlFinding</name>
    <message>
        <source>There is no server called %1.</source>
        <translation>%1 という名前のサーバーはありません。</translation>
    </message>
    <message>
        <source>No name server answers for %1.</source>
        <translation>%1 について応答するネームサーバーがありません。</translation>
    </message>
    <message>
        <source>The secure connection to %1 failed: %2.</source>
        <translation>%1 との安全な接続に失敗しました：%2。</translation>
    </message>
    <message>
        <source>The server %1 did not answer in time.</source>
        <translation>サーバー %1 が時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>The server %1 cannot be reached: %2.</source>
        <translation>サーバー %1 に接続できません：%2。</translation>
    </message>
    <message>
        <source>The server %1 only redirects from one address to the next.</source>
        <translation>サーバー %1 はリダイレクトを繰り返すだけです。</translation>
    </message>
    <message>
        <source>The server %1 requires a password.</source>
        <translation>サーバー %1 にはパスワードが必要です。</translation>
    </message>
    <message>
        <source>The server %1 answered HTTP %2.</source>
        <translation>サーバー %1 がHTTP %2を返しました。</translation>
    </message>
    <message>
        <source>The page of %1 does not allow being shown inside another page.</source>
        <translation>%1 のページは、別のページ内での表示を許可していません。</translation>
    </message>
</context>
<context>
    <name>vitrine::RecoveryCoordinator</name>
    <message>
        <source>There is no new token: %1</source>
        <translation>新しいトークンがありません：%1</translation>
    </message>
    <message>
        <source>The new token is the old one.</source>
        <translation>新しいトークンが古いものと同じです。</translation>
    </message>
</context>
<context>
    <name>vitrine::RunJournal</name>
    <message>
        <source>The journal is written again; %1 events are missing.</source>
        <translation>ジャーナルへの書き込みが再開されました。%1件のイベントが欠けています。</translation>
    </message>
    <message>
        <source>The journal was damaged. It is now %1, and a new one has been started.</source>
        <translation>ジャーナルが壊れていたため %1 に移し、新しいジャーナルを開始しました。</translation>
    </message>
    <message>
        <source>report.url is set, but nothing is reported, because records wait in the journal and this run has none. Check journal.keep and ephemeral, and that the data folder can be written.</source>
        <translation>report.url が設定されていますが、送信待ちの記録を保存するジャーナルがこの実行にはないため、何も送信されません。journal.keep と ephemeral を確認し、データフォルダーに書き込めることを確認してください。</translation>
    </message>
    <message>
        <source>This run is not in the journal for now. %1</source>
        <translation>この実行は今のところジャーナルに記録されていません。%1</translation>
    </message>
    <message>
        <source>The journal cannot be written</source>
        <translation>ジャーナルに書き込めません</translation>
    </message>
    <message>
        <source>The end of this run is not in the journal.</source>
        <translation>この実行の終わりはジャーナルに記録されていません。</translation>
    </message>
</context>
<context>
    <name>vitrine::Scenario</name>
    <message>
        <source>The built-in scenario &quot;%1&quot; cannot be read: %2.</source>
        <translation>内蔵シナリオ「%1」を読み込めません: %2。</translation>
    </message>
    <message>
        <source>%1 is a folder; give the path of a scenario file.</source>
        <translation>%1 はフォルダーです。シナリオファイルのパスを指定してください。</translation>
    </message>
    <message>
        <source>%1 is not a file. Write the scenario to a file, and give its path.</source>
        <translation>%1 はファイルではありません。シナリオをファイルに書き込み、そのパスを指定してください。</translation>
    </message>
    <message>
        <source>The scenario file %1 cannot be read: %2. Check the path and its permissions.</source>
        <translation>シナリオファイル %1 を読み込めません: %2。パスとアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>The scenario file %1 is larger than 1 MiB; that is no scenario.</source>
        <translation>シナリオファイル %1 は1 MiBを超えています。シナリオではありません。</translation>
    </message>
    <message>
        <source>%1 There are %2 faults; “vitrine simulate %3” lists them all.</source>
        <translation>%1 誤りが%2個あります。「vitrine simulate %3」ですべて表示されます。</translation>
    </message>
    <message>
        <source>There is no scenario “%1”.</source>
        <translation>シナリオ「%1」はありません。</translation>
    </message>
    <message>
        <source>Known scenarios: %1.</source>
        <translation>使えるシナリオ: %1。</translation>
    </message>
    <message>
        <source>For a scenario of your own, give the path of its .json file.</source>
        <translation>独自のシナリオは、.jsonファイルのパスで指定してください。</translation>
    </message>
    <message>
        <source>Did you mean “%1”? Known scenarios: %2.</source>
        <translation>「%1」のことですか？使えるシナリオ: %2。</translation>
    </message>
    <message>
        <source>%1 is not a file. Give the path of a video file.</source>
        <translation>%1 はファイルではありません。動画ファイルのパスを指定してください。</translation>
    </message>
    <message>
        <source>The video %1 cannot be read: %2. Check the path and its permissions.</source>
        <translation>動画 %1 を読み取れません：%2。パスと権限を確認してください。</translation>
    </message>
</context>
<context>
    <name>vitrine::SecretCommand</name>
    <message>
        <source>did not end within %1 s and was stopped</source>
        <translation>%1秒以内に終了しなかったため停止されました</translation>
    </message>
    <message>
        <source>Correct it, or raise token_timeout.</source>
        <translation>プログラムを修正するか、token_timeout を長くしてください。</translation>
    </message>
    <message>
        <source>was not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Install it, or correct its path.</source>
        <translation>インストールするか、パスを修正してください。</translation>
    </message>
    <message>
        <source>is not a file that this user may run</source>
        <translation>このユーザーが実行できるファイルではありません</translation>
    </message>
    <message>
        <source>Name another program, or make it executable: chmod +x.</source>
        <translation>別のプログラムを指定するか、chmod +x で実行可能にしてください。</translation>
    </message>
    <message>
        <source>could not be started: %1</source>
        <translation>起動できませんでした：%1</translation>
    </message>
    <message>
        <source>Try it in a terminal.</source>
        <translation>端末で試してください。</translation>
    </message>
    <message>
        <source>printed more than 64 KiB and was stopped</source>
        <translation>出力が64 KiBを超えたため停止されました</translation>
    </message>
    <message>
        <source>It must print one line with the secret.</source>
        <translation>秘密の値を1行で出力する必要があります。</translation>
    </message>
    <message>
        <source>was killed or crashed</source>
        <translation>強制終了されたか、クラッシュしました</translation>
    </message>
    <message>
        <source>ended with exit code %1</source>
        <translation>終了コード %1 で終了しました</translation>
    </message>
    <message>
        <source>printed more than 64 KiB</source>
        <translation>出力が64 KiBを超えました</translation>
    </message>
    <message>
        <source>The output of the program %1</source>
        <translation>プログラム %1 の出力</translation>
    </message>
    <message>
        <source>The program %1 %2. %3</source>
        <translation>プログラム %1：%2。%3</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>相手からのメッセージ：%1</translation>
    </message>
</context>
<context>
    <name>vitrine::SecretFile</name>
    <message>
        <source>%1 is not a file. Name the file with the secret.</source>
        <translation>%1 はファイルではありません。秘密の値が入ったファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Correct the path or the permissions.</source>
        <translation>%1 を読み込めません：%2。パスまたはアクセス権を修正してください。</translation>
    </message>
    <message>
        <source>%1 contains a key, but other users can read it. Restrict it to its owner: chmod 600 %1.</source>
        <translation>%1 にはキーが含まれていますが、ほかのユーザーも読み取れます。chmod 600 %1 で所有者だけに制限してください。</translation>
    </message>
    <message>
        <source>%1 is larger than 64 KiB. One line with the secret is expected: name another file.</source>
        <translation>%1 が64 KiBを超えています。秘密の値は1行でなければなりません。別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1 is empty. One line with the secret is expected.</source>
        <translation>%1 が空です。秘密の値が1行必要です。</translation>
    </message>
    <message>
        <source>%1 has more than one line. Only one line with the secret is expected.</source>
        <translation>%1 が複数行あります。秘密の値は1行だけにしてください。</translation>
    </message>
</context>
<context>
    <name>vitrine::SettingValues</name>
    <message>
        <source>must be %1, but is “%2”</source>
        <translation>は %1 でなければなりませんが、「%2」です</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true または false</translation>
    </message>
    <message>
        <source>a number of seconds, from 0 to a year, such as 90 or 12.5</source>
        <translation>0から1年までの秒数（例：90、12.5）</translation>
    </message>
    <message>
        <source>a number of seconds, more than 0 and at most a year, such as 10 or 0.5</source>
        <translation>0より大きく1年以下の秒数（例：10、0.5）</translation>
    </message>
    <message>
        <source>WIDTHxHEIGHT in pixels, from 320x180 to 16384x16384</source>
        <translation>320x180 から 16384x16384 までのピクセル数（幅x高さ）</translation>
    </message>
    <message>
        <source>an origin, http:// or https:// with a host and perhaps a port, such as https://kiosk.example.com, without a path</source>
        <translation>オリジン（http:// または https:// とホスト、必要ならポート。例：https://kiosk.example.com。パスなし）</translation>
    </message>
    <message>
        <source>close, history, home, none, or an http(s) URL to go to</source>
        <translation>close、history、home、none、または移動先のhttp(s)のURL</translation>
    </message>
    <message>
        <source>a name of 1 to 64 letters (A to Z), digits, “-” and “_”</source>
        <translation>英字（A～Z）、数字、「-」、「_」からなる1～64文字の名前</translation>
    </message>
    <message>
        <source>must be a path, but is empty</source>
        <translation>はパスでなければなりませんが、空です</translation>
    </message>
    <message>
        <source>must be a CSS selector such as “#player”, but is empty</source>
        <translation>は「#player」のようなCSSセレクターでなければなりませんが、空です</translation>
    </message>
    <message>
        <source>an https:// URL without a query, such as https://api.one.blendvision.com</source>
        <translation>クエリーのない https:// のURL（例：https://api.one.blendvision.com）</translation>
    </message>
    <message>
        <source>empty, or an https:// URL without user name and fragment, such as https://collector.example.com/cmcd; http:// only for localhost, 127.0.0.1 and [::1]</source>
        <translation>空、またはユーザー名とフラグメントのない https:// のURL（例：https://collector.example.com/cmcd。http:// は localhost、127.0.0.1、[::1] のみ）</translation>
    </message>
    <message>
        <source>1 to 256 letters (A to Z), digits and signs, without spaces</source>
        <translation>英字（A～Z）、数字、記号からなる1～256文字（空白なし）</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>次のいずれか：%1</translation>
    </message>
    <message>
        <source>the name of a credential, without a folder</source>
        <translation>フォルダーを含まない資格情報の名前</translation>
    </message>
    <message>
        <source>a whole number from 1 to 10000</source>
        <translation>1から10000までの整数</translation>
    </message>
    <message>
        <source>a port from 1 to 65535, or 0 for none</source>
        <translation>1から65535までのポート、または使用しない場合は0</translation>
    </message>
    <message>
        <source>a number of seconds, from 0 to a year, such as 10 or 0.5</source>
        <translation>0から1年までの秒数（例：10、0.5）</translation>
    </message>
    <message>
        <source>a whole number from 2 to 20</source>
        <translation>2から20までの整数</translation>
    </message>
    <message>
        <source>a whole number of MiB, from 0 to 1000000</source>
        <translation>MiB 単位の整数（0～1000000）</translation>
    </message>
    <message>
        <source>a time of the day from one minute to another, such as 03:00-04:00</source>
        <translation>ある時刻から別の時刻までの時間帯（例: 03:00-04:00）</translation>
    </message>
</context>
<context>
    <name>vitrine::SettingsFileReader</name>
    <message>
        <source>true or false, without quotes</source>
        <translation>引用符なしの true または false</translation>
    </message>
    <message>
        <source>a number, without quotes</source>
        <translation>引用符なしの数値</translation>
    </message>
    <message>
        <source>a text in quotes, or a list of such texts</source>
        <translation>引用符で囲んだ文字列、またはその一覧</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>引用符で囲んだ文字列</translation>
    </message>
    <message>
        <source>%1: %2 must be %3.</source>
        <translation>%1：%2 は %3 でなければなりません。</translation>
    </message>
    <message>
        <source>%1: this [[%2]] needs “%3”.</source>
        <translation>%1：この [[%2]] には「%3」が必要です。</translation>
    </message>
    <message>
        <source>%1: %2 is a list of tables. Write [[%2]] above each of them.</source>
        <translation>%1：%2 はテーブルの一覧です。それぞれの上に [[%2]] と書いてください。</translation>
    </message>
    <message>
        <source>%1: %2 is a table. Write [%2] above its keys. %3</source>
        <translation>%1：%2 はテーブルです。キーの上に [%2] と書いてください。%3</translation>
    </message>
    <message>
        <source>%1: there is no setting “%2”. %3</source>
        <translation>%1：設定「%2」はありません。%3</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>「%1」のことですか？</translation>
    </message>
    <message>
        <source>vitrine --help lists all settings.</source>
        <translation>vitrine --help ですべての設定を表示できます。</translation>
    </message>
    <message>
        <source>Keys of “%1”: %2.</source>
        <translation>「%1」のキー：%2。</translation>
    </message>
    <message>
        <source>Write “%1” without a table, above the first one.</source>
        <translation>「%1」はテーブルに入れず、最初のテーブルより前に書いてください。</translation>
    </message>
</context>
<context>
    <name>vitrine::SettingsLoader</name>
    <message>
        <source>%1: config_dir cannot be set in the user&apos;s settings file, because it is the folder of that file. Use --config-dir, VITRINE_CONFIG_DIR, --config FILE or %2.</source>
        <translation>%1：config_dir はユーザーの設定ファイルのフォルダーのため、そのファイルでは設定できません。--config-dir、VITRINE_CONFIG_DIR、--config FILE、%2 のいずれかを使用してください。</translation>
    </message>
    <message>
        <source>The environment variable %1 is unknown and is ignored.</source>
        <translation>環境変数 %1 は不明なため無視されます。</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>%1 のことですか？</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1%2。</translation>
    </message>
    <message>
        <source>%1: %2 %3.</source>
        <translation>%1：%2 %3。</translation>
    </message>
    <message>
        <source>The target (%1) cannot be played. %2</source>
        <translation>再生対象（%1）を再生できません。%2</translation>
    </message>
    <message>
        <source>player_frame (%1) has no effect without page: it selects the player in a page of your own.</source>
        <translation>player_frame（%1）は page なしでは効果がありません。ご自身のページの中のプレーヤーを選ぶ設定です。</translation>
    </message>
    <message>
        <source>page (%1) needs the URL of a page, but the target is “%2”. Give a URL, or omit page to play this target.</source>
        <translation>page（%1）にはページのURLが必要ですが、再生対象は「%2」です。URLを指定するか、この対象を再生する場合は page を外してください。</translation>
    </message>
    <message>
        <source>start (%1) has no effect together with page.</source>
        <translation>start（%1）は page と一緒に使うと効果がありません。</translation>
    </message>
    <message>
        <source>No folder is known for %1: neither %2 nor HOME is set to an absolute path. Set one of them, or use --%3 FOLDER.</source>
        <translation>%1 のフォルダーがわかりません。%2 も HOME も絶対パスに設定されていません。いずれかを設定するか、--%3 FOLDER を使用してください。</translation>
    </message>
    <message>
        <source>%1 It is ignored.</source>
        <translation>%1 無視されます。</translation>
    </message>
    <message>
        <source>The target (%1) is empty. Leave it out for the start view, or give a URL, a token or demo.</source>
        <translation>再生対象（%1）が空です。省略するとスタート画面が開きます。または URL、トークン、demo を指定してください。</translation>
    </message>
    <message>
        <source>%1 This command uses the defaults, as a window does.</source>
        <translation>%1 このコマンドはウィンドウと同じく既定値を使います。</translation>
    </message>
    <message>
        <source>mqtt.url (%1) has no effect without kiosk: only a kiosk connects to a broker.</source>
        <translation>mqtt.url（%1）は kiosk なしでは効果がありません。ブローカーに接続するのはキオスクだけです。</translation>
    </message>
</context>
<context>
    <name>vitrine::SettingsWriter</name>
    <message>
        <source>The settings file %1 cannot be read: %2. Nothing was changed.</source>
        <translation>設定ファイル %1 を読み込めません：%2。何も変更されていません。</translation>
    </message>
    <message>
        <source>There is no setting “%1”. Nothing was changed.</source>
        <translation>設定「%1」はありません。何も変更されていません。</translation>
    </message>
    <message>
        <source>config_dir cannot be set in the user&apos;s settings file, because it is the folder of that file. Use --config-dir or VITRINE_CONFIG_DIR. Nothing was changed.</source>
        <translation>config_dir はユーザーの設定ファイルのフォルダーのため、そのファイルでは設定できません。--config-dir または VITRINE_CONFIG_DIR を使用してください。何も変更されていません。</translation>
    </message>
    <message>
        <source>%1 has no value. Nothing was changed.</source>
        <translation>%1 に値がありません。何も変更されていません。</translation>
    </message>
    <message>
        <source>%1 %2. Nothing was changed.</source>
        <translation>%1 %2。何も変更されていません。</translation>
    </message>
    <message>
        <source>its folder cannot be created</source>
        <translation>フォルダーを作成できません</translation>
    </message>
    <message>
        <source>its owner and permissions cannot be kept</source>
        <translation>所有者とアクセス権を維持できません</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be written: %2. Nothing was changed. Allow your user to write to it and to the folder %3, or name another folder with --config-dir.</source>
        <translation>設定ファイル%1に書き込めません：%2。何も変更されていません。このファイルとフォルダー%3への書き込みをユーザーに許可するか、--config-dirで別のフォルダーを指定してください。</translation>
    </message>
</context>
<context>
    <name>vitrine::SharedMemoryShortage</name>
    <message>
        <source>Its processes end without a message when that is used up, and the page stays black.</source>
        <translation>不足すると、プロセスがメッセージなしに終了し、ページは黒いままになります。</translation>
    </message>
    <message>
        <source>%1 are free in /tmp. With --disable-dev-shm-usage the browser engine needs %2 there.</source>
        <translation>/tmp の空き容量は %1 です。--disable-dev-shm-usage を指定した場合、ブラウザーエンジンには %2 が必要です。</translation>
    </message>
    <message>
        <source>Make room in /tmp, or start without --disable-dev-shm-usage.</source>
        <translation>/tmp の空き容量を増やすか、--disable-dev-shm-usage なしで起動してください。</translation>
    </message>
    <message>
        <source>%1 are free in /dev/shm.</source>
        <translation>/dev/shm の空き容量は %1 です。</translation>
    </message>
    <message>
        <source>The browser engine needs %1 there, and there is no more in /tmp.</source>
        <translation>ブラウザーエンジンにはそこに %1 が必要で、/tmp にも十分な空きがありません。</translation>
    </message>
    <message>
        <source>The browser engine needs %1 there.</source>
        <translation>ブラウザーエンジンにはそこに %1 が必要です。</translation>
    </message>
    <message>
        <source>Or start Vitrine again: then the engine uses /tmp.</source>
        <translation>または、Vitrineを起動し直してください。その場合、エンジンは /tmp を使用します。</translation>
    </message>
    <message>
        <source>Make /dev/shm larger: mount -o remount,size=256m /dev/shm, or start the container with --shm-size=256m.</source>
        <translation>/dev/shm を大きくしてください：mount -o remount,size=256m /dev/shm。コンテナーの場合は --shm-size=256m を指定して起動してください。</translation>
    </message>
</context>
<context>
    <name>vitrine::ShellWords</name>
    <message>
        <source>must be a program and its arguments, but has “%1” outside of quotes, and no shell runs it. Put quotes around it, or use a shell: sh -c &apos;…&apos;</source>
        <translation>はプログラムとその引数でなければなりませんが、引用符の外に「%1」があり、シェルは使われません。引用符で囲むか、シェルを使用してください：sh -c &apos;…&apos;</translation>
    </message>
    <message>
        <source>must be a program and its arguments, but contains a NUL character</source>
        <translation>はプログラムとその引数でなければなりませんが、NUL文字が含まれています</translation>
    </message>
    <message>
        <source>must be a program and its arguments, but a quote (%1) is not closed</source>
        <translation>はプログラムとその引数でなければなりませんが、引用符（%1）が閉じられていません</translation>
    </message>
    <message>
        <source>must be a program and its arguments, but is empty</source>
        <translation>はプログラムとその引数でなければなりませんが、空です</translation>
    </message>
</context>
<context>
    <name>vitrine::StartClaim</name>
    <message>
        <source>Starts of Vitrine cannot find each other: %1</source>
        <translation>起動したVitrineどうしが互いを見つけられません：%1</translation>
    </message>
    <message>
        <source>The running Vitrine (process %1) shows its window.</source>
        <translation>実行中のVitrine（プロセス %1）がウィンドウを表示します。</translation>
    </message>
    <message>
        <source>The running Vitrine (process %1) plays it.</source>
        <translation>実行中のVitrine（プロセス %1）が再生します。</translation>
    </message>
    <message>
        <source>The Vitrine that has the profile “%1” open (process %2) does not answer. It may still play this when it goes on. Close its window, or end it with “kill %2”, and try again. To start another one, use --profile NAME.</source>
        <translation>プロファイル「%1」を開いているVitrine（プロセス %2）が応答しません。動作を再開すると、この内容を再生することがあります。ウィンドウを閉じるか「kill %2」で終了してから、再試行してください。別のVitrineを起動するには --profile NAME を使用してください。</translation>
    </message>
</context>
<context>
    <name>vitrine::StartPlan</name>
    <message>
        <source>The display cannot be opened (%1). Start Vitrine in the session of the user who is logged in at the screen, or with --headless to play without a window. On Wayland, the package qt6-wayland is needed. “vitrine doctor” says more.</source>
        <translation>ディスプレイを開けません（%1）。画面にログインしているユーザーのセッションでVitrineを起動するか、--headless を指定してウィンドウなしで再生してください。Waylandではパッケージ qt6-wayland が必要です。詳しくは「vitrine doctor」で確認できます。</translation>
    </message>
    <message>
        <source>The browser engine does not run as root with its sandbox on. Run Vitrine as an ordinary user, or set QTWEBENGINE_DISABLE_SANDBOX=1 if you accept the risk.</source>
        <translation>サンドボックスが有効な場合、ブラウザーエンジンはrootでは動作しません。一般ユーザーでVitrineを実行するか、リスクを受け入れる場合は QTWEBENGINE_DISABLE_SANDBOX=1 を設定してください。</translation>
    </message>
    <message>
        <source>There is no display to show a window on. Start Vitrine in a desktop session, or with --headless to play without a window.</source>
        <translation>ウィンドウを表示するディスプレイがありません。デスクトップのセッションでVitrineを起動するか、--headless を指定してウィンドウなしで再生してください。</translation>
    </message>
    <message>
        <source>There is no port for remote debugging: %1.</source>
        <translation>リモートデバッグ用のポートがありません：%1。</translation>
    </message>
</context>
<context>
    <name>vitrine::StartupWatchdog</name>
    <message>
        <source>The player was not ready within %1 s.</source>
        <translation>プレーヤーの準備が%1秒以内に完了しませんでした。</translation>
    </message>
    <message>
        <source>The page could not be loaded. %1</source>
        <translation>ページを読み込めませんでした。%1</translation>
    </message>
    <message>
        <source>The address is wrong or the page is gone: check the link.</source>
        <translation>アドレスが間違っているか、ページがなくなっています。リンクを確認してください。</translation>
    </message>
    <message>
        <source>There is no connection: check the network, proxy and firewall.</source>
        <translation>接続がありません。ネットワーク、プロキシ、ファイアウォールを確認してください。</translation>
    </message>
    <message>
        <source>The player&apos;s page was not loaded, although its server answers.</source>
        <translation>サーバーは応答していますが、プレーヤーのページが読み込まれませんでした。</translation>
    </message>
    <message>
        <source>The connection was interrupted: check the network.</source>
        <translation>接続が中断されました。ネットワークを確認してください。</translation>
    </message>
    <message>
        <source>The address is wrong or the content is gone: check the link.</source>
        <translation>アドレスが間違っているか、コンテンツがなくなっています。リンクを確認してください。</translation>
    </message>
    <message>
        <source>The link is not meant for you or has expired: ask for a new one.</source>
        <translation>このリンクを使用できないか、有効期限が切れています。新しいリンクを依頼してください。</translation>
    </message>
    <message>
        <source>The page is protected: use a link to a player that needs no sign-in.</source>
        <translation>ページが保護されています。ログイン不要のプレーヤーのリンクを使用してください。</translation>
    </message>
    <message>
        <source>The address has a typing mistake: check the link.</source>
        <translation>アドレスに入力ミスがあります。リンクを確認してください。</translation>
    </message>
    <message>
        <source>There is no connection: check the network and its name server.</source>
        <translation>接続がありません。ネットワークとネームサーバーを確認してください。</translation>
    </message>
    <message>
        <source>The server is down: try again later.</source>
        <translation>サーバーが停止しています。しばらくしてから再試行してください。</translation>
    </message>
    <message>
        <source>The clock of this machine is wrong: set it.</source>
        <translation>このコンピューターの時計が間違っています。合わせてください。</translation>
    </message>
    <message>
        <source>A proxy or a sign-in page of the network intercepts the connection: sign in to the network.</source>
        <translation>プロキシまたはネットワークのログインページが接続を妨げています。ネットワークにログインしてください。</translation>
    </message>
    <message>
        <source>This is a page, not an embedded player: use the embed link.</source>
        <translation>これはページであり、埋め込みプレーヤーではありません。埋め込み用のリンクを使用してください。</translation>
    </message>
    <message>
        <source>To show a whole page of your own, start with --page.</source>
        <translation>ご自身のページ全体を表示するには、--page を指定して起動してください。</translation>
    </message>
    <message>
        <source>Messages came from %1, which is not trusted: if that is the player, start with --player-origin %1.</source>
        <translation>信頼されていない %1 からメッセージが届きました。それがプレーヤーの場合は、--player-origin %1 を指定して起動してください。</translation>
    </message>
    <message>
        <source>The page at this address is not a player, or not a BlendVision player: use the embed link.</source>
        <translation>このアドレスのページは、プレーヤーではないか、BlendVisionのプレーヤーではありません。埋め込み用のリンクを使用してください。</translation>
    </message>
    <message>
        <source>The player does not accept the domain %1: put it on the allow list, or start with --host-origin.</source>
        <translation>プレーヤーがドメイン %1 を受け付けません。許可リストに追加するか、--host-origin を指定して起動してください。</translation>
    </message>
    <message>
        <source>The token in the link is not valid: ask for a new link.</source>
        <translation>リンクのトークンが無効です。新しいリンクを依頼してください。</translation>
    </message>
    <message>
        <source>The network is slow or blocks the player&apos;s servers: check it, or raise --ready-timeout.</source>
        <translation>ネットワークが遅いか、プレーヤーのサーバーを遮断しています。確認するか、--ready-timeout を長くしてください。</translation>
    </message>
    <message>
        <source>The server is busy or has a fault: try again later.</source>
        <translation>サーバーが混雑しているか、障害が起きています。しばらくしてから再試行してください。</translation>
    </message>
</context>
<context>
    <name>vitrine::StoredData</name>
    <message>
        <source>The deletion cannot be requested, because %1 cannot be written: %2. Nothing is deleted. Allow your user to write to the folder.</source>
        <translation>%1 に書き込めないため、削除を要求できません：%2。何も削除されません。このユーザーにフォルダーへの書き込みを許可してください。</translation>
    </message>
    <message>
        <source>its folder cannot be created</source>
        <translation>フォルダーを作成できません</translation>
    </message>
    <message>
        <source>The next start still deletes the data, because %1 cannot be deleted: %2. Delete this file.</source>
        <translation>%1 を削除できないため、次回の起動時にデータが削除されます：%2。このファイルを削除してください。</translation>
    </message>
    <message>
        <source>The stored data could not be deleted completely: %1 cannot be deleted. The next start tries again. Delete it by hand, or allow your user to.</source>
        <translation>保存データを完全には削除できませんでした：%1 を削除できません。次回の起動時に再試行します。手動で削除するか、このユーザーに削除を許可してください。</translation>
    </message>
</context>
<context>
    <name>vitrine::TokenSource</name>
    <message>
        <source>This is not a BlendVision token: three parts of letters, digits, “-” and “_” with dots between. Correct the source of tokens.</source>
        <translation>BlendVisionトークン（英字、数字、「-」、「_」からなる3つの部分をピリオドで区切ったもの）ではありません。トークンの取得元を修正してください。</translation>
    </message>
    <message>
        <source>The token has %1 characters, but a URL has room for %2. Ask its issuer for a shorter one.</source>
        <translation>トークンは%1文字ですが、URLに入るのは%2文字までです。発行元に短いトークンを依頼してください。</translation>
    </message>
</context>
<context>
    <name>vitrine::TokenSources</name>
    <message>
        <source>api_key_credential needs CREDENTIALS_DIRECTORY, which is not set. Start Vitrine as a systemd service with LoadCredential=%1:…, or use api_key_file.</source>
        <translation>api_key_credential には CREDENTIALS_DIRECTORY が必要ですが、設定されていません。LoadCredential=%1:… を指定したsystemdサービスとしてVitrineを起動するか、api_key_file を使用してください。</translation>
    </message>
    <message>
        <source>%1 needs an API key. Set one of api_key_file, api_key_command and api_key_credential.</source>
        <translation>%1 にはAPIキーが必要です。api_key_file、api_key_command、api_key_credential のいずれかを設定してください。</translation>
    </message>
    <message>
        <source>There is more than one API key: %1. Keep only one of them.</source>
        <translation>APIキーが複数あります：%1。1つだけ残してください。</translation>
    </message>
    <message>
        <source>%1 needs %2. Set it as well.</source>
        <translation>%1 には %2 が必要です。あわせて設定してください。</translation>
    </message>
    <message>
        <source>There is more than one source of tokens: %1. Keep only one of them.</source>
        <translation>トークンの取得元が複数あります：%1。1つだけ残してください。</translation>
    </message>
</context>
<context>
    <name>vitrine::TomlDocument</name>
    <message>
        <source>%1:%2: this is not valid TOML: %3. Correct it by hand. Nothing was changed.</source>
        <translation>%1:%2：有効なTOMLではありません：%3。手動で修正してください。何も変更されていません。</translation>
    </message>
    <message>
        <source>%1: this value cannot be changed without changing others. Change it by hand. Nothing was changed.</source>
        <translation>%1：ほかの値を変えずにこの値を変更することはできません。手動で変更してください。何も変更されていません。</translation>
    </message>
</context>
<context>
    <name>vitrine::TomlFile</name>
    <message>
        <source>it is a folder</source>
        <translation>フォルダーです</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read: %2. Correct the path or the permissions.</source>
        <translation>設定ファイル %1 を読み込めません：%2。パスまたはアクセス権を修正してください。</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read: it is larger than 1 MiB. Correct the path.</source>
        <translation>設定ファイル %1 を読み込めません：1 MiBを超えています。パスを修正してください。</translation>
    </message>
    <message>
        <source>it is a pipe or a device</source>
        <translation>パイプまたはデバイスです</translation>
    </message>
    <message>
        <source>A setting looks like key = &quot;value&quot;, key = 5 or key = true.</source>
        <translation>設定は key = &quot;value&quot;、key = 5、key = true のように書きます。</translation>
    </message>
    <message>
        <source>A file with a table [kiosk] cannot have the key kiosk: write enabled = true in the table, which is the same as kiosk = true.</source>
        <translation>テーブル [kiosk] があるファイルに kiosk というキーは書けません。テーブルの中に enabled = true と書いてください。kiosk = true と同じ意味です。</translation>
    </message>
    <message>
        <source>Write each key and each table only once.</source>
        <translation>同じキーやテーブルは一度だけ書いてください。</translation>
    </message>
    <message>
        <source>%1:%2: this is not valid TOML: %3. %4</source>
        <translation>%1:%2：有効なTOMLではありません：%3。%4</translation>
    </message>
</context>
<context>
    <name>vitrine::UrlRule</name>
    <message>
        <source>has the rule “%1”, which %2. Write it like %3</source>
        <translation>のルール「%1」に誤りがあります（%2）。次のように書いてください: %3</translation>
    </message>
    <message>
        <source>does not begin with https:// or http://</source>
        <translation>https:// または http:// で始まっていません</translation>
    </message>
    <message>
        <source>has a query or a fragment, which rules do not look at</source>
        <translation>クエリーまたはフラグメントがありますが、ルールでは使われません</translation>
    </message>
    <message>
        <source>has a user name</source>
        <translation>ユーザー名があります</translation>
    </message>
    <message>
        <source>has no valid host; “*.” is allowed at its beginning only</source>
        <translation>有効なホストがありません。「*.」はホストの先頭でのみ使えます</translation>
    </message>
    <message>
        <source>has a “*” in its path; only “/*” at its end is allowed</source>
        <translation>パスに「*」があります。使えるのは末尾の「/*」だけです</translation>
    </message>
</context>
<context>
    <name>vitrine::UserFileProblem</name>
    <message>
        <source>%1 This run uses the defaults; the file stays as it is.</source>
        <translation>%1 この実行では既定値を使用します。ファイルはそのまま残ります。</translation>
    </message>
    <message>
        <source>there are too many of them</source>
        <translation>数が多すぎます</translation>
    </message>
    <message>
        <source>%1 This run uses the defaults. The file is now %2: correct it, and give it its name again.</source>
        <translation>%1 この実行では既定値を使用します。ファイルは %2 になりました。修正して元の名前に戻してください。</translation>
    </message>
    <message>
        <source>%1 This run uses the defaults. The file cannot be renamed (%2), so no setting can be changed: correct it by hand.</source>
        <translation>%1 この実行では既定値を使用します。ファイル名を変更できない（%2）ため、設定を変更できません。手作業で修正してください。</translation>
    </message>
</context>
</TS>
