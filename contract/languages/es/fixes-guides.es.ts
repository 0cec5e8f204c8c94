// The Spanish texts of each fix: what it is called, what it does, and its steps.
import type { TextsFor } from '../../message.ts';
import type { fixEnglish } from '../../messages.fixes.en.ts';

/** The sentences of the single fixes, by message id. */
export const fixesGuides = {
  'fix.flush-dns.title': 'Olvidar los nombres buscados',
  'fix.flush-dns.what':
    'Tu equipo recuerda un rato las direcciones de los nombres. Esto hace que las olvide y pregunte de nuevo. No cambia nada más.',
  'fix.renew-address.title': 'Pedir una dirección nueva',
  'fix.renew-address.what': 'Tu equipo le pide otra vez su dirección al router. Te quedas sin conexión unos segundos.',
  'fix.cycle-interface.title': 'Volver a conectar',
  'fix.cycle-interface.what':
    'La conexión se corta y se recupera. Te quedas sin ella alrededor de medio minuto, y vuelve aunque Tokwatch se cierre mientras tanto.',
  'fix.other-resolver.title': 'Usar otro servidor DNS',
  'fix.other-resolver.what':
    'Los nombres se buscan en servidores públicos en vez del que indica tu red, hasta que lo deshagas o, en algunos sistemas, te conectes de nuevo. Quien los lleva ve qué nombres buscas, y los nombres que solo conoce tu red no se encuentran mientras tanto.',
  'fix.turn-off-proxy.title': 'Desactivar el proxy',
  'fix.turn-off-proxy.what':
    'Un proxy que no responde no deja pasar nada. Esto desactiva el de tus ajustes; su dirección se guarda para deshacerlo.',
  'fix.prefer-ipv4.title': 'Usar IPv4 primero',
  'fix.prefer-ipv4.what':
    'Un IPv6 que no lleva a ninguna parte hace esperar a los programas. Esto lo deja a un lado hasta que lo deshagas o, en algunos sistemas, te conectes de nuevo.',
  'fix.reset-winsock.title': 'Restablecer la red de Windows',
  'fix.reset-winsock.what':
    'El último recurso en Windows: se saca lo que los programas han enganchado en su red. Hace falta reiniciar, y algunas VPN y algunos filtros hay que instalarlos otra vez.',

  'fix.wait.title': 'Esperar',
  'fix.wait.what': 'Para lo que no te toca arreglar a ti. Tokwatch sigue mirando y te avisa cuando termine.',
  'fix.wait.step-1': 'Deja tu router, tu teléfono y tu equipo como están.',
  'fix.wait.step-2': 'Si ibas a empezar un LIVE, dile a tu público dónde más te puede encontrar.',
  'fix.stop-transfers.title': 'Detener transferencias grandes',
  'fix.stop-transfers.what': 'Cuando la conexión está llena, tiene que parar lo que la llena.',
  'fix.stop-transfers.step-1':
    'Pausa las descargas, las copias de seguridad en la nube y las actualizaciones en este equipo.',
  'fix.stop-transfers.step-2': 'Pide a los demás en tu red que hagan lo mismo.',
  'fix.stop-transfers.step-3': 'Mira la frase: cambia en menos de un minuto.',
  'fix.move-closer.title': 'Acercarte al router',
  'fix.move-closer.what':
    'Una señal de radio débil pierde paquetes. Los metros y las paredes importan más que cualquier otra cosa.',
  'fix.move-closer.step-1': 'Usa un cable si hay alguno.',
  'fix.move-closer.step-2': 'Si no, acércate al router, sin nada grande en medio.',
  'fix.move-closer.step-3': 'Elige la red de 5 GHz donde la haya; aléjate de los microondas.',
  'fix.check-cable-or-wifi.title': 'Revisar el cable y el Wi-Fi',
  'fix.check-cable-or-wifi.what': 'Para un equipo que no tiene conexión, o tiene una mala.',
  'fix.check-cable-or-wifi.step-1': 'Empuja el cable en los dos extremos hasta que haga clic; prueba otro.',
  'fix.check-cable-or-wifi.step-2': 'Activa el Wi-Fi, y desactiva el modo avión.',
  'fix.check-cable-or-wifi.step-3': 'Mira si las luces del router están como siempre.',
  'fix.reconnect-vpn.title': 'Volver a conectar la VPN',
  'fix.reconnect-vpn.what': 'Una VPN que no deja pasar nada se lleva todo el tráfico con ella.',
  'fix.reconnect-vpn.step-1': 'Desconéctala en el programa de tu VPN.',
  'fix.reconnect-vpn.step-2': 'Mira si la frase de aquí mejora: entonces era la VPN.',
  'fix.reconnect-vpn.step-3': 'Conéctala otra vez, a otro de sus servidores si te deja.',
  'fix.sync-clock.title': 'Poner el reloj en hora',
  'fix.sync-clock.what': 'Con el reloj mal no se logra ninguna conexión segura.',
  'fix.sync-clock.step-1': 'Abre los ajustes de fecha y hora.',
  'fix.sync-clock.step-2':
    'Deja que el sistema ponga solo la hora y la zona; si ya está activado, desactívalo y actívalo otra vez.',
  'fix.sync-clock.step-3': 'Si se desajusta otra vez después de cada reinicio, la pila del equipo está agotada.',
  'fix.allow-names.title': 'Permitir TikTok en el filtro',
  'fix.allow-names.what':
    'Un filtro que responde mal por los nombres de TikTok no deja pasar TikTok, o una parte de él.',
  'fix.allow-names.step-1':
    'Deja que el doctor de filtros averigüe qué nombres son y qué los bloquea: aquí, o con tokwatch doctor dns.',
  'fix.allow-names.step-2': 'Copia su lista en la lista de lo permitido del filtro, y nada más.',
  'fix.allow-names.step-3': 'Si el filtro no es tuyo, pregunta a quien lleva la red.',
  'fix.new-live-server.title': 'Pedir otro servidor LIVE',
  'fix.new-live-server.what': 'Cuando no responde el servidor que TikTok te dio para tu LIVE: a cada LIVE le da otro.',
  'fix.new-live-server.step-1': 'Termina el LIVE en TikTok, para que la dirección vieja quede libre.',
  'fix.new-live-server.step-2': 'Empieza de nuevo, y copia otra vez el servidor y la clave en tu codificador.',
  'fix.new-live-server.step-3': 'Pon el servidor nuevo en los ajustes de aquí, sin la clave.',
  'fix.rtmps-443.title': 'Transmitir por el puerto 443',
  'fix.rtmps-443.what':
    'Para una red que no deja salir transmisiones por el puerto 1935: el mismo servidor la acepta cifrada en el puerto 443.',
  'fix.rtmps-443.step-1': 'En OBS, abre Ajustes, después Emisión, y elige el servicio “Personalizado”.',
  'fix.rtmps-443.step-2':
    'En la dirección del servidor escribe rtmps:// en vez de rtmp://, y :443 después del nombre del host.',
  'fix.rtmps-443.step-3': 'Deja la clave de transmisión como está, y no se la enseñes a nadie.',
  'fix.rtmps-443.step-4': 'Inicia la transmisión. Si también falla, usa otra red.',
  'fix.check-security-software.title': 'Mirar tu software de seguridad',
  'fix.check-security-software.what':
    'Algunos programas de seguridad abren las conexiones seguras y las firman ellos mismos.',
  'fix.check-security-software.step-1':
    'Mira si tu antivirus o control parental analiza las conexiones cifradas, y desactiva eso.',
  'fix.check-security-software.step-2': 'No inicies sesión en ningún sitio hasta aclararlo.',
  'fix.check-security-software.step-3': 'En la red de una empresa o escuela, pregunta a quien la lleva.',
  'fix.other-network.title': 'Usar otra red',
  'fix.other-network.what': 'Otra red esquiva lo que falla fuera de este equipo.',
  'fix.other-network.step-1': 'En tu teléfono, activa el hotspot; con datos móviles, no en el mismo Wi-Fi.',
  'fix.other-network.step-2': 'Conecta este equipo a él, por Wi-Fi o por USB.',
  'fix.other-network.step-3': 'Mira qué dice la frase allí.',
  'fix.other-network.step-4': 'Cuida los datos: un LIVE gasta de uno a tres gigabytes por hora.',
  'fix.restart-router.title': 'Reiniciar el router',
  'fix.restart-router.what': 'Todo en tu red se queda sin conexión de dos a cinco minutos.',
  'fix.restart-router.step-1': 'Avisa a los demás en tu red.',
  'fix.restart-router.step-2': 'Desenchufa el router, y el módem si es un aparato aparte.',
  'fix.restart-router.step-3':
    'Espera medio minuto, después enchufa el módem, y después el router. No pulses su botón de reset.',
  'fix.restart-router.step-4': 'Espera a que sus luces estén como siempre; Tokwatch lo nota solo.',
  'fix.restart-router.step-5': 'Una vez basta: si no ayudó, hacerlo otra vez tampoco ayudará.',
  'fix.call-provider.title': 'Llamar a tu proveedor',
  'fix.call-provider.what': 'Un fallo de la línea les toca arreglarlo a ellos.',
  'fix.call-provider.step-1': 'Mira antes su propia página de fallos, con los datos móviles de tu teléfono.',
  'fix.call-provider.step-2':
    'Haz la carta al proveedor en la vista Historial: dice cuándo, cuánto tiempo y dónde empezó el silencio.',
  'fix.call-provider.step-3': 'Léeles la frase de la vista Ahora: dice qué falla y dónde.',

  'fix.phone-switch-network.title': 'Cambiar entre Wi-Fi y datos móviles',
  'fix.phone-switch-network.what': 'Si TikTok funciona por el otro camino o no, dice enseguida de qué se trata.',
  'fix.phone-switch-network.step-1': 'Desactiva el Wi-Fi del teléfono y abre TikTok con datos móviles.',
  'fix.phone-switch-network.step-2': 'Si ahí funciona, es el Wi-Fi o la línea detrás de él.',
  'fix.phone-switch-network.step-3': 'Activa el Wi-Fi otra vez.',
  'fix.phone-reopen-app.title': 'Cerrar la app y abrirla otra vez',
  'fix.phone-reopen-app.what': 'Salir de la app no la cierra.',
  'fix.phone-reopen-app.step-1': 'Abre la lista de apps en marcha del teléfono.',
  'fix.phone-reopen-app.step-2': 'Desliza TikTok para quitarla.',
  'fix.phone-reopen-app.step-3': 'Espera diez segundos y ábrela otra vez.',
  'fix.phone-clear-cache.title': 'Borrar la caché de la app',
  'fix.phone-clear-cache.what':
    'Lo que la app guarda para después puede estar dañado. Los borradores y el inicio de sesión se quedan.',
  'fix.phone-clear-cache.step-1': 'En TikTok, abre tu perfil, después el menú, después los ajustes.',
  'fix.phone-clear-cache.step-2': 'Elige liberar espacio, y borra la caché; no los borradores.',
  'fix.phone-clear-cache.step-3':
    'En Android también se puede en los ajustes del teléfono para la app: borra la caché, nunca los datos.',
  'fix.phone-clear-cache.step-4': 'Abre TikTok otra vez.',
  'fix.phone-update.title': 'Actualizar la app',
  'fix.phone-update.what': 'Las versiones viejas dejan de funcionar de un día para otro.',
  'fix.phone-update.step-1': 'Abre la tienda de apps del teléfono y busca TikTok.',
  'fix.phone-update.step-2': 'Actualízala si hay una más nueva.',
  'fix.phone-update.step-3': 'Ábrela otra vez.',
  'fix.phone-restart.title': 'Reiniciar el teléfono',
  'fix.phone-restart.what': 'Pone en orden la propia red del teléfono.',
  'fix.phone-restart.step-1': 'Guarda lo que tengas a medias; los borradores en TikTok se quedan.',
  'fix.phone-restart.step-2': 'Apaga el teléfono, espera diez segundos, enciéndelo.',
  'fix.phone-restart.step-3': 'Abre TikTok otra vez.',
  'fix.phone-reinstall.title': 'Instalar la app de nuevo',
  'fix.phone-reinstall.what':
    'El último recurso en el teléfono: los borradores que solo están en el teléfono se pierden.',
  'fix.phone-reinstall.step-1': 'Guarda antes tus borradores en la galería del teléfono: se perderían.',
  'fix.phone-reinstall.step-2': 'Comprueba que sabes cómo volver a iniciar sesión.',
  'fix.phone-reinstall.step-3': 'Quita TikTok, e instálala desde la tienda de apps del propio teléfono.',
  'fix.phone-reinstall.step-4': 'Inicia sesión.',

  'fix.open-captive-portal.title': 'Abrir la página de acceso de esta red',
  'fix.open-captive-portal.what':
    'Para una red que antes quiere que inicies sesión o aceptes algo. Esto abre una página que ella cambia por la suya.',
  'fix.open-tiktok.title': 'Abrir TikTok en el navegador',
  'fix.open-tiktok.what': 'Míralo tú: TikTok te trata mejor que a un programa de comprobación.',
  'fix.open-outage-monitors.title': 'Mirar qué dicen otros',
  'fix.open-outage-monitors.what': 'Abre páginas donde la gente informa de fallos. Tokwatch no les pregunta nada.',
} as const satisfies Partial<TextsFor<typeof fixEnglish>>;
