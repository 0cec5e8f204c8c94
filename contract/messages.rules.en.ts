// The English texts of the rules for OBS in the settings, and of what is said beside the link to OBS because of them.

/** What is said about the rules where they are chosen, by message id, in English. */
export const rulesEnglish = {
  'settings.rules': 'Rules for OBS',
  'settings.rules.what':
    'What Tokwatch may ask OBS to do by itself, over the link to it. Each rule is off at first. With “Only say so” OBS is asked for nothing, and you are told what it would have been asked.',
  'settings.live.sceneRule': 'Another scene while your stream fails',
  'settings.live.sceneRule.what':
    'Once your stream has failed for ten seconds, OBS is asked to show the scene named below, and to go back once it has held for twenty seconds or ended. If you choose a scene yourself meanwhile, that one stays.',
  'settings.live.sceneName': 'The scene for it',
  'settings.live.sceneName.what': 'Its name as it stands in OBS. Left empty, the rule above does nothing.',
  'settings.live.bitrateRule': 'A bitrate that gives way',
  'settings.live.bitrateRule.what':
    'Before a stream begins, OBS is asked to turn on its own setting that lowers the bitrate while the line is narrow. It counts from the next stream on, and stays until you turn it off in OBS: Settings, Advanced, Network.',
  'settings.live.reconnectRule': 'A lost stream begins again',
  'settings.live.reconnectRule.what':
    'When OBS has given up a stream that nobody stopped, and the line has been well for ten seconds, OBS is asked to begin it again: three times at the most, and within ten minutes.',
  'rules.off': 'Off',
  'rules.try': 'Only say so',
  'rules.on': 'On',
  'live.obs-what': 'Tokwatch looks at OBS and changes nothing there, unless you switch on a rule for that.',
  'live.obs-what-try': 'Tokwatch looks at OBS and changes nothing there. It says what your rules would do: {rules}.',
  'live.obs-what-on': 'Tokwatch looks at OBS, and may change something there, since you switched that on: {rules}.',
  'live.obs-to-rules': 'Rules for OBS',
} as const;
