// The Brazilian Portuguese texts of the panel that explains TikTok’s messages.
import type { TextsFor } from '../../message.ts';
import type { translatorPanelEnglish } from '../../messages.translator-panel.en.ts';

/** Sentences and words by message id. */
export const translatorPanel = {
  'translator.title': 'O TikTok mostrou uma mensagem?',
  'translator.what': 'Escolha ou cole o que o app mostra; a resposta vale pelo que está acontecendo agora.',
  'translator.pick': 'Escolha o que ele mostrou',
  'translator.paste': 'Ou digite ou cole a mensagem',
  'translator.explain': 'Explicar',
  'translator.not-known':
    'Não conheço essa mensagem. Por enquanto só conheço as do TikTok em inglês, e não quero adivinhar. Escolha a que diz o mesmo.',
  'translator.other-language':
    'Isso não está em inglês, e por enquanto só conheço as mensagens do TikTok em inglês: eu teria de adivinhar. Escolha a que diz o mesmo.',
  'translator.todo': 'O que fazer',
  'translator.lasts': 'Quanto dura',
  'translator.means': 'O que o TikTok quer dizer',
  'translator.phone': 'Em um celular',
  'bearing.found': 'Aqui está um motivo',
  'bearing.hint': 'Talvez seja isto',
  'bearing.elsewhere': 'Outra coisa não vai bem',
  'bearing.nothing': 'Daqui, nada vai mal',
  'bearing.unknown': 'Ainda não sei dizer',
  'certainty.certain': 'certo',
  'certainty.likely': 'provável',
  'certainty.cannot-tell': 'não sei dizer com certeza',
} as const satisfies TextsFor<typeof translatorPanelEnglish>;
