// The Spanish texts of comparing two networks.
import type { TextsFor } from '../../message.ts';
import type { compareEnglish } from '../../messages.compare.en.ts';

/** What comparing two networks says, by message id. */
export const compare = {
  'compare.kind.cable': 'cable',
  'compare.kind.wifi': 'Wi-Fi',
  'compare.kind.phone-usb': 'teléfono por USB',
  'compare.kind.phone-hotspot': 'hotspot de un teléfono',
  'compare.kind.vpn': 'VPN',
  'compare.kind.mobile': 'datos móviles',
  'compare.kind.unknown': 'de un tipo que no conozco',
  'compare.why.link-down': 'no está conectada',
  'compare.why.no-address': 'no le dio dirección a este equipo',
  'compare.why.no-route': 'no tiene salida propia',
  'compare.why.replies-dropped': 'este sistema tira lo que vuelve por ella (rp_filter es estricto)',
  'compare.why.cannot-bind': 'aquí no se le puede atar ninguna conexión: eso necesita Perl o Python 3',
  'compare.now-used': 'en uso',
  'compare.refused.cannot': 'Una de las dos redes no se puede mirar. La lista de redes dice por qué.',
  'compare.refused.same': 'Las dos redes son la misma. Di dos distintas.',
  'compare.refused.running': 'Hay una comparación en curso. Espera a que acabe, o termínala.',
  'compare.refused.live':
    'Estás en LIVE, y una comparación ocupa parte de tu conexión. Compara después de tu LIVE, o di que puede.',
  'compare.refused.too-soon':
    'A TikTok se le acaba de preguntar para una comparación. Compara otra vez en {seconds} s.',
  'compare.says.a-is-the-problem': 'Es {network}, no TikTok: por {other} todo va bien.',
  'compare.says.b-is-the-problem': 'Es {network}, no TikTok: por {other} todo va bien.',
  'compare.says.works-over-the-other':
    'TikTok falla por {network} y funciona por {other}: es esa red, su proveedor o un bloqueo en su camino.',
  'compare.says.better-over-the-other':
    'TikTok va peor por {network} que por {other}: es esa red, su proveedor o algo en su camino.',
  'compare.says.tiktok-over-one':
    'No eres tú: el propio TikTok responde con fallos por {network}, y te atiende por {other}.',
  'compare.says.both-silent':
    'TikTok no responde por ninguna de las dos redes: está caído, o bloqueado para ambas, como en un país entero.',
  'compare.says.line-below': '{network} no funciona, y la VPN {other} necesita una conexión por debajo.',
  'compare.says.both-same-tiktok': 'No eres tú: TikTok falla de la misma manera por las dos redes.',
  'compare.says.both-same': 'Las dos redes tienen el mismo fallo.',
  'compare.says.both-fine': 'TikTok funciona por las dos redes.',
  'compare.says.both-broken-differently': 'Cada una de las dos redes tiene su propio fallo.',
  'compare.says.cannot-conclude': 'No puedo saber qué red es.',
  'compare.todo.a-is-the-problem': 'Por ahora usa {other}. Abajo dice qué le pasa a {network}.',
  'compare.todo.b-is-the-problem': 'Quédate con {other}. Abajo dice qué le pasa a {network}.',
  'compare.todo.tiktok-over-one': 'Por ahora usa {other}. En {network} no hay nada que arreglar.',
  'compare.todo.both-silent':
    'Espera. Otros en otros lugares pueden distinguirlo: los ajustes dicen a quién se puede preguntar.',
  'compare.todo.line-below': 'Arregla primero {network}, y después compara otra vez.',
  'compare.todo.both-same-tiktok': 'Espera. Otra red, un reinicio u otra app no van a ayudar.',
  'compare.todo.both-same': 'Otra red de este tipo no va a ayudar.',
  'compare.todo.both-fine': 'Si TikTok te sigue fallando, compara otra vez mientras falla.',
  'compare.todo.both-broken-differently': 'Arregla la que sea más fácil de arreglar, o prueba una tercera.',
  'compare.todo.cannot-conclude': 'Abajo dice qué falta. Compara otra vez después de eso.',
  'compare.because.elsewhere':
    'Lo que se envió por {network} no salió por ella: su contador avanzó {own} bytes, y se enviaron {sent}. Nada de lo visto allí cuenta.',
  'compare.because.no-counters': 'No pude probar qué red se usó para {network}: este sistema no cuenta sus bytes.',
  'compare.because.changed':
    '{network} cambió mientras miraba: vino o se fue, o recibió otra dirección u otro router. Nada de lo visto allí cuenta.',
  'compare.because.counters': 'Se usó {network}: se enviaron {sent} bytes, y su interfaz llevó {own} en ese tiempo.',
  'compare.because.nothing-left': 'Nada pudo salir por {network}: su conexión acaba en el router. Tampoco volvió nada.',
  'compare.because.not-sent': '{network} no está conectada, según dice este mismo equipo.',
  'compare.because.cannot-bind':
    'Las conexiones no se pudieron atar aquí a {network}, o no todo el tiempo, así que nada de lo visto allí cuenta. En Linux eso necesita Perl o Python 3.',
  'compare.because.unknown': 'Por {network} se vio muy poco para evaluarla.',
  'compare.because.guessed':
    'Aquí no se sabe qué servidor DNS es el de {network}: le pregunté a su router, y puede que no lo sea.',
  'compare.because.same-router': 'Las dos pasan por el mismo router, así que hacia afuera son una sola conexión.',
  'compare.because.different-ways':
    'Cada una tiene su propio router. Si detrás de las dos hay una sola línea no se puede ver desde aquí.',
  'compare.because.vpn': '{network} es una VPN: va por una de las conexiones de este equipo, quizá {other}.',
  'compare.because.vpn-over':
    'Lo que llevó {network} salió por {other}: las dos son una sola conexión hasta el servidor de la VPN.',
  'compare.because.vpn-firewall':
    'La VPN {network} funciona, y va por {other}: así que esa conexión sirve. Algo en este equipo, casi siempre la propia VPN, no deja salir nada más por ella.',
  'compare.because.proxy':
    'A este equipo se le dijo que use un proxy, que va por su propio camino. Lo visto por {network} sin él no acusa a nadie.',
  'compare.because.seen-twice': 'Las dos se miraron dos veces, por turnos.',
  'compare.because.seen-once': 'Cada una se miró una vez.',
  'compare.side': '{network} ({kind})',
  'compare.side-uncounted': 'Lo visto aquí no cuenta, como se dice abajo.',
  'compare.networks': 'Redes de este equipo',
  'compare.looking': 'Mirando por {network}, mirada {look} de {looks} como máximo…',
  'compare.one-network': 'Aquí solo se puede usar una red, así que no hay con qué compararla.',
  'compare.no-network': 'Aquí no se puede usar ninguna red, así que no hay nada que comparar.',
  'compare.guide.hotspot':
    'Toma tu teléfono como segunda red: apaga su Wi-Fi, activa su hotspot (iPhone: Configuración o Ajustes, Compartir Internet o Punto de acceso personal. Android: Ajustes, Red, Zona Wi-Fi) y únete a él, o enchufa el teléfono por USB y activa compartir internet por USB.',
  'compare.guide.wifi-only':
    'Si este equipo solo tiene Wi-Fi, enchufa el teléfono por USB: unirte a su hotspot sería dejar tu Wi-Fi.',
  'compare.guide.data': 'Una comparación gasta de {from} a {to} MB de sus datos móviles.',
  'compare.takes': 'Una comparación gasta de {from} a {to} MB de datos de cada red.',
  'compare.takes-phone':
    'Una comparación gasta de {from} a {to} MB de datos de cada red, y puede que {network} se pague por MB.',
  'compare.guide.wait': 'Comparo en cuanto aparezca. Ctrl-C termina.',
  'compare.guide.wait-option': 'Con --wait comparo en cuanto aparezca.',
  'compare.title': '¿Es esta red?',
  'compare.what':
    'Mira por turnos dos redes de este equipo, y dice cuál es el problema, o que las dos ven lo mismo. Tarda diez segundos cuando todo va bien, y hasta dos minutos.',
  'compare.which': 'Qué dos',
  'compare.list-again': 'Listar de nuevo',
  'compare.listing': 'Listando…',
  'compare.none-listed': 'Este equipo no nombra ninguna red.',
  'compare.choose-two': 'Elige dos.',
  'compare.live': 'Estás en LIVE, y una comparación ocupa parte de tu conexión.',
  'compare.start': 'Comparar',
  'compare.start-live': 'Comparar de todos modos',
  'compare.busy': 'Comparando…',
  'compare.cancel': 'Terminar',
  'compare.refused-hidden': 'No empezó. El modo streamer oculta el motivo.',
  'compare.ended.cancelled': 'Terminó sin resultado.',
  'compare.ended.live': 'Terminó porque empezaste un LIVE: una comparación ocupa parte de la conexión.',
  'compare.ended.gave-up': 'No llegó una segunda red en una hora, así que dejé de esperar.',
  'compare.await': 'Comparar en cuanto haya una segunda red',
  'compare.await-what': 'Espero una hora como máximo, también con esta ventana cerrada, y no en medio de un LIVE.',
  'compare.awaiting': 'Esperando una segunda red hasta {time}.',
  'compare.at': 'Comparado: {time}, en {seconds} s.',
  'compare.side-by-side': 'Lado a lado',
  'compare.unseen': 'Sin evaluar en ninguna de las dos: {features}.',
  'compare.rests-on': 'En qué se apoya',
  'compare.figures': 'La prueba en cifras',
  'compare.figure.sent': 'enviado por mí',
  'compare.figure.own-sent': 'enviado por su interfaz',
  'compare.figure.other-sent': 'enviado por la otra mientras tanto',
  'compare.figure.received': 'volvió a mí',
  'compare.figure.own-received': 'recibido por su interfaz',
  'compare.figure.other-received': 'recibido por la otra mientras tanto',
  'compare.not-counted': 'sin contar',
  'compare.took': 'Gastó {list}.',
  'compare.took-of': '{size} de {network}',
  'compare.as-text': 'Como texto',
  'compare.copy': 'Copiar',
  'compare.copied': 'Copiado.',
  'compare.copy-marked': 'Marcado: cópialo con el teclado.',
  'compare.numbered': '{kind} {number}',
} as const satisfies TextsFor<typeof compareEnglish>;
