// The Brazilian Portuguese texts of what a view says of itself: that nobody watches, and what this computer does not let Tokwatch do.
import type { TextsFor } from '../../message.ts';
import type { statesEnglish } from '../../messages.states.en.ts';

/** Sentences by message id. */
export const states = {
  'paused.since': 'O monitoramento está pausado. Desde: {time}.',
  'paused.history':
    'Enquanto isso, ninguém observa. Este tempo fica como uma lacuna: aparece hachurado abaixo, e nenhuma porcentagem o conta.',
  'paused.live':
    'Enquanto isso, ninguém observa sua conexão nem o TikTok: o que se diz deles abaixo é de antes. O que o OBS informa continua chegando.',
  'paused.fixes':
    'O que aparece abaixo se baseia no que foi visto antes. Retome o monitoramento para saber o que vale agora.',
  'showing.what': 'Se elas aparecem depende do seu sistema.',
  'showing.not-known': 'Ainda não se sabe se elas aparecem aqui. Mostre uma para ver.',
  'showing.taken':
    'Este computador aceitou a última. Se você não viu nenhuma, veja as configurações de notificação do sistema e se o “não perturbe” está ligado.',
  'showing.not-supported': 'Esta área de trabalho não tem notificações para programas.',
  'showing.refused': 'Seu sistema não deixou o Tokwatch mostrar a última.',
  'showing.no-desktop': 'Não há aqui uma área de trabalho que possa mostrar notificações.',
  'showing.no-service': 'Nada nesta área de trabalho mostra notificações.',
  'showing.no-answer': 'O que mostra as notificações nesta área de trabalho não respondeu.',
  'showing.terminal': 'Ao lado de um terminal, só uma área de trabalho Linux mostra notificações.',
  'showing.switched-off': 'O Tokwatch foi iniciado sem notificações, com {option}.',
  'showing.todo.window': 'Em vez disso, a janela diz o que importa enquanto estiver aberta.',
  'showing.todo.switched-off':
    'Inicie sem {option} para recebê-las. Até lá, a janela diz o que importa enquanto estiver aberta.',
  'showing.todo.service':
    'Inicie o serviço de notificações da sua área de trabalho e mostre uma de novo. Até lá, a janela diz o que importa enquanto estiver aberta.',
  'showing.todo.darwin': 'Abra Ajustes do Sistema, Notificações, Tokwatch, e permita; depois mostre uma de novo.',
  'showing.todo.win32':
    'Abra Configurações, Sistema, Notificações, ative-as, e também o Tokwatch na lista abaixo; depois mostre uma de novo.',
  'showing.todo.linux':
    'Abra as configurações da sua área de trabalho, Notificações, e ative-as, também para o Tokwatch; depois mostre uma de novo.',
  'barred.says': 'O macOS não deixa o Tokwatch ver sua própria rede.',
  'barred.means':
    'Por isso seu roteador não é avaliado, e não consigo distinguir as falhas dele das da sua linha. Se ele também for seu DNS, não consigo consultar nomes.',
  'barred.todo':
    'Abra Ajustes do Sistema, Privacidade e Segurança, Rede Local, e permita o Tokwatch ou o terminal em que ele roda. Depois verifique de novo.',
  'take.busy': 'Preparando…',
} as const satisfies TextsFor<typeof statesEnglish>;
