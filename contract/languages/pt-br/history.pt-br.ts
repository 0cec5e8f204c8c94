// The Portuguese (Brazil) texts for what is remembered: the state of the history, strips, incidents and notes.
import type { TextsFor } from '../../message.ts';
import type { historyEnglish } from '../../messages.history.en.ts';

/** The sentences, by message id. */
export const history = {
  'history.off': 'Nenhum histórico é guardado.',
  'history.no-incident': 'Esse incidente não existe no histórico.',
  'history.nothing-then': 'Nada ficou guardado desse tempo.',
  'uptime.not-watched': 'Não houve monitoramento neste tempo, então não há número.',
  'uptime.not-told': 'Se funcionava, não se pôde saber neste tempo, então não há número.',
  'uptime.of-all': 'Disponível em {percent}% do tempo, todo ele monitorado.',
  'uptime.without-not-watched':
    'Disponível em {percent}% do tempo monitorado. Ficam de fora: {unwatched}% do tempo, sem monitoramento.',
  'uptime.without-unknown':
    'Disponível em {percent}% do tempo que se pôde avaliar. Ficam de fora: {unknown}% do tempo, em que nada se pôde saber.',
  'uptime.without-both':
    'Disponível em {percent}% do tempo que se pôde avaliar. Ficam de fora: {unwatched}% do tempo, sem monitoramento, e {unknown}%, em que nada se pôde saber.',
  'history.none-yet': 'Ainda não há histórico. Ele começa quando o Tokwatch monitora.',
  'history.newer':
    'Este histórico foi gravado por um Tokwatch mais novo, então este não mexe nele e não guarda nenhum. Atualize o Tokwatch para continuá-lo.',
  'history.older':
    'Este histórico foi gravado por um Tokwatch mais antigo. Inicie o monitoramento no Tokwatch, e o histórico é atualizado.',
  'history.foreign':
    '{file} não foi gravado pelo Tokwatch, então não mexo nele e nenhum histórico é guardado. Tire-o daí, e um novo histórico começa.',
  'history.not-updated':
    'Não foi possível passar o histórico para a forma de que este Tokwatch precisa. Ele fica como estava, e por ora nenhum é guardado. Atualize o Tokwatch, ou tire {file} daí para começar um novo.',
  'history.set-aside':
    'Não foi mais possível ler o histórico. Ele foi posto de lado como {file}, e um novo começou. Nada mais a fazer.',
  'history.went-away':
    'O arquivo do histórico foi tirado do lugar com o Tokwatch em execução. Ele continua com o arquivo que está lá agora, ou com um novo.',
  'history.unreadable':
    'Não é mais possível ler o histórico. Quando o Tokwatch monitorar, ele o põe de lado e começa um novo.',
  'history.disk-full': 'O disco está cheio, então o histórico está em espera. Libere espaço; aí ele continua sozinho.',
  'history.cap-reached':
    'O histórico ocupa todo o espaço que pode, e só restam incidentes e dias, que nunca são jogados fora. Permita mais com history.maxMegabytes.',
  'history.read-only':
    'Não é possível gravar o histórico: o arquivo ou o disco dele é somente leitura. Ele está em espera e continua quando puder ser gravado.',
  'history.no-access':
    'Não é possível gravar o histórico: o Tokwatch não tem acesso ao arquivo ou à pasta dele. Ele está em espera e continua quando tiver.',
  'history.busy': 'Outro programa está com o histórico, então o Tokwatch espera com o que tem a gravar.',
  'history.disk-fault': 'O disco se recusa a ler ou gravar o histórico. Cuide do disco; o histórico está em espera.',
  'history.opening': 'O histórico está sendo examinado. Isso leva um tempo.',
  'history.stopped': 'O que guarda o histórico parou. Recomeça em até um minuto.',
  'history.left-out': 'Não foi possível gravar uma parte do histórico, e ela ficou de fora.',
  'history.subject.verdict': 'Tudo',
  'history.up': 'disponível',
  'history.judged': 'avaliado',
  'history.judged-what':
    'Disponível é a parte do tempo que se pôde avaliar; avaliado é quanto isso foi do tempo todo. Quando não houve monitoramento, ou nada se pôde saber, não conta em nenhum número de disponível.',
  'history.not-judged': 'Nunca avaliado neste tempo: {features}.',
  'history.cell.ok': 'bem',
  'history.cell.degraded': 'com problemas',
  'history.cell.down': 'interrompido',
  'history.cell.unknown': 'desconhecido',
  'history.cell.not-watched': 'sem monitoramento',
  'history.size': 'Histórico desde {since}; ocupa {size} de {cap} MB.',
  'incident.none': 'Nenhum incidente corresponde.',
  'incident.from-to': '{from} a {to}',
  'incident.local': 'Horários locais, agora {offset}. Um com suas evidências: tokwatch incidents NÚMERO',
  'incident.fact': '{what}: {value}',
  'incident.noted': 'Anotado no incidente {id}.',
  'snooze.none': 'Sem silêncio: os avisos são mostrados.',
  'snooze.until': 'Sem avisos até {at}.',
  'incident.more': 'Há mais antigos: peça mais com --limit.',
} as const satisfies TextsFor<typeof historyEnglish>;
