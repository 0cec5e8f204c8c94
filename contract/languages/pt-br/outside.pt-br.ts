// The Portuguese (Brazil) texts about others who were asked, and about asking them.
import type { TextsFor } from '../../message.ts';
import type { outsideEnglish } from '../../messages.outside.en.ts';

/** Sentences and words about outside sources, by message id. */
export const outside = {
  'what.tiktok': 'o TikTok',
  'what.part': 'esta parte do TikTok',
  'elsewhere.tiktok.down': {
    by: 'failed',
    one: 'Não é você. O TikTok está fora do ar: ele não responde aqui, e {failed} de {asked} computadores em outros lugares também não consegue usá-lo.',
    many: 'Não é você. O TikTok está fora do ar: ele não responde aqui, e {failed} de {asked} computadores em outros lugares também não conseguem usá-lo.',
    other:
      'Não é você. O TikTok está fora do ar: ele não responde aqui, e {failed} de {asked} computadores em outros lugares também não conseguem usá-lo.',
  },
  'elsewhere.tiktok.feature-down': {
    by: 'failed',
    one: 'Não é você. Parte do TikTok está fora do ar: {features}. Ela não responde aqui, e {failed} de {asked} computadores em outros lugares também não consegue usá-la.',
    many: 'Não é você. Parte do TikTok está fora do ar: {features}. Ela não responde aqui, e {failed} de {asked} computadores em outros lugares também não conseguem usá-la.',
    other:
      'Não é você. Parte do TikTok está fora do ar: {features}. Ela não responde aqui, e {failed} de {asked} computadores em outros lugares também não conseguem usá-la.',
  },
  'elsewhere.tiktok.cdn-down':
    'Não é você. Os servidores do TikTok para {features} não respondem, nem aqui nem para {failed} de {asked} computadores em outros lugares.',
  'edges.tiktok.down':
    'Não é você. Os servidores do TikTok para a sua parte do mundo não funcionam: computadores em outros lugares também não chegam a eles. Os outros servidores dele funcionam.',
  'edges.tiktok.feature-down':
    'Não é você. Os servidores do TikTok para {features} na sua parte do mundo não funcionam: computadores em outros lugares também não chegam a eles.',
  'edges.tiktok.cdn-down':
    'Não é você. Os servidores do TikTok para {features} na sua parte do mundo não funcionam: computadores em outros lugares também não chegam a eles.',
  'home.path.ip-blocked':
    'Muito provavelmente é do seu lado: outros com o seu provedor conseguem acessar {tiktok}. Algo na sua rede ou neste computador impede o acesso.',
  'provider.path.ip-blocked':
    'Muito provavelmente é o seu provedor: outros que o usam também não conseguem acessar {tiktok}, enquanto o resto do seu país consegue.',
  'country.path.ip-blocked': {
    by: 'reached',
    one: 'Muito provavelmente há um bloqueio no seu país: outros aí também não conseguem acessar {tiktok}, enquanto {reached} de {asked} computadores em outros países consegue.',
    many: 'Muito provavelmente há um bloqueio no seu país: outros aí também não conseguem acessar {tiktok}, enquanto {reached} de {asked} computadores em outros países conseguem.',
    other:
      'Muito provavelmente há um bloqueio no seu país: outros aí também não conseguem acessar {tiktok}, enquanto {reached} de {asked} computadores em outros países conseguem.',
  },
  'outside.path.ip-blocked': {
    by: 'reached',
    one: 'Algo entre você e {tiktok} impede o acesso: {reached} de {asked} computadores em outros lugares consegue acessar, e os servidores que atendem você respondem a ele.',
    many: 'Algo entre você e {tiktok} impede o acesso: {reached} de {asked} computadores em outros lugares conseguem acessar, e os servidores que atendem você respondem a eles.',
    other:
      'Algo entre você e {tiktok} impede o acesso: {reached} de {asked} computadores em outros lugares conseguem acessar, e os servidores que atendem você respondem a eles.',
  },
  'home.tiktok.unreachable':
    'O TikTok não responde aqui, mas outros com o seu provedor conseguem acessá-lo: muito provavelmente é algo na sua rede ou neste computador.',
  'provider.tiktok.unreachable':
    'O TikTok não responde aqui, nem para outros com o seu provedor, enquanto o resto do seu país consegue acessá-lo: muito provavelmente é o seu provedor.',
  'outside.tiktok.unreachable': {
    by: 'reached',
    one: 'O TikTok não responde aqui, mas {reached} de {asked} computadores em outros lugares consegue acessá-lo. Não sei dizer se está bloqueado no caminho ou se falha só para você.',
    many: 'O TikTok não responde aqui, mas {reached} de {asked} computadores em outros lugares conseguem acessá-lo. Não sei dizer se está bloqueado no caminho ou se falha só para você.',
    other:
      'O TikTok não responde aqui, mas {reached} de {asked} computadores em outros lugares conseguem acessá-lo. Não sei dizer se está bloqueado no caminho ou se falha só para você.',
  },
  'todo.home.path.ip-blocked':
    'Procure um filtro: no roteador, em um firewall ou em um programa de segurança. Os dados móveis do celular mostram se é isso.',
  'todo.home.tiktok.unreachable':
    'Procure um filtro: no roteador, em um firewall ou em um programa de segurança. Os dados móveis do celular mostram se é isso.',
  'todo.provider.path.ip-blocked': 'Use outra rede, como a do celular, e avise seu provedor.',
  'todo.provider.tiktok.unreachable': 'Use outra rede, como a do celular, e avise seu provedor.',
  'change.works-nowhere': 'Se o TikTok falhasse também em outros lugares, isto mudaria.',
  'evidence.vantage-name': {
    by: 'reached',
    one: '{host}, consultado por computadores {where}: {reached} de {asked} consegue acessá-lo.',
    many: '{host}, consultado por computadores {where}: {reached} de {asked} conseguem acessá-lo.',
    other: '{host}, consultado por computadores {where}: {reached} de {asked} conseguem acessá-lo.',
  },
  'evidence.vantage-address': {
    by: 'reached',
    one: 'O servidor que coube a você para {host}, consultado por computadores {where}: {reached} de {asked} consegue acessá-lo.',
    many: 'O servidor que coube a você para {host}, consultado por computadores {where}: {reached} de {asked} conseguem acessá-lo.',
    other:
      'O servidor que coube a você para {host}, consultado por computadores {where}: {reached} de {asked} conseguem acessá-lo.',
  },
  'evidence.where-network': 'com o seu provedor',
  'evidence.where-country': 'no seu país',
  'evidence.where-world': 'em outros lugares',
  'evidence.blocking-country':
    'Testes de voluntários no seu país nos últimos dias: {blocked} de {tests} encontram o TikTok bloqueado.',
  'evidence.blocking-network':
    'Testes de voluntários com o seu provedor nos últimos dias: {blocked} de {tests} encontram o TikTok bloqueado.',
  'evidence.outage-normal': 'Ninguém relata uma queda do seu provedor ou país.',
  'evidence.outage-warning': {
    by: 'signals',
    one: '{signals} sinal aponta para uma queda do seu provedor ou país.',
    many: '{signals} de sinais apontam para uma queda do seu provedor ou país.',
    other: '{signals} sinais apontam para uma queda do seu provedor ou país.',
  },
  'evidence.outage-critical': {
    by: 'signals',
    one: '{signals} sinal relata uma queda do seu provedor ou país.',
    many: '{signals} de sinais relatam uma queda do seu provedor ou país.',
    other: '{signals} sinais relatam uma queda do seu provedor ou país.',
  },
  'evidence.cloud-well': '{owner}, onde parte do TikTok roda, não relata nenhum problema.',
  'evidence.cloud-troubled': '{owner}, onde parte do TikTok roda, relata problemas: {regions}.',
  'evidence.routes': 'As rotas para uma rede do TikTok são vistas por {percent}% da internet.',
  'evidence.chatter':
    'Pessoas que escrevem em público que o TikTok falha: {posts} nos últimos tempos, o normal é {usual}.',
  'evidence.ban': 'Uma lista de {listed} diz que o TikTok está proibido no seu país desde {since}.',
  'note.fails-elsewhere': 'O TikTok funciona aqui, mas muitos outros não conseguem acessá-lo agora.',
  'settings.outside.allowed': 'Perguntar a outros',
  'settings.outside.allowed.what':
    'Ninguém é consultado até você permitir, e então só quando algo vai mal ou você aperta o botão. Cada um deles pode dizer como o TikTok está em outros lugares, e cada um fica sabendo algo sobre você. Vale na hora.',
  'settings.outside.country': 'Seu país',
  'settings.outside.country.what':
    'Duas letras, como BR, para que pessoas no seu país possam ser consultadas. Vazio, o Tokwatch descobre por uma fonte que você permitiu, se ela disser.',
  'outside.learns': 'Fica sabendo: {what}',
  'outside.terms': 'Termos: {what}',
  'outside.globalping': 'Globalping',
  'outside.globalping.what': 'Computadores de voluntários pelo mundo tentam acessar o TikTok por você.',
  'outside.globalping.learns':
    'seu endereço IP, o servidor do TikTok que falha para você e o endereço dele, seu país e seu provedor. A medição pode ser lida por qualquer um que saiba o número dela.',
  'outside.globalping.terms': 'jsDelivr; grátis para uso privado, 250 testes por hora.',
  'outside.ooni': 'OONI',
  'outside.ooni.what': 'Se testes de voluntários no seu país ou com o seu provedor encontram o TikTok bloqueado.',
  'outside.ooni.learns': 'seu endereço IP, seu país e seu provedor, e que você pergunta sobre o TikTok.',
  'outside.ooni.terms': 'dados sob CC BY-NC-SA 4.0, não para uso comercial.',
  'outside.ioda': 'IODA',
  'outside.ioda.what': 'Se o seu provedor ou país está isolado da internet.',
  'outside.ioda.learns': 'seu endereço IP, seu país e seu provedor.',
  'outside.ioda.terms': 'dados © Georgia Tech, todos os direitos reservados; mostrados só a você.',
  'outside.oci': 'Status da Oracle Cloud',
  'outside.oci.what': 'Se os data centers que o TikTok usa nos Estados Unidos relatam problemas.',
  'outside.oci.learns': 'seu endereço IP.',
  'outside.oci.terms': 'uma página de status pública.',
  'outside.ripestat': 'RIPEstat',
  'outside.ripestat.what': 'Que provedor você usa, e se as rotas para a rede do próprio TikTok são vistas.',
  'outside.ripestat.learns': 'seu endereço IP. Só a primeira parte dele é enviada como pergunta.',
  'outside.ripestat.terms': 'RIPE NCC, grátis até 1.000 perguntas por dia.',
  'outside.chatter': 'Conversas',
  'outside.chatter.what':
    'Quantas pessoas escrevem no Mastodon e no Bluesky que o TikTok falha. Só consultado quando você aperta o botão; alguns megabytes. Nada disso é guardado além da contagem.',
  'outside.chatter.learns': 'seu endereço IP e, no Mastodon, que você pergunta sobre o TikTok.',
  'outside.chatter.terms':
    'linhas do tempo públicas de mastodon.social e o Jetstream do Bluesky; as postagens são de seus autores.',
  'outside.nobody': 'Não perguntar a ninguém',
  'outside.health.never': 'Ainda não consultado.',
  'outside.health.waiting': 'Consultado; ainda sem resposta.',
  'outside.health.answered': 'Respondeu ({time}).',
  'outside.health.resting': 'Em pausa até {time}: não respondeu, pediu uma pausa ou já foi consultado o bastante.',
  'outside.health.nothing':
    'Não tinha nada a dizer ({time}): sabe-se pouco demais sobre onde você está, ou não há a quem perguntar lá.',
  'outside.health.failed': 'Não respondeu ({time}).',
  'outside.health.garbled': 'Deu uma resposta que não pôde ser lida ({time}).',
  'outside.ask': 'Perguntar a outros agora',
  'outside.asking': 'Perguntando a outros…',
  'outside.stop': 'Parar de perguntar',
  'outside.wait': 'As respostas levam no máximo meio minuto.',
  'outside.nobody-allowed': 'Ninguém de fora é consultado ainda. Escolha a quem o Tokwatch pode perguntar.',
  'outside.not-yet': 'Ninguém foi consultado sobre isto ainda.',
  'outside.no-answer': 'Ninguém deu uma resposta. Os ajustes dizem como cada um está.',
  'outside.no-comparison': 'Ninguém soube dizer como outros acessam o TikTok. O que disseram está abaixo.',
  'outside.said': 'O que disseram',
  'outside.elsewhere': 'Aqui e em outros lugares',
  'outside.here': 'aqui',
  'outside.there': 'em outros lugares',
  'outside.row-tiktok': 'TikTok',
  'outside.row-control': 'outro site',
  'outside.row-control-long': 'Outro site',
  'fare.works': 'funciona',
  'fare.fails': 'falha',
  'fare.unknown': 'desconhecido',
  'outside.asked-at': 'Outros foram consultados ({time}).',
  'outside.see': 'Veja com seus olhos',
  'outside.see-opens': 'Estas páginas abrem no seu navegador. O Tokwatch em si não consulta nenhuma delas.',
  'see.downdetector': 'Downdetector: quantos relatam problemas',
  'see.statusgator': 'StatusGator: o que ele e seus visitantes veem',
  'see.reddit': 'Reddit, r/TikTok: as postagens mais recentes',
  'see.support': 'Suporte do TikTok no X',
  'see.account': 'A conta do próprio TikTok no TikTok',
  'see.not-opened': 'Não foi possível abrir seu navegador. Abra o navegador e vá para {url}',
  'outside.friend': 'Perguntar a alguém',
  'outside.friend-text':
    'O TikTok está funcionando para você agora? Estou com problemas nele aqui. Por favor, abra tiktok.com e me diga em que país e com que provedor você está.',
  'outside.copy': 'Copiar o texto',
  'outside.copied': 'Copiado.',
  'outside.copy-marked': 'O texto está marcado; copie com o teclado.',
} as const satisfies TextsFor<typeof outsideEnglish>;
