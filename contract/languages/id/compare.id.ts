// The Indonesian texts of comparing two networks.
import type { TextsFor } from '../../message.ts';
import type { compareEnglish } from '../../messages.compare.en.ts';

/** What comparing two networks says, by message id. */
export const compare = {
  'compare.kind.cable': 'kabel',
  'compare.kind.wifi': 'Wi-Fi',
  'compare.kind.phone-usb': 'ponsel lewat USB',
  'compare.kind.phone-hotspot': 'hotspot ponsel',
  'compare.kind.vpn': 'VPN',
  'compare.kind.mobile': 'data seluler',
  'compare.kind.unknown': 'jenis yang tidak kukenal',
  'compare.why.link-down': 'tidak tersambung',
  'compare.why.no-address': 'tidak memberi alamat ke komputer ini',
  'compare.why.no-route': 'tidak punya jalan keluar sendiri',
  'compare.why.replies-dropped': 'sistem ini membuang yang kembali lewat sana (rp_filter ketat)',
  'compare.why.cannot-bind': 'koneksi tidak bisa diikat ke sana: untuk itu perlu Perl atau Python 3',
  'compare.now-used': 'dipakai sekarang',
  'compare.refused.cannot': 'Salah satu dari kedua jaringan tidak bisa diperiksa. Alasannya ada di daftar jaringan.',
  'compare.refused.same': 'Kedua jaringan itu sama. Sebutkan dua yang berbeda.',
  'compare.refused.gone': 'Salah satu dari kedua jaringan sudah tidak ada. Daftar ulang, lalu pilih dua.',
  'compare.refused.running': 'Perbandingan sedang berjalan. Tunggu sampai selesai, atau hentikan.',
  'compare.refused.live':
    'Kamu sedang LIVE, dan perbandingan mengambil jatah koneksimu. Bandingkan setelah LIVE, atau bilang kalau boleh.',
  'compare.refused.too-soon': 'TikTok baru saja ditanya untuk perbandingan. Bandingkan lagi dalam {seconds} dtk.',
  'compare.says.a-is-the-problem': 'Masalahnya di {network}, bukan di TikTok: lewat {other} semua baik.',
  'compare.says.b-is-the-problem': 'Masalahnya di {network}, bukan di TikTok: lewat {other} semua baik.',
  'compare.says.works-over-the-other':
    'TikTok gagal lewat {network} dan berfungsi lewat {other}: sebabnya jaringan itu, providernya, atau blokir di jalurnya.',
  'compare.says.better-over-the-other':
    'TikTok lebih buruk lewat {network} daripada lewat {other}: sebabnya jaringan itu, providernya, atau sesuatu di jalurnya.',
  'compare.says.tiktok-over-one':
    'Masalahnya bukan di kamu: TikTok sendiri menjawab dengan pesan gagal lewat {network}, dan melayanimu lewat {other}.',
  'compare.says.both-silent':
    'TikTok tidak menjawab lewat kedua jaringan: sedang down, atau diblokir bagi keduanya, misalnya di seluruh negara.',
  'compare.says.line-below': '{network} putus, dan VPN {other} membutuhkan koneksi di bawahnya.',
  'compare.says.both-same-tiktok': 'Masalahnya bukan di kamu: TikTok gagal lewat kedua jaringan dengan cara yang sama.',
  'compare.says.both-same': 'Kedua jaringan punya gangguan yang sama.',
  'compare.says.both-fine': 'TikTok berfungsi lewat kedua jaringan.',
  'compare.says.both-broken-differently': 'Kedua jaringan punya gangguannya masing-masing.',
  'compare.says.cannot-conclude': 'Aku tidak bisa memastikan jaringan yang mana.',
  'compare.todo.a-is-the-problem': 'Pakai {other} dulu. Gangguan di {network} tertulis di bawah.',
  'compare.todo.b-is-the-problem': 'Tetap pakai {other}. Gangguan di {network} tertulis di bawah.',
  'compare.todo.tiktok-over-one': 'Pakai {other} dulu. Tidak ada yang perlu diperbaiki di {network}.',
  'compare.todo.both-silent':
    'Tunggu. Orang di tempat lain bisa membedakan keduanya: siapa yang bisa ditanya ada di setelan.',
  'compare.todo.line-below': 'Perbaiki {network} dulu, lalu bandingkan lagi.',
  'compare.todo.both-same-tiktok': 'Tunggu. Jaringan lain, mulai ulang, atau aplikasi lain tidak akan membantu.',
  'compare.todo.both-same': 'Jaringan lain yang sejenis tidak akan membantu.',
  'compare.todo.both-fine': 'Kalau TikTok masih gagal bagimu, bandingkan lagi saat itu terjadi.',
  'compare.todo.both-broken-differently': 'Perbaiki yang lebih mudah diperbaiki, atau coba yang ketiga.',
  'compare.todo.cannot-conclude': 'Di bawah tertulis apa yang kurang. Bandingkan lagi setelah itu.',
  'compare.because.elsewhere':
    'Yang dikirim lewat {network} tidak keluar dari sana: penghitungnya bergerak {own} byte, padahal {sent} dikirim. Yang terlihat di sana tidak dihitung.',
  'compare.because.no-counters':
    'Aku tidak bisa membuktikan jaringan mana yang dipakai untuk {network}: sistem ini tidak menghitung byte-nya.',
  'compare.because.changed':
    '{network} berubah selama aku memeriksa: datang atau pergi, atau mendapat alamat atau router lain. Yang terlihat di sana tidak dihitung.',
  'compare.because.counters':
    '{network} memang dipakai: {sent} byte dikirim, dan antarmukanya membawa {own} dalam waktu itu.',
  'compare.because.nothing-left':
    'Tidak ada yang bisa keluar lewat {network}: sambungannya berakhir di router. Tidak ada pula yang kembali.',
  'compare.because.not-sent': '{network} tidak tersambung, begitu kata komputer ini sendiri.',
  'compare.because.cannot-bind':
    'Koneksi tidak bisa diikat ke {network} di sini, atau tidak sepanjang waktu, jadi yang terlihat di sana tidak dihitung. Di Linux, untuk itu perlu Perl atau Python 3.',
  'compare.because.unknown': 'Lewat {network}, yang terlihat terlalu sedikit untuk dinilai.',
  'compare.because.guessed':
    'Server DNS mana milik {network} tidak diketahui di sini: aku bertanya ke routernya, dan mungkin router itu bukan server DNS.',
  'compare.because.same-router': 'Keduanya lewat router yang sama, jadi ke luar keduanya satu koneksi.',
  'compare.because.different-ways':
    'Masing-masing punya router sendiri. Apakah di belakangnya ada satu koneksi yang sama, tidak terlihat dari sini.',
  'compare.because.vpn': '{network} adalah VPN: lewat salah satu koneksi komputer ini, mungkin {other}.',
  'compare.because.vpn-over': 'Yang dibawa {network} keluar lewat {other}: keduanya satu koneksi sampai ke server VPN.',
  'compare.because.vpn-firewall':
    'VPN {network} berfungsi, dan VPN itu lewat {other}: jadi koneksi itu membawa data. Sesuatu di komputer ini, biasanya VPN itu sendiri, tidak meloloskan yang lain lewat sana.',
  'compare.because.proxy':
    'Komputer ini diminta memakai proxy, yang menempuh jalannya sendiri. Yang terlihat lewat {network} tanpa proxy tidak menuduh siapa pun.',
  'compare.because.seen-twice': 'Keduanya diperiksa dua kali, bergantian.',
  'compare.because.seen-once': 'Masing-masing diperiksa sekali.',
  'compare.side': '{network} ({kind})',
  'compare.side-uncounted': 'Yang terlihat di sini tidak dihitung, seperti tertulis di bawah.',
  'compare.networks': 'Jaringan komputer ini',
  'compare.looking': 'Memeriksa lewat {network}, ke-{look} dari paling banyak {looks}…',
  'compare.one-network': 'Hanya satu jaringan yang bisa dipakai di sini, jadi tidak ada pembandingnya.',
  'compare.no-network': 'Tidak ada jaringan yang bisa dipakai di sini, jadi tidak ada yang dibandingkan.',
  'compare.guide.hotspot':
    'Pakai ponselmu sebagai jaringan kedua: matikan Wi-Fi-nya, nyalakan hotspot (iPhone: Pengaturan, Hotspot Pribadi. Android: Setelan, Jaringan, Hotspot), lalu sambungkan, atau colokkan ponsel lewat USB dan nyalakan tethering USB.',
  'compare.guide.wifi-only':
    'Kalau komputer ini hanya punya Wi-Fi, colokkan ponsel lewat USB: menyambung ke hotspot berarti meninggalkan Wi-Fi-mu.',
  'compare.guide.data': 'Perbandingan memakai {from} sampai {to} MB data selulernya.',
  'compare.takes': 'Perbandingan memakai {from} sampai {to} MB data dari masing-masing jaringan.',
  'compare.takes-phone':
    'Perbandingan memakai {from} sampai {to} MB data dari masing-masing jaringan, dan {network} mungkin dibayar per MB.',
  'compare.guide.wait': 'Kubandingkan begitu muncul. Ctrl-C untuk mengakhiri.',
  'compare.guide.wait-option': 'Dengan --wait, kubandingkan begitu muncul.',
  'compare.title': 'Apakah karena jaringan ini?',
  'compare.what':
    'Memeriksa lewat dua jaringan komputer ini secara bergantian, lalu mengatakan yang mana masalahnya, atau bahwa keduanya melihat hal yang sama. Butuh sepuluh detik kalau semua baik, dan paling lama dua menit.',
  'compare.which': 'Dua yang mana',
  'compare.list-again': 'Daftar ulang',
  'compare.listing': 'Mendaftar…',
  'compare.none-listed': 'Komputer ini tidak menyebut jaringan apa pun.',
  'compare.choose-two': 'Pilih dua.',
  'compare.live': 'Kamu sedang LIVE, dan perbandingan mengambil jatah koneksimu.',
  'compare.start': 'Bandingkan',
  'compare.start-live': 'Tetap bandingkan',
  'compare.busy': 'Membandingkan…',
  'compare.cancel': 'Hentikan',
  'compare.refused-hidden': 'Tidak dimulai. Alasannya disembunyikan oleh mode streamer.',
  'compare.ended.cancelled': 'Berakhir tanpa hasil.',
  'compare.ended.live': 'Diakhiri, karena kamu mulai LIVE: perbandingan mengambil jatah koneksi.',
  'compare.ended.gave-up': 'Tidak ada jaringan kedua dalam satu jam, jadi aku berhenti menunggu.',
  'compare.await': 'Bandingkan begitu ada jaringan kedua',
  'compare.await-what': 'Aku menunggu paling lama satu jam, juga saat jendela ini ditutup, dan tidak di tengah LIVE.',
  'compare.awaiting': 'Menunggu jaringan kedua sampai {time}.',
  'compare.at': 'Dibandingkan pada {time}, dalam {seconds} dtk.',
  'compare.side-by-side': 'Berdampingan',
  'compare.unseen': 'Tidak dinilai di keduanya: {features}.',
  'compare.rests-on': 'Dasarnya',
  'compare.figures': 'Bukti dalam angka',
  'compare.figure.sent': 'kukirim',
  'compare.figure.own-sent': 'dikirim antarmukanya',
  'compare.figure.other-sent': 'dikirim yang satunya sementara itu',
  'compare.figure.received': 'kembali kepadaku',
  'compare.figure.own-received': 'diterima antarmukanya',
  'compare.figure.other-received': 'diterima yang satunya sementara itu',
  'compare.not-counted': 'tidak dihitung',
  'compare.took': 'Data terpakai: {list}.',
  'compare.took-of': '{size} dari {network}',
  'compare.as-text': 'Sebagai teks',
  'compare.copy': 'Salin',
  'compare.copied': 'Tersalin.',
  'compare.copy-marked': 'Sudah ditandai: salin dengan keyboard.',
  'compare.numbered': '{kind} {number}',
} as const satisfies TextsFor<typeof compareEnglish>;
