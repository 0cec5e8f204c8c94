// The Portuguese (Brazil) texts of what TikTok's own messages mean and what to do about them.
import type { TextsFor } from '../../message.ts';
import type { translatorEnglish } from '../../messages.translator.en.ts';

/** The sentences of the translator, by message id. */
export const translator = {
  'complaint.cannot-connect': '“Não foi possível conectar ao servidor”',
  'complaint.check-network': '“Verifique sua rede e tente novamente”',
  'complaint.no-internet': '“Sem conexão com a internet”',
  'complaint.network-unstable': '“Rede instável”',
  'complaint.spinner': 'Carrega e carrega',
  'complaint.zero-counts': '0 visualizações, 0 curtidas ou 0 comentários',
  'complaint.upload-stuck': 'O upload não anda',
  'complaint.live-ended': '“LIVE encerrada”',
  'complaint.something-went-wrong': '“Algo deu errado”',
  'complaint.stated-limit': 'O TikTok limita suas tentativas',
  'complaint.stated-key': 'Uma chave ou senha foi recusada',
  'complaint.stated-rule': 'Uma regra do TikTok',
  'complaint.stated-ban': 'O TikTok está fechado para alguém',
  'means.cannot-connect':
    'O app não recebeu nenhuma resposta utilizável dos servidores do TikTok. Ele não sabe de quem é a falha.',
  'means.check-network': 'O app não recebeu resposta a tempo e supõe que seja a sua rede. Ele não tem como saber.',
  'means.no-internet':
    'O app acha que está offline. Ele já pediu para conectar à internet quando o próprio TikTok estava fora do ar (6 de julho de 2021), então isso não prova nada.',
  'means.network-unstable': 'Muito do que é enviado se perde, chega tarde ou não passa.',
  'means.spinner': 'O app pediu algo e ainda espera.',
  'means.zero-counts':
    'Os números vêm dos servidores do TikTok. Uma conexão ruim mostra números antigos ou nada; ela não zera nenhum enquanto o resto carrega.',
  'means.upload-stuck':
    'O vídeo não chega, ou o TikTok o tem e não segue em frente com ele. O app mostra os dois casos do mesmo jeito.',
  'means.live-ended':
    'O TikTok fechou a LIVE, ou não deixou que ela começasse. Ele não diz se nenhuma transmissão chegou, se alguém a encerrou ou se foi uma regra.',
  'means.something-went-wrong': 'A mensagem mais geral do TikTok: um pedido falhou, e ela não diz por quê.',
  'means.stated-limit': 'O TikTok conta o que é tentado em um certo tempo e, por um período, não aceita mais.',
  'means.stated-key':
    'O que foi digitado ou colado para provar quem você é não foi aceito: está errado, antigo ou foi revogado.',
  'means.stated-rule': 'O TikTok aplica uma regra a uma conta, a um vídeo ou a uma LIVE.',
  'means.stated-ban': 'O TikTok, ou uma lei que ele segue, exclui uma conta ou um país inteiro.',
  'here.stated-limit': 'Esta mensagem diz seu próprio motivo: tentativas demais em pouco tempo.',
  'here.stated-key': 'Esta mensagem diz seu próprio motivo: uma chave ou senha foi recusada.',
  'here.stated-rule': 'Esta mensagem diz seu próprio motivo: uma regra do TikTok.',
  'here.stated-ban': 'Esta mensagem diz seu próprio motivo: uma decisão do TikTok, ou de uma lei.',
  'here.stated': 'Uma falha da sua rede não a provoca.',
  'here.found.certain': 'É esse o motivo do que você vê.',
  'here.found.likely': 'Muito provavelmente é esse o motivo do que você vê.',
  'here.found.cannot-tell': 'Isso combina com o que você vê.',
  'here.found.computer': 'Se você vê isso neste computador, está explicado.',
  'here.found.with': 'Se você vê isso nestas partes ({features}), é esse o motivo.',
  'here.besides': 'Além disso: {what}',
  'here.hint': 'Pode ser esse o motivo.',
  'here.was': 'Não estava bem até {minutes} min atrás: {what}',
  'here.elsewhere.line': 'Vale a pena consertar isso, mas dificilmente é o motivo do que você vê.',
  'here.elsewhere.parts': 'Mas esta mensagem é sobre outra coisa, e ali o TikTok responde: {features}.',
  'here.elsewhere.unseen': 'Mas esta mensagem é sobre {features}, e isso não consigo avaliar daqui.',
  'here.nothing.seen': 'Daqui, nada vai mal: sua conexão está bem, e o TikTok responde para {features}.',
  'here.nothing.unseen': 'Daqui, nada vai mal com a sua conexão, mas sem uma conta não consigo ver isto: {features}.',
  'here.looking': 'Algo acabou de falhar e estou verificando de novo: isto pode mudar em segundos.',
  'here.unknown': 'Então ainda não sei dizer o motivo do que você vê.',
  'left.connection':
    'Resta a conexão do próprio celular, uma VPN nele, o app, ou uma falha que só aparece com uma conta.',
  'left.signal':
    'Resta o Wi-Fi ou o sinal móvel do próprio celular, e o que mais tenha usado a conexão naquele momento.',
  'left.counts':
    'Restam os contadores do TikTok, que ninguém vê de fora, e o próprio vídeo: privado, em análise ou novo.',
  'left.upload': 'Resta a conexão do próprio celular, o app, e o que o TikTok faz com um vídeo depois de recebê-lo.',
  'left.live': 'Resta a conexão do próprio celular naquele momento, o app, e uma regra do TikTok.',
  'left.request': 'Resta um único pedido sem sorte, o app, ou a sua conta.',
  'try.mobile-data':
    'No celular, troque do Wi-Fi para os dados móveis ou o contrário: se ajudar, era a conexão do celular.',
  'try.mobile-data-meanwhile': 'Até lá: no celular, desligue o Wi-Fi e use os dados móveis.',
  'try.phone-otherwise': 'Se você vê isso em um celular, lá o motivo é outro: tente os dados móveis.',
  'try.no-restart': 'Reiniciar o roteador ou o celular não vai ajudar.',
  'try.vpn-off': 'Desligue no celular a VPN, o DNS privado e a economia de dados.',
  'try.vpn-off-here': 'Desligue a VPN por um momento e tente de novo.',
  'try.other-dns': 'Escolha outro servidor DNS para esta conexão.',
  'try.reopen': 'Feche o app por completo e abra de novo. Não o reinstale: isso apaga rascunhos.',
  'try.other-page': 'Abra qualquer página da web no celular: se nenhuma abrir, é a conexão do celular, e não o TikTok.',
  'try.closer': 'Leve o celular para perto do roteador, ou use um cabo.',
  'try.pause-others': 'Pause downloads, backups e outras transmissões em casa.',
  'try.lower-quality': 'Se você precisa continuar, diminua a qualidade da transmissão.',
  'try.once-more': 'Tente mais uma vez em um minuto: um único pedido que falhou não quer dizer nada.',
  'try.browser': 'Tente o mesmo no site do TikTok em um navegador: se lá funcionar, é o app.',
  'try.wait-counts': 'Os números são do TikTok: espere. Reiniciar o roteador ou o app não vai trazê-los de volta.',
  'try.ask-somebody': 'Peça a alguém que olhe o mesmo vídeo: se lá também for zero, não é o seu celular.',
  'try.notices': 'Veja na caixa de entrada do TikTok se há um aviso sobre sua conta, o vídeo ou a LIVE.',
  'try.upload-here':
    'Tente o upload no site do TikTok, no navegador deste computador; se foi lá que ele parou, tente o celular.',
  'try.keep-video': 'Guarde o vídeo: salve-o como rascunho, e não reinstale o app, o que apaga rascunhos.',
  'try.keep-watching': 'Deixe o Tokwatch em execução na sua próxima LIVE: ele terá visto o que aconteceu.',
  'try.wait-limit': 'Espere algumas horas sem tentar de novo: cada tentativa pode aumentar o tempo.',
  'try.new-key':
    'Para uma LIVE: pegue uma nova chave de transmissão onde o TikTok deu a antiga. Não a mostre a ninguém e não a digite aqui.',
  'try.new-password': 'Para uma conta: defina uma nova senha no app do TikTok.',
  'try.read-notice': 'Leia o aviso na caixa de entrada do TikTok: ele diz de que se trata.',
  'try.appeal': 'Se você acha que está errado, recorra a partir desse aviso.',
  'try.live-anew': 'Se uma LIVE terminou porque ninguém fez nada nela, comece uma nova.',
  'try.read-whole':
    'Leia a mensagem até o fim, e os avisos do TikTok: eles dizem de quem se trata, e o que resta a você.',
  'lasts.tiktok':
    'As {count} falhas amplas do TikTok com duração conhecida desde {since} duraram de {shortest} h a {days} dias, metade delas {middle} h ou menos (dados de {date}).',
  'lasts.if-tiktok':
    'Se for o TikTok: as {count} falhas amplas dele com duração conhecida desde {since} duraram de {shortest} h a {days} dias, metade delas {middle} h ou menos (dados de {date}). Um bloqueio dura até ser retirado.',
  'lasts.seen-with': {
    by: 'count',
    one: 'Se muitos outros também veem isso, pode ser o TikTok: foi assim {count} vez desde {since}, por {shortest} h a {days} dias (dados de {date}).',
    many: 'Se muitos outros também veem isso, pode ser o TikTok: foi assim {count} de vezes desde {since}, por {shortest} h a {days} dias (dados de {date}).',
    other:
      'Se muitos outros também veem isso, pode ser o TikTok: foi assim {count} vezes desde {since}, por {shortest} h a {days} dias (dados de {date}).',
  },
  'lasts.until-changed': 'Dura até que algo seja mudado aqui.',
  'lasts.until-lifted': 'Dura até que alguém o retire; esperar não ajuda.',
  'lasts.provider': 'Quanto dura, só o seu provedor pode dizer.',
  'lasts.no-figures': 'Quanto dura uma falha assim, não tenho números.',
  'phone.well':
    'Vejo sua rede até o TikTok. Um celular no mesmo Wi-Fi divide com ela o roteador, a conexão e quase sempre o DNS; o sinal dele, os dados móveis, o app e a sua conta, não consigo ver.',
  'phone.computer': 'Isto é só deste computador. Um celular não tem parte nisso, e o que vai mal lá, não consigo ver.',
  'phone.link':
    'Esta é a ligação deste computador até o roteador. Um celular tem a dele, que não consigo ver; no mesmo lugar, ela pode estar tão fraca quanto.',
  'phone.line':
    'Um celular no mesmo Wi-Fi usa a mesma conexão. Nos dados móveis não: aí esta resposta não vale para ele.',
  'phone.names':
    'Um celular no mesmo Wi-Fi tem o mesmo problema, a menos que use uma VPN ou um DNS privado. Nos dados móveis, esta resposta não vale para ele.',
  'phone.way':
    'Um celular no mesmo Wi-Fi faz o mesmo caminho. Nos dados móveis ele faz outro, e esta resposta não vale para ele.',
  'phone.tiktok':
    'Isto é do lado do TikTok, então atinge também um celular, no Wi-Fi e nos dados móveis. O app e a sua conta, não consigo ver.',
  'phone.compare':
    'Um celular no mesmo Wi-Fi tem o mesmo problema. Tente os dados móveis dele: se o TikTok funcionar, o mais provável é que fique preso nesta rede ou no caminho dela; se não, é mais provável uma falha do TikTok, mas isso não prova.',
  'phone.stated': 'Celular ou computador, para isto tanto faz. Nem o app nem a sua conta podem ser vistos daqui.',
  'phone.unknown':
    'Sobre um celular sei dizer ainda menos: não vejo nem o sinal nem os dados móveis dele, nem o app, nem a sua conta.',
} as const satisfies TextsFor<typeof translatorEnglish>;
