// What Tokwatch says about others who were asked, and about asking them, in Indonesian.
import type { TextsFor } from '../../message.ts';
import type { outsideEnglish } from '../../messages.outside.en.ts';

/** Sentences and words about outside sources, by message id. */
export const outside = {
  'what.tiktok': 'TikTok',
  'what.part': 'bagian TikTok ini',
  'elsewhere.tiktok.down':
    'Masalahnya bukan di kamu. TikTok sedang down: di sini tidak menjawab, dan {failed} dari {asked} komputer di tempat lain juga tidak bisa memakainya.',
  'elsewhere.tiktok.feature-down':
    'Masalahnya bukan di kamu. Sebagian TikTok sedang down: {features}. Di sini tidak menjawab, dan {failed} dari {asked} komputer di tempat lain juga tidak bisa memakainya.',
  'elsewhere.tiktok.cdn-down':
    'Masalahnya bukan di kamu. Server TikTok untuk {features} tidak menjawab, di sini dan bagi {failed} dari {asked} komputer di tempat lain.',
  'edges.tiktok.down':
    'Masalahnya bukan di kamu. Server TikTok untuk kawasanmu mati: komputer di tempat lain juga tidak bisa menjangkaunya. Server TikTok lainnya berfungsi.',
  'edges.tiktok.feature-down':
    'Masalahnya bukan di kamu. Server TikTok untuk {features} di kawasanmu mati: komputer di tempat lain juga tidak bisa menjangkaunya.',
  'edges.tiktok.cdn-down':
    'Masalahnya bukan di kamu. Server TikTok untuk {features} di kawasanmu mati: komputer di tempat lain juga tidak bisa menjangkaunya.',
  'home.path.ip-blocked':
    'Kemungkinan besar masalahnya di pihakmu: orang lain dengan provider yang sama bisa menjangkau {tiktok}. Sesuatu di jaringanmu atau di komputer ini menahannya.',
  'provider.path.ip-blocked':
    'Kemungkinan besar masalahnya di providermu: orang lain yang memakainya juga tidak bisa menjangkau {tiktok}, sedangkan yang lain di negaramu bisa.',
  'country.path.ip-blocked':
    'Kemungkinan besar diblokir di negaramu: orang lain di sana juga tidak bisa menjangkau {tiktok}, sedangkan {reached} dari {asked} komputer di negara lain bisa.',
  'outside.path.ip-blocked':
    'Sesuatu di antara kamu dan {tiktok} menghentikannya: {reached} dari {asked} komputer di tempat lain bisa menjangkaunya, dan server yang ditunjukkan kepadamu menjawab mereka.',
  'home.tiktok.unreachable':
    'TikTok tidak menjawab di sini, tetapi orang lain dengan provider yang sama bisa menjangkaunya: kemungkinan besar sebabnya sesuatu di jaringanmu atau di komputer ini.',
  'provider.tiktok.unreachable':
    'TikTok tidak menjawab di sini, begitu juga bagi orang lain dengan provider yang sama, sedangkan yang lain di negaramu bisa menjangkaunya: kemungkinan besar masalahnya di providermu.',
  'outside.tiktok.unreachable':
    'TikTok tidak menjawab di sini, tetapi {reached} dari {asked} komputer di tempat lain bisa menjangkaunya. Aku tidak bisa memastikan apakah TikTok diblokir di tengah jalan atau gagal bagi kamu saja.',
  'todo.home.path.ip-blocked':
    'Cari filter: di router, firewall, atau aplikasi keamanan. Data seluler ponsel akan menunjukkan apakah itu sebabnya.',
  'todo.home.tiktok.unreachable':
    'Cari filter: di router, firewall, atau aplikasi keamanan. Data seluler ponsel akan menunjukkan apakah itu sebabnya.',
  'todo.provider.path.ip-blocked': 'Pakai jaringan lain, misalnya dari ponsel, dan beri tahu providermu.',
  'todo.provider.tiktok.unreachable': 'Pakai jaringan lain, misalnya dari ponsel, dan beri tahu providermu.',
  'change.works-nowhere': 'Kalau TikTok juga gagal di tempat lain, itu akan mengubah ini.',
  'evidence.vantage-name': '{host}, dicoba oleh komputer {where}: {reached} dari {asked} bisa menjangkaunya.',
  'evidence.vantage-address':
    'Server yang ditunjukkan kepadamu untuk {host}, dicoba oleh komputer {where}: {reached} dari {asked} bisa menjangkaunya.',
  'evidence.where-network': 'di jaringan providermu',
  'evidence.where-country': 'di negaramu',
  'evidence.where-world': 'di tempat lain',
  'evidence.blocking-country':
    'Tes para sukarelawan di negaramu beberapa hari terakhir: {blocked} dari {tests} mendapati TikTok diblokir.',
  'evidence.blocking-network':
    'Tes para sukarelawan di jaringan providermu beberapa hari terakhir: {blocked} dari {tests} mendapati TikTok diblokir.',
  'evidence.outage-normal': 'Tidak ada yang melaporkan gangguan di provider atau negaramu.',
  'evidence.outage-warning': '{signals} sinyal mengarah ke gangguan di provider atau negaramu.',
  'evidence.outage-critical': '{signals} sinyal melaporkan gangguan di provider atau negaramu.',
  'evidence.cloud-well': '{owner}, tempat sebagian TikTok berjalan, tidak melaporkan gangguan.',
  'evidence.cloud-troubled': '{owner}, tempat sebagian TikTok berjalan, melaporkan gangguan: {regions}.',
  'evidence.routes': 'Rute ke salah satu jaringan TikTok terlihat oleh {percent}% internet.',
  'evidence.chatter': 'Orang yang menulis secara publik bahwa TikTok gagal: {posts} belakangan ini, biasanya {usual}.',
  'evidence.ban': 'Sebuah daftar per {listed} menyebut TikTok dilarang di negaramu sejak {since}.',
  'note.fails-elsewhere': 'TikTok berfungsi di sini, tetapi banyak orang lain sedang tidak bisa menjangkaunya.',
  'settings.outside.allowed': 'Tanya yang lain',
  'settings.outside.allowed.what':
    'Tidak ada yang ditanya sebelum kamu izinkan, dan setelah itu pun hanya kalau ada gangguan atau kamu menekan tombolnya. Masing-masing bisa memberi tahu keadaan TikTok di tempat lain, dan masing-masing jadi tahu sesuatu tentang kamu. Langsung berlaku.',
  'settings.outside.country': 'Negaramu',
  'settings.outside.country.what':
    'Dua huruf, misalnya ID, supaya orang di negaramu bisa ditanya. Kalau kosong, Tokwatch mencarinya dari sumber yang kamu izinkan, kalau sumber itu menyebutnya.',
  'outside.learns': 'Jadi tahu: {what}',
  'outside.terms': 'Ketentuan: {what}',
  'outside.globalping': 'Globalping',
  'outside.globalping.what': 'Komputer para sukarelawan di seluruh dunia mencoba menjangkau TikTok untukmu.',
  'outside.globalping.learns':
    'alamat IP-mu, host TikTok yang gagal bagimu dan alamat servernya, negara dan providermu. Hasil tes bisa dibaca siapa saja yang tahu nomornya.',
  'outside.globalping.terms': 'jsDelivr; gratis untuk pemakaian pribadi, 250 tes per jam.',
  'outside.ooni': 'OONI',
  'outside.ooni.what': 'Apakah tes para sukarelawan di negaramu atau di jaringan providermu mendapati TikTok diblokir.',
  'outside.ooni.learns': 'alamat IP-mu, negara dan providermu, dan bahwa kamu bertanya tentang TikTok.',
  'outside.ooni.terms': 'data berlisensi CC BY-NC-SA 4.0, bukan untuk pemakaian komersial.',
  'outside.ioda': 'IODA',
  'outside.ioda.what': 'Apakah provider atau negaramu terputus dari internet.',
  'outside.ioda.learns': 'alamat IP-mu, negara dan providermu.',
  'outside.ioda.terms': 'data © Georgia Tech, semua hak dilindungi; hanya ditampilkan kepadamu.',
  'outside.oci': 'Status Oracle Cloud',
  'outside.oci.what': 'Apakah pusat data yang dipakai TikTok di Amerika Serikat melaporkan gangguan.',
  'outside.oci.learns': 'alamat IP-mu.',
  'outside.oci.terms': 'halaman status publik.',
  'outside.ripestat': 'RIPEstat',
  'outside.ripestat.what': 'Provider mana yang kamu pakai, dan apakah rute ke jaringan TikTok sendiri terlihat.',
  'outside.ripestat.learns': 'alamat IP-mu. Hanya bagian depannya yang dikirim sebagai pertanyaan.',
  'outside.ripestat.terms': 'RIPE NCC, gratis sampai 1.000 pertanyaan per hari.',
  'outside.chatter': 'Obrolan publik',
  'outside.chatter.what':
    'Berapa banyak orang yang menulis di Mastodon dan Bluesky bahwa TikTok gagal. Hanya ditanya kalau kamu menekan tombolnya; butuh beberapa megabyte. Yang disimpan hanya jumlahnya.',
  'outside.chatter.learns': 'alamat IP-mu, dan di Mastodon juga bahwa kamu bertanya tentang TikTok.',
  'outside.chatter.terms':
    'linimasa publik mastodon.social dan Jetstream milik Bluesky; setiap kiriman milik penulisnya.',
  'outside.nobody': 'Jangan tanya siapa pun',
  'outside.health.never': 'Belum ditanya.',
  'outside.health.waiting': 'Sudah ditanya; belum ada jawaban.',
  'outside.health.answered': 'Menjawab pada {time}.',
  'outside.health.resting': 'Jeda sampai {time}: tidak menjawab, minta jeda, atau sudah cukup sering ditanya.',
  'outside.health.nothing':
    'Tidak bisa mengatakan apa-apa pada {time}: letakmu kurang diketahui, atau tidak ada yang bisa ditanya di sana.',
  'outside.health.failed': 'Tidak menjawab pada {time}.',
  'outside.health.garbled': 'Memberi jawaban pada {time} yang tidak terbaca.',
  'outside.ask': 'Tanya yang lain sekarang',
  'outside.asking': 'Bertanya ke yang lain…',
  'outside.stop': 'Berhenti bertanya',
  'outside.wait': 'Jawabannya butuh paling lama setengah menit.',
  'outside.nobody-allowed': 'Belum ada yang ditanya di tempat lain. Pilih siapa yang boleh ditanya Tokwatch.',
  'outside.not-yet': 'Belum ada yang ditanya soal ini.',
  'outside.no-answer': 'Tidak ada yang memberi jawaban. Keadaan masing-masing ada di setelan.',
  'outside.no-comparison':
    'Tidak ada yang bisa mengatakan bagaimana orang lain menjangkau TikTok. Yang mereka katakan ada di bawah.',
  'outside.said': 'Kata mereka',
  'outside.elsewhere': 'Di sini dan di tempat lain',
  'outside.here': 'di sini',
  'outside.there': 'tempat lain',
  'outside.row-tiktok': 'TikTok',
  'outside.row-control': 'situs lain',
  'outside.row-control-long': 'Situs lain',
  'fare.works': 'berfungsi',
  'fare.fails': 'gagal',
  'fare.unknown': 'tidak diketahui',
  'outside.asked-at': 'Yang lain ditanya pada {time}.',
  'outside.see': 'Lihat sendiri',
  'outside.see-opens': 'Halaman ini terbuka di browsermu. Tokwatch sendiri tidak bertanya ke satu pun di antaranya.',
  'see.downdetector': 'Downdetector: berapa banyak yang melaporkan gangguan',
  'see.statusgator': 'StatusGator: yang dilihatnya dan para pengunjungnya',
  'see.reddit': 'Reddit, r/TikTok: kiriman terbaru',
  'see.support': 'TikTok Support di X',
  'see.account': 'Akun TikTok sendiri di TikTok',
  'see.not-opened': 'Browsermu tidak bisa dibuka. Buka sendiri, lalu kunjungi {url}',
  'outside.friend': 'Tanya teman',
  'outside.friend-text':
    'TikTok di tempatmu jalan tidak? Di tempatku bermasalah. Tolong buka tiktok.com, lalu beri tahu aku kamu di negara mana dan pakai provider apa.',
  'outside.copy': 'Salin teksnya',
  'outside.copied': 'Tersalin.',
  'outside.copy-marked': 'Teksnya sudah ditandai; salin dengan keyboard.',
} as const satisfies TextsFor<typeof outsideEnglish>;
