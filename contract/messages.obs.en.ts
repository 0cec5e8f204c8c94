// The English texts of the link to OBS. They are part of the one catalog in messages.en.ts.

/** What is said about OBS, by message id, in English. */
export const obsEnglish = {
  'obs.off': 'Tokwatch does not look at OBS.',
  'obs.connecting': 'Looking for OBS.',
  'obs.up': 'Linked to OBS. It is not streaming.',
  'obs.up-unknown': 'Linked to OBS. Whether it is streaming, it has not said yet.',
  'obs.up-streaming': 'Linked to OBS. It is streaming.',
  'obs.up-reconnecting': 'Linked to OBS. It has lost its server and tries to reconnect.',
  'obs.apart.ended': 'The link to OBS has just ended.',
  'obs.apart.absent': 'OBS is not running, or its WebSocket server is off.',
  'obs.apart.switched-off': 'OBS’s WebSocket server is off, or OBS is not running.',
  'obs.apart.not-obs': 'Another program listens where OBS should be.',
  'obs.apart.no-answer': 'Something listens where OBS should be, and does not answer. OBS may hang.',
  'obs.apart.garbled': 'What listens where OBS should be does not speak as OBS does.',
  'obs.apart.unsupported-version': 'This OBS speaks a version of its protocol that Tokwatch does not know.',
  'obs.apart.removed': 'Tokwatch was removed in OBS’s list of connected programs.',
  'obs.apart.password-needed': 'OBS asks for a password.',
  'obs.apart.wrong-password': 'OBS did not take the password.',
  'obs.lost.quit': 'OBS was closed.',
  'obs.lost.quit-streaming': 'OBS was closed in the middle of a stream.',
  'obs.lost.server-stopped': 'OBS’s WebSocket server was stopped.',
  'obs.lost.broke': 'OBS has crashed or was ended.',
  'obs.lost.broke-streaming': 'OBS has crashed or was ended in the middle of a stream.',
  'obs.lost.silent': 'OBS stopped answering. It may hang.',
  'obs.lost.silent-streaming': 'OBS stopped answering in the middle of a stream. It may hang.',
  'obs.lost.removed': 'Tokwatch was removed in OBS’s list of connected programs.',
  'obs.lost.garbled': 'OBS sent something that Tokwatch does not understand.',
  'obs.todo.start': 'Start OBS. If it runs: Tools, WebSocket Server Settings, Enable WebSocket server.',
  'obs.todo.switch-on': 'In OBS: Tools, WebSocket Server Settings, Enable WebSocket server.',
  'obs.todo.other-port':
    'See in OBS under Tools, WebSocket Server Settings, on which port it listens, and give Tokwatch that port.',
  'obs.todo.restart': 'If OBS does not react either, close and start it again.',
  'obs.todo.update': 'Update OBS, or Tokwatch.',
  'obs.todo.try-again': 'Let Tokwatch try again when you want it back.',
  'obs.todo.password':
    'Type the password from OBS (Tools, WebSocket Server Settings, Show Connect Info), or allow Tokwatch to read it from OBS’s settings.',
  'obs.password.none': 'No password is kept for OBS.',
  'obs.password.kept': 'The password for OBS is kept in this computer’s secret store.',
  'obs.password.until-quit':
    'The password for OBS is known until Tokwatch is closed: this computer has no secret store that Tokwatch can use.',
} as const;
