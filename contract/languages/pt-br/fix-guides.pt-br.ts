// The Portuguese (Brazil) texts of what each fix is called, what it does and how it is done. Part of fixes.pt-br.ts.
import type { TextsFor } from '../../message.ts';
import type { fixEnglish } from '../../messages.fixes.en.ts';

/** The fixes one by one, by message id. */
export const fixGuides = {
  'fix.flush-dns.title': 'Esquecer os nomes consultados',
  'fix.flush-dns.what':
    'Seu computador lembra por um tempo os endereços dos nomes. Isto faz com que os esqueça e pergunte de novo. Nada mais muda.',
  'fix.renew-address.title': 'Pedir um novo endereço',
  'fix.renew-address.what':
    'Seu computador pede de novo o endereço ao roteador. Você fica sem conexão por alguns segundos.',
  'fix.cycle-interface.title': 'Reconectar',
  'fix.cycle-interface.what':
    'A conexão é desligada e ligada de novo. Ela some por cerca de meio minuto e volta mesmo que o Tokwatch seja fechado nesse meio-tempo.',
  'fix.other-resolver.title': 'Usar outro servidor DNS',
  'fix.other-resolver.what':
    'Os nomes são consultados em servidores públicos em vez do que a sua rede indica, até você desfazer ou, em alguns sistemas, conectar-se de novo. Quem cuida deles vê que nomes você consulta, e nomes que só a sua rede conhece não são achados enquanto isso.',
  'fix.turn-off-proxy.title': 'Desligar o proxy',
  'fix.turn-off-proxy.what':
    'Um proxy que não responde não deixa passar nada. Isto desliga o que está nas suas configurações; o endereço dele é guardado para desfazer.',
  'fix.prefer-ipv4.title': 'Preferir o IPv4',
  'fix.prefer-ipv4.what':
    'Um IPv6 que não leva a lugar nenhum faz os programas esperarem. Isto o deixa de lado até você desfazer ou, em alguns sistemas, conectar-se de novo.',
  'fix.reset-winsock.title': 'Redefinir a rede do Windows',
  'fix.reset-winsock.what':
    'O último recurso no Windows: o que programas penduraram na rede dele é jogado fora. Precisa reiniciar, e algumas VPNs e alguns filtros têm que ser instalados de novo.',

  'fix.wait.title': 'Esperar',
  'fix.wait.what': 'Para o que não cabe a você consertar. O Tokwatch continua observando e avisa quando acabar.',
  'fix.wait.step-1': 'Deixe seu roteador, celular e computador como estão.',
  'fix.wait.step-2': 'Se você ia entrar em LIVE, diga a quem assiste onde mais você está.',
  'fix.stop-transfers.title': 'Parar transferências grandes',
  'fix.stop-transfers.what': 'Quando a conexão está cheia, o que a enche tem que pausar.',
  'fix.stop-transfers.step-1': 'Pause downloads, backups na nuvem e atualizações neste computador.',
  'fix.stop-transfers.step-2': 'Peça a outros na sua rede que façam o mesmo.',
  'fix.stop-transfers.step-3': 'Observe a frase: ela muda em até um minuto.',
  'fix.move-closer.title': 'Chegar mais perto do roteador',
  'fix.move-closer.what':
    'Um sinal de rádio fraco perde pacotes. Metros e paredes pesam mais que qualquer outra coisa.',
  'fix.move-closer.step-1': 'Use um cabo, se houver algum.',
  'fix.move-closer.step-2': 'Senão, chegue mais perto do roteador, sem nada grande entre você e ele.',
  'fix.move-closer.step-3': 'Escolha a rede de 5 GHz, se houver uma; fique longe de micro-ondas.',
  'fix.check-cable-or-wifi.title': 'Verificar cabo e Wi-Fi',
  'fix.check-cable-or-wifi.what': 'Para um computador que não tem conexão, ou tem uma ruim.',
  'fix.check-cable-or-wifi.step-1': 'Empurre o cabo nas duas pontas até clicar; tente outro.',
  'fix.check-cable-or-wifi.step-2': 'Ligue o Wi-Fi e desligue o modo avião.',
  'fix.check-cable-or-wifi.step-3': 'Veja se as luzes do roteador estão como sempre.',
  'fix.reconnect-vpn.title': 'Reconectar a VPN',
  'fix.reconnect-vpn.what': 'Uma VPN que não repassa nada leva todo o tráfego junto.',
  'fix.reconnect-vpn.step-1': 'Desconecte no programa da sua VPN.',
  'fix.reconnect-vpn.step-2': 'Veja se a frase aqui melhora: então era a VPN.',
  'fix.reconnect-vpn.step-3': 'Conecte de novo, a outro servidor dela se for possível.',
  'fix.sync-clock.title': 'Acertar o relógio',
  'fix.sync-clock.what': 'Com o relógio errado, nenhuma conexão segura se completa.',
  'fix.sync-clock.step-1': 'Abra as configurações de data e hora.',
  'fix.sync-clock.step-2':
    'Deixe o sistema acertar a hora e o fuso sozinho; se já estiver ligado, desligue e ligue de novo.',
  'fix.sync-clock.step-3': 'Se errar de novo a cada reinício, a bateria interna do computador está vazia.',
  'fix.allow-names.title': 'Liberar o TikTok no filtro',
  'fix.allow-names.what': 'Um filtro que responde errado pelos nomes do TikTok barra o TikTok, ou uma parte dele.',
  'fix.allow-names.step-1':
    'Deixe o diagnóstico de filtro descobrir que nomes são e o que os barra: aqui, ou com tokwatch doctor dns.',
  'fix.allow-names.step-2': 'Copie a lista dele para a lista do que é permitido no filtro, e nada mais.',
  'fix.allow-names.step-3': 'Se o filtro não é seu, pergunte a quem cuida da rede.',
  'fix.new-live-server.title': 'Pegar um novo servidor de LIVE',
  'fix.new-live-server.what':
    'Quando o servidor que o TikTok deu para a sua LIVE não responde: ele dá outro a cada LIVE.',
  'fix.new-live-server.step-1': 'Encerre a LIVE no TikTok, para que o endereço antigo seja devolvido.',
  'fix.new-live-server.step-2': 'Comece de novo e copie outra vez o servidor e a chave para o seu codificador.',
  'fix.new-live-server.step-3': 'Ponha o novo servidor nos ajustes daqui, sem a chave.',
  'fix.rtmps-443.title': 'Transmitir pela porta 443',
  'fix.rtmps-443.what':
    'Para uma rede que não deixa nenhuma transmissão sair pela porta 1935: o mesmo servidor a aceita criptografada na porta 443.',
  'fix.rtmps-443.step-1': 'No OBS, abra Configurações, depois Transmissão, e escolha o serviço “Personalizado”.',
  'fix.rtmps-443.step-2':
    'No endereço do servidor, escreva rtmps:// em vez de rtmp://, e :443 depois do nome do servidor.',
  'fix.rtmps-443.step-3': 'Deixe a chave de transmissão como está e não a mostre a ninguém.',
  'fix.rtmps-443.step-4': 'Inicie a transmissão. Se também falhar, use outra rede.',
  'fix.check-security-software.title': 'Ver seu programa de segurança',
  'fix.check-security-software.what':
    'Alguns programas de segurança abrem as conexões seguras e as assinam eles mesmos.',
  'fix.check-security-software.step-1':
    'Veja se o seu antivírus ou controle parental examina conexões criptografadas, e desligue isso.',
  'fix.check-security-software.step-2': 'Não entre em nenhuma conta até isso se esclarecer.',
  'fix.check-security-software.step-3': 'Em uma rede de empresa ou escola, pergunte a quem cuida dela.',
  'fix.other-network.title': 'Usar outra rede',
  'fix.other-network.what': 'Outra rede contorna o que vai mal fora deste computador.',
  'fix.other-network.step-1': 'No celular, ligue o hotspot; com dados móveis, não no mesmo Wi-Fi.',
  'fix.other-network.step-2': 'Conecte este computador a ele, por Wi-Fi ou por USB.',
  'fix.other-network.step-3': 'Veja o que a frase diz lá.',
  'fix.other-network.step-4': 'Cuidado com os dados: uma LIVE gasta de um a três gigabytes por hora.',
  'fix.restart-router.title': 'Reiniciar o roteador',
  'fix.restart-router.what': 'Tudo na sua rede fica offline de dois a cinco minutos.',
  'fix.restart-router.step-1': 'Avise os outros na sua rede.',
  'fix.restart-router.step-2': 'Tire o roteador da tomada, e o modem também se for um aparelho à parte.',
  'fix.restart-router.step-3':
    'Espere meio minuto, depois ligue o modem e então o roteador. Não aperte o botão de reset dele.',
  'fix.restart-router.step-4': 'Espere até as luzes ficarem como sempre; o Tokwatch percebe sozinho.',
  'fix.restart-router.step-5': 'Uma vez basta: se não ajudou, repetir também não vai ajudar.',
  'fix.call-provider.title': 'Ligar para o provedor',
  'fix.call-provider.what': 'Uma falha da linha cabe a eles consertar.',
  'fix.call-provider.step-1': 'Veja primeiro a página de falhas deles, pelos dados móveis do celular.',
  'fix.call-provider.step-2':
    'Faça a carta ao provedor na tela Histórico: ela diz quando, por quanto tempo e onde o silêncio começou.',
  'fix.call-provider.step-3': 'Leia para eles a frase da tela Agora: ela diz o que vai mal e onde.',

  'fix.phone-switch-network.title': 'Trocar Wi-Fi e dados móveis',
  'fix.phone-switch-network.what': 'Se o TikTok funciona pelo outro, isso já mostra de que se trata.',
  'fix.phone-switch-network.step-1': 'Desligue o Wi-Fi no celular e abra o TikTok pelos dados móveis.',
  'fix.phone-switch-network.step-2': 'Se funcionar assim, é o Wi-Fi ou a conexão por trás dele.',
  'fix.phone-switch-network.step-3': 'Ligue o Wi-Fi de novo.',
  'fix.phone-reopen-app.title': 'Fechar e reabrir o app',
  'fix.phone-reopen-app.what': 'Sair do app não o encerra.',
  'fix.phone-reopen-app.step-1': 'Abra a lista de apps em execução no celular.',
  'fix.phone-reopen-app.step-2': 'Deslize o TikTok para fora.',
  'fix.phone-reopen-app.step-3': 'Espere dez segundos e abra-o de novo.',
  'fix.phone-clear-cache.title': 'Limpar o cache do app',
  'fix.phone-clear-cache.what': 'O que o app guarda para depois pode estar danificado. Rascunhos e login ficam.',
  'fix.phone-clear-cache.step-1': 'No TikTok, abra seu perfil, depois o menu, depois as configurações.',
  'fix.phone-clear-cache.step-2': 'Escolha liberar espaço e limpe o cache; não os rascunhos.',
  'fix.phone-clear-cache.step-3':
    'No Android, as configurações do celular para o app também servem: limpe o cache, nunca os dados.',
  'fix.phone-clear-cache.step-4': 'Abra o TikTok de novo.',
  'fix.phone-update.title': 'Atualizar o app',
  'fix.phone-update.what': 'Versões antigas param de funcionar de um dia para o outro.',
  'fix.phone-update.step-1': 'Abra a loja de apps do celular e procure o TikTok.',
  'fix.phone-update.step-2': 'Atualize-o se houver uma versão mais nova.',
  'fix.phone-update.step-3': 'Abra-o de novo.',
  'fix.phone-restart.title': 'Reiniciar o celular',
  'fix.phone-restart.what': 'Isso põe em ordem a rede do próprio celular.',
  'fix.phone-restart.step-1': 'Salve o que você está fazendo; rascunhos no TikTok ficam.',
  'fix.phone-restart.step-2': 'Desligue o celular, espere dez segundos e ligue-o.',
  'fix.phone-restart.step-3': 'Abra o TikTok de novo.',
  'fix.phone-reinstall.title': 'Reinstalar o app',
  'fix.phone-reinstall.what': 'O último recurso no celular: rascunhos que só estão no celular se perdem.',
  'fix.phone-reinstall.step-1': 'Salve antes seus rascunhos na galeria do celular: eles se perderiam.',
  'fix.phone-reinstall.step-2': 'Confira se você sabe entrar na sua conta de novo.',
  'fix.phone-reinstall.step-3': 'Remova o TikTok e instale-o pela loja de apps do próprio celular.',
  'fix.phone-reinstall.step-4': 'Entre na sua conta.',

  'fix.open-captive-portal.title': 'Abrir a página de login desta rede',
  'fix.open-captive-portal.what':
    'Para uma rede que quer antes o seu login ou a sua concordância. Isto abre uma página que ela troca pela dela.',
  'fix.open-tiktok.title': 'Abrir o TikTok no navegador',
  'fix.open-tiktok.what': 'Veja com seus olhos: o TikTok trata você melhor que um programa de verificação.',
  'fix.open-outage-monitors.title': 'Ver o que outros dizem',
  'fix.open-outage-monitors.what':
    'Abre páginas onde as pessoas relatam quedas. O Tokwatch em si não consulta nenhuma delas.',
} as const satisfies Partial<TextsFor<typeof fixEnglish>>;
