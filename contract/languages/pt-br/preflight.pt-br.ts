// The Portuguese (Brazil) texts of the pre-flight. Bitrates are picture and sound together.
import type { TextsFor } from '../../message.ts';
import type { preflightEnglish } from '../../messages.preflight.en.ts';

/** What is said before a LIVE, by message id. */
export const preflight = {
  'preflight.says.go': 'Pode ir: sua conexão aguenta {bitrate} kbit/s, e nada pesa contra.',
  'preflight.says.go-as-usual': 'Pode ir, a julgar pelas suas LIVEs anteriores: nada do que verifiquei pesa contra.',
  'preflight.says.careful': 'Atenção: pode ir bem, mas algo pesa contra.',
  'preflight.says.careful-lower': 'Atenção: {bitrate} kbit/s não deixa folga na sua conexão. Fique em {safe} kbit/s.',
  'preflight.says.no-go': 'Ainda não: algo derrubaria a sua LIVE.',
  'preflight.says.no-go-lower': 'Não com {bitrate} kbit/s: sua conexão não aguenta. {safe} kbit/s é seguro.',
  'preflight.says.unknown':
    'Não sei dizer se a sua conexão aguenta {bitrate} kbit/s. O que verifiquei não pesa nem a favor nem contra.',
  'preflight.refused.target':
    'Nenhum dado de teste é enviado ao TikTok ou ao seu servidor de LIVE: {host} não é permitido como destino.',
  'preflight.filter.one': 'Um filtro de DNS bloqueia {names}, de que a LIVE precisa.',
  'preflight.filter.more': {
    by: 'count',
    one: 'Um filtro de DNS bloqueia {count} nome de que a LIVE precisa: {names}.',
    many: 'Um filtro de DNS bloqueia {count} de nomes de que a LIVE precisa: {names}.',
    other: 'Um filtro de DNS bloqueia {count} nomes de que a LIVE precisa: {names}.',
  },
  'preflight.todo.filter': 'Libere {names}. “tokwatch doctor dns” diz onde.',
  'preflight.ingest.none': 'Não conheço seu servidor de LIVE, então não o testei.',
  'preflight.todo.ingest.none':
    'Inicie o OBS, que o informa se puder ser consultado, ou ponha o endereço no ajuste live.ingestUrl, nunca a chave de transmissão.',
  'preflight.ingest.relay':
    'O OBS envia para a sua própria rede. Para onde a transmissão vai dali, não sei, então não testei nenhum servidor de LIVE.',
  'preflight.todo.ingest.relay':
    'Ponha no ajuste live.ingestUrl o endereço do servidor para o qual o seu retransmissor envia, nunca a chave de transmissão.',
  'preflight.ingest.protocol':
    'O OBS envia por um protocolo cujos servidores não respondem a ninguém sem a chave de transmissão, então não testei o seu.',
  'preflight.ingest.silent': 'Seu servidor de LIVE não aceita transmissões em nenhuma das portas dele.',
  'preflight.todo.ingest.silent':
    'Pegue um novo endereço de servidor de onde veio o seu: o TikTok LIVE, ou o serviço que repassa a sua transmissão.',
  'preflight.ingest.other-door': 'Seu servidor de LIVE não responde na porta {port}, mas responde na porta {other}.',
  'preflight.todo.ingest.rtmps': 'No seu codificador, use o endereço dele com rtmps:// e a porta 443.',
  'preflight.todo.ingest.other': 'No seu codificador, use a porta {other} do mesmo servidor.',
  'preflight.upload.narrow': 'Sua conexão aguentou {carried} de {bitrate} kbit/s.',
  'preflight.upload.stalls': 'Sua conexão parou por {lag} s com {bitrate} kbit/s: quadros teriam se perdido.',
  'preflight.upload.tight':
    'Sua conexão aguenta {bitrate} kbit/s, mas pouco mais. Se alguém começasse um download, derrubaria a sua LIVE.',
  'preflight.upload.cut-short':
    'Sua conexão aguenta {bitrate} kbit/s. Se aguenta mais, não pude ver: o destino parou de receber.',
  'preflight.upload.as-usual': {
    by: 'sessions',
    one: 'A conexão não foi medida. {sessions} das suas LIVEs foi bem com cerca de {usual} kbit/s.',
    many: 'A conexão não foi medida. {sessions} das suas LIVEs foram bem com cerca de {usual} kbit/s.',
    other: 'A conexão não foi medida. {sessions} das suas LIVEs foram bem com cerca de {usual} kbit/s.',
  },
  'preflight.upload.at-home':
    'Só a sua própria rede foi medida: o destino está dentro dela. Como é a conexão para além dela, não se sabe.',
  'preflight.todo.upload.lower': 'Configure o codificador para {safe} kbit/s, imagem e som de todas as saídas juntos.',
  'preflight.todo.upload.none':
    'Use outra conexão, ou pergunte quem mais está enviando. Não achei nenhum bitrate que ela aguente.',
  'preflight.todo.upload.target':
    'Escolha nos ajustes para onde posso enviar (live.uploadTarget; em um terminal, também --target URL). Nunca vai para o TikTok.',
  'preflight.todo.upload.not-live':
    'Se você não está em LIVE, acrescente --not-live. Ou deixe que o OBS seja consultado: “tokwatch config set live.readObsSettings true”.',
  'preflight.todo.upload.again': 'Rode de novo com envio de dados, antes de entrar em LIVE.',
  'preflight.todo.upload.at-home': 'Escolha um destino na internet.',
  'preflight.plan.no-target': 'O que a sua conexão aguenta não será medido: nenhum destino para isso está definido.',
  'preflight.no-load.no-target': 'O que a sua conexão aguenta não foi medido: nenhum destino para isso está definido.',
  'preflight.no-load.quick': 'O que a sua conexão aguenta não foi medido, como você quis.',
  'preflight.no-load.no-consent': 'O que a sua conexão aguenta não foi medido: você não concordou com isso.',
  'preflight.no-load.live':
    'O que a sua conexão aguenta não é medido enquanto você está em LIVE: isso tiraria da sua conexão.',
  'preflight.no-load.live-unknown':
    'O que a sua conexão aguenta não foi medido: ninguém pôde me dizer se você está em LIVE, e nesse caso isso tiraria da sua conexão.',
  'preflight.no-load.no-network': 'O que a sua conexão aguenta não foi medido: não há rede por onde enviar.',
  'preflight.no-load.target-failed': 'O que a sua conexão aguenta não foi medido: não foi possível acessar {host}.',
  'preflight.no-load.target-mute':
    'O que a sua conexão aguenta não foi medido: {host} não disse se chegou alguma coisa lá.',
  'preflight.no-load.target-refused':
    'O que a sua conexão aguenta não foi medido: {host} não aceitou (resposta {status}).',
  'preflight.no-load.cancelled': 'O que a sua conexão aguenta não foi medido até o fim.',
  'preflight.loss.wifi': '{percent}% dos pacotes de teste se perdem no seu Wi-Fi.',
  'preflight.loss.router': '{percent}% dos pacotes de teste se perdem no caminho até o seu roteador.',
  'preflight.loss.internet': '{percent}% dos pacotes de teste se perdem depois do seu roteador.',
  'preflight.loss.somewhere':
    '{percent}% dos pacotes de teste se perdem. Se antes ou depois do seu roteador, tão poucos não mostram.',
  'preflight.todo.loss.somewhere': 'No Wi-Fi, conecte um cabo. Depois rode de novo.',
  'preflight.todo.loss.wifi': 'Chegue mais perto do roteador, ou conecte um cabo.',
  'preflight.todo.loss.router': 'Tente outro cabo ou outra porta; no Wi-Fi, conecte um cabo.',
  'preflight.todo.loss.internet': 'Pergunte quem mais está usando a conexão; se ninguém estiver, avise seu provedor.',
  'preflight.queue': 'Enquanto envio, todo o resto demora {ms} ms a mais.',
  'preflight.todo.queue': 'Enquanto isso, ninguém deve baixar nada. Um roteador com SQM ou “smart queues” resolve.',
  'preflight.jitter': 'As respostas chegam de forma irregular, com {ms} ms de variação.',
  'preflight.todo.jitter': 'No Wi-Fi, conecte um cabo; senão, pergunte quem está usando a conexão.',
  'preflight.wifi': 'Seu Wi-Fi está fraco aqui: {dbm} dBm.',
  'preflight.todo.wifi': 'Chegue mais perto do roteador, ou conecte um cabo.',
  'preflight.battery': 'Este computador está na bateria e fica mais lento por isso.',
  'preflight.todo.battery': 'Ligue-o na tomada.',
  'preflight.disk': 'Só há {gigabytes} GB livres: uma gravação encheria o disco.',
  'preflight.todo.disk': 'Libere espaço, ou não grave.',
  'preflight.cpu': 'Este computador já está ocupado: {percent}% dos processadores.',
  'preflight.todo.cpu': 'Feche aquilo de que você não precisa.',
  'preflight.family': '{family} é oferecido aqui e não funciona; o outro funciona.',
  'preflight.past.beyond': {
    by: 'sessions',
    one: '{bitrate} kbit/s é mais do que você costuma enviar: {sessions} das suas LIVEs foi bem com cerca de {usual} kbit/s.',
    many: '{bitrate} kbit/s é mais do que você costuma enviar: {sessions} das suas LIVEs foram bem com cerca de {usual} kbit/s.',
    other:
      '{bitrate} kbit/s é mais do que você costuma enviar: {sessions} das suas LIVEs foram bem com cerca de {usual} kbit/s.',
  },
  'preflight.past.less-tonight': {
    by: 'sessions',
    one: 'Sua conexão aguenta menos que o normal: {sessions} das suas LIVEs foi bem com cerca de {usual} kbit/s.',
    many: 'Sua conexão aguenta menos que o normal: {sessions} das suas LIVEs foram bem com cerca de {usual} kbit/s.',
    other: 'Sua conexão aguenta menos que o normal: {sessions} das suas LIVEs foram bem com cerca de {usual} kbit/s.',
  },
  'preflight.default-bitrate':
    'Uso {bitrate} kbit/s, pois ninguém informou um bitrate. O seu é a soma de imagem e som de todas as saídas: --bitrate.',
  'preflight.obs-bitrate':
    'Uso {bitrate} kbit/s, como está no OBS: imagem e som de todas as saídas. --bitrate usa outro.',
  'preflight.running': 'Um teste pré-LIVE está em andamento. Espere o fim dele, ou encerre-o.',
  'preflight.busy': 'Uma correção está em andamento, e ela muda a conexão. Rode o teste pré-LIVE depois dela.',
  'preflight.too-soon': 'O TikTok acabou de ser consultado para um teste pré-LIVE. Rode de novo em {seconds} s.',
  'preflight.other-plan':
    'Nada foi enviado: o que seria enviado mudou desde que foi informado. Veja o plano de novo e concorde com ele.',
  'preflight.safe': 'Seguro agora: {safe} kbit/s, imagem e som juntos.',
  'preflight.safe-at-least':
    'Seguro agora: {safe} kbit/s, imagem e som juntos. Talvez aguente mais: tudo o que enviei passou.',
  'preflight.looking': 'Verificando o TikTok, seu DNS e o caminho…',
  'preflight.idle': 'Medindo a conexão em repouso…',
  'preflight.sending': 'Enviando {bitrate} kbit/s por {seconds} s…',
  'preflight.consent': 'Isto envia até {megabytes} MB para {host}, em {seconds} s no máximo. Não durante uma LIVE.',
  'preflight.question': 'Enviar? [y/N]',
  'preflight.not-asked': 'O envio de dados precisa da sua palavra: acrescente --yes, ou dispense-o com --quick.',
  'preflight.live-unknown':
    'Não sei dizer se você está em LIVE: o OBS não pode ser consultado, por exemplo por falta da senha, ou o Tokwatch em execução não responde.',
  'preflight.yes-unknown': 'Então só com --yes nada é enviado. Se você não está em LIVE, acrescente --not-live.',
  'preflight.question-unknown': 'É certo que você não está em LIVE, e devo enviar? [y/N]',
  'preflight.without': 'Seguindo sem isso.',
  'preflight.line.idle': 'Em repouso: roteador {router}, internet {internet}.',
  'preflight.line.stage':
    '{bitrate} kbit/s por {seconds} s: {delivered} kbit/s chegaram; roteador {router}, internet {internet}.',
  'preflight.line.end': '{rtt} ms, {lost} de {sent} perdidos',
  'preflight.line.unknown': 'desconhecido',
  'preflight.line.cost': 'Gastou {megabytes} MB.',
} as const satisfies TextsFor<typeof preflightEnglish>;
