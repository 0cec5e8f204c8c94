// The Portuguese (Brazil) texts of what can be changed on a system, and why it cannot.
import type { TextsFor } from '../../message.ts';
import type { controlsEnglish } from '../../messages.controls.en.ts';

/** What the controls say, by message id. */
export const controls = {
  'control.nothing-to-flush': 'Nada a esvaziar: nenhum programa neste computador guarda os nomes que consultou.',
  'control.unknown-cache':
    'Um programa neste computador responde por nomes em {server}, e o Tokwatch não o conhece. Reinicie esse programa para que ele os esqueça.',
  'control.no-device':
    'Este computador não tem agora nenhum dispositivo de rede chamado {device}. Conecte-o ou ligue-o antes.',
  'control.nobody-in-charge':
    'Nenhum programa que o Tokwatch conheça cuida de {device} aqui. Use as configurações do seu sistema.',
  'control.secret-address':
    'O endereço do script do proxy contém um nome ou uma senha, que o Tokwatch não mostra nem guarda. Desligue o script à mão, nas configurações do proxy.',
  'control.former-unknown':
    '{by} não diz como está configurado agora, então a mudança não poderia ser desfeita com exatidão. Use as configurações do seu sistema.',
  'control.only-root':
    'Isto precisa dos direitos de um administrador do começo ao fim. Execute a correção em um terminal, com sudo; aí {by} a faz.',
  'control.no-link':
    '{device} está sem cabo e sem Wi-Fi por perto. Conecte o cabo, ou chegue mais perto, e tente de novo.',
  'control.not-connected': '{device} não está conectado. Conecte-o antes e tente de novo.',
  'control.no-usable-resolver':
    'Nenhum destes servidores DNS pode ser usado em {device}. Indique o endereço de um que possa.',
  'control.no-proxy': 'Nada a desligar: suas configurações não indicam nenhum proxy.',
  'control.proxy-in-variables':
    'O proxy é indicado por variáveis dos próprios programas, que só quem os inicia pode mudar. Procure http_proxy e https_proxy onde você define variáveis.',
  'control.ipv4-already': 'Nada a fazer: {device} já prefere o IPv4.',
  'control.no-dhcp': 'Nada a renovar: o endereço de {device} foi definido à mão.',
  'control.windows-only': 'Nada a redefinir: só o Windows guarda uma lista assim.',
  'control.no-answer': 'Seu sistema não disse como a rede dele está configurada. Tente de novo em um momento.',
  'control.odd-name':
    'O serviço de rede de {device} tem um nome que não é seguro repassar. Mude o nome e tente de novo.',
  'probe.device.link': 'a conexão deste computador',
  'probe.device.address': 'o endereço deste computador',
  'probe.device.route': 'a saída deste computador',
  'probe.device.load': 'quão ocupada está a linha',
  'probe.device.proxy': 'o proxy',
  'probe.device.tunnel': 'o que há por baixo da VPN',
  'probe.lan.wifi': 'o sinal do Wi-Fi',
  'probe.router.gateway': 'se o roteador está lá',
  'probe.router.quality': 'perdas no caminho até o roteador',
  'probe.internet.anchor': 'se a internet responde',
  'probe.internet.canary': 'uma página conhecida',
  'probe.internet.quality': 'perdas no caminho de saída',
  'probe.internet.throughput': 'a velocidade de outro site',
  'probe.dns.lookup': 'um nome, pelo seu DNS',
  'probe.dns.truth': 'um nome, por outro DNS',
  'probe.path.family': 'um tipo de endereço',
  'probe.path.hops': 'até onde os pacotes chegam',
  'probe.path.quality': 'perdas no caminho até o TikTok',
  'probe.path.sizes': 'pacotes pequenos e grandes',
  'probe.path.sni': 'uma conexão segura pelo nome',
  'probe.path.ingest': 'seu servidor de LIVE',
  'probe.path.port': 'a porta de LIVE, em outro lugar',
  'probe.tiktok.edge': 'um dos endereços',
  'probe.tiktok.throughput': 'a velocidade',
  'probe.tiktok.ingest': 'o servidor de LIVE',
  'probe.other': 'outra coisa',
} as const satisfies TextsFor<typeof controlsEnglish>;
