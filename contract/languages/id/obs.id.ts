// The Indonesian texts of the link to OBS.
import type { TextsFor } from '../../message.ts';
import type { obsEnglish } from '../../messages.obs.en.ts';

/** What is said about OBS, by message id. */
export const obs = {
  'obs.off': 'Tokwatch tidak melihat OBS.',
  'obs.connecting': 'Mencari OBS.',
  'obs.up': 'Terhubung ke OBS. OBS tidak sedang streaming.',
  'obs.up-unknown': 'Terhubung ke OBS. OBS belum mengatakan apakah sedang streaming.',
  'obs.up-streaming': 'Terhubung ke OBS. OBS sedang streaming.',
  'obs.up-reconnecting': 'Terhubung ke OBS. OBS kehilangan servernya dan mencoba menyambung lagi.',
  'obs.apart.ended': 'Hubungan ke OBS baru saja berakhir.',
  'obs.apart.absent': 'OBS tidak berjalan, atau server WebSocket-nya mati.',
  'obs.apart.switched-off': 'Server WebSocket OBS mati, atau OBS tidak berjalan.',
  'obs.apart.not-obs': 'Program lain menunggu di tempat OBS seharusnya berada.',
  'obs.apart.no-answer': 'Ada yang menunggu di tempat OBS seharusnya berada, tetapi tidak menjawab. Mungkin OBS macet.',
  'obs.apart.garbled': 'Yang menunggu di tempat OBS seharusnya berada tidak berbicara seperti OBS.',
  'obs.apart.unsupported-version': 'OBS ini memakai versi protokol yang tidak dikenal Tokwatch.',
  'obs.apart.removed': 'Tokwatch dikeluarkan dari daftar program terhubung di OBS.',
  'obs.apart.password-needed': 'OBS meminta kata sandi.',
  'obs.apart.wrong-password': 'OBS tidak menerima kata sandinya.',
  'obs.lost.quit': 'OBS ditutup.',
  'obs.lost.quit-streaming': 'OBS ditutup di tengah stream.',
  'obs.lost.server-stopped': 'Server WebSocket OBS dihentikan.',
  'obs.lost.broke': 'OBS crash atau diakhiri.',
  'obs.lost.broke-streaming': 'OBS crash atau diakhiri di tengah stream.',
  'obs.lost.silent': 'OBS berhenti menjawab. Mungkin macet.',
  'obs.lost.silent-streaming': 'OBS berhenti menjawab di tengah stream. Mungkin macet.',
  'obs.lost.removed': 'Tokwatch dikeluarkan dari daftar program terhubung di OBS.',
  'obs.lost.garbled': 'OBS mengirim sesuatu yang tidak dipahami Tokwatch.',
  'obs.todo.start': 'Jalankan OBS. Kalau sudah berjalan: Tools, WebSocket Server Settings, Enable WebSocket server.',
  'obs.todo.switch-on': 'Di OBS: Tools, WebSocket Server Settings, Enable WebSocket server.',
  'obs.todo.other-port':
    'Lihat di OBS, di Tools, WebSocket Server Settings, port mana yang dipakainya, lalu berikan port itu ke Tokwatch.',
  'obs.todo.restart': 'Kalau OBS juga tidak bereaksi, tutup lalu jalankan lagi.',
  'obs.todo.update': 'Perbarui OBS, atau Tokwatch.',
  'obs.todo.try-again': 'Biarkan Tokwatch mencoba lagi kalau kamu menginginkannya kembali.',
  'obs.todo.password':
    'Ketik kata sandi dari OBS (Tools, WebSocket Server Settings, Show Connect Info), atau izinkan Tokwatch membacanya dari setelan OBS.',
  'obs.password.none': 'Tidak ada kata sandi OBS yang disimpan.',
  'obs.password.kept': 'Kata sandi OBS disimpan di penyimpanan rahasia komputer ini.',
  'obs.password.unreadable':
    'Kata sandi OBS pernah disimpan, tetapi tidak bisa dibaca lagi: penyimpanan rahasia komputer ini terkunci, atau sudah berganti. Ketik lagi.',
  'obs.password.not-written':
    'Kata sandi OBS diingat sampai Tokwatch ditutup: bentuk tersegelnya tidak bisa disimpan di disk.',
  'obs.password.not-removed':
    'Kata sandi OBS tidak dipakai lagi. Bentuk tersegelnya tidak bisa dihapus: disk tidak mengizinkannya.',
  'obs.password.until-quit':
    'Kata sandi OBS diingat sampai Tokwatch ditutup: komputer ini tidak punya penyimpanan rahasia yang bisa dipakai Tokwatch.',
} as const satisfies TextsFor<typeof obsEnglish>;
