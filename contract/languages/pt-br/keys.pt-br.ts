// The Portuguese (Brazil) texts of the keyboard shortcuts: their list, and what they say they did.
import type { TextsFor } from '../../message.ts';
import type { keysEnglish } from '../../messages.keys.en.ts';

/** The sentences, by message id. */
export const keys = {
  'keys.title': 'Atalhos de teclado',
  'keys.what': 'Funcionam onde nada estiver sendo digitado.',
  'keys.group.go': 'Ir para uma tela',
  'keys.group.act': 'Fazer algo',
  'keys.group.move': 'Navegar',
  'keys.group.chart': 'Em Histórico, nas faixas e medições',
  'keys.then': 'depois',
  'keys.or': 'ou',
  'keys.check': 'Verificar de novo',
  'keys.pause': 'Pausar o monitoramento, ou retomar',
  'keys.mark': 'Marcar este momento, em uma LIVE',
  'keys.search': 'Ir para a busca, onde houver',
  'keys.help': 'Mostrar esta lista',
  'keys.next': 'Item seguinte ou anterior',
  'keys.press': 'Apertar ou abrir o que está em foco',
  'keys.close': 'Fechar esta lista; sair de um campo',
  'keys.arrows': 'Mover o momento',
  'keys.stretch': 'Marcar um trecho de tempo',
  'keys.zoom': 'Olhar de mais perto, ou de mais longe',
  'keys.closer': 'Olhar de perto o que está marcado',
  'keys.whole': 'Mostrar o período inteiro',
  'keys.key.tab': 'Tab',
  'keys.key.shift-tab': 'Shift Tab',
  'keys.key.enter': 'Enter',
  'keys.key.space': 'Espaço',
  'keys.key.escape': 'Escape',
  'keys.key.arrows': 'Setas',
  'keys.key.shift-arrows': 'Shift Setas',
  'keys.settings': 'As teclas sozinhas podem ser desligadas nos ajustes.',
  'keys.shut': 'Fechar a lista',
  'keys.did.check': 'Verificando de novo.',
  'keys.did.pause': 'O monitoramento está pausado. A mesma tecla o retoma.',
  'keys.did.resume': 'O monitoramento continua.',
  'keys.not-live': 'Não há nenhuma LIVE em andamento, então não há nada a marcar.',
  'keys.not-reached': 'O Tokwatch não responde, então nada foi feito.',
  'settings.window.shortcuts': 'Atalhos de uma tecla só',
  'settings.window.shortcuts.what':
    'Uma tecla como p age na hora quando nada está sendo digitado; ? mostra todos. Desligados, as letras não fazem nada sozinhas, o que é bom para quem dita por voz.',
  'settings.window.shortcuts.also':
    'teclado, teclas, letras, atalho, tecla de atalho, hotkeys, uma tecla, ditado, voz, acessibilidade',
} as const satisfies TextsFor<typeof keysEnglish>;
