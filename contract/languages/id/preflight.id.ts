// The Indonesian texts of the pre-flight. Bitrates are picture and sound together.
import type { TextsFor } from '../../message.ts';
import type { preflightEnglish } from '../../messages.preflight.en.ts';

/** What is said before a LIVE, by message id. */
export const preflight = {
  'preflight.says.go': 'Silakan: koneksimu sanggup {bitrate} kbit/s, dan tidak ada tanda sebaliknya.',
  'preflight.says.go-as-usual':
    'Silakan, kalau melihat LIVE-mu yang lalu: dari yang kuperiksa, tidak ada tanda sebaliknya.',
  'preflight.says.careful': 'Hati-hati: mungkin saja lancar, tetapi ada tanda sebaliknya.',
  'preflight.says.careful-lower':
    'Hati-hati: {bitrate} kbit/s tidak menyisakan cadangan di koneksimu. Tetaplah di {safe} kbit/s.',
  'preflight.says.no-go': 'Jangan dulu: ada yang akan memutus LIVE-mu.',
  'preflight.says.no-go-lower': 'Jangan di {bitrate} kbit/s: koneksimu tidak sanggup. {safe} kbit/s aman.',
  'preflight.says.unknown':
    'Aku tidak bisa memastikan apakah koneksimu sanggup {bitrate} kbit/s. Yang kuperiksa tidak mendukung, tidak pula sebaliknya.',
  'preflight.refused.target':
    'Data uji tidak pernah dikirim ke TikTok atau ke server LIVE-mu: {host} tidak boleh jadi tujuan.',
  'preflight.filter.one': 'Filter DNS memblokir {names}, yang dibutuhkan LIVE.',
  'preflight.filter.more': 'Filter DNS memblokir {count} nama yang dibutuhkan LIVE: {names}.',
  'preflight.todo.filter': 'Izinkan {names}. “tokwatch doctor dns” menunjukkan di mana.',
  'preflight.ingest.none': 'Aku tidak tahu server LIVE-mu, jadi belum kucoba.',
  'preflight.todo.ingest.none':
    'Jalankan OBS, yang menyebutkannya kalau boleh ditanya, atau isi alamatnya di setelan live.ingestUrl; jangan pernah kunci stream.',
  'preflight.ingest.relay':
    'OBS mengirim ke jaringanmu sendiri. Ke mana stream pergi dari sana tidak kuketahui, jadi tidak ada server LIVE yang kucoba.',
  'preflight.todo.ingest.relay':
    'Isi alamat server tujuan relay-mu di setelan live.ingestUrl; jangan pernah kunci stream.',
  'preflight.ingest.protocol':
    'OBS mengirim dengan protokol yang servernya tidak menjawab siapa pun tanpa kunci stream, jadi servermu belum kucoba.',
  'preflight.ingest.silent': 'Server LIVE-mu tidak menerima stream di port mana pun.',
  'preflight.todo.ingest.silent':
    'Minta alamat server baru dari tempat kamu mendapatkannya: TikTok LIVE, atau layanan yang meneruskan stream-mu.',
  'preflight.ingest.other-door': 'Server LIVE-mu tidak menjawab di port {port}, tetapi menjawab di port {other}.',
  'preflight.todo.ingest.rtmps': 'Di encodermu, pakai alamatnya dengan rtmps:// dan port 443.',
  'preflight.todo.ingest.other': 'Di encodermu, pakai port {other} dari server yang sama.',
  'preflight.upload.narrow': 'Koneksimu membawa {carried} dari {bitrate} kbit/s.',
  'preflight.upload.stalls':
    'Koneksimu diam selama {lag} dtk saat {bitrate} kbit/s: kalau sedang LIVE, frame sudah hilang.',
  'preflight.upload.tight':
    'Koneksimu sanggup {bitrate} kbit/s, tetapi hampir tidak bisa lebih. Kalau ada yang mulai mengunduh, LIVE-mu bisa terputus.',
  'preflight.upload.cut-short':
    'Koneksimu sanggup {bitrate} kbit/s. Sanggup lebih atau tidak, tidak terlihat: tujuannya berhenti menerima.',
  'preflight.upload.as-usual': 'Koneksi tidak diukur. {sessions} LIVE-mu berjalan lancar di sekitar {usual} kbit/s.',
  'preflight.upload.at-home':
    'Yang diukur hanya jaringanmu sendiri: tujuannya ada di dalamnya. Koneksi setelah itu tidak diketahui.',
  'preflight.todo.upload.lower': 'Atur encodermu ke {safe} kbit/s, gambar dan suara dari semua output digabung.',
  'preflight.todo.upload.none':
    'Pakai koneksi lain, atau tanyakan siapa lagi yang sedang mengirim. Tidak kutemukan bitrate yang sanggup dibawanya.',
  'preflight.todo.upload.target':
    'Pilih di setelan ke mana aku boleh mengirim (live.uploadTarget; di terminal juga --target URL). Tidak pernah ke TikTok.',
  'preflight.todo.upload.not-live':
    'Kalau kamu tidak sedang LIVE, tambahkan --not-live. Atau izinkan OBS ditanya: “tokwatch config set live.readObsSettings true”.',
  'preflight.todo.upload.again': 'Jalankan lagi dengan data uji, sebelum kamu LIVE.',
  'preflight.todo.upload.at-home': 'Pilih tujuan di internet.',
  'preflight.plan.no-target': 'Kesanggupan koneksimu tidak akan diukur: tujuan untuk itu belum diatur.',
  'preflight.no-load.no-target': 'Kesanggupan koneksimu tidak diukur: tujuan untuk itu belum diatur.',
  'preflight.no-load.quick': 'Kesanggupan koneksimu tidak diukur, sesuai keinginanmu.',
  'preflight.no-load.no-consent': 'Kesanggupan koneksimu tidak diukur: kamu tidak menyetujuinya.',
  'preflight.no-load.live': 'Kesanggupan koneksimu tidak diukur selama kamu LIVE: itu akan mengambil jatah koneksimu.',
  'preflight.no-load.live-unknown':
    'Kesanggupan koneksimu tidak diukur: tidak ada yang bisa memberitahuku apakah kamu sedang LIVE, dan kalau ya, itu akan mengambil jatah koneksimu.',
  'preflight.no-load.no-network': 'Kesanggupan koneksimu tidak diukur: tidak ada jaringan untuk mengirim.',
  'preflight.no-load.target-failed': 'Kesanggupan koneksimu tidak diukur: {host} tidak bisa dijangkau.',
  'preflight.no-load.target-mute':
    'Kesanggupan koneksimu tidak diukur: {host} tidak mengatakan bahwa ada yang sampai di sana.',
  'preflight.no-load.target-refused':
    'Kesanggupan koneksimu tidak diukur: {host} tidak menerimanya (jawaban {status}).',
  'preflight.no-load.cancelled': 'Kesanggupan koneksimu tidak diukur sampai selesai.',
  'preflight.loss.wifi': '{percent}% paket uji hilang di Wi-Fi-mu.',
  'preflight.loss.router': '{percent}% paket uji hilang di jalur ke routermu.',
  'preflight.loss.internet': '{percent}% paket uji hilang setelah routermu.',
  'preflight.loss.somewhere':
    '{percent}% paket uji hilang. Sebelum atau setelah routermu, paket sesedikit itu tidak bisa menunjukkannya.',
  'preflight.todo.loss.somewhere': 'Kalau pakai Wi-Fi, pasang kabel. Lalu jalankan lagi.',
  'preflight.todo.loss.wifi': 'Mendekatlah ke router, atau pasang kabel.',
  'preflight.todo.loss.router': 'Coba kabel atau port lain; kalau pakai Wi-Fi, pasang kabel.',
  'preflight.todo.loss.internet': 'Tanyakan siapa lagi yang memakai koneksi; kalau tidak ada, beri tahu providermu.',
  'preflight.queue': 'Selama aku mengirim, yang lainnya jadi {ms} ms lebih lama.',
  'preflight.todo.queue':
    'Sebaiknya tidak ada yang memuat apa pun selama itu. Router dengan SQM atau “smart queues” mengatasinya.',
  'preflight.jitter': 'Jawaban datang tidak rata, selisihnya {ms} ms.',
  'preflight.todo.jitter': 'Kalau pakai Wi-Fi, pasang kabel; kalau tidak, tanyakan siapa yang memakai koneksi.',
  'preflight.wifi': 'Wi-Fi-mu lemah di sini: {dbm} dBm.',
  'preflight.todo.wifi': 'Mendekatlah ke router, atau pasang kabel.',
  'preflight.battery': 'Komputer ini pakai baterai, dan karena itu melambat.',
  'preflight.todo.battery': 'Sambungkan ke listrik.',
  'preflight.disk': 'Ruang kosong hanya {gigabytes} GB: rekaman akan memenuhi disk.',
  'preflight.todo.disk': 'Kosongkan ruang, atau jangan merekam.',
  'preflight.cpu': 'Komputer ini sudah sibuk: {percent}% prosesornya terpakai.',
  'preflight.todo.cpu': 'Tutup yang tidak kamu perlukan.',
  'preflight.family': '{family} ditawarkan di sini tetapi tidak berfungsi; yang satunya berfungsi.',
  'preflight.past.beyond':
    '{bitrate} kbit/s lebih dari yang biasa kamu kirim: {sessions} LIVE-mu berjalan lancar di sekitar {usual} kbit/s.',
  'preflight.past.less-tonight':
    'Koneksimu membawa lebih sedikit dari biasanya: {sessions} LIVE-mu berjalan lancar di sekitar {usual} kbit/s.',
  'preflight.default-bitrate':
    'Aku memakai {bitrate} kbit/s, karena tidak ada yang menyebut bitrate. Milikmu adalah jumlah gambar dan suara dari semua output: --bitrate.',
  'preflight.obs-bitrate':
    'Aku memakai {bitrate} kbit/s, seperti di OBS: gambar dan suara dari semua output. Untuk yang lain: --bitrate.',
  'preflight.running': 'Cek pra-LIVE sedang berjalan. Tunggu sampai selesai, atau hentikan.',
  'preflight.busy': 'Perbaikan sedang berjalan, dan itu mengubah koneksi. Jalankan cek pra-LIVE setelahnya.',
  'preflight.too-soon': 'TikTok baru saja diperiksa untuk cek pra-LIVE. Jalankan lagi dalam {seconds} dtk.',
  'preflight.other-plan':
    'Tidak ada yang dikirim: yang akan dikirim sudah berubah sejak disebutkan. Lihat lagi rencananya, lalu setujui yang itu.',
  'preflight.safe': 'Aman sekarang: {safe} kbit/s, gambar dan suara digabung.',
  'preflight.safe-at-least':
    'Aman sekarang: {safe} kbit/s, gambar dan suara digabung. Mungkin sanggup lebih: semua yang kukirim bertahan.',
  'preflight.looking': 'Memeriksa TikTok, DNS-mu, dan jalurnya…',
  'preflight.idle': 'Mengukur koneksi tanpa beban…',
  'preflight.sending': 'Mengirim {bitrate} kbit/s selama {seconds} dtk…',
  'preflight.consent':
    'Ini mengirim sampai {megabytes} MB ke {host}, paling lama dalam {seconds} dtk. Jangan saat kamu LIVE.',
  'preflight.question': 'Kirim? [y/N]',
  'preflight.not-asked': 'Data uji butuh persetujuanmu: tambahkan --yes, atau lewati dengan --quick.',
  'preflight.live-unknown':
    'Aku tidak bisa memastikan apakah kamu sedang LIVE: OBS tidak bisa ditanya, misalnya karena kata sandinya tidak ada, atau Tokwatch yang berjalan tidak menjawab.',
  'preflight.yes-unknown':
    'Jadi dengan --yes saja tidak ada yang dikirim. Kalau kamu tidak sedang LIVE, tambahkan --not-live.',
  'preflight.question-unknown': 'Kamu yakin tidak sedang LIVE, dan data uji boleh dikirim? [y/N]',
  'preflight.without': 'Lanjut tanpa itu.',
  'preflight.line.idle': 'Tanpa beban: router {router}, internet {internet}.',
  'preflight.line.stage':
    '{bitrate} kbit/s selama {seconds} dtk: {delivered} kbit/s sampai; router {router}, internet {internet}.',
  'preflight.line.end': '{rtt} ms, {lost} dari {sent} hilang',
  'preflight.line.unknown': 'tidak diketahui',
  'preflight.line.cost': 'Data terpakai: {megabytes} MB.',
} as const satisfies TextsFor<typeof preflightEnglish>;
