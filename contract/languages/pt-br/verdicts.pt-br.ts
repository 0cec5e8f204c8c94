// The Portuguese (Brazil) texts of what each verdict says. What to do, and what would overturn it, is in verdict-advice.pt-br.ts.
import type { TextsFor } from '../../message.ts';
import type { verdictEnglish } from '../../messages.verdicts.en.ts';
import { verdictAdvice } from './verdict-advice.pt-br.ts';

/** The sentences of the verdicts, by message id. */
export const verdicts = {
  ...verdictAdvice,
  'verdict.ok': 'Está tudo bem: o TikTok responde e sua conexão funciona.',
  'ok.with-loss':
    'O TikTok responde, mas {percent}% dos pacotes de teste se perdem na sua conexão, então pode travar um pouco.',
  'verdict.unknown.looking': 'Verificando…',
  'verdict.unknown.too-little': 'Ainda não sei dizer: houve poucas respostas para avaliar.',
  'verdict.unknown.held': 'Sua rede ou seu relógio acabou de mudar: verifico de novo antes de avaliar.',
  'verdict.unknown.unexplained': 'Algo falha e ainda não sei dizer o quê, então não culpo ninguém.',
  'verdict.unknown.lossy': 'Sua conexão perde {percent}% do que é enviado, então não consigo avaliar o TikTok.',
  'verdict.device.link-down': 'É este computador: não há cabo conectado nem Wi-Fi ligado a uma rede.',
  'verdict.device.no-address': 'É este computador: está conectado, mas a rede não deu um endereço a ele.',
  'verdict.device.no-route': 'É este computador: tem endereço, mas nenhuma saída para a internet está configurada.',
  'verdict.router.down': 'É o seu roteador ou o Wi-Fi até ele: nada além dele responde, e ele não dá sinal de vida.',
  'verdict.internet.down': 'É o seu provedor de internet: seu roteador funciona, mas nada além dele responde.',
  'here.internet.down': 'É este computador: algo nele, como um firewall, proíbe qualquer conexão com a internet.',
  'refused.internet.down':
    'Algo perto de você recusa qualquer conexão com a internet: um roteador que pausa este computador, ou um firewall. Não sei dizer qual dos dois.',
  'unseen.internet.down':
    'Nada além deste computador responde. Não sei dizer se é o roteador ou a linha: o macOS não me deixa ver o roteador.',
  'verdict.internet.captive-portal': 'Antes, você precisa fazer login nesta rede: ela responde no lugar da internet.',
  'verdict.dns.down': 'É a busca de nomes: o DNS da sua rede não responde por nenhum nome; a internet em si funciona.',
  'verdict.dns.tiktok-blocked': {
    by: 'count',
    one: 'O DNS da sua rede bloqueia o TikTok: {name} não recebe resposta verdadeira ali; outros o conhecem.',
    many: 'O DNS da sua rede bloqueia o TikTok: {count} dos nomes dele não recebem resposta verdadeira ali, entre eles {name}; outros os conhecem.',
    other:
      'O DNS da sua rede bloqueia o TikTok: {count} dos nomes dele não recebem resposta verdadeira ali, entre eles {name}; outros os conhecem.',
  },
  'failing.dns.tiktok-blocked': {
    by: 'count',
    one: 'Muito provavelmente é o DNS da sua rede: ele não responde por {name}, um dos nomes do TikTok; outros o conhecem.',
    many: 'Muito provavelmente é o DNS da sua rede: ele não responde por {count} dos nomes do TikTok, entre eles {name}; outros os conhecem.',
    other:
      'Muito provavelmente é o DNS da sua rede: ele não responde por {count} dos nomes do TikTok, entre eles {name}; outros os conhecem.',
  },
  'hosts.dns.tiktok-blocked': {
    by: 'count',
    one: 'É este computador: o arquivo hosts dele leva {name}, um dos nomes do TikTok, a lugar nenhum. Seu DNS o conhece.',
    many: 'É este computador: o arquivo hosts dele leva {count} dos nomes do TikTok a lugar nenhum, entre eles {name}. Seu DNS os conhece.',
    other:
      'É este computador: o arquivo hosts dele leva {count} dos nomes do TikTok a lugar nenhum, entre eles {name}. Seu DNS os conhece.',
  },
  'verdict.path.ip-blocked':
    'O TikTok está bloqueado no caminho: os pacotes para os servidores dele são descartados antes de chegar lá. O resto da internet funciona.',
  'likely.path.ip-blocked':
    'O TikTok muito provavelmente está bloqueado no caminho: os pacotes para os servidores dele param antes de chegar lá. O resto da internet funciona.',
  'partly.path.ip-blocked':
    'Parte do TikTok está bloqueada no caminho: os pacotes que vão aos servidores dele para {features} são descartados antes de chegar lá.',
  'likelypart.path.ip-blocked':
    'Parte do TikTok muito provavelmente está bloqueada no caminho: os pacotes que vão aos servidores dele para {features} param antes de chegar lá.',
  'verdict.path.sni-blocked':
    'O TikTok está bloqueado no caminho: as conexões são cortadas assim que o nome dele aparece. O resto da internet funciona.',
  'likely.path.sni-blocked':
    'O TikTok muito provavelmente está bloqueado no caminho: os servidores dele respondem, mas não pelo nome dele. O resto da internet funciona.',
  'partly.path.sni-blocked':
    'Parte do TikTok está bloqueada no caminho: as conexões para {features} são cortadas assim que o nome do servidor aparece.',
  'likelypart.path.sni-blocked':
    'Parte do TikTok muito provavelmente está bloqueada no caminho: os servidores para {features} respondem, mas não pelo nome deles.',
  'verdict.tiktok.down': 'Não é você. O TikTok está fora do ar: os próprios servidores dele respondem com falhas.',
  'verdict.tiktok.feature-down': 'Não é você. Parte do TikTok falha: {features}. Outras partes respondem.',
  'verdict.tiktok.cdn-down':
    'Não é você. Os servidores do TikTok para {features} não respondem; outras partes do TikTok respondem.',
  'failing.tiktok.cdn-down':
    'Não é você. Os servidores do TikTok para {features} respondem com falhas; outras partes do TikTok respondem bem.',
  'verdict.tiktok.unreachable':
    'Daqui, o TikTok não responde, e não sei dizer se está fora do ar ou bloqueado no caminho.',
  'partly.tiktok.unreachable':
    'Daqui, parte do TikTok não responde: {features}. Não sei dizer se está fora do ar ou bloqueada no caminho.',
  'verdict.device.clock-wrong': {
    by: 'minutes',
    one: 'É este computador: o relógio dele está errado em {minutes} minuto. Conexões seguras precisam da hora certa.',
    many: 'É este computador: o relógio dele está errado em {minutes} de minutos. Conexões seguras precisam da hora certa.',
    other:
      'É este computador: o relógio dele está errado em {minutes} minutos. Conexões seguras precisam da hora certa.',
  },
  'hours.device.clock-wrong': {
    by: 'hours',
    one: 'É este computador: o relógio dele está errado em {hours} hora. Conexões seguras precisam da hora certa.',
    many: 'É este computador: o relógio dele está errado em {hours} de horas. Conexões seguras precisam da hora certa.',
    other: 'É este computador: o relógio dele está errado em {hours} horas. Conexões seguras precisam da hora certa.',
  },
  'days.device.clock-wrong': {
    by: 'days',
    one: 'É este computador: o relógio dele está errado em {days} dia. Conexões seguras precisam da hora certa.',
    many: 'É este computador: o relógio dele está errado em {days} de dias. Conexões seguras precisam da hora certa.',
    other: 'É este computador: o relógio dele está errado em {days} dias. Conexões seguras precisam da hora certa.',
  },
  'verdict.device.vpn-down': 'É a sua VPN: nada passa por ela, enquanto a conexão por baixo dela funciona.',
  'verdict.device.proxy-broken': 'É o seu proxy: ele está configurado neste computador e não deixa passar nada.',
  'verdict.lan.degraded':
    'É a ligação até o seu roteador: {percent}% dos pacotes se perdem nela e as respostas levam {ms} ms. O motivo mais comum é o Wi-Fi estar longe demais.',
  'lossy.lan.degraded':
    'É a ligação até o seu roteador: {percent}% dos pacotes se perdem nela. O motivo mais comum é o Wi-Fi estar longe demais.',
  'late.lan.degraded':
    'É a ligação até o seu roteador: as respostas nela levam {ms} ms. O motivo mais comum é o Wi-Fi estar longe demais.',
  'verdict.internet.loss': 'É a sua conexão de internet: {percent}% dos pacotes se perdem depois do seu roteador.',
  'unsplit.internet.loss':
    '{percent}% dos pacotes se perdem, e não sei dizer se na sua casa ou na linha do seu provedor: seu roteador não participa do teste.',
  'verdict.internet.latency': 'É a sua conexão de internet: as respostas levam {ms} ms, {comparison}.',
  'unsplit.internet.latency':
    'As respostas levam {ms} ms, {comparison}, e não sei dizer se é na sua casa ou na linha do seu provedor.',
  'busy.internet.latency':
    'As respostas levam {ms} ms, {comparison}. O próprio computador está ocupando a conexão, e não sei dizer se é por isso.',
  'latency.than-usual': 'muito mais do que o normal aqui',
  'latency.than-anywhere': 'mais do que qualquer conexão comum',
  'verdict.internet.slow': 'É a sua conexão de internet: agora ela não dá conta de vídeo.',
  'verdict.internet.line-full': 'Algo neste computador usa a conexão inteira: todo o resto tem que esperar.',
  'verdict.internet.tls-intercepted':
    'Algo nesta rede ou neste computador abre as conexões seguras: nenhum site mostra um certificado confiável.',
  'verdict.internet.ipv6-broken': 'Sua rede oferece IPv6, mas ele não funciona, e tudo espera por ele primeiro.',
  'verdict.dns.slow': 'É a busca de nomes: o DNS da sua rede leva {ms} ms para cada nome.',
  'verdict.dns.aaaa-broken':
    'É a busca de nomes: o DNS da sua rede nunca responde por endereços IPv6, e os programas ficam esperando por eles.',
  'verdict.dns.tiktok-partial':
    'O DNS da sua rede bloqueia parte do TikTok: {name}. Isso deixa você sem {features}; outras partes funcionam.',
  'failing.dns.tiktok-partial':
    'Muito provavelmente é o DNS da sua rede: ele não responde por {name}, que outros conhecem. Isso deixa você sem {features}; outras partes funcionam.',
  'hosts.dns.tiktok-partial':
    'É este computador: o arquivo hosts dele leva {name} a lugar nenhum. Isso deixa você sem {features}; outras partes funcionam.',
  'verdict.path.block-page': 'Alguém no caminho mostra um aviso no lugar do TikTok. O resto da internet funciona.',
  'verdict.path.tls-intercepted':
    'Alguém no caminho abre as conexões com o TikTok: o certificado não é do TikTok. Nos outros sites, ninguém mexe.',
  'private.path.tls-intercepted':
    'Algo nesta rede ou neste computador abre as conexões com o TikTok e mostra um certificado {fault}. Não sei dizer o que é.',
  'verdict.path.port-blocked':
    'Sua rede não deixa transmissões LIVE saírem pela porta 1935. O mesmo servidor responde na porta 443.',
  'verdict.path.ingest-down':
    'Seu servidor de LIVE não aceita transmissões, enquanto a internet responde. Ele não é do TikTok, então isso não diz nada sobre o TikTok.',
  'partly.path.ingest-down':
    'Seu servidor de LIVE não aceita transmissões no endereço que você configurou; em outra porta, aceita. Ele não é do TikTok.',
  'verdict.path.mtu':
    'Pacotes grandes se perdem na sua conexão: respostas pequenas chegam, páginas e vídeos param no meio.',
  'verdict.path.loss': 'Pacotes se perdem só no caminho até o TikTok ({percent}%). Não sei dizer de que lado.',
  'verdict.path.throttled':
    'O conteúdo do TikTok chega muito mais devagar que todo o resto. Não sei dizer se algo no caminho o deixa mais lento.',
  'verdict.tiktok.slow': 'Não é você. O TikTok demora a responder: {features}.',
  'unsplit.tiktok.slow':
    'O TikTok demora a responder: {features}. Algo aqui abre as conexões seguras, então não sei dizer qual dos dois é.',
  'verdict.tiktok.cdn-partial':
    'Não é você. Alguns servidores do TikTok para {features} não funcionam, e dá para notar.',
  'unsplit.tiktok.cdn-partial':
    'Alguns servidores do TikTok para {features} não respondem, e dá para notar. Não sei dizer se são eles ou o caminho até eles.',
  'verdict.tiktok.cdn-slow':
    'O conteúdo do TikTok chega devagar demais: {features}. Não vejo nada no caminho que o segure, mas daqui não posso descartar isso.',
  'verdict.tiktok.ingest-down':
    'Não é você. O servidor de LIVE do TikTok não aceita transmissões: com ele, você não consegue entrar em LIVE.',
  'partly.tiktok.ingest-down':
    'Não é você. O servidor de LIVE do TikTok não aceita transmissões no endereço que você configurou; em outra porta, aceita.',
  'unsplit.tiktok.ingest-down':
    'Seu servidor de LIVE não aceita transmissões no endereço que você configurou; em outra porta, aceita. Não sei dizer se é o TikTok ou algo no caminho.',
  'verdict.tiktok.dns-down':
    'Não é você. Os servidores de nomes do próprio TikTok falham: ninguém consegue encontrar os nomes dele.',
  'verdict.tiktok.certificate': 'Não é você. O TikTok mostra um certificado {fault}.',
  'unsplit.tiktok.certificate':
    'As conexões com o TikTok para {features} param em um certificado {fault}. Não sei dizer se é uma falha do TikTok ou alguém no caminho.',
  'certificate.expired': 'vencido',
  'certificate.wrong-name': 'de outro nome',
  'certificate.untrusted': 'que ninguém garante',
  'verdict.tiktok.maintenance': 'Não é você. O próprio TikTok diz que está em manutenção.',
  'verdict.tiktok.geo-blocked': 'O próprio TikTok diz que não é oferecido no lugar onde você parece estar.',
  'partly.tiktok.geo-blocked':
    'O próprio TikTok diz que parte dele não é oferecida no lugar onde você parece estar: {features}.',
  'verdict.tiktok.access-denied':
    'O TikTok recusa tudo o que peço, então não consigo avaliá-lo: pode ser com este endereço, ou só com programas como eu.',
  'verdict.tiktok.rate-limited':
    'O TikTok pede que eu vá mais devagar e esconde tudo de mim, então não consigo avaliá-lo. Verifico de novo mais tarde.',
} as const satisfies TextsFor<typeof verdictEnglish>;
