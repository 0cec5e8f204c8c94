// The Portuguese (Brazil) texts of the panel that asks how TikTok fares on a phone.
import type { TextsFor } from '../../message.ts';
import type { phonePanelEnglish } from '../../messages.phone-panel.en.ts';

/** The sentences of the panel, by message id. */
export const phonePanel = {
  'phone.title': 'Funciona no seu celular?',
  'phone.what':
    'Pelos dados móveis, seu celular chega ao TikTok por outro caminho. Se ele abre assim, isso ajuda a distinguir a sua rede do TikTok. O código é desenhado aqui, e a sua resposta fica neste computador.',
  'phone.step-wifi': 'No celular, desligue o Wi-Fi, e uma VPN também. Aí ele usa os dados móveis.',
  'phone.step-open': 'Escaneie o código com a câmera, ou digite o endereço:',
  'phone.step-browser': 'Abra no navegador do celular. O app do TikTok mostra também o que já tem guardado.',
  'phone.step-other':
    'Se não abrir, tente qualquer outra página. Se nenhuma abrir, o celular está offline: então não responda.',
  'phone.code': 'Código QR de {address}',
  'phone.wifi-off': 'O Wi-Fi está desligado no celular, e este computador não usa o hotspot dele.',
  'phone.wifi-why': 'Pela mesma rede, o celular só veria o que este computador vê.',
  'phone.works': 'Funciona no meu celular',
  'phone.does-not': 'Não funciona',
  'phone.how': 'O que o celular mostrou',
  'phone.said.works-now': 'Seu celular, nos dados móveis, agora há pouco: funciona.',
  'phone.said.works-ago': 'Seu celular, nos dados móveis, há {age}: funciona.',
  'phone.said.does-not-now': 'Seu celular, nos dados móveis, agora há pouco: não funciona.',
  'phone.said.does-not-ago': 'Seu celular, nos dados móveis, há {age}: não funciona.',
  'phone.weight.decides':
    'Agora o veredito diz isso. Com a palavra de uma pessoa, ele diz no máximo “muito provavelmente”, e não acusa ninguém.',
  'phone.weight.for':
    'Pesa a favor do veredito e faz parte das evidências dele. A palavra de uma pessoa não torna nada mais certo, então o veredito fica como está.',
  'phone.weight.against':
    'Pesa contra o veredito e faz parte das evidências dele. A palavra de uma pessoa não derruba nada que foi medido, então o veredito fica como está.',
  'phone.weight.beside': 'Não diz nada sobre o que vejo aqui, então o veredito fica como está.',
  'phone.until': 'Vale até {time}, a menos que a rede ou o problema mude antes.',
  'phone.take-back': 'Desfazer',
  'phone.gone.too-old': 'Sua última resposta não vale mais: ela tem dez minutos. Você pode olhar de novo.',
  'phone.gone.another-cause': 'Sua última resposta não vale mais: agora o problema é outro. Você pode olhar de novo.',
  'phone.gone.another-time':
    'Sua última resposta não vale mais: este computador dormiu, ou a rede ou o relógio dele mudou. Você pode olhar de novo.',
} as const satisfies TextsFor<typeof phonePanelEnglish>;
