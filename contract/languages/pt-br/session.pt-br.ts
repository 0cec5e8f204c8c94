// The Portuguese (Brazil) texts about a LIVE session: how it fares, why, and what it came to.
import type { TextsFor } from '../../message.ts';
import type { sessionEnglish } from '../../messages.session.en.ts';

/** What is said about a LIVE session, by message id. */
export const session = {
  'session.health.ok': 'Sua LIVE vai bem.',
  'session.health.ok-line': 'Sua conexão está bem. O que o seu codificador faz, não consigo ver.',
  'session.health.unknown': 'Ainda não sei dizer como vai a sua LIVE.',
  'session.health.obs-silent': 'O OBS não responde, então não sei dizer como vai a sua LIVE.',
  'session.health.obs-away':
    'A conexão com o OBS caiu. Algo ainda sai deste computador, então sua LIVE pode muito bem continuar.',
  'session.health.obs-unseen': 'A conexão com o OBS caiu, então não sei dizer como vai a sua LIVE.',
  'session.health.upload-fell':
    'Este computador quase não envia mais nada. Se a sua LIVE sai daqui, dê uma olhada nela.',
  'session.cause.obs-gone': 'O OBS sumiu e, com ele, a sua LIVE: nada mais sai deste computador.',
  'session.cause.obs-stalled': 'É o OBS: ele diz que transmite, mas não tem nada para enviar. Sua conexão está livre.',
  'session.cause.graphics': 'É este computador: a placa de vídeo dele desenha {percent}% dos quadros tarde demais.',
  'session.cause.encoder': 'É este computador: o codificador dele é lento demais para {percent}% dos quadros.',
  'session.cause.router-silent': 'É o seu roteador ou o Wi-Fi até ele: parou de responder.',
  'session.cause.line-silent':
    'Nada mais responde na sua conexão, e ainda não sei dizer se é na sua casa ou além dela.',
  'session.cause.line-lossy':
    '{percent}% dos pacotes se perdem, e ainda não sei dizer se na sua casa ou na linha do seu provedor.',
  'session.cause.upload-small':
    'Seu upload muito provavelmente é pequeno demais para este bitrate: ele enche com {kbit} kbit/s.',
  'session.cause.line-crowded':
    'Sua conexão aguenta menos que antes: outra coisa na sua casa a usa, ou seu provedor dá menos a você.',
  'session.cause.ingest-failing':
    'Seu servidor de LIVE não aceita novas conexões, enquanto a internet responde como sempre. Ainda não sei dizer de que lado é.',
  'session.cause.ingest-slow':
    'Seu servidor de LIVE leva {ms} ms para responder, enquanto a internet responde como sempre. Não sei dizer se o lento é ele ou o caminho.',
  'session.cause.way-narrow':
    'Chega ao seu servidor de LIVE menos do que você envia, embora sua conexão esteja bem. Não sei dizer de que lado é.',
  'session.cause.server-lost': 'O OBS perdeu seu servidor de LIVE e tenta de novo. Sua conexão está bem.',
  'session.cause.unclear': 'Nem tudo o que você envia chega, e ainda não sei dizer onde fica preso.',
  'session.ghost': 'O OBS diz que você está em LIVE, mas nada sai dele há {seconds} s.',
  'session.todo.bitrate': 'Diminua o bitrate no OBS para menos de três quartos do seu upload.',
  'session.todo.graphics':
    'Feche jogos e efeitos que ocupam a placa de vídeo, ou escolha no OBS uma imagem menor ou menos quadros por segundo.',
  'session.todo.encoder':
    'Escolha no OBS uma predefinição mais rápida ou outro codificador, como o da placa de vídeo, ou uma imagem menor.',
  'session.todo.obs': 'Atualize o OBS e os plug-ins dele, e veja o que diz o último registro.',
  'session.todo.crowded': 'Descubra o que mais usa sua conexão nesse horário, ou diminua o bitrate.',
  'session.todo.way': 'Tente um bitrate menor ou outra rede: ver se lá é igual mostra quem causa isso.',
  'session.sum.going-on': 'Sua LIVE continua.',
  'session.sum.too-little': 'Vi pouco demais desta LIVE para dizer como foi.',
  'session.sum.unexpected':
    'O Tokwatch ou este computador parou no meio da sua LIVE, então não sei dizer como ela terminou.',
  'session.sum.end-unknown': 'Como estava a sua rede quando sua LIVE terminou, não sei dizer.',
  'session.sum.fine': 'Sua rede estava bem quando sua LIVE terminou.',
  'session.sum.fine-after':
    'Sua rede estava bem quando sua LIVE terminou. O que mais a atrapalhou antes disso: {whom}.',
  'session.sum.fine-after-unknown':
    'Sua rede estava bem quando sua LIVE terminou. Antes disso algo a atrapalhou, e não sei dizer o quê.',
  'session.sum.obs-gone': 'O OBS sumiu no meio da sua LIVE. Sua rede estava bem naquele momento.',
  'session.sum.cut.you': 'Sua LIVE terminou enquanto algo ia mal neste computador.',
  'session.sum.cut.your-network': 'Sua LIVE terminou enquanto algo ia mal na sua própria rede.',
  'session.sum.cut.your-provider': 'Sua LIVE terminou enquanto a linha do seu provedor tinha problemas.',
  'session.sum.cut.a-block': 'Sua LIVE terminou enquanto o TikTok estava bloqueado no caminho.',
  'session.sum.cut.tiktok': 'Não foi você: sua LIVE terminou enquanto o TikTok tinha problemas.',
  'session.sum.cut.switched':
    'Sua LIVE terminou com problemas que começaram quando este computador mudou de rede ou de VPN: muito provavelmente foi isso.',
  'session.sum.cut.unknown': 'Sua LIVE terminou com problemas, e não sei dizer de quem eram.',
  'trends.none': 'Ainda não há nenhuma LIVE no registro.',
} as const satisfies TextsFor<typeof sessionEnglish>;
