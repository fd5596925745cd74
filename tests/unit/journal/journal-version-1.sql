-- SPDX-FileCopyrightText: 2026 The Vitrine authors
-- SPDX-License-Identifier: Apache-2.0

-- A journal of version 1, as that version has written it.
PRAGMA application_id = 1449751666;
PRAGMA user_version = 1;
CREATE TABLE sessions (number INTEGER PRIMARY KEY,id TEXT NOT NULL UNIQUE,startedAt INTEGER NOT NULL,endedAt INTEGER,updatedAt INTEGER NOT NULL,outcome TEXT,contentId TEXT,target TEXT,hostOrigin TEXT,streamingType TEXT,duration REAL,userId TEXT,version TEXT,graphics TEXT,playbackFailed INTEGER NOT NULL,startOutcome TEXT,initialStartupTime INTEGER,playbackStallCount INTEGER NOT NULL,playbackStallDuration INTEGER NOT NULL,watchedTime REAL NOT NULL,mediaTime REAL NOT NULL,uniqueCoverage REAL,completion INTEGER,rateTime TEXT,averageRate REAL,seekCount INTEGER NOT NULL,forwardSeconds REAL NOT NULL,rewindSeconds REAL NOT NULL,errorCount INTEGER NOT NULL,recoveryCount INTEGER NOT NULL,recoveredTime REAL NOT NULL,isFailing INTEGER NOT NULL);
INSERT INTO sessions VALUES(1,'4a303095-4ef9-4adb-8145-706557066d9a',1735689600000,1735689603510,1735689603980,'ended','episode-1','episode-1','https://vitrine.localhost','vod',600.0,NULL,'0','gpu',0,'started',460,0,0,3.5099999999999997868,1.2999999999999998223,0.0021666666666666665672,0,'{"1":2.35}',0.55319148936170203789,1,22.148627609197223619,0.0,0,0,0.0,0);
INSERT INTO sessions VALUES(2,'bb2fc535-9938-48a3-9ffb-d040bac6a2ed',1735689603980,1735689603980,1735689603980,'left','=HYPERLINK("x")','=HYPERLINK("x")','https://vitrine.localhost','vod',600.0,NULL,'0','gpu',0,'exitedBeforeStart',NULL,0,0,0.0,0.0,0.0,0,'{}',NULL,0,0.0,0.0,0,0,0.0,0);
CREATE TABLE events (session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,seq INTEGER NOT NULL,time INTEGER NOT NULL,mono INTEGER NOT NULL,kind TEXT NOT NULL,name TEXT,rawName TEXT,data TEXT,PRIMARY KEY (session, seq)) WITHOUT ROWID;
INSERT INTO events VALUES(1,1,1735689600000,0,'state','loading',NULL,'{"from":"connecting"}');
INSERT INTO events VALUES(1,2,1735689600000,0,'event','playback_began_player_loading',NULL,'{"current_position":0,"video_total_duration":600}');
INSERT INTO events VALUES(1,3,1735689600460,460,'event','playback_video_began',NULL,'{"current_position":0,"video_total_duration":600}');
INSERT INTO events VALUES(1,4,1735689600460,460,'state','playing',NULL,'{"from":"loading"}');
INSERT INTO events VALUES(1,8,1735689601690,1690,'event','playback_seeking_began',NULL,'{"current_position":1.23,"video_total_duration":600}');
INSERT INTO events VALUES(1,9,1735689601690,1690,'state','seeking',NULL,'{"from":"playing"}');
INSERT INTO events VALUES(1,11,1735689602390,2390,'event','playback_seeking_ended',NULL,'{"current_position":23.378627609197224,"video_total_duration":600}');
INSERT INTO events VALUES(1,12,1735689602390,2390,'state','playing',NULL,'{"from":"seeking"}');
INSERT INTO events VALUES(1,15,1735689603510,3510,'event','playback_video_ended',NULL,'{"current_position":23.808627609197224,"video_total_duration":600}');
INSERT INTO events VALUES(1,16,1735689603510,3510,'state','ended',NULL,'{"from":"playing"}');
INSERT INTO events VALUES(2,17,1735689603980,3980,'state','connecting',NULL,'{"from":"ended"}');
INSERT INTO events VALUES(2,18,1735689603980,3980,'state','loading',NULL,'{"from":"connecting"}');
INSERT INTO events VALUES(2,19,1735689603980,3980,'event','playback_began_player_loading',NULL,'{"current_position":0,"video_total_duration":600}');
CREATE TABLE segments (session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,part INTEGER NOT NULL,fromSeconds REAL NOT NULL,toSeconds REAL NOT NULL,playbackRate REAL NOT NULL,startMono INTEGER NOT NULL,endMono INTEGER NOT NULL,continues INTEGER NOT NULL,PRIMARY KEY (session, part)) WITHOUT ROWID;
INSERT INTO segments VALUES(1,0,0.0,0.87000000000000010658,1.0,460,1330,0);
INSERT INTO segments VALUES(1,1,23.378627609197224046,23.808627609197223762,1.0,2390,2820,0);
CREATE INDEX sessionsByTime ON sessions (startedAt);
CREATE INDEX sessionsByContent ON sessions (contentId, startedAt);
