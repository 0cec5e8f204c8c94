// What Tokwatch says about others who were asked, and about asking them, in Spanish.
import type { TextsFor } from '../../message.ts';
import type { outsideEnglish } from '../../messages.outside.en.ts';

/** Sentences and words about outside sources, by message id. */
export const outside = {
  'what.tiktok': 'TikTok',
  'what.part': 'esta parte de TikTok',
  'elsewhere.tiktok.down': {
    by: 'failed',
    one: 'No eres tú. TikTok está caído: aquí no responde, y {failed} de {asked} equipos en otros lugares tampoco puede usarlo.',
    many: 'No eres tú. TikTok está caído: aquí no responde, y {failed} de {asked} equipos en otros lugares tampoco pueden usarlo.',
    other:
      'No eres tú. TikTok está caído: aquí no responde, y {failed} de {asked} equipos en otros lugares tampoco pueden usarlo.',
  },
  'elsewhere.tiktok.feature-down': {
    by: 'failed',
    one: 'No eres tú. Una parte de TikTok está caída: {features}. Aquí no responde, y {failed} de {asked} equipos en otros lugares tampoco puede usarla.',
    many: 'No eres tú. Una parte de TikTok está caída: {features}. Aquí no responde, y {failed} de {asked} equipos en otros lugares tampoco pueden usarla.',
    other:
      'No eres tú. Una parte de TikTok está caída: {features}. Aquí no responde, y {failed} de {asked} equipos en otros lugares tampoco pueden usarla.',
  },
  'elsewhere.tiktok.cdn-down':
    'No eres tú. Los servidores de TikTok para {features} no responden, ni aquí ni a {failed} de {asked} equipos en otros lugares.',
  'edges.tiktok.down':
    'No eres tú. Los servidores de TikTok para tu parte del mundo están caídos: equipos en otros lugares tampoco llegan a ellos. Sus otros servidores funcionan.',
  'edges.tiktok.feature-down':
    'No eres tú. Los servidores de TikTok para {features} en tu parte del mundo están caídos: equipos en otros lugares tampoco llegan a ellos.',
  'edges.tiktok.cdn-down':
    'No eres tú. Los servidores de TikTok para {features} en tu parte del mundo están caídos: equipos en otros lugares tampoco llegan a ellos.',
  'home.path.ip-blocked':
    'Lo más probable es que esté de tu lado: otros con tu proveedor llegan a {tiktok}. Algo en tu red o en este equipo impide el acceso.',
  'provider.path.ip-blocked':
    'Lo más probable es que sea tu proveedor: otros que lo usan tampoco llegan a {tiktok}, mientras que el resto de tu país sí.',
  'country.path.ip-blocked': {
    by: 'reached',
    one: 'Lo más probable es que haya un bloqueo en tu país: otros allí tampoco llegan a {tiktok}, mientras que {reached} de {asked} equipos en otros países sí llega.',
    many: 'Lo más probable es que haya un bloqueo en tu país: otros allí tampoco llegan a {tiktok}, mientras que {reached} de {asked} equipos en otros países sí llegan.',
    other:
      'Lo más probable es que haya un bloqueo en tu país: otros allí tampoco llegan a {tiktok}, mientras que {reached} de {asked} equipos en otros países sí llegan.',
  },
  'outside.path.ip-blocked': {
    by: 'reached',
    one: 'Algo entre tú y {tiktok} impide el acceso: {reached} de {asked} equipos en otros lugares sí llega, y los servidores que te tocan le responden.',
    many: 'Algo entre tú y {tiktok} impide el acceso: {reached} de {asked} equipos en otros lugares sí llegan, y los servidores que te tocan les responden.',
    other:
      'Algo entre tú y {tiktok} impide el acceso: {reached} de {asked} equipos en otros lugares sí llegan, y los servidores que te tocan les responden.',
  },
  'home.tiktok.unreachable':
    'TikTok no responde aquí, pero otros con tu proveedor llegan a él: lo más probable es que sea algo en tu red o en este equipo.',
  'provider.tiktok.unreachable':
    'TikTok no responde aquí, ni a otros con tu proveedor, mientras que el resto de tu país llega a él: lo más probable es que sea tu proveedor.',
  'outside.tiktok.unreachable': {
    by: 'reached',
    one: 'TikTok no responde aquí, pero {reached} de {asked} equipos en otros lugares llega a él. No puedo saber si está bloqueado en el camino o falla solo para ti.',
    many: 'TikTok no responde aquí, pero {reached} de {asked} equipos en otros lugares llegan a él. No puedo saber si está bloqueado en el camino o falla solo para ti.',
    other:
      'TikTok no responde aquí, pero {reached} de {asked} equipos en otros lugares llegan a él. No puedo saber si está bloqueado en el camino o falla solo para ti.',
  },
  'todo.home.path.ip-blocked':
    'Busca un filtro: en el router, un firewall o un software de seguridad. Los datos móviles del teléfono muestran si es eso.',
  'todo.home.tiktok.unreachable':
    'Busca un filtro: en el router, un firewall o un software de seguridad. Los datos móviles del teléfono muestran si es eso.',
  'todo.provider.path.ip-blocked': 'Usa otra red, como la del teléfono, y díselo a tu proveedor.',
  'todo.provider.tiktok.unreachable': 'Usa otra red, como la del teléfono, y díselo a tu proveedor.',
  'change.works-nowhere': 'Que TikTok fallara también en otros lugares lo cambiaría.',
  'evidence.vantage-name': {
    by: 'reached',
    one: '{host}, probado por equipos {where}: {reached} de {asked} llega.',
    many: '{host}, probado por equipos {where}: {reached} de {asked} llegan.',
    other: '{host}, probado por equipos {where}: {reached} de {asked} llegan.',
  },
  'evidence.vantage-address': {
    by: 'reached',
    one: 'El servidor al que te enviaron para {host}, probado por equipos {where}: {reached} de {asked} llega.',
    many: 'El servidor al que te enviaron para {host}, probado por equipos {where}: {reached} de {asked} llegan.',
    other: 'El servidor al que te enviaron para {host}, probado por equipos {where}: {reached} de {asked} llegan.',
  },
  'evidence.where-network': 'con tu proveedor',
  'evidence.where-country': 'en tu país',
  'evidence.where-world': 'en otros lugares',
  'evidence.blocking-country':
    'Pruebas de voluntarios en tu país en los últimos días: {blocked} de {tests} ven TikTok bloqueado.',
  'evidence.blocking-network':
    'Pruebas de voluntarios con tu proveedor en los últimos días: {blocked} de {tests} ven TikTok bloqueado.',
  'evidence.outage-normal': 'Nadie informa de un corte de tu proveedor o tu país.',
  'evidence.outage-warning': {
    by: 'signals',
    one: '{signals} señal apunta a un corte de tu proveedor o tu país.',
    many: '{signals} de señales apuntan a un corte de tu proveedor o tu país.',
    other: '{signals} señales apuntan a un corte de tu proveedor o tu país.',
  },
  'evidence.outage-critical': {
    by: 'signals',
    one: '{signals} señal informa de un corte de tu proveedor o tu país.',
    many: '{signals} de señales informan de un corte de tu proveedor o tu país.',
    other: '{signals} señales informan de un corte de tu proveedor o tu país.',
  },
  'evidence.cloud-well': '{owner}, donde funciona una parte de TikTok, no informa de problemas.',
  'evidence.cloud-troubled': '{owner}, donde funciona una parte de TikTok, informa de problemas: {regions}.',
  'evidence.routes': 'Las rutas a una red de TikTok las ve el {percent}% de internet.',
  'evidence.chatter': 'Personas que escriben en público que TikTok falla: {posts} últimamente; lo habitual es {usual}.',
  'evidence.ban': 'Una lista del {listed} dice que TikTok está prohibido en tu país desde {since}.',
  'note.fails-elsewhere': 'TikTok funciona aquí, pero ahora mismo muchos otros no llegan a él.',
  'settings.outside.allowed': 'Preguntar a otros',
  'settings.outside.allowed.what':
    'No se pregunta a nadie hasta que lo permitas, y después solo cuando algo falla o pulsas el botón. Cada uno puede decir cómo va TikTok en otros lugares, y cada uno se entera de algo sobre ti. Cuenta de inmediato.',
  'settings.outside.country': 'Tu país',
  'settings.outside.country.what':
    'Dos letras, por ejemplo DE, para poder preguntar a gente de tu país. Si lo dejas vacío, Tokwatch lo averigua donde lo diga una fuente que permitiste.',
  'outside.learns': 'Se entera de: {what}',
  'outside.terms': 'Condiciones: {what}',
  'outside.globalping': 'Globalping',
  'outside.globalping.what': 'Equipos de voluntarios en todo el mundo intentan llegar a TikTok por ti.',
  'outside.globalping.learns':
    'tu dirección IP, el host de TikTok que te falla y la dirección de su servidor, tu país y tu proveedor. Cualquiera que sepa el número de la medición puede leerla.',
  'outside.globalping.terms': 'jsDelivr; gratis para uso privado, 250 pruebas por hora.',
  'outside.ooni': 'OONI',
  'outside.ooni.what': 'Si las pruebas de voluntarios en tu país o con tu proveedor ven TikTok bloqueado.',
  'outside.ooni.learns': 'tu dirección IP, tu país y tu proveedor, y que preguntas por TikTok.',
  'outside.ooni.terms': 'datos con licencia CC BY-NC-SA 4.0, no para uso comercial.',
  'outside.ioda': 'IODA',
  'outside.ioda.what': 'Si tu proveedor o tu país están cortados de internet.',
  'outside.ioda.learns': 'tu dirección IP, tu país y tu proveedor.',
  'outside.ioda.terms': 'datos © Georgia Tech, todos los derechos reservados; se te muestran solo a ti.',
  'outside.oci': 'Estado de Oracle Cloud',
  'outside.oci.what': 'Si los centros de datos que TikTok usa en Estados Unidos informan de problemas.',
  'outside.oci.learns': 'tu dirección IP.',
  'outside.oci.terms': 'una página de estado pública.',
  'outside.ripestat': 'RIPEstat',
  'outside.ripestat.what': 'Qué proveedor usas, y si se ven las rutas a la red propia de TikTok.',
  'outside.ripestat.learns': 'tu dirección IP. Solo su primera parte se envía como pregunta.',
  'outside.ripestat.terms': 'RIPE NCC, gratis hasta 1000 preguntas al día.',
  'outside.chatter': 'Lo que se comenta',
  'outside.chatter.what':
    'Cuántas personas escriben en Mastodon y Bluesky que TikTok falla. Se pregunta solo cuando pulsas el botón; unos pocos megabytes. De todo eso solo se guarda el número.',
  'outside.chatter.learns': 'tu dirección IP y, en Mastodon, que preguntas por TikTok.',
  'outside.chatter.terms':
    'publicaciones abiertas de mastodon.social y el Jetstream de Bluesky; cada publicación es de su autor.',
  'outside.nobody': 'No preguntar a nadie',
  'outside.health.never': 'Aún sin preguntar.',
  'outside.health.waiting': 'Preguntado; aún sin respuesta.',
  'outside.health.answered': 'Respondió ({time}).',
  'outside.health.resting': 'Descansa (hasta {time}): no respondió, pidió una pausa o ya se le preguntó lo suficiente.',
  'outside.health.nothing':
    'No tuvo nada que decir ({time}): se sabe muy poco de dónde estás, o no hay a quién preguntar allí.',
  'outside.health.failed': 'No respondió ({time}).',
  'outside.health.garbled': 'Dio una respuesta que no se pudo leer ({time}).',
  'outside.ask': 'Preguntar a otros',
  'outside.asking': 'Preguntando…',
  'outside.stop': 'Dejar de preguntar',
  'outside.wait': 'Sus respuestas tardan medio minuto como mucho.',
  'outside.nobody-allowed': 'Aún no se pregunta a nadie en otros lugares. Elige a quién puede preguntar Tokwatch.',
  'outside.not-yet': 'Aún no se ha preguntado a nadie por esto.',
  'outside.no-answer': 'Nadie dio una respuesta. Los ajustes dicen cómo le va a cada uno.',
  'outside.no-comparison': 'Nadie pudo decir cómo llegan otros a TikTok. Lo que dijeron está abajo.',
  'outside.said': 'Lo que dijeron',
  'outside.elsewhere': 'Aquí y en otros lugares',
  'outside.here': 'aquí',
  'outside.there': 'en otros lugares',
  'outside.row-tiktok': 'TikTok',
  'outside.row-control': 'otro sitio',
  'outside.row-control-long': 'Otro sitio',
  'fare.works': 'funciona',
  'fare.fails': 'falla',
  'fare.unknown': 'no se sabe',
  'outside.asked-at': 'Se preguntó a otros: {time}.',
  'outside.see': 'Míralo tú',
  'outside.see-opens': 'Estas páginas se abren en tu navegador. Tokwatch no pregunta a ninguna.',
  'see.downdetector': 'Downdetector: cuántos informan de problemas',
  'see.statusgator': 'StatusGator: lo que ven él y sus visitantes',
  'see.reddit': 'Reddit, r/TikTok: las publicaciones más nuevas',
  'see.support': 'TikTok Support en X',
  'see.account': 'La cuenta de TikTok en TikTok',
  'see.not-opened': 'No se pudo abrir tu navegador. Ábrelo tú y ve a {url}',
  'outside.friend': 'Pregúntale a alguien',
  'outside.friend-text':
    '¿Te funciona TikTok ahora mismo? A mí me está dando problemas. Abre tiktok.com, por favor, y dime en qué país estás y con qué proveedor.',
  'outside.copy': 'Copiar el texto',
  'outside.copied': 'Copiado.',
  'outside.copy-marked': 'El texto está marcado; cópialo con el teclado.',
} as const satisfies TextsFor<typeof outsideEnglish>;
