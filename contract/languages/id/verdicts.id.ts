// What each verdict says, what to do about it, and what would overturn it, in Indonesian.
import type { TextsFor } from '../../message.ts';
import type { verdictEnglish } from '../../messages.verdicts.en.ts';

/** The sentences of the verdicts, by message id. */
export const verdicts = {
  'verdict.ok': 'Semua beres: TikTok menjawab, dan koneksimu baik.',
  'ok.with-loss': 'TikTok menjawab, tetapi {percent}% paket uji hilang di koneksimu, jadi bisa tersendat.',
  'verdict.unknown.looking': 'Memeriksa…',
  'verdict.unknown.too-little': 'Aku belum bisa memastikan: jawaban yang masuk masih terlalu sedikit untuk dinilai.',
  'verdict.unknown.held': 'Jaringan atau jam komputermu baru saja berubah: aku periksa lagi sebelum menilai.',
  'verdict.unknown.unexplained':
    'Ada yang gagal, tetapi aku belum bisa menyebut apa, jadi aku tidak menyalahkan siapa pun.',
  'verdict.unknown.lossy': '{percent}% dari yang dikirim hilang di koneksimu, jadi aku tidak bisa menilai TikTok.',
  'verdict.device.link-down': 'Masalahnya di komputer ini: tidak ada kabel yang terpasang dan Wi-Fi tidak tersambung.',
  'verdict.device.no-address': 'Masalahnya di komputer ini: sudah tersambung, tetapi jaringan tidak memberinya alamat.',
  'verdict.device.no-route':
    'Masalahnya di komputer ini: sudah punya alamat, tetapi tidak ada jalan keluar ke internet yang diatur.',
  'verdict.router.down':
    'Masalahnya di routermu atau Wi-Fi ke sana: tidak ada yang menjawab di belakangnya, dan routernya tidak memberi tanda hidup.',
  'verdict.internet.down':
    'Masalahnya di provider internetmu: routermu berfungsi, tetapi tidak ada yang menjawab di belakangnya.',
  'here.internet.down':
    'Masalahnya di komputer ini: sesuatu di dalamnya, misalnya firewall, melarang semua koneksi ke internet.',
  'refused.internet.down':
    'Sesuatu di dekatmu menolak semua koneksi ke internet: router yang menjeda komputer ini, atau firewall. Aku tidak bisa memastikan yang mana.',
  'unseen.internet.down':
    'Tidak ada yang menjawab di luar komputer ini. Aku tidak bisa memastikan apakah itu routermu atau jalurmu: macOS tidak mengizinkanku melihat router.',
  'verdict.internet.captive-portal':
    'Kamu harus login ke jaringan ini dulu: yang menjawab jaringan ini, bukan internet.',
  'verdict.dns.down':
    'Masalahnya di pencarian nama: DNS jaringanmu tidak menjawab satu nama pun; internetnya sendiri berfungsi.',
  'verdict.dns.tiktok-blocked':
    'DNS jaringanmu memblokir TikTok: {count} nama milik TikTok tidak mendapat jawaban yang benar di sana, termasuk {name}; DNS lain mengenalnya.',
  'failing.dns.tiktok-blocked':
    'Kemungkinan besar masalahnya di DNS jaringanmu: tidak ada jawaban untuk {count} nama milik TikTok, termasuk {name}; DNS lain mengenalnya.',
  'hosts.dns.tiktok-blocked':
    'Masalahnya di komputer ini: file hosts-nya membuat {count} nama milik TikTok tidak mengarah ke mana pun, termasuk {name}. DNS-mu mengenalnya.',
  'verdict.path.ip-blocked':
    'TikTok diblokir di tengah jalan: paket ke servernya dibuang sebelum sampai. Selain itu internet berfungsi.',
  'likely.path.ip-blocked':
    'TikTok kemungkinan besar diblokir di tengah jalan: paket ke servernya terhenti sebelum sampai. Selain itu internet berfungsi.',
  'partly.path.ip-blocked':
    'Sebagian TikTok diblokir di tengah jalan: paket ke servernya untuk {features} dibuang sebelum sampai.',
  'likelypart.path.ip-blocked':
    'Sebagian TikTok kemungkinan besar diblokir di tengah jalan: paket ke servernya untuk {features} terhenti sebelum sampai.',
  'verdict.path.sni-blocked':
    'TikTok diblokir di tengah jalan: koneksi diputus begitu namanya muncul. Selain itu internet berfungsi.',
  'likely.path.sni-blocked':
    'TikTok kemungkinan besar diblokir di tengah jalan: servernya menjawab, tetapi tidak kalau nama TikTok disebut. Selain itu internet berfungsi.',
  'partly.path.sni-blocked':
    'Sebagian TikTok diblokir di tengah jalan: koneksi untuk {features} diputus begitu nama servernya muncul.',
  'likelypart.path.sni-blocked':
    'Sebagian TikTok kemungkinan besar diblokir di tengah jalan: server untuk {features} menjawab, tetapi tidak kalau namanya disebut.',
  'verdict.tiktok.down': 'Masalahnya bukan di kamu. TikTok sedang down: servernya sendiri menjawab dengan pesan gagal.',
  'verdict.tiktok.feature-down': 'Masalahnya bukan di kamu. Sebagian TikTok gagal: {features}. Bagian lain menjawab.',
  'verdict.tiktok.cdn-down':
    'Masalahnya bukan di kamu. Server TikTok untuk {features} tidak menjawab; bagian lain TikTok menjawab.',
  'failing.tiktok.cdn-down':
    'Masalahnya bukan di kamu. Server TikTok untuk {features} menjawab dengan pesan gagal; bagian lain TikTok menjawab dengan baik.',
  'verdict.tiktok.unreachable':
    'TikTok tidak menjawab dari sini, dan aku tidak bisa memastikan apakah TikTok sedang down atau diblokir di tengah jalan.',
  'partly.tiktok.unreachable':
    'Sebagian TikTok tidak menjawab dari sini: {features}. Aku tidak bisa memastikan apakah bagian itu sedang down atau diblokir di tengah jalan.',
  'verdict.device.clock-wrong':
    'Masalahnya di komputer ini: jamnya meleset {minutes} menit. Koneksi aman butuh jam yang tepat.',
  'hours.device.clock-wrong':
    'Masalahnya di komputer ini: jamnya meleset {hours} jam. Koneksi aman butuh jam yang tepat.',
  'days.device.clock-wrong':
    'Masalahnya di komputer ini: jamnya meleset {days} hari. Koneksi aman butuh jam yang tepat.',
  'verdict.device.vpn-down':
    'Masalahnya di VPN-mu: tidak ada yang bisa lewat di sana, padahal koneksi di bawahnya berfungsi.',
  'verdict.device.proxy-broken':
    'Masalahnya di proxy-mu: proxy itu diatur di komputer ini, tetapi tidak meloloskan apa pun.',
  'verdict.lan.degraded':
    'Masalahnya di sambungan ke routermu: {percent}% paket hilang di situ dan jawaban butuh {ms} ms. Penyebabnya biasanya Wi-Fi yang terlalu jauh.',
  'lossy.lan.degraded':
    'Masalahnya di sambungan ke routermu: {percent}% paket hilang di situ. Penyebabnya biasanya Wi-Fi yang terlalu jauh.',
  'late.lan.degraded':
    'Masalahnya di sambungan ke routermu: jawaban di situ butuh {ms} ms. Penyebabnya biasanya Wi-Fi yang terlalu jauh.',
  'verdict.internet.loss': 'Masalahnya di koneksi internetmu: {percent}% paket hilang setelah routermu.',
  'unsplit.internet.loss':
    '{percent}% paket hilang, dan aku tidak bisa memastikan apakah di rumahmu atau di jalur providermu: routermu tidak ikut dalam tes.',
  'verdict.internet.latency': 'Masalahnya di koneksi internetmu: jawaban butuh {ms} ms, {comparison}.',
  'unsplit.internet.latency':
    'Jawaban butuh {ms} ms, {comparison}, dan aku tidak bisa memastikan apakah di rumahmu atau di jalur providermu.',
  'busy.internet.latency':
    'Jawaban butuh {ms} ms, {comparison}. Komputer ini sendiri sedang sibuk memakai koneksi, dan aku tidak bisa memastikan apakah itu sebabnya.',
  'latency.than-usual': 'jauh lebih lama dari biasanya di sini',
  'latency.than-anywhere': 'lebih lama dari koneksi biasa mana pun',
  'verdict.internet.slow': 'Masalahnya di koneksi internetmu: saat ini kapasitasnya terlalu kecil untuk video.',
  'verdict.internet.line-full': 'Sesuatu di komputer ini memakai seluruh koneksi: yang lain harus menunggu.',
  'verdict.internet.tls-intercepted':
    'Sesuatu di jaringan atau komputer ini membuka isi koneksi aman: tidak ada situs yang menunjukkan sertifikat yang bisa dipercaya.',
  'verdict.internet.ipv6-broken':
    'Jaringanmu menawarkan IPv6, tetapi IPv6-nya mati, dan semuanya menunggu IPv6 itu dulu.',
  'verdict.dns.slow': 'Masalahnya di pencarian nama: DNS jaringanmu butuh {ms} ms untuk setiap nama.',
  'verdict.dns.aaaa-broken':
    'Masalahnya di pencarian nama: DNS jaringanmu tidak pernah menjawab soal alamat IPv6, dan program menunggu jawabannya.',
  'verdict.dns.tiktok-partial':
    'DNS jaringanmu memblokir sebagian TikTok: {name}. Akibatnya ini tidak bisa dipakai: {features}; bagian lain berfungsi.',
  'failing.dns.tiktok-partial':
    'Kemungkinan besar masalahnya di DNS jaringanmu: tidak ada jawaban untuk {name}, padahal DNS lain mengenalnya. Akibatnya ini tidak bisa dipakai: {features}; bagian lain berfungsi.',
  'hosts.dns.tiktok-partial':
    'Masalahnya di komputer ini: file hosts-nya membuat {name} tidak mengarah ke mana pun. Akibatnya ini tidak bisa dipakai: {features}; bagian lain berfungsi.',
  'verdict.path.block-page':
    'Ada pihak di tengah jalan yang menampilkan pemberitahuan sebagai ganti TikTok. Selain itu internet berfungsi.',
  'verdict.path.tls-intercepted':
    'Ada pihak di tengah jalan yang membuka isi koneksi ke TikTok: sertifikatnya bukan milik TikTok. Situs lain dibiarkan.',
  'private.path.tls-intercepted':
    'Sesuatu di jaringan atau komputer ini membuka isi koneksi ke TikTok dan menunjukkan sertifikat yang {fault}. Aku tidak bisa memastikan apa itu.',
  'verdict.path.port-blocked':
    'Jaringanmu tidak meloloskan stream LIVE lewat port 1935. Server yang sama menjawab di port 443.',
  'verdict.path.ingest-down':
    'Server LIVE-mu tidak menerima stream, sedangkan internet menjawab. Itu bukan server TikTok, jadi ini tidak mengatakan apa pun tentang TikTok.',
  'partly.path.ingest-down':
    'Server LIVE-mu tidak menerima stream di alamat yang kamu atur; di port lain menerima. Itu bukan server TikTok.',
  'verdict.path.mtu':
    'Paket besar hilang di koneksimu: jawaban kecil sampai, tetapi halaman dan video berhenti di tengah.',
  'verdict.path.loss': 'Paket hilang hanya di jalur ke TikTok ({percent}%). Aku tidak bisa memastikan di pihak mana.',
  'verdict.path.throttled':
    'Konten TikTok datang jauh lebih lambat daripada yang lain. Aku tidak bisa memastikan apakah diperlambat di tengah jalan.',
  'verdict.tiktok.slow': 'Masalahnya bukan di kamu. TikTok lambat menjawab: {features}.',
  'unsplit.tiktok.slow':
    'TikTok lambat menjawab: {features}. Sesuatu di sini membuka isi koneksi aman, jadi aku tidak bisa memastikan yang mana dari keduanya penyebabnya.',
  'verdict.tiktok.cdn-partial':
    'Masalahnya bukan di kamu. Sebagian server TikTok untuk {features} mati, dan itu terasa.',
  'unsplit.tiktok.cdn-partial':
    'Sebagian server TikTok untuk {features} tidak menjawab, dan itu terasa. Aku tidak bisa memastikan apakah servernya atau jalur ke sana.',
  'verdict.tiktok.cdn-slow':
    'Konten TikTok datang terlalu lambat: {features}. Aku tidak melihat yang menghambatnya di tengah jalan, tetapi dari sini kemungkinan itu tidak bisa kusingkirkan.',
  'verdict.tiktok.ingest-down':
    'Masalahnya bukan di kamu. Server LIVE TikTok tidak menerima stream: kamu tidak bisa LIVE lewat server itu.',
  'partly.tiktok.ingest-down':
    'Masalahnya bukan di kamu. Server LIVE TikTok tidak menerima stream di alamat yang kamu atur; di port lain menerima.',
  'unsplit.tiktok.ingest-down':
    'Server LIVE-mu tidak menerima stream di alamat yang kamu atur; di port lain menerima. Aku tidak bisa memastikan apakah itu TikTok atau sesuatu di tengah jalan.',
  'verdict.tiktok.dns-down':
    'Masalahnya bukan di kamu. Server nama milik TikTok sendiri gagal: tidak ada yang bisa mencari nama-namanya.',
  'verdict.tiktok.certificate': 'Masalahnya bukan di kamu. TikTok menunjukkan sertifikat yang {fault}.',
  'unsplit.tiktok.certificate':
    'Koneksi ke TikTok untuk {features} berakhir pada sertifikat yang {fault}. Aku tidak bisa memastikan apakah itu kekeliruan TikTok atau ada pihak di tengah jalan.',
  'certificate.expired': 'sudah kedaluwarsa',
  'certificate.wrong-name': 'dibuat untuk nama lain',
  'certificate.untrusted': 'tidak dijamin siapa pun',
  'verdict.tiktok.maintenance': 'Masalahnya bukan di kamu. TikTok sendiri bilang sedang dalam pemeliharaan.',
  'verdict.tiktok.geo-blocked': 'TikTok sendiri bilang tidak tersedia di tempat kamu tampaknya berada.',
  'partly.tiktok.geo-blocked':
    'TikTok sendiri bilang sebagian layanannya tidak tersedia di tempat kamu tampaknya berada: {features}.',
  'verdict.tiktok.access-denied':
    'TikTok menolak semua yang kuminta, jadi aku tidak bisa menilainya: mungkin yang ditolak alamat ini, atau hanya program sepertiku.',
  'verdict.tiktok.rate-limited':
    'TikTok memintaku lebih pelan dan menyembunyikan semuanya dariku, jadi aku tidak bisa menilainya. Nanti kuperiksa lagi.',
  'todo.ok': 'Tidak ada yang perlu dilakukan.',
  'todo.unknown': 'Beri aku waktu sebentar: aku mengecek lagi sendiri.',
  'todo.device.link-down': 'Pasang kabelnya atau nyalakan Wi-Fi.',
  'todo.device.no-address': 'Sambungkan ulang ke jaringan. Kalau tidak membantu, mulai ulang router.',
  'todo.device.no-route': 'Sambungkan ulang ke jaringan, atau minta alamat baru.',
  'todo.router.down':
    'Cek apakah router mendapat listrik, mendekatlah kalau kamu pakai Wi-Fi, lalu mulai ulang router.',
  'todo.internet.down': 'Mulai ulang router sekali. Kalau tidak membantu, pakai jaringan lain dan hubungi providermu.',
  'todo.internet.captive-portal': 'Buka halaman apa saja di browser dan login.',
  'todo.dns.down': 'Mulai ulang router, atau pilih server DNS lain untuk koneksi ini.',
  'todo.dns.tiktok-blocked': 'Izinkan TikTok di filter DNS atau file hosts, atau pilih server DNS lain.',
  'todo.path.ip-blocked': 'Coba jaringan lain. Memulai ulang router tidak akan membantu.',
  'todo.path.sni-blocked': 'Coba jaringan lain. Memulai ulang router tidak akan membantu.',
  'todo.tiktok.down':
    'Tidak ada yang perlu diperbaiki di sini: tunggu saja. Gangguan seperti ini biasanya berlangsung beberapa jam.',
  'todo.tiktok.feature-down': 'Tidak ada yang perlu diperbaiki di sini: tunggu saja, atau pakai yang berfungsi.',
  'todo.tiktok.cdn-down': 'Tidak ada yang perlu diperbaiki di sini: tunggu saja.',
  'todo.tiktok.unreachable':
    'Coba jaringan lain, misalnya dari ponselmu: kalau TikTok bisa dibuka di sana, kemungkinan besar sesuatu di sini atau di tengah jalan menghalanginya.',
  'todo.device.clock-wrong': 'Setel jamnya, atau biarkan sistem yang menyetelnya.',
  'todo.device.vpn-down': 'Sambungkan ulang VPN, atau matikan.',
  'todo.device.proxy-broken': 'Matikan proxy di setelan jaringan, atau jalankan lagi.',
  'todo.lan.degraded': 'Mendekatlah ke router atau pakai kabel.',
  'todo.internet.loss': 'Pakai jaringan lain kalau bisa, mulai ulang router sekali, lalu hubungi providermu.',
  'todo.internet.latency': 'Pakai jaringan lain kalau bisa, mulai ulang router sekali, lalu hubungi providermu.',
  'todo.internet.slow': 'Pakai jaringan lain kalau bisa, atau turunkan kualitasnya.',
  'todo.internet.line-full': 'Hentikan atau jeda unduhan dan unggahan besar.',
  'todo.internet.tls-intercepted':
    'Jangan masukkan kata sandi di sini. Pakai jaringan lain, atau tanyakan kepada pengelola jaringan ini atau aplikasi keamananmu.',
  'todo.internet.ipv6-broken': 'Mulai ulang router. Kalau tidak membantu, dahulukan IPv4.',
  'todo.dns.slow': 'Mulai ulang router, atau pilih server DNS lain untuk koneksi ini.',
  'todo.dns.aaaa-broken': 'Mulai ulang router, atau pilih server DNS lain untuk koneksi ini.',
  'todo.dns.tiktok-partial': 'Izinkan nama itu di filter DNS atau file hosts, atau pilih server DNS lain.',
  'todo.path.block-page': 'Coba jaringan lain. Memulai ulang router tidak akan membantu.',
  'todo.path.tls-intercepted': 'Jangan login ke TikTok di sini. Coba jaringan lain.',
  'todo.path.port-blocked': 'Sebagai gantinya, beri encodermu alamat RTMPS di port 443.',
  'todo.path.ingest-down': 'Cek apakah layanan tujuan stream-mu terganggu, atau pilih server lainnya di sana.',
  'todo.path.mtu': 'Mulai ulang router. Kalau tidak membantu, pakai jaringan lain dan hubungi providermu.',
  'todo.path.loss': 'Coba jaringan lain.',
  'todo.path.throttled': 'Coba jaringan lain.',
  'todo.tiktok.slow': 'Tidak ada yang perlu diperbaiki di sini: tunggu saja.',
  'todo.tiktok.cdn-partial': 'Tidak ada yang perlu diperbaiki di sini: tunggu saja.',
  'todo.tiktok.cdn-slow': 'Coba jaringan lain: sama lambat atau tidaknya di sana akan memperjelas. Atau tunggu saja.',
  'todo.tiktok.ingest-down': 'Minta alamat server baru di TikTok LIVE, atau tunggu.',
  'todo.tiktok.dns-down': 'Tidak ada yang perlu diperbaiki di sini: tunggu saja.',
  'todo.tiktok.certificate':
    'Tidak ada yang perlu diperbaiki di sini: tunggu saja. Jangan abaikan peringatan yang muncul.',
  'todo.tiktok.maintenance': 'Tidak ada yang perlu diperbaiki di sini: tunggu saja.',
  'todo.tiktok.geo-blocked': 'Ini keputusan TikTok. Hanya lewat jaringan lain kamu mungkin tampak di tempat lain.',
  'todo.tiktok.access-denied': 'Buka TikTok sendiri untuk memastikan. Kalau kamu juga ditolak, coba jaringan lain.',
  'todo.tiktok.rate-limited':
    'Buka TikTok sendiri untuk memastikan: kamu dilayani lebih baik daripada program pengecek.',
  'change.link-up': 'Sambungan kabel atau Wi-Fi akan mengubah ini.',
  'change.address': 'Alamat dari jaringan akan mengubah ini.',
  'change.route': 'Rute default akan mengubah ini.',
  'change.router-answers': 'Jawaban apa pun dari router akan mengubah ini.',
  'change.anchor-answers': 'Jawaban dari Google, Cloudflare, atau Quad9 akan mengubah ini.',
  'change.canary-exact': 'Halaman terkenal yang sampai tanpa diutak-atik akan mengubah ini.',
  'change.resolver-answers': 'Satu saja nama yang dijawab DNS-mu akan mengubah ini.',
  'change.resolver-tells-truth': 'Kalau DNS-mu memberi alamat TikTok yang asli, itu akan mengubah ini.',
  'change.hops-beyond': 'Jawaban dari titik yang lebih jauh di jalur ke TikTok akan mengubah ini.',
  'change.name-passes': 'Koneksi yang menyebut nama TikTok dan berhasil tersambung akan mengubah ini.',
  'change.other-network-same': 'Kalau TikTok gagal dengan cara yang sama di jaringan lain, itu akan mengubah ini.',
  'change.tiktok-answers': 'Jawaban yang baik dari TikTok akan mengubah ini.',
  'change.works-elsewhere':
    'Kalau TikTok berfungsi bagi orang lain, atau di jaringanmu yang lain, itu akan mengubah ini.',
  'change.something-fails': 'Bagian mana pun yang gagal dua kali berturut-turut akan mengubah ini.',
  'change.more-evidence': 'Lebih banyak jawaban, baik atau buruk, akan memperjelas ini.',
  'change.router-clean': 'Koneksi yang bersih ke router akan mengubah ini.',
  'change.anchors-clean': 'Tes yang bersih ke Google, Cloudflare, dan Quad9 akan mengubah ini.',
  'change.load-ends': 'Kelambatan yang sama saat tidak ada yang berjalan di komputer ini akan mengubah ini.',
  'change.transfer-fast': 'Transfer yang cepat dari situs lain mana pun akan mengubah ini.',
  'change.ipv6-answers': 'Satu saja jawaban lewat IPv6 akan mengubah ini.',
  'change.clock-agrees': 'Server yang cocok dengan jam komputer ini akan mengubah ini.',
  'change.tunnel-passes': 'Apa pun yang bisa lewat VPN akan mengubah ini.',
  'change.proxy-passes': 'Apa pun yang bisa lewat proxy akan mengubah ini.',
  'change.certificate-holds': 'Sertifikat yang sah akan mengubah ini.',
  'change.port-answers': 'Jawaban di port 1935 dari mana pun akan mengubah ini.',
  'change.large-pass': 'Paket besar yang sampai akan mengubah ini.',
  'change.own-names-answer': 'Jawaban untuk salah satu nama TikTok dari resolver mana pun akan mengubah ini.',
} as const satisfies TextsFor<typeof verdictEnglish>;
