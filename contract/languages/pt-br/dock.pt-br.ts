// The Portuguese (Brazil) texts of the OBS dock and of where it is set up.
import type { TextsFor } from '../../message.ts';
import type { dockEnglish } from '../../messages.dock.en.ts';

/** Sentences and words of the dock, by message id. */
export const dock = {
  'dock.live': 'LIVE',
  'dock.bitrate': 'Bitrate',
  'dock.bitrate-value': '{kbit} kbit/s',
  'dock.dropped': 'Quadros perdidos, último minuto',
  'dock.health': 'Sua transmissão',
  'dock.paused-todo': 'Enquanto isso, nada é consultado.',
  'dock.gone': 'O Tokwatch não responde desde {time}. Até ele responder, nada se sabe.',
  'dock.gone-never': 'O Tokwatch não responde. Ele está em execução?',
  'dock.shut-out': 'Este endereço não vale mais. Copie o atual no Tokwatch, na tela LIVE.',
  'dock.no-key': 'Não foi possível ler ou gravar a chave do painel. O disco está cheio, ou não pode ser gravado?',
  'dock.not-built': 'A janela ainda não foi compilada, nem o painel. Execute “npm run build” uma vez.',
  'dock.switched-off':
    'O painel está desligado. Ligue-o com “tokwatch config set dock.enabled on”; o Tokwatch o serve enquanto está em execução.',
  'dock.not-served': 'Não é possível servir o painel. Nova tentativa em alguns segundos.',
  'dock.port-taken':
    'Outro programa está com a porta {port}. Feche-o, ou escolha outra porta para o painel e dê ao OBS o endereço novo.',
  'dock.port-forbidden':
    'Este usuário não pode usar a porta {port}. Escolha uma a partir de 1024, e dê ao OBS o endereço novo.',
  'dock.heading': 'No OBS, e em uma segunda tela',
  'dock.what':
    'Tudo em uma visão estreita, como painel no OBS: o caminho até o TikTok, uma frase, há quanto tempo você está em LIVE. Ele só pode mostrar, e não diz nomes de redes, endereços nem lugares.',
  'dock.address': 'O endereço dele',
  'dock.secret': 'Quem tiver o endereço pode ler junto, só neste computador. Ele fica o mesmo até você fazer outro.',
  'dock.copy': 'Copiar o endereço',
  'dock.renew': 'Fazer outro endereço',
  'dock.renewed': 'Feito. O endereço antigo não mostra mais nada; dê ao OBS o novo.',
  'dock.steps': 'Como colocar no OBS',
  'dock.step-open': 'No OBS, abra o menu “Painéis”, depois “Painéis personalizáveis com URL…”.',
  'dock.step-paste': 'Digite “Tokwatch” como nome, cole o endereço como URL e clique em “Aplicar”.',
  'dock.step-place': 'Arraste o painel para onde quiser. Bastam 300 por 80 pixels; com mais espaço, ele mostra mais.',
  'dock.step-later':
    'Se ele ficar vazio porque o Tokwatch foi iniciado depois do OBS: clique nele com o botão direito, “Atualizar”.',
  'settings.dock.enabled': 'Um painel para o OBS',
  'settings.dock.enabled.what': 'Serve uma página pequena só para este computador. Vem desligado, pois abre uma porta.',
  'settings.dock.enabled.also':
    'dock, doca, painel do OBS, painel com URL, segunda tela, segundo monitor, página para o OBS, widget',
  'settings.dock.port.also': 'endereço, número, dock, ocupada, recusada',
  'settings.dock.port': 'Porta do painel',
  'settings.dock.port.what': 'Faz parte do endereço que o OBS guarda. Mude só se outro programa estiver com ela.',
} as const satisfies TextsFor<typeof dockEnglish>;
