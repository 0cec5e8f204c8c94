// The Portuguese (Brazil) texts of the rules for OBS in the settings, and of what is said beside the link to OBS because of them.
import type { TextsFor } from '../../message.ts';
import type { rulesEnglish } from '../../messages.rules.en.ts';

/** What is said about the rules where they are chosen, by message id. */
export const rules = {
  'settings.rules': 'Regras para o OBS',
  'settings.rules.what':
    'O que o Tokwatch pode pedir sozinho ao OBS, pela conexão com ele. Cada regra vem desligada. Com “Só avisar”, nada é pedido ao OBS, e você fica sabendo o que teria sido pedido.',
  'settings.live.sceneRule': 'Outra cena enquanto sua transmissão falha',
  'settings.live.sceneRule.what':
    'Quando sua transmissão falha por dez segundos, o OBS recebe o pedido de mostrar a cena indicada abaixo, e de voltar quando ela ficar firme por vinte segundos ou terminar. Se nesse meio-tempo você escolher uma cena, é essa que fica.',
  'settings.live.sceneName': 'A cena para isso',
  'settings.live.sceneName.what': 'O nome dela como está no OBS. Vazio, a regra acima não faz nada.',
  'settings.live.bitrateRule': 'Um bitrate que cede',
  'settings.live.bitrateRule.what':
    'Antes de uma transmissão começar, o OBS recebe o pedido de ligar a opção dele que diminui o bitrate enquanto a conexão está apertada. Vale a partir da próxima transmissão e fica até você desligá-la no OBS: Configurações, Avançado, Rede.',
  'settings.live.reconnectRule': 'Uma transmissão perdida recomeça',
  'settings.live.reconnectRule.what':
    'Quando o OBS desiste de uma transmissão que ninguém parou, e a conexão está bem há dez segundos, o OBS recebe o pedido de recomeçá-la: no máximo três vezes, e em até dez minutos.',
  'rules.off': 'Desligada',
  'rules.try': 'Só avisar',
  'rules.on': 'Ligada',
  'live.obs-what': 'O Tokwatch consulta o OBS e não muda nada lá, a menos que você ligue uma regra para isso.',
  'live.obs-what-try': 'O Tokwatch consulta o OBS e não muda nada lá. Ele diz o que suas regras fariam: {rules}.',
  'live.obs-what-on': 'O Tokwatch consulta o OBS e pode mudar algo lá, pois você ligou isso: {rules}.',
  'live.obs-to-rules': 'Regras para o OBS',
} as const satisfies TextsFor<typeof rulesEnglish>;
