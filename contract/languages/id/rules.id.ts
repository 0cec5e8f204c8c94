// The Indonesian texts of the rules for OBS in the settings, and of what is said beside the link to OBS because of them.
import type { TextsFor } from '../../message.ts';
import type { rulesEnglish } from '../../messages.rules.en.ts';

/** What is said about the rules where they are chosen, by message id. */
export const rules = {
  'settings.rules': 'Aturan untuk OBS',
  'settings.rules.what':
    'Yang boleh diminta Tokwatch sendiri dari OBS, lewat hubungan ke sana. Awalnya setiap aturan mati. Dengan “Beri tahu saja”, OBS tidak diminta apa pun, dan kamu diberi tahu apa yang akan diminta.',
  'settings.live.sceneRule': 'Scene lain selama stream-mu gagal',
  'settings.live.sceneRule.what':
    'Setelah stream-mu gagal selama sepuluh detik, OBS diminta menampilkan scene yang disebut di bawah, dan kembali setelah stream stabil selama dua puluh detik atau berakhir. Kalau sementara itu kamu sendiri memilih scene, scene itu yang tetap.',
  'settings.live.sceneName': 'Scene untuk itu',
  'settings.live.sceneName.what':
    'Namanya seperti tertulis di OBS. Kalau kosong, aturan di atas tidak melakukan apa pun.',
  'settings.live.bitrateRule': 'Bitrate yang menyesuaikan',
  'settings.live.bitrateRule.what':
    'Sebelum stream dimulai, OBS diminta menyalakan setelannya sendiri yang menurunkan bitrate selama koneksi sempit. Berlaku mulai stream berikutnya, dan tetap menyala sampai kamu mematikannya di OBS: Settings, Advanced, Network.',
  'settings.live.reconnectRule': 'Stream yang hilang dimulai lagi',
  'settings.live.reconnectRule.what':
    'Kalau OBS menyerah pada stream yang tidak dihentikan siapa pun, dan koneksi sudah baik selama sepuluh detik, OBS diminta memulainya lagi: paling banyak tiga kali, dan dalam sepuluh menit.',
  'rules.off': 'Mati',
  'rules.try': 'Beri tahu saja',
  'rules.on': 'Nyala',
  'live.obs-what': 'Tokwatch melihat OBS dan tidak mengubah apa pun di sana, kecuali kamu menyalakan aturan untuk itu.',
  'live.obs-what-try':
    'Tokwatch melihat OBS dan tidak mengubah apa pun di sana. Tokwatch memberi tahu apa yang akan dilakukan aturanmu: {rules}.',
  'live.obs-what-on': 'Tokwatch melihat OBS, dan mungkin mengubah sesuatu di sana, karena kamu menyalakannya: {rules}.',
  'live.obs-to-rules': 'Aturan untuk OBS',
} as const satisfies TextsFor<typeof rulesEnglish>;
