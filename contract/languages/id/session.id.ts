// The Indonesian texts about a LIVE session: how it fares, why, and what it came to.
import type { TextsFor } from '../../message.ts';
import type { sessionEnglish } from '../../messages.session.en.ts';

/** What is said about a LIVE session, by message id. */
export const session = {
  'session.health.ok': 'LIVE-mu berjalan lancar.',
  'session.health.ok-line': 'Koneksimu baik. Apa yang dilakukan encodermu tidak bisa kulihat.',
  'session.health.unknown': 'Aku belum bisa memastikan keadaan LIVE-mu.',
  'session.health.obs-silent': 'OBS tidak menjawab, jadi aku tidak bisa memastikan keadaan LIVE-mu.',
  'session.health.obs-away':
    'Hubungan ke OBS hilang. Masih ada yang keluar dari komputer ini, jadi mungkin saja LIVE-mu tetap berjalan.',
  'session.health.obs-unseen': 'Hubungan ke OBS hilang, jadi aku tidak bisa memastikan keadaan LIVE-mu.',
  'session.health.upload-fell':
    'Komputer ini hampir tidak mengirim apa-apa lagi. Kalau LIVE-mu berjalan dari sini, coba lihat.',
  'session.cause.obs-gone': 'OBS hilang, begitu juga LIVE-mu: tidak ada lagi yang keluar dari komputer ini.',
  'session.cause.obs-stalled':
    'Masalahnya di OBS: katanya sedang streaming, tetapi tidak ada yang dikirimnya. Koneksimu lapang.',
  'session.cause.graphics': 'Masalahnya di komputer ini: grafisnya terlambat menggambar {percent}% gambar.',
  'session.cause.encoder': 'Masalahnya di komputer ini: encodernya terlalu lambat untuk {percent}% gambar.',
  'session.cause.router-silent': 'Masalahnya di routermu atau Wi-Fi ke sana: router berhenti menjawab.',
  'session.cause.line-silent':
    'Tidak ada lagi yang menjawab di koneksimu, dan aku belum bisa memastikan apakah itu di rumahmu atau setelahnya.',
  'session.cause.line-lossy':
    '{percent}% paket hilang, dan aku belum bisa memastikan apakah di rumahmu atau di jalur providermu.',
  'session.cause.upload-small':
    'Upload-mu kemungkinan besar terlalu kecil untuk bitrate ini: sudah penuh di {kbit} kbit/s.',
  'session.cause.line-crowded':
    'Koneksimu membawa lebih sedikit dari sebelumnya: ada hal lain di rumahmu yang memakainya, atau providermu memberi lebih sedikit.',
  'session.cause.ingest-failing':
    'Server LIVE-mu tidak menerima koneksi baru, sedangkan internet menjawab seperti biasa. Aku belum bisa memastikan di pihak mana.',
  'session.cause.ingest-slow':
    'Server LIVE-mu butuh {ms} ms untuk menjawab, sedangkan internet menjawab seperti biasa. Aku tidak bisa memastikan apakah server itu atau jalurnya yang lambat.',
  'session.cause.way-narrow':
    'Yang sampai ke server LIVE-mu lebih sedikit dari yang kamu kirim, padahal koneksimu baik. Aku tidak bisa memastikan di pihak mana.',
  'session.cause.server-lost': 'OBS kehilangan server LIVE-mu dan mencoba lagi. Koneksimu baik.',
  'session.cause.unclear': 'Tidak semua yang kamu kirim sampai, dan aku belum bisa memastikan di mana tersangkutnya.',
  'session.ghost': 'OBS bilang kamu sedang LIVE, tetapi sudah {seconds} dtk tidak ada yang keluar darinya.',
  'session.todo.bitrate': 'Turunkan bitrate di OBS sampai kurang dari tiga perempat upload-mu.',
  'session.todo.graphics':
    'Tutup game dan efek yang membuat kartu grafis sibuk, atau pilih gambar yang lebih kecil atau lebih sedikit frame per detik di OBS.',
  'session.todo.encoder':
    'Pilih preset yang lebih cepat atau encoder lain di OBS, misalnya milik kartu grafis, atau gambar yang lebih kecil.',
  'session.todo.obs': 'Perbarui OBS dan plugin-nya, dan lihat isi log terakhirnya.',
  'session.todo.crowded': 'Cari tahu apa lagi yang memakai koneksimu pada jam itu, atau turunkan bitrate.',
  'session.todo.way':
    'Coba bitrate yang lebih rendah atau jaringan lain: sama atau tidaknya di sana menunjukkan di pihak siapa.',
  'session.sum.going-on': 'LIVE-mu masih berjalan.',
  'session.sum.too-little': 'Yang terlihat dari LIVE ini terlalu sedikit untuk mengatakan bagaimana jalannya.',
  'session.sum.unexpected':
    'Tokwatch atau komputer ini berhenti di tengah LIVE-mu, jadi aku tidak bisa memastikan bagaimana berakhirnya.',
  'session.sum.end-unknown': 'Keadaan jaringanmu saat LIVE-mu berakhir tidak bisa kupastikan.',
  'session.sum.fine': 'Jaringanmu baik saat LIVE-mu berakhir.',
  'session.sum.fine-after':
    'Jaringanmu baik saat LIVE-mu berakhir. Sebelum itu, yang mengganggu kebanyakan dari pihak ini: {whom}.',
  'session.sum.fine-after-unknown':
    'Jaringanmu baik saat LIVE-mu berakhir. Sebelum itu ada gangguan, dan aku tidak bisa memastikan di pihak siapa.',
  'session.sum.obs-gone': 'OBS hilang di tengah LIVE-mu. Saat itu jaringanmu baik.',
  'session.sum.cut.you': 'LIVE-mu berakhir saat ada yang tidak beres di komputer ini.',
  'session.sum.cut.your-network': 'LIVE-mu berakhir saat ada yang tidak beres di jaringanmu sendiri.',
  'session.sum.cut.your-provider': 'LIVE-mu berakhir saat jalur providermu terganggu.',
  'session.sum.cut.a-block': 'LIVE-mu berakhir saat TikTok diblokir di tengah jalan.',
  'session.sum.cut.tiktok': 'Masalahnya bukan di kamu: LIVE-mu berakhir saat TikTok terganggu.',
  'session.sum.cut.switched':
    'LIVE-mu berakhir dalam gangguan yang mulai saat komputer ini berganti jaringan atau VPN: kemungkinan besar itu sebabnya.',
  'session.sum.cut.unknown': 'LIVE-mu berakhir dalam gangguan, dan aku tidak bisa memastikan di pihak siapa.',
  'trends.none': 'Belum ada LIVE yang tercatat.',
} as const satisfies TextsFor<typeof sessionEnglish>;
