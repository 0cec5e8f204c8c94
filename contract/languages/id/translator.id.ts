// What TikTok’s own messages mean and what to do about them, in Indonesian.
import type { TextsFor } from '../../message.ts';
import type { translatorEnglish } from '../../messages.translator.en.ts';

/** The sentences of the translator, by message id. */
export const translator = {
  'complaint.cannot-connect': '“Tidak dapat terhubung ke server”',
  'complaint.check-network': '“Periksa jaringanmu dan coba lagi”',
  'complaint.no-internet': '“Tidak ada koneksi internet”',
  'complaint.network-unstable': '“Jaringan tidak stabil”',
  'complaint.spinner': 'Memuat terus tanpa henti',
  'complaint.zero-counts': '0 tayangan, 0 suka, atau 0 komentar',
  'complaint.upload-stuck': 'Unggahan macet',
  'complaint.live-ended': '“LIVE berakhir”',
  'complaint.something-went-wrong': '“Terjadi kesalahan”',
  'complaint.stated-limit': 'TikTok membatasi percobaanmu',
  'complaint.stated-key': 'Kunci atau kata sandi ditolak',
  'complaint.stated-rule': 'Aturan TikTok',
  'complaint.stated-ban': 'TikTok tertutup bagi seseorang',
  'means.cannot-connect':
    'Aplikasi tidak mendapat jawaban yang bisa dipakai dari server TikTok. Aplikasi tidak tahu di pihak siapa masalahnya.',
  'means.check-network':
    'Aplikasi tidak mendapat jawaban pada waktunya dan menebak bahwa sebabnya jaringanmu. Aplikasi tidak bisa memastikannya.',
  'means.no-internet':
    'Aplikasi mengira dirinya offline. Aplikasi ini pernah meminta tersambung ke internet saat TikTok sendiri yang down (6 Juli 2021), jadi pesan ini tidak membuktikan apa pun.',
  'means.network-unstable': 'Terlalu banyak dari yang dikirim hilang, datang terlambat, atau tidak muat.',
  'means.spinner': 'Aplikasi meminta sesuatu dan masih menunggunya.',
  'means.zero-counts':
    'Angka datang dari server TikTok. Koneksi yang putus menampilkan angka lama atau tidak menampilkan apa-apa; ia tidak membuat angka jadi nol sementara yang lain termuat.',
  'means.upload-stuck':
    'Videonya tidak sampai, atau TikTok sudah menerimanya dan tidak meneruskannya. Aplikasi menampilkan keduanya dengan cara yang sama.',
  'means.live-ended':
    'TikTok menutup LIVE, atau tidak membiarkannya dimulai. TikTok tidak mengatakan apakah tidak ada stream yang masuk, ada yang mengakhirinya, atau karena aturan.',
  'means.something-went-wrong': 'Pesan TikTok yang paling umum: sebuah permintaan gagal, dan tidak dikatakan kenapa.',
  'means.stated-limit':
    'TikTok menghitung berapa kali sesuatu dicoba dalam suatu waktu, dan untuk sementara tidak menerima lagi.',
  'means.stated-key':
    'Yang diketik atau ditempel untuk membuktikan siapa kamu tidak diterima: salah, lama, atau sudah dicabut.',
  'means.stated-rule': 'TikTok menerapkan aturan pada sebuah akun, video, atau LIVE.',
  'means.stated-ban': 'TikTok, atau hukum yang diikutinya, menutup akses sebuah akun atau seluruh negara.',
  'here.stated-limit': 'Pesan ini menyebut alasannya sendiri: terlalu banyak dicoba dalam waktu singkat.',
  'here.stated-key': 'Pesan ini menyebut alasannya sendiri: kunci atau kata sandi ditolak.',
  'here.stated-rule': 'Pesan ini menyebut alasannya sendiri: aturan TikTok.',
  'here.stated-ban': 'Pesan ini menyebut alasannya sendiri: keputusan TikTok, atau hukum.',
  'here.stated': 'Gangguan di jaringanmu tidak menimbulkan ini.',
  'here.found.certain': 'Itulah sebabnya kamu melihat ini.',
  'here.found.likely': 'Kemungkinan besar itulah sebabnya kamu melihat ini.',
  'here.found.cannot-tell': 'Itu cocok dengan yang kamu lihat.',
  'here.found.computer': 'Kalau kamu melihatnya di komputer ini, itu menjelaskannya.',
  'here.found.with': 'Kalau kamu melihatnya pada {features}, itulah sebabnya.',
  'here.besides': 'Selain itu: {what}',
  'here.hint': 'Mungkin itu sebabnya.',
  'here.was': 'Sampai {minutes} mnt lalu keadaannya kurang baik: {what}',
  'here.elsewhere.line': 'Itu layak diperbaiki, tetapi kecil kemungkinan itu sebabnya kamu melihat ini.',
  'here.elsewhere.parts': 'Tetapi pesan ini soal hal lain, dan di situ TikTok menjawab: {features}.',
  'here.elsewhere.unseen': 'Tetapi pesan ini soal {features}, yang tidak bisa kunilai dari sini.',
  'here.nothing.seen': 'Dari sini tidak ada gangguan: koneksimu baik, dan TikTok menjawab untuk {features}.',
  'here.nothing.unseen':
    'Dari sini tidak ada gangguan pada koneksimu, tetapi {features} tidak bisa kulihat tanpa akun.',
  'here.looking': 'Baru saja ada yang gagal dan aku periksa lagi: ini bisa berubah dalam hitungan detik.',
  'here.unknown': 'Jadi aku belum bisa mengatakan kenapa kamu melihat ini.',
  'left.connection':
    'Yang tersisa: koneksi ponsel itu sendiri, VPN di dalamnya, aplikasinya, atau gangguan yang hanya muncul dengan akun.',
  'left.signal':
    'Yang tersisa: sinyal Wi-Fi atau seluler ponsel itu sendiri, dan apa pun yang memakai koneksi saat itu.',
  'left.counts':
    'Yang tersisa: penghitung TikTok, yang tidak terlihat siapa pun dari luar, dan videonya sendiri: privat, sedang ditinjau, atau baru.',
  'left.upload':
    'Yang tersisa: koneksi ponsel itu sendiri, aplikasinya, dan apa yang dilakukan TikTok setelah menerima video.',
  'left.live': 'Yang tersisa: koneksi ponsel itu sendiri saat itu, aplikasinya, dan aturan TikTok.',
  'left.request': 'Yang tersisa: satu permintaan yang apes, aplikasinya, atau akunmu.',
  'try.mobile-data':
    'Di ponsel, ganti dari Wi-Fi ke data seluler atau sebaliknya: kalau itu membantu, sebabnya koneksi ponsel.',
  'try.mobile-data-meanwhile': 'Sampai saat itu: di ponsel, matikan Wi-Fi dan pakai data seluler.',
  'try.phone-otherwise': 'Kalau kamu melihatnya di ponsel, sebabnya di sana lain: coba data seluler.',
  'try.no-restart': 'Memulai ulang router atau ponsel tidak akan membantu.',
  'try.vpn-off': 'Matikan VPN, DNS pribadi, dan penghemat data di ponsel.',
  'try.vpn-off-here': 'Matikan VPN sebentar dan coba lagi.',
  'try.other-dns': 'Pilih server DNS lain untuk koneksi ini.',
  'try.reopen': 'Tutup aplikasi sepenuhnya dan buka lagi. Jangan instal ulang: itu menghapus draf.',
  'try.other-page':
    'Buka halaman web apa saja di ponsel: kalau tidak ada yang terbuka, sebabnya koneksi ponsel dan bukan TikTok.',
  'try.closer': 'Dekatkan ponsel ke router, atau pakai kabel.',
  'try.pause-others': 'Jeda unduhan, pencadangan, dan streaming lain di rumah.',
  'try.lower-quality': 'Kalau kamu harus lanjut, turunkan kualitas stream.',
  'try.once-more': 'Coba sekali lagi dalam semenit: satu permintaan yang gagal tidak berarti apa-apa.',
  'try.browser': 'Coba hal yang sama di situs web TikTok di browser: kalau di sana jalan, sebabnya aplikasi.',
  'try.wait-counts':
    'Angka itu urusan TikTok: tunggu saja. Memulai ulang router atau aplikasi tidak akan mengembalikannya.',
  'try.ask-somebody': 'Minta orang lain melihat video yang sama: kalau di sana juga nol, sebabnya bukan ponselmu.',
  'try.notices': 'Lihat kotak masuk TikTok, apakah ada pemberitahuan soal akunmu, video, atau LIVE itu.',
  'try.upload-here':
    'Coba unggah di situs web TikTok lewat browser komputer ini; kalau macetnya di situ, coba di ponsel.',
  'try.keep-video': 'Simpan videonya: jadikan draf, dan jangan instal ulang aplikasi, karena itu menghapus draf.',
  'try.keep-watching': 'Biarkan Tokwatch berjalan selama LIVE-mu berikutnya: Tokwatch akan melihat apa yang terjadi.',
  'try.wait-limit': 'Tunggu beberapa jam tanpa mencoba lagi: setiap percobaan bisa membuatnya lebih lama.',
  'try.new-key':
    'Untuk LIVE: minta kunci stream baru di tempat TikTok memberimu yang lama. Jangan tunjukkan kepada siapa pun, dan jangan ketik di sini.',
  'try.new-password': 'Untuk akun: buat kata sandi baru di aplikasi TikTok.',
  'try.read-notice': 'Baca pemberitahuan di kotak masuk TikTok: di situ tertulis soal apa.',
  'try.appeal': 'Kalau menurutmu itu keliru, ajukan banding dari pemberitahuan itu.',
  'try.live-anew': 'Kalau LIVE berakhir karena tidak ada yang melakukan apa pun di dalamnya, mulai yang baru.',
  'try.read-whole':
    'Baca pesannya sampai habis, juga pemberitahuan TikTok: di situ tertulis siapa yang dimaksud, dan apa yang masih bisa kamu lakukan.',
  'lasts.tiktok':
    '{count} gangguan luas di TikTok yang lamanya diketahui sejak {since} berlangsung {shortest} jam sampai {days} hari, separuhnya {middle} jam atau kurang (per {date}).',
  'lasts.if-tiktok':
    'Kalau itu TikTok: {count} gangguan luasnya yang lamanya diketahui sejak {since} berlangsung {shortest} jam sampai {days} hari, separuhnya {middle} jam atau kurang (per {date}). Blokir berlangsung sampai dicabut.',
  'lasts.seen-with':
    'Kalau banyak orang lain juga melihatnya, mungkin itu TikTok: begitu {count} kali sejak {since}, selama {shortest} jam sampai {days} hari (per {date}).',
  'lasts.until-changed': 'Berlangsung sampai ada yang diubah di sini.',
  'lasts.until-lifted': 'Berlangsung sampai ada yang mencabutnya; menunggu tidak membantu.',
  'lasts.provider': 'Berapa lama, hanya providermu yang bisa mengatakannya.',
  'lasts.no-figures': 'Berapa lama gangguan seperti ini berlangsung, aku tidak punya angkanya.',
  'phone.well':
    'Aku melihat jaringanmu sampai ke TikTok. Ponsel di Wi-Fi yang sama berbagi router, koneksi, dan biasanya DNS; sinyalnya sendiri, data selulernya, aplikasi, dan akunmu tidak bisa kulihat.',
  'phone.computer':
    'Ini hanya di komputer ini. Ponsel tidak ikut terkena, dan apa yang terganggu di sana tidak bisa kulihat.',
  'phone.link':
    'Ini sambungan dari komputer ini ke router. Ponsel punya sambungannya sendiri, yang tidak bisa kulihat; di tempat yang sama mungkin sama lemahnya.',
  'phone.line':
    'Ponsel di Wi-Fi yang sama memakai sambungan ini juga. Lewat data seluler tidak: kalau begitu jawaban ini tidak berlaku untuknya.',
  'phone.names':
    'Ponsel di Wi-Fi yang sama ikut terkena, kecuali memakai VPN atau DNS pribadi. Lewat data seluler jawaban ini tidak berlaku untuknya.',
  'phone.way':
    'Ponsel di Wi-Fi yang sama menempuh jalur yang sama. Lewat data seluler jalurnya lain, dan jawaban ini tidak berlaku untuknya.',
  'phone.tiktok':
    'Ini di ujung TikTok, jadi ponsel juga terkena, lewat Wi-Fi maupun data seluler. Aplikasi dan akunmu tidak bisa kulihat.',
  'phone.compare':
    'Ponsel di Wi-Fi yang sama ikut terkena. Coba data selulernya: kalau TikTok jalan di sana, kemungkinan besar tertahannya di jaringan ini atau di jalurnya; kalau tidak, gangguan di TikTok lebih mungkin, tapi itu bukan bukti.',
  'phone.stated':
    'Ponsel atau komputer tidak ada bedanya untuk ini. Aplikasi maupun akunmu tidak bisa dilihat dari sini.',
  'phone.unknown':
    'Tentang ponsel, yang bisa kukatakan lebih sedikit lagi: sinyal, data seluler, aplikasi, maupun akunmu tidak kulihat.',
} as const satisfies TextsFor<typeof translatorEnglish>;
