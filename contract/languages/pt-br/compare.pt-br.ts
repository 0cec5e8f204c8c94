// The Portuguese (Brazil) texts of comparing two networks.
import type { TextsFor } from '../../message.ts';
import type { compareEnglish } from '../../messages.compare.en.ts';

/** What comparing two networks says, by message id. */
export const compare = {
  'compare.kind.cable': 'cabo',
  'compare.kind.wifi': 'Wi-Fi',
  'compare.kind.phone-usb': 'celular via USB',
  'compare.kind.phone-hotspot': 'hotspot de celular',
  'compare.kind.vpn': 'VPN',
  'compare.kind.mobile': 'dados móveis',
  'compare.kind.unknown': 'de um tipo que não conheço',
  'compare.why.link-down': 'não conectada',
  'compare.why.no-address': 'não deu um endereço a este computador',
  'compare.why.no-route': 'não tem uma saída própria',
  'compare.why.replies-dropped': 'este sistema joga fora o que volta por ela (rp_filter é estrito)',
  'compare.why.cannot-bind': 'aqui nenhuma conexão pode ser vinculada a ela: isso precisa de Perl ou Python 3',
  'compare.now-used': 'em uso agora',
  'compare.refused.cannot': 'Uma das duas redes não pode ser verificada. A lista de redes diz por quê.',
  'compare.refused.same': 'As duas redes são a mesma. Indique duas diferentes.',
  'compare.refused.gone': 'Uma das duas redes não está mais lá. Liste de novo e escolha duas.',
  'compare.refused.running': 'Uma comparação está em andamento. Espere o fim dela, ou encerre-a.',
  'compare.refused.live':
    'Você está em LIVE, e uma comparação tira da sua conexão. Compare depois da LIVE, ou diga que pode.',
  'compare.refused.too-soon': 'O TikTok acabou de ser consultado para uma comparação. Compare de novo em {seconds} s.',
  'compare.says.a-is-the-problem': 'É a rede {network}, não o TikTok: por {other} está tudo bem.',
  'compare.says.b-is-the-problem': 'É a rede {network}, não o TikTok: por {other} está tudo bem.',
  'compare.says.works-over-the-other':
    'O TikTok falha por {network} e funciona por {other}: é aquela rede, o provedor dela ou um bloqueio no caminho dela.',
  'compare.says.better-over-the-other':
    'O TikTok vai pior por {network} do que por {other}: é aquela rede, o provedor dela ou algo no caminho dela.',
  'compare.says.tiktok-over-one':
    'Não é você: o próprio TikTok responde com falhas por {network}, e atende você por {other}.',
  'compare.says.both-silent':
    'O TikTok não responde por nenhuma das duas redes: está fora do ar, ou bloqueado para ambas, como em um país inteiro.',
  'compare.says.line-below': 'A rede {network} não funciona, e a VPN {other} precisa de uma conexão por baixo dela.',
  'compare.says.both-same-tiktok': 'Não é você: o TikTok falha do mesmo jeito pelas duas redes.',
  'compare.says.both-same': 'As duas redes têm a mesma falha.',
  'compare.says.both-fine': 'O TikTok funciona pelas duas redes.',
  'compare.says.both-broken-differently': 'Cada uma das redes tem uma falha própria.',
  'compare.says.cannot-conclude': 'Não sei dizer qual das redes é.',
  'compare.todo.a-is-the-problem': 'Por ora, use {other}. O que vai mal na rede {network} está abaixo.',
  'compare.todo.b-is-the-problem': 'Fique em {other}. O que vai mal na rede {network} está abaixo.',
  'compare.todo.tiktok-over-one': 'Por ora, use {other}. Não há nada a consertar na rede {network}.',
  'compare.todo.both-silent':
    'Espere. Outros, em outros lugares, podem distinguir os dois casos: os ajustes dizem a quem se pode perguntar.',
  'compare.todo.line-below': 'Conserte primeiro a rede {network} e depois compare de novo.',
  'compare.todo.both-same-tiktok': 'Espere. Outra rede, um reinício ou outro app não vão ajudar.',
  'compare.todo.both-same': 'Outra rede deste tipo não vai ajudar.',
  'compare.todo.both-fine': 'Se o TikTok ainda falhar para você, compare de novo enquanto ele falha.',
  'compare.todo.both-broken-differently': 'Conserte a que for mais fácil de consertar, ou tente uma terceira.',
  'compare.todo.cannot-conclude': 'Abaixo está o que falta. Compare de novo depois disso.',
  'compare.because.elsewhere': {
    by: 'sent',
    one: 'O que foi enviado por {network} não saiu por ela: o contador dela andou {own} bytes, e {sent} foi enviado. Nada do que se viu ali conta.',
    many: 'O que foi enviado por {network} não saiu por ela: o contador dela andou {own} bytes, e {sent} foram enviados. Nada do que se viu ali conta.',
    other:
      'O que foi enviado por {network} não saiu por ela: o contador dela andou {own} bytes, e {sent} foram enviados. Nada do que se viu ali conta.',
  },
  'compare.because.no-counters':
    'Não pude comprovar que rede foi usada para {network}: este sistema não conta os bytes dela.',
  'compare.because.changed':
    'A rede {network} mudou enquanto eu verificava: apareceu ou sumiu, ou recebeu outro endereço ou roteador. Nada do que se viu ali conta.',
  'compare.because.counters': {
    by: 'sent',
    one: 'A rede {network} foi usada: {sent} byte foi enviado, e a interface dela transportou {own} nesse tempo.',
    many: 'A rede {network} foi usada: {sent} de bytes foram enviados, e a interface dela transportou {own} nesse tempo.',
    other: 'A rede {network} foi usada: {sent} bytes foram enviados, e a interface dela transportou {own} nesse tempo.',
  },
  'compare.because.nothing-left':
    'Nada pôde sair por {network}: a ligação dela termina no roteador. Também nada voltou.',
  'compare.because.not-sent': 'A rede {network} não está conectada, como diz o próprio computador.',
  'compare.because.cannot-bind':
    'Aqui não foi possível vincular conexões à rede {network}, ou não o tempo todo, então nada do que se viu ali conta. No Linux, isso precisa de Perl ou Python 3.',
  'compare.because.unknown': 'Por {network}, vi pouco demais para avaliá-la.',
  'compare.because.guessed':
    'Que servidor DNS pertence à rede {network}, aqui não se sabe: perguntei ao roteador dela, e ele pode não ser um.',
  'compare.because.same-router': 'As duas levam pelo mesmo roteador, então são uma só linha para fora.',
  'compare.because.different-ways':
    'Cada uma tem seu próprio roteador. Se há uma só linha por trás das duas, daqui não se vê.',
  'compare.because.vpn': 'A rede {network} é uma VPN: ela passa por uma das conexões deste computador, talvez {other}.',
  'compare.because.vpn-over':
    'O que {network} transportou saiu por {other}: as duas são uma só linha até o servidor da VPN.',
  'compare.because.vpn-firewall':
    'A VPN {network} funciona e passa por {other}: então essa conexão aguenta. Algo neste computador, em geral a própria VPN, não deixa mais nada sair por ela.',
  'compare.because.proxy':
    'Este computador está configurado para usar um proxy, que segue seu próprio caminho. O que se viu por {network} sem ele não acusa ninguém.',
  'compare.because.seen-twice': 'As duas foram verificadas duas vezes, alternadas.',
  'compare.because.seen-once': 'Cada uma foi verificada uma vez.',
  'compare.side': '{network} ({kind})',
  'compare.side-uncounted': 'O que se viu aqui não conta, como dito abaixo.',
  'compare.networks': 'Redes deste computador',
  'compare.looking': 'Verificando por {network}, vez {look} de no máximo {looks}…',
  'compare.one-network': 'Só uma rede pode ser usada aqui, então não há com que compará-la.',
  'compare.no-network': 'Nenhuma rede pode ser usada aqui, então não há o que comparar.',
  'compare.guide.hotspot':
    'Use seu celular como a segunda: desligue o Wi-Fi dele, ligue o hotspot (iPhone: Ajustes, Acesso Pessoal. Android: Configurações, Rede, Ponto de acesso) e conecte-se a ele, ou ligue o celular por USB e ative o tethering USB.',
  'compare.guide.wifi-only':
    'Se este computador só tem Wi-Fi, ligue o celular por USB: entrar no hotspot dele seria sair do seu Wi-Fi.',
  'compare.guide.data': 'Uma comparação gasta de {from} a {to} MB dos dados móveis dele.',
  'compare.takes': 'Uma comparação gasta de {from} a {to} MB dos dados de cada rede.',
  'compare.takes-phone':
    'Uma comparação gasta de {from} a {to} MB dos dados de cada rede, e talvez {network} seja pago por MB.',
  'compare.guide.wait': 'Comparo assim que ele aparecer. Ctrl-C encerra.',
  'compare.guide.wait-option': 'Com --wait, comparo assim que ele aparecer.',
  'compare.title': 'É esta rede?',
  'compare.what':
    'Verifica por duas redes deste computador, alternando, e diz qual delas é o problema, ou que as duas veem o mesmo. Leva dez segundos quando está tudo bem, e até dois minutos.',
  'compare.which': 'Quais duas',
  'compare.list-again': 'Listar de novo',
  'compare.listing': 'Listando…',
  'compare.none-listed': 'Este computador não indica nenhuma rede.',
  'compare.choose-two': 'Escolha duas.',
  'compare.live': 'Você está em LIVE, e uma comparação tira da sua conexão.',
  'compare.start': 'Comparar',
  'compare.start-live': 'Comparar mesmo assim',
  'compare.busy': 'Comparando…',
  'compare.cancel': 'Encerrar',
  'compare.refused-hidden': 'Não começou. O motivo está oculto pelo modo streamer.',
  'compare.ended.cancelled': 'Encerrada sem resultado.',
  'compare.ended.live': 'Encerrada, pois você entrou em LIVE: uma comparação tira da conexão.',
  'compare.ended.gave-up': 'Nenhuma segunda rede apareceu em uma hora, então parei de esperar.',
  'compare.await': 'Comparar assim que houver uma segunda rede',
  'compare.await-what': 'Espero no máximo uma hora, também com esta janela fechada, e não no meio de uma LIVE.',
  'compare.awaiting': 'Esperando uma segunda rede até {time}.',
  'compare.at': 'Comparado às {time}, em {seconds} s.',
  'compare.side-by-side': 'Lado a lado',
  'compare.unseen': 'Não avaliados por nenhuma das duas: {features}.',
  'compare.rests-on': 'Em que isto se apoia',
  'compare.figures': 'A prova em números',
  'compare.figure.sent': 'enviado por mim',
  'compare.figure.own-sent': 'enviado pela interface dela',
  'compare.figure.other-sent': 'enviado pela outra enquanto isso',
  'compare.figure.received': 'voltou para mim',
  'compare.figure.own-received': 'recebido pela interface dela',
  'compare.figure.other-received': 'recebido pela outra enquanto isso',
  'compare.not-counted': 'não contado',
  'compare.took': 'Gastou {list}.',
  'compare.took-of': '{size} por {network}',
  'compare.as-text': 'Como texto',
  'compare.copy': 'Copiar',
  'compare.copied': 'Copiado.',
  'compare.copy-marked': 'Marcado: copie com o teclado.',
  'compare.numbered': '{kind} {number}',
} as const satisfies TextsFor<typeof compareEnglish>;
