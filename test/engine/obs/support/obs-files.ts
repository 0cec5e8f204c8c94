// The settings that the lab's OBS and its server are given.

/** What nobody but OBS and its server may ever show. */
export type ObsSecrets = { password: string; key: string };

/** The password of the lab’s OBS, and its stream key. */
export const obsPassword = 'planted-password-8d1f';
export const streamKey = 'planted-stream-key-77c0';

/** OBS's own settings, with those of obs-websocket in them, as OBS 29 keeps them. */
export const globalIniWith = (password: string): string => `[General]
FirstRun=true
LastVersion=486539266
EnableAutoUpdates=false
ConfirmOnExit=false
[Basic]
Profile=Untitled
ProfileDir=Untitled
SceneCollection=Untitled
SceneCollectionFile=Untitled
[OBSWebSocket]
FirstLoad=false
ServerEnabled=true
ServerPort=4455
AlertsEnabled=false
AuthRequired=true
ServerPassword=${password}
`;

/** The same with the usual password. */
export const globalIni = globalIniWith(obsPassword);

/** A small picture at few frames a second, so that software can draw it on a busy machine; bitrates in kbit/s. */
export const profileIniWith = (video: number, audio: number): string => `[General]
Name=Untitled
[Output]
Mode=Simple
Reconnect=true
RetryDelay=1
MaxRetries=60
[SimpleOutput]
StreamEncoder=x264
VBitrate=${video}
ABitrate=${audio}
Preset=ultrafast
[Video]
BaseCX=320
BaseCY=180
OutputCX=320
OutputCY=180
FPSType=0
FPSCommon=20
`;

/** The usual profile. */
export const profileIni = profileIniWith(800, 96);

/** Where the lab's OBS streams to. */
export const serviceJson = (server: string, key: string): string =>
  JSON.stringify({ type: 'rtmp_custom', settings: { server, key, use_auth: false } });

/** An RTMP server that takes every stream at these places, and tells on its own loopback how much it has received. */
export const nginxConf = (rtmpModule: string, folder: string, places: readonly string[]): string => {
  const listens = places.map((place) => `listen ${place};`).join(' ');
  return `load_module ${rtmpModule};
daemon off; master_process off; pid ${folder}/nginx.run; error_log ${folder}/nginx-errors.log;
events {}
rtmp { server { ${listens} application live { live on; } application game { live on; } } }
http { access_log off; server { listen 127.0.0.1:8080; location /stat { rtmp_stat all; } } }
`;
};
