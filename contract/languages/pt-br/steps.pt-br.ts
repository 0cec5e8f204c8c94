// The Portuguese (Brazil) texts of the first steps.
import type { TextsFor } from '../../message.ts';
import type { stepsEnglish } from '../../messages.steps.en.ts';

/** What the first steps say, by message id. */
export const steps = {
  'steps.step': 'Passo {step} de {steps}',
  'steps.next': 'Avançar',
  'steps.back': 'Voltar',
  'steps.skip': 'Pular',
  'steps.done': 'Pronto',
  'steps.keeps': 'O Tokwatch já está monitorando. Nada aqui precisa de resposta, e tudo está nos ajustes.',
  'steps.not-kept':
    'Estes passos voltam a aparecer no próximo início: o disco não deixou o Tokwatch anotar que você já os viu.',
  'sent.title': 'O que é enviado, e para quem',
  'sent.what':
    'Para achar o que falha, o Tokwatch faz consultas. Cada um que ele consulta vê seu endereço IP, como em qualquer conexão, e que quem consulta é um programa chamado Tokwatch. Nada mais sobre você é enviado: nem nome, nem conta, nem cookie. Não existe nenhum servidor nosso.',
  'sent.tiktok': 'TikTok',
  'sent.tiktok.what': {
    by: 'count',
    one: '{count} servidor público, uma consulta para cada coisa que se faz lá.',
    many: '{count} de servidores públicos, uma consulta para cada coisa que se faz lá.',
    other: '{count} servidores públicos, uma consulta para cada coisa que se faz lá.',
  },
  'sent.internet': 'Se há internet',
  'sent.internet.what': '{owners}: um ping e o início de uma conexão.',
  'sent.pages': 'Se há algo no meio do caminho',
  'sent.pages.what': '{owners}: uma página pequena com uma resposta conhecida.',
  'sent.speed': 'Com que velocidade o conteúdo chega',
  'sent.speed.what':
    '{owners}: um arquivo para comparar, só onde o TikTok está lento ou quando você pede para verificar.',
  'sent.own': 'Sua própria rede',
  'sent.own.what': 'Seu roteador e seu DNS: se respondem.',
  'sent.others': 'Outros, em outros lugares',
  'sent.others.none': 'Ninguém, a menos que você permita, um por um, nos ajustes.',
  'sent.others.some': 'Permitidos por você: {names}.',
  'sent.often':
    'Enquanto está tudo bem: algumas consultas mais ou menos a cada {seconds} segundos, e um ou dois pings a cada {pulse} segundos. Mais, só enquanto algo vai mal; e a cada {live} segundos enquanto você está em LIVE.',
  'sent.hosts': 'Todos os servidores, pelo nome',
  'tell.title': 'Do que eu aviso',
  'tell.what':
    'Uma notificação quando deixa de funcionar algo que importa para você, e outra quando isso acaba. De início, nunca com som.',
  'tell.try': 'Mostrar uma agora',
  'tell.trying': 'Mostrando uma…',
  'tell.asked':
    'Seu sistema recebeu o pedido de mostrar uma. Se você não viu nenhuma, veja as configurações de notificações do seu sistema, e se o “não perturbe” está ligado.',
  'tell.not-shown':
    'Nada aqui pôde mostrá-la. No lugar dela, a janela diz o que importa, enquanto está aberta. Veja as configurações de notificações do seu sistema.',
  'reach.title': 'TikTok e OBS',
  'reach.what': 'Os dois são detectados automaticamente, até onde dá. Mude só se você souber melhor.',
  'reach.region-found': 'Detectada: {region}.',
  'reach.region-assumed': 'O TikTok não disse qual é a sua; até dizer, consulto como se fosse: {region}.',
  'reach.region-asks': 'Você escolheu: {region}. É lá que consulto.',
  'reach.obs-again': 'Procurar o OBS de novo',
  'reach.obs-looking': 'Procurando…',
} as const satisfies TextsFor<typeof stepsEnglish>;
