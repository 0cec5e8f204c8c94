// The Indonesian texts of the first steps.
import type { TextsFor } from '../../message.ts';
import type { stepsEnglish } from '../../messages.steps.en.ts';

/** What the first steps say, by message id. */
export const steps = {
  'steps.step': 'Langkah {step} dari {steps}',
  'steps.next': 'Lanjut',
  'steps.back': 'Kembali',
  'steps.skip': 'Lewati',
  'steps.done': 'Selesai',
  'steps.keeps': 'Tokwatch sudah memantau. Tidak ada yang harus dijawab di sini, dan semuanya juga ada di setelan.',
  'steps.not-kept':
    'Langkah-langkah ini akan muncul lagi saat Tokwatch dijalankan lagi: disk tidak mengizinkan Tokwatch mencatat bahwa kamu sudah melewatinya.',
  'sent.title': 'Apa yang dikirim, dan ke siapa',
  'sent.what':
    'Untuk menemukan gangguan, Tokwatch bertanya. Setiap pihak yang ditanya melihat alamat IP-mu, seperti pada koneksi apa pun, dan bahwa yang bertanya adalah program bernama Tokwatch. Selain itu, tidak ada hal tentang kamu yang dikirim: nama, akun, dan cookie tidak. Kami sendiri tidak punya server.',
  'sent.tiktok': 'TikTok',
  'sent.tiktok.what': '{count} host publik, satu pertanyaan untuk tiap hal yang dilakukan orang di sana.',
  'sent.internet': 'Apakah internetnya ada',
  'sent.internet.what': '{owners}: satu ping dan satu jabat tangan.',
  'sent.pages': 'Apakah ada sesuatu di tengah jalan',
  'sent.pages.what': '{owners}: halaman kecil yang jawabannya sudah diketahui.',
  'sent.speed': 'Seberapa cepat konten datang',
  'sent.speed.what': '{owners}: file pembanding, hanya kalau TikTok lambat atau kamu minta pemeriksaan.',
  'sent.own': 'Jaringanmu sendiri',
  'sent.own.what': 'Router dan DNS-mu: apakah menjawab.',
  'sent.others': 'Pihak lain di tempat lain',
  'sent.others.none': 'Tidak ada, kecuali yang kamu izinkan satu per satu di setelan.',
  'sent.others.some': 'Kamu izinkan: {names}.',
  'sent.often':
    'Selama semua beres: beberapa pertanyaan kira-kira setiap {seconds} detik, dan satu atau dua ping setiap {pulse} detik. Lebih sering hanya selama ada gangguan, dan setiap {live} detik selama kamu LIVE.',
  'sent.hosts': 'Nama semua host',
  'tell.title': 'Apa yang diberitahukan kepadamu',
  'tell.what':
    'Satu notifikasi saat ada gangguan yang penting bagimu, dan satu lagi saat berakhir. Awalnya selalu tanpa suara.',
  'tell.try': 'Tampilkan satu sekarang',
  'tell.trying': 'Menampilkan…',
  'tell.asked':
    'Desktopmu sudah diminta menampilkan satu. Kalau tidak ada yang muncul, periksa setelan notifikasi sistemmu, dan apakah “Jangan Ganggu” menyala.',
  'tell.not-shown':
    'Di sini tidak ada yang bisa menampilkannya. Sebagai gantinya, jendela ini memberi tahu yang penting, selama terbuka. Periksa setelan notifikasi sistemmu.',
  'reach.title': 'TikTok dan OBS',
  'reach.what': 'Keduanya dicari sendiri sejauh bisa. Ubah hanya kalau kamu lebih tahu.',
  'reach.region-found': 'Ditemukan: {region}.',
  'reach.region-assumed':
    'TikTok belum mengatakan mana wilayahmu; sampai saat itu, aku bertanya seperti untuk: {region}.',
  'reach.region-asks': 'Pilihanmu: {region}. Di sanalah aku bertanya.',
  'reach.obs-again': 'Cari OBS lagi',
  'reach.obs-looking': 'Mencari…',
} as const satisfies TextsFor<typeof stepsEnglish>;
