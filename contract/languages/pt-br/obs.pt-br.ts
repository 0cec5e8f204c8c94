// The Portuguese (Brazil) texts of the link to OBS.
import type { TextsFor } from '../../message.ts';
import type { obsEnglish } from '../../messages.obs.en.ts';

/** What is said about OBS, by message id. */
export const obs = {
  'obs.off': 'O Tokwatch não consulta o OBS.',
  'obs.connecting': 'Procurando o OBS.',
  'obs.up': 'Conectado ao OBS. Ele não está transmitindo.',
  'obs.up-unknown': 'Conectado ao OBS. Se está transmitindo, ele ainda não disse.',
  'obs.up-streaming': 'Conectado ao OBS. Ele está transmitindo.',
  'obs.up-reconnecting': 'Conectado ao OBS. Ele perdeu o servidor e tenta se reconectar.',
  'obs.apart.ended': 'A conexão com o OBS acabou de terminar.',
  'obs.apart.absent': 'O OBS não está em execução, ou o servidor WebSocket dele está desligado.',
  'obs.apart.switched-off': 'O servidor WebSocket do OBS está desligado, ou o OBS não está em execução.',
  'obs.apart.not-obs': 'Outro programa escuta onde o OBS deveria estar.',
  'obs.apart.no-answer': 'Algo escuta onde o OBS deveria estar e não responde. O OBS pode ter travado.',
  'obs.apart.garbled': 'O que escuta onde o OBS deveria estar não fala como o OBS.',
  'obs.apart.unsupported-version': 'Este OBS fala uma versão do protocolo dele que o Tokwatch não conhece.',
  'obs.apart.removed': 'O Tokwatch foi removido da lista de programas conectados do OBS.',
  'obs.apart.password-needed': 'O OBS pede uma senha.',
  'obs.apart.wrong-password': 'O OBS não aceitou a senha.',
  'obs.lost.quit': 'O OBS foi fechado.',
  'obs.lost.quit-streaming': 'O OBS foi fechado no meio de uma transmissão.',
  'obs.lost.server-stopped': 'O servidor WebSocket do OBS foi desligado.',
  'obs.lost.broke': 'O OBS falhou e fechou, ou foi encerrado.',
  'obs.lost.broke-streaming': 'O OBS falhou e fechou, ou foi encerrado, no meio de uma transmissão.',
  'obs.lost.silent': 'O OBS parou de responder. Pode ter travado.',
  'obs.lost.silent-streaming': 'O OBS parou de responder no meio de uma transmissão. Pode ter travado.',
  'obs.lost.removed': 'O Tokwatch foi removido da lista de programas conectados do OBS.',
  'obs.lost.garbled': 'O OBS enviou algo que o Tokwatch não entende.',
  'obs.todo.start':
    'Inicie o OBS. Se já estiver em execução: Ferramentas, Configurações do servidor WebSocket, Ativar servidor WebSocket.',
  'obs.todo.switch-on': 'No OBS: Ferramentas, Configurações do servidor WebSocket, Ativar servidor WebSocket.',
  'obs.todo.other-port':
    'Veja no OBS, em Ferramentas, Configurações do servidor WebSocket, em que porta ele escuta, e informe essa porta ao Tokwatch.',
  'obs.todo.restart': 'Se o OBS também não reagir, feche-o e abra de novo.',
  'obs.todo.update': 'Atualize o OBS ou o Tokwatch.',
  'obs.todo.try-again': 'Deixe o Tokwatch tentar de novo quando quiser a conexão de volta.',
  'obs.todo.password':
    'Digite a senha do OBS (Ferramentas, Configurações do servidor WebSocket, Mostrar informações de conexão), ou permita que o Tokwatch a leia nas configurações do OBS.',
  'obs.password.none': 'Nenhuma senha está guardada para o OBS.',
  'obs.password.kept': 'A senha do OBS está guardada no cofre de senhas deste computador.',
  'obs.password.unreadable':
    'Havia uma senha guardada para o OBS, e ela não pode mais ser lida: o cofre de senhas deste computador está trancado, ou é outro. Digite-a de novo.',
  'obs.password.not-written': 'A senha do OBS vale até o Tokwatch ser fechado: o disco não a gravou na forma lacrada.',
  'obs.password.not-removed':
    'A senha do OBS não é mais usada. A forma lacrada dela não pôde ser removida: o disco não deixou.',
  'obs.password.until-quit':
    'A senha do OBS vale até o Tokwatch ser fechado: este computador não tem um cofre de senhas que o Tokwatch possa usar.',
} as const satisfies TextsFor<typeof obsEnglish>;
