// What each verdict says, what to do about it, and what would overturn it, in Spanish.
import type { TextsFor } from '../../message.ts';
import type { verdictEnglish } from '../../messages.verdicts.en.ts';

/** The sentences of the verdicts, by message id. */
export const verdicts = {
  'verdict.ok': 'Todo va bien: TikTok responde y tu conexión funciona.',
  'ok.with-loss':
    'TikTok responde, pero en tu conexión se pierde el {percent}% de los paquetes de prueba, así que puede ir a tirones.',
  'verdict.unknown.looking': 'Mirando…',
  'verdict.unknown.too-little': 'Aún no puedo saberlo: han llegado muy pocas respuestas para juzgar.',
  'verdict.unknown.held': 'Tu red o tu reloj acaban de cambiar: miro otra vez antes de juzgar.',
  'verdict.unknown.unexplained': 'Falla algo que todavía no sé nombrar, así que no culpo a nadie.',
  'verdict.unknown.lossy': 'Tu conexión pierde el {percent}% de lo que se envía, así que no puedo evaluar TikTok.',
  'verdict.device.link-down': 'Es este equipo: no hay ningún cable enchufado y el Wi-Fi no está conectado.',
  'verdict.device.no-address': 'Es este equipo: está conectado, pero la red no le ha dado ninguna dirección.',
  'verdict.device.no-route': 'Es este equipo: tiene dirección, pero no tiene configurada ninguna salida a internet.',
  'verdict.router.down': 'Es tu router o el Wi-Fi hasta él: nada responde más allá, y él no da señales de vida.',
  'verdict.internet.down': 'Es tu proveedor de internet: tu router funciona, pero más allá no responde nada.',
  'here.internet.down': 'Es este equipo: algo en él, como un firewall, prohíbe todas las conexiones a internet.',
  'refused.internet.down':
    'Algo cerca de ti rechaza todas las conexiones a internet: un router que tiene este equipo en pausa, o un firewall. No puedo saber cuál.',
  'unseen.internet.down':
    'Nada más allá de este equipo responde. No puedo saber si es tu router o tu línea: macOS no me deja ver el router.',
  'verdict.internet.captive-portal':
    'Primero tienes que iniciar sesión en esta red: responde ella en lugar de internet.',
  'verdict.dns.down':
    'Es la búsqueda de nombres: el DNS de tu red no responde para ningún nombre; internet en sí funciona.',
  'verdict.dns.tiktok-blocked': {
    by: 'count',
    one: 'El DNS de tu red bloquea TikTok: {name} no recibe allí una respuesta verdadera; otros lo conocen.',
    many: 'El DNS de tu red bloquea TikTok: {count} de sus nombres no reciben allí una respuesta verdadera, entre ellos {name}; otros los conocen.',
    other:
      'El DNS de tu red bloquea TikTok: {count} de sus nombres no reciben allí una respuesta verdadera, entre ellos {name}; otros los conocen.',
  },
  'failing.dns.tiktok-blocked': {
    by: 'count',
    one: 'Lo más probable es que sea el DNS de tu red: no da respuesta para {name}, un nombre de TikTok; otros lo conocen.',
    many: 'Lo más probable es que sea el DNS de tu red: no da respuesta para {count} de nombres de TikTok, entre ellos {name}; otros los conocen.',
    other:
      'Lo más probable es que sea el DNS de tu red: no da respuesta para {count} nombres de TikTok, entre ellos {name}; otros los conocen.',
  },
  'hosts.dns.tiktok-blocked': {
    by: 'count',
    one: 'Es este equipo: su archivo hosts manda {name}, un nombre de TikTok, a ninguna parte. Tu DNS lo conoce.',
    many: 'Es este equipo: su archivo hosts manda {count} de nombres de TikTok a ninguna parte, entre ellos {name}. Tu DNS los conoce.',
    other:
      'Es este equipo: su archivo hosts manda {count} nombres de TikTok a ninguna parte, entre ellos {name}. Tu DNS los conoce.',
  },
  'verdict.path.ip-blocked':
    'TikTok está bloqueado en el camino: los paquetes a sus servidores se descartan antes de llegar. El resto de internet funciona.',
  'likely.path.ip-blocked':
    'Lo más probable es que TikTok esté bloqueado en el camino: los paquetes a sus servidores acaban antes de llegar. El resto de internet funciona.',
  'partly.path.ip-blocked':
    'Una parte de TikTok está bloqueada en el camino: los paquetes a sus servidores para {features} se descartan antes de llegar.',
  'likelypart.path.ip-blocked':
    'Lo más probable es que una parte de TikTok esté bloqueada en el camino: los paquetes a sus servidores para {features} acaban antes de llegar.',
  'verdict.path.sni-blocked':
    'TikTok está bloqueado en el camino: las conexiones se cortan en cuanto aparece su nombre. El resto de internet funciona.',
  'likely.path.sni-blocked':
    'Lo más probable es que TikTok esté bloqueado en el camino: sus servidores responden, pero no bajo su nombre. El resto de internet funciona.',
  'partly.path.sni-blocked':
    'Una parte de TikTok está bloqueada en el camino: las conexiones para {features} se cortan en cuanto aparece el nombre del servidor.',
  'likelypart.path.sni-blocked':
    'Lo más probable es que una parte de TikTok esté bloqueada en el camino: los servidores para {features} responden, pero no bajo su nombre.',
  'verdict.tiktok.down': 'No eres tú. TikTok está caído: sus propios servidores responden con fallos.',
  'verdict.tiktok.feature-down': 'No eres tú. Falla una parte de TikTok: {features}. Otras partes responden.',
  'verdict.tiktok.cdn-down':
    'No eres tú. Los servidores de TikTok para {features} no responden; otras partes de TikTok, sí.',
  'failing.tiktok.cdn-down':
    'No eres tú. Los servidores de TikTok para {features} responden con fallos; otras partes de TikTok responden bien.',
  'verdict.tiktok.unreachable':
    'TikTok no responde desde aquí, y no puedo saber si está caído o bloqueado en el camino.',
  'partly.tiktok.unreachable':
    'Una parte de TikTok no responde desde aquí: {features}. No puedo saber si está caída o bloqueada en el camino.',
  'verdict.device.clock-wrong': {
    by: 'minutes',
    one: 'Es este equipo: su reloj está desfasado {minutes} minuto. Las conexiones seguras necesitan la hora correcta.',
    many: 'Es este equipo: su reloj está desfasado {minutes} de minutos. Las conexiones seguras necesitan la hora correcta.',
    other:
      'Es este equipo: su reloj está desfasado {minutes} minutos. Las conexiones seguras necesitan la hora correcta.',
  },
  'hours.device.clock-wrong': {
    by: 'hours',
    one: 'Es este equipo: su reloj está desfasado {hours} hora. Las conexiones seguras necesitan la hora correcta.',
    many: 'Es este equipo: su reloj está desfasado {hours} de horas. Las conexiones seguras necesitan la hora correcta.',
    other: 'Es este equipo: su reloj está desfasado {hours} horas. Las conexiones seguras necesitan la hora correcta.',
  },
  'days.device.clock-wrong': {
    by: 'days',
    one: 'Es este equipo: su reloj está desfasado {days} día. Las conexiones seguras necesitan la hora correcta.',
    many: 'Es este equipo: su reloj está desfasado {days} de días. Las conexiones seguras necesitan la hora correcta.',
    other: 'Es este equipo: su reloj está desfasado {days} días. Las conexiones seguras necesitan la hora correcta.',
  },
  'verdict.device.vpn-down': 'Es tu VPN: no deja pasar nada, mientras que la conexión por debajo de ella funciona.',
  'verdict.device.proxy-broken': 'Es tu proxy: está puesto en este equipo y no deja pasar nada.',
  'verdict.lan.degraded':
    'Es la conexión con tu router: en ella se pierde el {percent}% de los paquetes y las respuestas tardan {ms} ms. El motivo habitual es que el Wi-Fi está demasiado lejos.',
  'lossy.lan.degraded':
    'Es la conexión con tu router: en ella se pierde el {percent}% de los paquetes. El motivo habitual es que el Wi-Fi está demasiado lejos.',
  'late.lan.degraded':
    'Es la conexión con tu router: en ella las respuestas tardan {ms} ms. El motivo habitual es que el Wi-Fi está demasiado lejos.',
  'verdict.internet.loss': 'Es tu conexión a internet: se pierde el {percent}% de los paquetes más allá de tu router.',
  'unsplit.internet.loss':
    'Se pierde el {percent}% de los paquetes, y no puedo saber si en tu casa o en la línea de tu proveedor: tu router no participa en la prueba.',
  'verdict.internet.latency': 'Es tu conexión a internet: las respuestas tardan {ms} ms, {comparison}.',
  'unsplit.internet.latency':
    'Las respuestas tardan {ms} ms, {comparison}, y no puedo saber si es en tu casa o en la línea de tu proveedor.',
  'busy.internet.latency':
    'Las respuestas tardan {ms} ms, {comparison}. Este mismo equipo está usando mucho la conexión, y no puedo saber si es por eso.',
  'latency.than-usual': 'mucho más de lo habitual aquí',
  'latency.than-anywhere': 'más de lo que tarda cualquier conexión normal',
  'verdict.internet.slow': 'Es tu conexión a internet: ahora mismo no da para video.',
  'verdict.internet.line-full': 'Algo en este equipo ocupa toda la conexión: todo lo demás tiene que esperar.',
  'verdict.internet.tls-intercepted':
    'Algo en esta red o en este equipo abre las conexiones seguras: ningún sitio muestra un certificado de confianza.',
  'verdict.internet.ipv6-broken': 'Tu red ofrece IPv6, pero no funciona, y primero todo se queda esperándolo.',
  'verdict.dns.slow': 'Es la búsqueda de nombres: el DNS de tu red tarda {ms} ms con cada nombre.',
  'verdict.dns.aaaa-broken':
    'Es la búsqueda de nombres: el DNS de tu red nunca responde por las direcciones IPv6, y los programas se quedan esperándolas.',
  'verdict.dns.tiktok-partial':
    'El DNS de tu red bloquea una parte de TikTok: {name}. Eso te deja sin {features}; otras partes funcionan.',
  'failing.dns.tiktok-partial':
    'Lo más probable es que sea el DNS de tu red: no da respuesta para {name}, que otros conocen. Eso te deja sin {features}; otras partes funcionan.',
  'hosts.dns.tiktok-partial':
    'Es este equipo: su archivo hosts manda {name} a ninguna parte. Eso te deja sin {features}; otras partes funcionan.',
  'verdict.path.block-page': 'Alguien en el camino muestra un aviso en lugar de TikTok. El resto de internet funciona.',
  'verdict.path.tls-intercepted':
    'Alguien en el camino abre las conexiones a TikTok: el certificado no es de TikTok. Los demás sitios no los toca.',
  'private.path.tls-intercepted':
    'Algo en esta red o en este equipo abre las conexiones a TikTok y muestra un certificado {fault}. No puedo saber qué es.',
  'verdict.path.port-blocked':
    'Tu red no deja salir transmisiones LIVE por el puerto 1935. El mismo servidor responde en el puerto 443.',
  'verdict.path.ingest-down':
    'Tu servidor LIVE no acepta transmisiones, aunque internet responde. No es un servidor de TikTok, así que esto no dice nada sobre TikTok.',
  'partly.path.ingest-down':
    'Tu servidor LIVE no acepta transmisiones en la dirección que pusiste; en otro puerto, sí. No es un servidor de TikTok.',
  'verdict.path.mtu':
    'En tu conexión se pierden los paquetes grandes: las respuestas cortas llegan, las páginas y los videos se quedan a medias.',
  'verdict.path.loss': 'Se pierden paquetes solo en el camino a TikTok ({percent}%). No puedo saber de qué lado.',
  'verdict.path.throttled':
    'El contenido de TikTok llega mucho más lento que todo lo demás. No puedo saber si se frena en el camino.',
  'verdict.tiktok.slow': 'No eres tú. TikTok tarda en responder: {features}.',
  'unsplit.tiktok.slow':
    'TikTok tarda en responder: {features}. Algo aquí abre las conexiones seguras, así que no puedo saber cuál de los dos es.',
  'verdict.tiktok.cdn-partial': 'No eres tú. Algunos servidores de TikTok para {features} están caídos, y se nota.',
  'unsplit.tiktok.cdn-partial':
    'Algunos servidores de TikTok para {features} no responden, y se nota. No puedo saber si son ellos o el camino hasta ellos.',
  'verdict.tiktok.cdn-slow':
    'El contenido de TikTok llega demasiado lento: {features}. No veo nada en el camino que lo frene, pero desde aquí no puedo descartarlo.',
  'verdict.tiktok.ingest-down':
    'No eres tú. El servidor LIVE de TikTok no acepta transmisiones: con él no puedes transmitir en LIVE.',
  'partly.tiktok.ingest-down':
    'No eres tú. El servidor LIVE de TikTok no acepta transmisiones en la dirección que pusiste; en otro puerto, sí.',
  'unsplit.tiktok.ingest-down':
    'Tu servidor LIVE no acepta transmisiones en la dirección que pusiste; en otro puerto, sí. No puedo saber si es TikTok o algo en el camino.',
  'verdict.tiktok.dns-down':
    'No eres tú. Fallan los propios servidores de nombres de TikTok: nadie puede encontrar sus direcciones.',
  'verdict.tiktok.certificate': 'No eres tú. TikTok muestra un certificado {fault}.',
  'unsplit.tiktok.certificate':
    'Las conexiones a TikTok para {features} acaban en un certificado {fault}. No puedo saber si es un fallo de TikTok o alguien en el camino.',
  'certificate.expired': 'expirado',
  'certificate.wrong-name': 'a otro nombre',
  'certificate.untrusted': 'que nadie avala',
  'verdict.tiktok.maintenance': 'No eres tú. El propio TikTok dice que está en mantenimiento.',
  'verdict.tiktok.geo-blocked': 'El propio TikTok dice que no está disponible donde pareces estar.',
  'partly.tiktok.geo-blocked':
    'El propio TikTok dice que una parte de él no está disponible donde pareces estar: {features}.',
  'verdict.tiktok.access-denied':
    'TikTok rechaza todo lo que le pido, así que no puedo evaluarlo: puede que sea por esta dirección, o solo por programas como yo.',
  'verdict.tiktok.rate-limited':
    'TikTok me pide que vaya más despacio y me oculta todo, así que no puedo evaluarlo. Miraré otra vez más tarde.',
  'todo.ok': 'No hay nada que hacer.',
  'todo.unknown': 'Dame un momento: vuelvo a revisar por mi cuenta.',
  'todo.device.link-down': 'Enchufa el cable o activa el Wi-Fi.',
  'todo.device.no-address': 'Vuelve a conectarte a la red. Si no ayuda, reinicia el router.',
  'todo.device.no-route': 'Vuelve a conectarte a la red, o pídele una dirección nueva.',
  'todo.router.down': 'Mira que el router tenga corriente, acércate si usas Wi-Fi y después reinícialo.',
  'todo.internet.down': 'Reinicia el router una vez. Si no ayuda, usa otra red y llama a tu proveedor.',
  'todo.internet.captive-portal': 'Abre cualquier página en un navegador e inicia sesión.',
  'todo.dns.down': 'Reinicia el router, o elige otro servidor DNS para esta conexión.',
  'todo.dns.tiktok-blocked': 'Permite TikTok en tu filtro DNS o archivo hosts, o elige otro servidor DNS.',
  'todo.path.ip-blocked': 'Prueba otra red. Reiniciar el router no va a ayudar.',
  'todo.path.sni-blocked': 'Prueba otra red. Reiniciar el router no va a ayudar.',
  'todo.tiktok.down': 'Aquí no hay nada que arreglar: espera. Estos fallos suelen durar unas horas.',
  'todo.tiktok.feature-down': 'Aquí no hay nada que arreglar: espera, o usa lo que funciona.',
  'todo.tiktok.cdn-down': 'Aquí no hay nada que arreglar: espera.',
  'todo.tiktok.unreachable':
    'Prueba otra red, como la de tu teléfono: si TikTok funciona ahí, lo más probable es que algo aquí o en el camino lo detenga.',
  'todo.device.clock-wrong': 'Pon el reloj en hora, o deja que el sistema lo haga solo.',
  'todo.device.vpn-down': 'Vuelve a conectar la VPN, o desactívala.',
  'todo.device.proxy-broken': 'Desactiva el proxy en los ajustes de red, o vuelve a iniciarlo.',
  'todo.lan.degraded': 'Acércate al router o usa un cable.',
  'todo.internet.loss': 'Usa otra red si puedes, reinicia el router una vez y después llama a tu proveedor.',
  'todo.internet.latency': 'Usa otra red si puedes, reinicia el router una vez y después llama a tu proveedor.',
  'todo.internet.slow': 'Usa otra red si puedes, o baja la calidad.',
  'todo.internet.line-full': 'Detén o pausa las descargas y subidas grandes.',
  'todo.internet.tls-intercepted':
    'No escribas contraseñas aquí. Usa otra red, o pregunta a quien lleva esta o tu software de seguridad.',
  'todo.internet.ipv6-broken': 'Reinicia el router. Si no ayuda, usa IPv4 primero.',
  'todo.dns.slow': 'Reinicia el router, o elige otro servidor DNS para esta conexión.',
  'todo.dns.aaaa-broken': 'Reinicia el router, o elige otro servidor DNS para esta conexión.',
  'todo.dns.tiktok-partial': 'Permite ese nombre en tu filtro DNS o archivo hosts, o elige otro servidor DNS.',
  'todo.path.block-page': 'Prueba otra red. Reiniciar el router no va a ayudar.',
  'todo.path.tls-intercepted': 'No inicies sesión en TikTok aquí. Prueba otra red.',
  'todo.path.port-blocked': 'Pon en tu codificador la dirección RTMPS del puerto 443.',
  'todo.path.ingest-down': 'Mira si hay problemas en el servicio al que transmites, o elige otro de sus servidores.',
  'todo.path.mtu': 'Reinicia el router. Si no ayuda, usa otra red y llama a tu proveedor.',
  'todo.path.loss': 'Prueba otra red.',
  'todo.path.throttled': 'Prueba otra red.',
  'todo.tiktok.slow': 'Aquí no hay nada que arreglar: espera.',
  'todo.tiktok.cdn-partial': 'Aquí no hay nada que arreglar: espera.',
  'todo.tiktok.cdn-slow': 'Prueba otra red: si allí va igual de lento o no, ya dice algo más. O espera.',
  'todo.tiktok.ingest-down': 'Pide a TikTok LIVE una dirección de servidor nueva, o espera.',
  'todo.tiktok.dns-down': 'Aquí no hay nada que arreglar: espera.',
  'todo.tiktok.certificate': 'Aquí no hay nada que arreglar: espera. No cierres las advertencias sin más.',
  'todo.tiktok.maintenance': 'Aquí no hay nada que arreglar: espera.',
  'todo.tiktok.geo-blocked': 'Es una decisión de TikTok. Solo por otra red podrías aparecer en otro lugar.',
  'todo.tiktok.access-denied': 'Abre TikTok y compruébalo. Si también te rechaza a ti, prueba otra red.',
  'todo.tiktok.rate-limited': 'Abre TikTok y compruébalo: a ti te trata mejor que a un programa de comprobación.',
  'change.link-up': 'Una conexión por cable o Wi-Fi lo cambiaría.',
  'change.address': 'Una dirección dada por la red lo cambiaría.',
  'change.route': 'Una ruta predeterminada lo cambiaría.',
  'change.router-answers': 'Cualquier respuesta del router lo cambiaría.',
  'change.anchor-answers': 'Una respuesta de Google, Cloudflare o Quad9 lo cambiaría.',
  'change.canary-exact': 'Una página conocida que llegue intacta lo cambiaría.',
  'change.resolver-answers': 'Un solo nombre que responda tu DNS lo cambiaría.',
  'change.resolver-tells-truth': 'Que tu DNS diera las direcciones reales de TikTok lo cambiaría.',
  'change.hops-beyond': 'Una respuesta de más adelante en el camino a TikTok lo cambiaría.',
  'change.name-passes': 'Una conexión con el nombre de TikTok que se complete lo cambiaría.',
  'change.other-network-same': 'Que TikTok fallara igual en otra red lo cambiaría.',
  'change.tiktok-answers': 'Una buena respuesta de TikTok lo cambiaría.',
  'change.works-elsewhere': 'Que TikTok funcionara para otros, o en otra de tus redes, lo cambiaría.',
  'change.something-fails': 'Cualquier parte que falle dos veces seguidas lo cambiaría.',
  'change.more-evidence': 'Más respuestas, buenas o malas, lo aclararán.',
  'change.router-clean': 'Una conexión limpia con el router lo cambiaría.',
  'change.anchors-clean': 'Una serie limpia de respuestas de Google, Cloudflare y Quad9 lo cambiaría.',
  'change.load-ends': 'La misma demora sin nada en marcha en este equipo lo cambiaría.',
  'change.transfer-fast': 'Una transferencia rápida de cualquier otro sitio lo cambiaría.',
  'change.ipv6-answers': 'Una sola respuesta por IPv6 lo cambiaría.',
  'change.clock-agrees': 'Servidores que coincidan con el reloj de este equipo lo cambiarían.',
  'change.tunnel-passes': 'Cualquier cosa que pase por la VPN lo cambiaría.',
  'change.proxy-passes': 'Cualquier cosa que pase por el proxy lo cambiaría.',
  'change.certificate-holds': 'Un certificado válido lo cambiaría.',
  'change.port-answers': 'Una respuesta en el puerto 1935 desde cualquier sitio lo cambiaría.',
  'change.large-pass': 'Un paquete grande que llegue lo cambiaría.',
  'change.own-names-answer': 'Una respuesta de cualquier servidor DNS por un nombre de TikTok lo cambiaría.',
} as const satisfies TextsFor<typeof verdictEnglish>;
