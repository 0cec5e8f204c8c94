// The Portuguese (Brazil) texts of the settings as a whole: how they are found, changed back, taken along and refused.
import type { TextsFor } from '../../message.ts';
import type { settingsEnglish } from '../../messages.settings.en.ts';

/** What the settings say, by message id. `settings.KEY.also` are other words that somebody may look for it by. */
export const settings = {
  'settings.find': 'Buscar um ajuste',
  'settings.found': {
    by: 'count',
    one: '{count} ajuste corresponde.',
    many: '{count} de ajustes correspondem.',
    other: '{count} ajustes correspondem.',
  },
  'settings.found-none': 'Nenhum ajuste corresponde a “{words}”. Tente outra palavra, ou menos palavras.',
  'settings.find-clear': 'Mostrar todos',
  'settings.groups': 'Grupos de ajustes',
  'settings.group.start': 'Início',
  'settings.group.asking': 'O que é consultado',
  'settings.group.live': 'LIVE e OBS',
  'settings.group.screen': 'Tela e idioma',
  'settings.group.kept': 'O que é guardado',
  'settings.group.whole': 'Todos os ajustes',
  'settings.changed': 'Alterado',
  'settings.default': 'De início: {value}',
  'settings.to-default': 'Voltar a isso',
  'settings.nothing': 'nada',
  'settings.on': 'ligado',
  'settings.off': 'desligado',
  'settings.undo': 'Desfazer',
  'settings.undone': 'Como antes.',
  'settings.not-saved': 'Não foi salvo. {why}',
  'settings.megabytes': '{count} MB',
  'settings.minutes': '{count} min',
  'settings.whole.what':
    'Os ajustes não contêm nenhuma senha nem chave de transmissão. Só têm efeito neste computador.',
  'settings.export': 'Salvar como arquivo',
  'settings.export.what': 'Todos os ajustes, para guardar ou levar a outro computador.',
  'settings.export.also': 'exportar, cópia de segurança, backup, baixar, mover, outro computador, JSON',
  'settings.exported': 'Salvo como {name}.',
  'settings.import': 'Escolher um arquivo de ajustes',
  'settings.import.what':
    'Escolha um arquivo que foi salvo aqui, ou solte-o aqui. Antes você vê o que mudaria. O que não está no arquivo fica como está.',
  'settings.import.also': 'importar, abrir, restaurar, cópia de segurança, backup, mover, outro computador, JSON',
  'settings.import.would': {
    by: 'count',
    one: '{name} mudaria {count} ajuste:',
    many: '{name} mudaria {count} de ajustes:',
    other: '{name} mudaria {count} ajustes:',
  },
  'settings.import.same': '{name} não muda nada: tudo já está assim.',
  'settings.import.from': 'agora',
  'settings.import.to': 'depois',
  'settings.import.take': 'Aplicar',
  'settings.import.leave': 'Deixar tudo como está',
  'settings.import.taken': {
    by: 'count',
    one: 'Aplicado: {count} ajuste mudou.',
    many: 'Aplicado: {count} de ajustes mudaram.',
    other: 'Aplicado: {count} ajustes mudaram.',
  },
  'settings.import.refused': 'Nada foi alterado. Em {name}, o que está em “{field}” não serve. {why}',
  'settings.import.no-json':
    'Nada foi alterado. {name} não contém ajustes: não é JSON. Escolha um arquivo que foi salvo aqui.',
  'settings.import.not-settings':
    'Nada foi alterado. O que há em {name} não são ajustes. Escolha um arquivo que foi salvo aqui.',
  'settings.import.too-large': 'Nada foi alterado. {name} é grande demais para ser de ajustes.',
  'settings.import.unreadable': 'Nada foi alterado. Não foi possível ler {name}. Escolha de novo.',
  'settings.reset': 'Tudo como no início',
  'settings.reset.what': 'Cada ajuste volta a ser como no primeiro dia. Seu histórico fica.',
  'settings.reset.also': 'redefinir, resetar, padrão, de fábrica, apagar, limpar, começar de novo',
  'settings.reset.done': {
    by: 'count',
    one: 'Feito: {count} ajuste mudou.',
    many: 'Feito: {count} de ajustes mudaram.',
    other: 'Feito: {count} ajustes mudaram.',
  },
  'settings.reset.same': 'Nada a fazer: todos os ajustes estão como no início.',
  'settings.whole.undone': 'Está tudo como antes.',
  'settings.file-refused':
    'No arquivo de ajustes {path}, o que está em “{field}” não serve. {why} Nada pode ser alterado até que isso seja corrigido ou o arquivo não exista mais.',
  'settings.refused.unknown': 'Não existe nenhum ajuste com esse nome. Tire-o do arquivo.',
  'settings.refused.group': 'Aqui cabe um grupo de valores com nome.',
  'settings.refused.other': 'Um valor assim não cabe aqui.',
  'settings.refused.switch': 'Só pode estar ligado ou desligado: true ou false.',
  'settings.refused.choice': 'Não é nenhuma das opções: {choices}.',
  'settings.refused.number': 'Precisa ser um número inteiro de {least} a {most}.',
  'settings.refused.number-or-nothing': 'Precisa ser um número inteiro de {least} a {most}, ou nada.',
  'settings.refused.too-long': 'Tem mais de {most} caracteres. Encurte.',
  'settings.refused.unseen': 'Contém um caractere que não se vê. Digite à mão.',
  'settings.refused.ingest-url': 'Precisa ser o endereço de um servidor RTMP, por exemplo rtmp://host/game.',
  'settings.refused.stream-key':
    'Parece conter sua chave de transmissão, que nunca é necessária. Informe só o servidor, por exemplo rtmp://host/game.',
  'settings.refused.target-url': 'Precisa ser um endereço https://; http:// só em casa, para um endereço privado.',
  'settings.refused.target-parts': 'Não pode conter um nome de usuário nem parâmetros. Informe só o endereço.',
  'settings.refused.country': 'Precisam ser as duas letras de um país, como BR.',
  'settings.refused.quiet-hours': 'Precisam ser dois horários, como 23:00-08:00.',
  'settings.refused.codes': 'Precisam ser códigos de falhas, como dns.slow, separados por vírgulas.',
  'settings.refused.scene': 'Precisa ser o nome de uma cena, como está no OBS.',
  'settings.live.ingestUrl.also': 'RTMP, ingest, ingestão, servidor de transmissão, stream, ao vivo, endereço',
  'settings.live.followObs.also':
    'sessão, registro, gravar, começar, automático, transmitir, ao vivo, stream, streaming, encoder, codificador',
  'settings.live.readObsSettings.also': 'WebSocket, senha, conectar, conexão, vincular, achar, encontrar',
  'settings.live.obsPort.also': 'WebSocket, conectar, conexão, vincular, 4455, número',
  'settings.live.uploadTarget.also':
    'pré-LIVE, carga, teste de velocidade, speed test, upload, enviar, servidor, bitrate, taxa de bits',
  'settings.live.sceneRule.also': 'automático, trocar de cena, mudar, volto já, já volto, falha, ação',
  'settings.live.sceneName.also': 'volto já, já volto, nome, imagem',
  'settings.live.bitrateRule.also':
    'bitrate dinâmico, taxa de bits, automático, congestionamento, qualidade, diminuir, baixar, reduzir',
  'settings.live.reconnectRule.also': 'automático, reconectar, reiniciar, retomar, caiu, queda, perdida',
  'settings.tiktok.region.also': 'país, continente, localização, lugar, área, América, EUA, Brasil',
  'settings.outside.allowed.also':
    'consentimento, privacidade, fontes, permissão, permitir, outros lugares, Globalping, OONI, IODA, Oracle, RIPEstat, conversas, caiu para outros, fora do ar',
  'settings.outside.country.also': 'localização, lugar, região, nação, onde, de onde',
  'settings.alerts.enabled.also': 'alertas, avisos, mensagens, pop-up, notificar, incomodar, perturbar',
  'settings.alerts.quietHours.also': 'noite, dormir, silenciar, não perturbe, silêncio, horário',
  'settings.alerts.onlyWhileLive.also': 'transmitindo, ao vivo, stream, alertas, avisos, menos',
  'settings.alerts.floor.also': 'gravidade, limite, leve, nível, lento, fora do ar, caiu, alertas, avisos',
  'settings.alerts.muted.also': 'silenciar, ignorar, silêncio, esconder, ocultar, códigos, causas, alertas, avisos',
  'settings.alerts.remindAfterMinutes.also': 'lembrete, outra vez, de novo, repetir, minutos, alertas, avisos',
  'settings.alerts.dailyCap.also': 'limite, máximo, número, quantidade, muitas, dia, diário, alertas, avisos',
  'settings.alerts.sound.also': 'barulho, alto, toque, silencioso, volume, silenciar, mudo, áudio',
  'settings.history.maxMegabytes.also':
    'disco, espaço, armazenamento, tamanho, limite, banco de dados, memória, megas, megabytes, MB',
  'settings.streamer.mode.also':
    'privacidade, esconder, ocultar, tela, compartilhar, discreto, nomes, endereços, gravação, desfocar',
  'settings.window.language.also':
    'tradução, língua, language, inglês, English, Español, Português, Bahasa Indonesia, العربية',
  'startup.label': 'Iniciar com este computador',
  'startup.what':
    'O Tokwatch começa a monitorar quando você entra na sua conta do computador, na bandeja e sem janela. Desligado, a menos que você diga o contrário.',
  'startup.not-done': 'Não foi possível mudar. Você pode fazer isso nas configurações do seu sistema.',
  'startup.also':
    'início automático, inicialização, autostart, login, entrar, ligar, boot, segundo plano, abrir sozinho',
  'steps.again': 'Ver os primeiros passos de novo',
  'steps.again-what':
    'O que é enviado e para quem, as notificações, a região do TikTok e o OBS, em três passos curtos.',
  'steps.also': 'introdução, boas-vindas, tour, configurar, configuração, assistente, tutorial, ajuda',
} as const satisfies TextsFor<typeof settingsEnglish>;
