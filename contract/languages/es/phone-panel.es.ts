// What the panel says that asks how TikTok fares on a phone, in Spanish.
import type { TextsFor } from '../../message.ts';
import type { phonePanelEnglish } from '../../messages.phone-panel.en.ts';

/** The sentences of the panel, by message id. */
export const phonePanel = {
  'phone.title': '¿Funciona en tu teléfono?',
  'phone.what':
    'Con datos móviles, tu teléfono va a TikTok por otro camino. Si ahí abre o no, ayuda a distinguir tu red de TikTok. El código se dibuja aquí, y tu respuesta se queda en este equipo.',
  'phone.step-wifi': 'En el teléfono, desactiva el Wi-Fi, y también la VPN. Así usa los datos móviles.',
  'phone.step-open': 'Escanea el código con la cámara, o escribe la dirección:',
  'phone.step-browser': 'Ábrela en el navegador del teléfono. La app de TikTok también muestra lo que tiene guardado.',
  'phone.step-other':
    'Si no abre, prueba cualquier otra página. Si no abre ninguna, el teléfono está sin conexión: entonces no respondas.',
  'phone.code': 'Código QR de {address}',
  'phone.wifi-off': 'El Wi-Fi del teléfono está desactivado, y este equipo no usa su hotspot.',
  'phone.wifi-why': 'Por la misma red, el teléfono solo vería lo que ve este equipo.',
  'phone.works': 'Funciona en mi teléfono',
  'phone.does-not': 'No funciona',
  'phone.how': 'Lo que mostró el teléfono',
  'phone.said.works-now': 'Tu teléfono, con datos móviles, hace un momento: funciona.',
  'phone.said.works-ago': 'Tu teléfono, con datos móviles, hace {age}: funciona.',
  'phone.said.does-not-now': 'Tu teléfono, con datos móviles, hace un momento: no funciona.',
  'phone.said.does-not-ago': 'Tu teléfono, con datos móviles, hace {age}: no funciona.',
  'phone.weight.decides':
    'El veredicto lo dice ahora. La palabra de una persona lo hace “lo más probable” como mucho, y no acusa a nadie.',
  'phone.weight.for':
    'Habla a favor del veredicto y es parte de sus pruebas. La palabra de una persona no hace nada más seguro, así que el veredicto se queda como está.',
  'phone.weight.against':
    'Habla en contra del veredicto y es parte de sus pruebas. La palabra de una persona no anula nada de lo que se midió, así que el veredicto se queda como está.',
  'phone.weight.beside': 'No dice nada sobre lo que veo aquí, así que el veredicto se queda como está.',
  'phone.until': 'Cuenta hasta {time}, a menos que antes cambie la red o el problema.',
  'phone.take-back': 'Retirarla',
  'phone.gone.too-old': 'Tu última respuesta ya no cuenta: tiene diez minutos. Puedes mirar otra vez.',
  'phone.gone.another-cause': 'Tu última respuesta ya no cuenta: ahora el problema es otro. Puedes mirar otra vez.',
  'phone.gone.another-time':
    'Tu última respuesta ya no cuenta: este equipo estuvo en reposo, o su red o su reloj cambiaron. Puedes mirar otra vez.',
} as const satisfies TextsFor<typeof phonePanelEnglish>;
