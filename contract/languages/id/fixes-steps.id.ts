// The Indonesian texts of the fixes: what each is called, and how it is done.
import type { SomeTexts } from '../../message.ts';

/** Titles and steps, by message id. */
export const fixesSteps = {
  'fix.flush-dns.title': 'Lupakan nama yang tersimpan',
  'fix.flush-dns.what':
    'Komputermu mengingat alamat dari nama-nama untuk sementara. Ini membuatnya lupa dan bertanya lagi. Selain itu tidak ada yang berubah.',
  'fix.renew-address.title': 'Minta alamat baru',
  'fix.renew-address.what': 'Komputermu meminta alamatnya lagi dari router. Koneksi hilang beberapa detik.',
  'fix.cycle-interface.title': 'Sambungkan ulang',
  'fix.cycle-interface.what':
    'Koneksi diputus lalu disambungkan lagi. Koneksi hilang sekitar setengah menit, dan kembali meski Tokwatch ditutup sementara itu.',
  'fix.other-resolver.title': 'Pakai server DNS lain',
  'fix.other-resolver.what':
    'Nama dicari di server publik, bukan di server yang disebut jaringanmu, sampai kamu mengembalikannya atau, di sebagian sistem, menyambung ulang. Pengelola server itu melihat nama apa yang kamu cari, dan nama yang hanya dikenal jaringanmu tidak ditemukan sementara itu.',
  'fix.turn-off-proxy.title': 'Matikan proxy',
  'fix.turn-off-proxy.what':
    'Proxy yang tidak menjawab tidak meloloskan apa pun. Ini mematikan proxy di setelanmu; alamatnya disimpan supaya bisa dikembalikan.',
  'fix.prefer-ipv4.title': 'Dahulukan IPv4',
  'fix.prefer-ipv4.what':
    'IPv6 yang tidak mengarah ke mana pun membuat program menunggu. Ini mengesampingkannya sampai kamu mengembalikannya atau, di sebagian sistem, menyambung ulang.',
  'fix.reset-winsock.title': 'Reset bagian jaringan Windows',
  'fix.reset-winsock.what':
    'Jalan terakhir di Windows: yang dipasang program ke jaringannya dikeluarkan. Perlu mulai ulang, dan sebagian VPN dan filter harus diinstal lagi.',

  'fix.wait.title': 'Tunggu',
  'fix.wait.what':
    'Untuk gangguan yang bukan tugasmu untuk diperbaiki. Tokwatch terus memeriksa dan memberitahumu kalau sudah berakhir.',
  'fix.wait.step-1': 'Biarkan router, ponsel, dan komputermu apa adanya.',
  'fix.wait.step-2': 'Kalau kamu baru mau LIVE, beri tahu penontonmu di mana lagi kamu bisa ditemukan.',
  'fix.stop-transfers.title': 'Hentikan transfer besar',
  'fix.stop-transfers.what': 'Kalau koneksi penuh, yang memenuhinya harus berhenti dulu.',
  'fix.stop-transfers.step-1': 'Jeda unduhan, cadangan cloud, dan pembaruan di komputer ini.',
  'fix.stop-transfers.step-2': 'Minta orang lain di jaringanmu melakukan hal yang sama.',
  'fix.stop-transfers.step-3': 'Perhatikan kalimatnya: akan berubah dalam semenit.',
  'fix.move-closer.title': 'Mendekat ke router',
  'fix.move-closer.what':
    'Sinyal radio yang lemah menghilangkan paket. Jarak dan dinding lebih berpengaruh daripada hal lain.',
  'fix.move-closer.step-1': 'Pakai kabel kalau ada.',
  'fix.move-closer.step-2': 'Kalau tidak, mendekatlah ke router, tanpa benda besar di antaranya.',
  'fix.move-closer.step-3': 'Pilih jaringan 5 GHz kalau ada; jauhi oven microwave.',
  'fix.check-cable-or-wifi.title': 'Cek kabel dan Wi-Fi',
  'fix.check-cable-or-wifi.what': 'Untuk komputer yang tidak punya koneksi, atau koneksinya buruk.',
  'fix.check-cable-or-wifi.step-1': 'Tekan kabel di kedua ujung sampai bunyi klik; coba kabel lain.',
  'fix.check-cable-or-wifi.step-2': 'Nyalakan Wi-Fi, dan matikan mode pesawat.',
  'fix.check-cable-or-wifi.step-3': 'Lihat apakah lampu router seperti biasanya.',
  'fix.reconnect-vpn.title': 'Sambungkan ulang VPN',
  'fix.reconnect-vpn.what': 'VPN yang tidak meneruskan apa pun menahan semua data di dalamnya.',
  'fix.reconnect-vpn.step-1': 'Putuskan koneksi di program VPN-mu.',
  'fix.reconnect-vpn.step-2': 'Lihat apakah kalimat di sini membaik: kalau ya, penyebabnya VPN.',
  'fix.reconnect-vpn.step-3': 'Sambungkan lagi, ke server lainnya kalau bisa.',
  'fix.sync-clock.title': 'Setel jam',
  'fix.sync-clock.what': 'Dengan jam yang salah, koneksi aman tidak bisa terjalin.',
  'fix.sync-clock.step-1': 'Buka setelan tanggal dan waktu.',
  'fix.sync-clock.step-2':
    'Biarkan sistem menyetel waktu dan zonanya; kalau sudah menyala, matikan lalu nyalakan lagi.',
  'fix.sync-clock.step-3': 'Kalau salah lagi setiap habis mulai ulang, baterai jam komputernya habis.',
  'fix.allow-names.title': 'Izinkan TikTok di filter',
  'fix.allow-names.what': 'Filter yang salah menjawab untuk nama-nama TikTok menahan TikTok, atau sebagiannya.',
  'fix.allow-names.step-1':
    'Biarkan dokter filter mencari nama mana saja itu dan apa yang menahannya: di sini, atau dengan tokwatch doctor dns.',
  'fix.allow-names.step-2': 'Salin daftarnya ke daftar izin filter, dan tidak lebih.',
  'fix.allow-names.step-3': 'Kalau filternya bukan milikmu, tanyakan kepada pengelola jaringan.',
  'fix.new-live-server.title': 'Minta server LIVE baru',
  'fix.new-live-server.what':
    'Kalau server yang diberi TikTok untuk LIVE-mu tidak menjawab: TikTok memberi tiap LIVE server lain.',
  'fix.new-live-server.step-1': 'Akhiri LIVE di TikTok, supaya alamat lama dikembalikan.',
  'fix.new-live-server.step-2': 'Mulai dari awal, lalu salin lagi server dan kunci ke encodermu.',
  'fix.new-live-server.step-3': 'Masukkan server baru ke setelan di sini, tanpa kuncinya.',
  'fix.rtmps-443.title': 'Streaming lewat port 443',
  'fix.rtmps-443.what':
    'Untuk jaringan yang tidak meloloskan stream lewat port 1935: server yang sama menerimanya terenkripsi di port 443.',
  'fix.rtmps-443.step-1': 'Di OBS, buka Settings, lalu Stream, dan pilih layanan “Custom”.',
  'fix.rtmps-443.step-2': 'Di alamat server, tulis rtmps:// sebagai ganti rtmp://, dan :443 setelah nama host.',
  'fix.rtmps-443.step-3': 'Biarkan kunci stream apa adanya, dan jangan tunjukkan kepada siapa pun.',
  'fix.rtmps-443.step-4': 'Mulai stream. Kalau juga gagal, pakai jaringan lain.',
  'fix.check-security-software.title': 'Lihat aplikasi keamananmu',
  'fix.check-security-software.what':
    'Sebagian aplikasi keamanan membuka isi koneksi aman dan menandatanganinya sendiri.',
  'fix.check-security-software.step-1':
    'Lihat apakah antivirus atau kontrol orang tua memindai koneksi terenkripsi, lalu matikan itu.',
  'fix.check-security-software.step-2': 'Jangan login di mana pun sampai ini jelas.',
  'fix.check-security-software.step-3': 'Di jaringan kantor atau sekolah, tanyakan kepada pengelolanya.',
  'fix.other-network.title': 'Pakai jaringan lain',
  'fix.other-network.what': 'Jaringan lain menghindari gangguan di luar komputer ini.',
  'fix.other-network.step-1': 'Di ponselmu, nyalakan hotspot; dengan data seluler, bukan di Wi-Fi yang sama.',
  'fix.other-network.step-2': 'Sambungkan komputer ini ke sana, lewat Wi-Fi atau USB.',
  'fix.other-network.step-3': 'Lihat apa kata kalimatnya di sana.',
  'fix.other-network.step-4': 'Perhatikan kuota: LIVE memakai satu sampai tiga gigabyte per jam.',
  'fix.restart-router.title': 'Mulai ulang router',
  'fix.restart-router.what': 'Semua di jaringanmu offline selama dua sampai lima menit.',
  'fix.restart-router.step-1': 'Beri tahu orang lain di jaringanmu.',
  'fix.restart-router.step-2': 'Cabut colokan router, juga modem kalau kotaknya terpisah.',
  'fix.restart-router.step-3':
    'Tunggu setengah menit, lalu colokkan modem, kemudian router. Jangan tekan tombol reset-nya.',
  'fix.restart-router.step-4': 'Tunggu sampai lampunya seperti biasanya; Tokwatch tahu dengan sendirinya.',
  'fix.restart-router.step-5': 'Sekali sudah cukup: kalau tidak membantu, mengulanginya juga tidak akan membantu.',
  'fix.call-provider.title': 'Hubungi providermu',
  'fix.call-provider.what': 'Memperbaiki gangguan jalur adalah tugas mereka.',
  'fix.call-provider.step-1': 'Lihat dulu halaman gangguan mereka, lewat data seluler ponselmu.',
  'fix.call-provider.step-2':
    'Buat surat untuk provider di tampilan Riwayat: di situ tertulis kapan, berapa lama, dan di mana jawaban berhenti.',
  'fix.call-provider.step-3': 'Bacakan kalimat di tampilan Kini: di situ tertulis apa gangguannya dan di mana.',

  'fix.phone-switch-network.title': 'Ganti antara Wi-Fi dan data seluler',
  'fix.phone-switch-network.what':
    'Jalan atau tidaknya TikTok lewat yang satunya langsung menunjukkan di mana letak masalahnya.',
  'fix.phone-switch-network.step-1': 'Matikan Wi-Fi di ponsel dan buka TikTok lewat data seluler.',
  'fix.phone-switch-network.step-2': 'Kalau di sana jalan, masalahnya di Wi-Fi atau koneksi di belakangnya.',
  'fix.phone-switch-network.step-3': 'Nyalakan Wi-Fi lagi.',
  'fix.phone-reopen-app.title': 'Tutup aplikasi dan buka lagi',
  'fix.phone-reopen-app.what': 'Meninggalkan aplikasi tidak mengakhirinya.',
  'fix.phone-reopen-app.step-1': 'Buka daftar aplikasi yang berjalan di ponsel.',
  'fix.phone-reopen-app.step-2': 'Usap TikTok sampai hilang.',
  'fix.phone-reopen-app.step-3': 'Tunggu sepuluh detik dan buka lagi.',
  'fix.phone-clear-cache.title': 'Hapus cache aplikasi',
  'fix.phone-clear-cache.what': 'Yang disimpan aplikasi untuk nanti bisa rusak. Draf dan login tetap ada.',
  'fix.phone-clear-cache.step-1': 'Di TikTok, buka profilmu, lalu menu, lalu pengaturan.',
  'fix.phone-clear-cache.step-2': 'Pilih kosongkan ruang, lalu hapus cache; jangan draf.',
  'fix.phone-clear-cache.step-3':
    'Di Android, pengaturan aplikasi di ponsel juga bisa: hapus cache, jangan pernah datanya.',
  'fix.phone-clear-cache.step-4': 'Buka TikTok lagi.',
  'fix.phone-update.title': 'Perbarui aplikasi',
  'fix.phone-update.what': 'Versi lama bisa mendadak berhenti berfungsi.',
  'fix.phone-update.step-1': 'Buka toko aplikasi di ponsel dan cari TikTok.',
  'fix.phone-update.step-2': 'Perbarui kalau ada versi yang lebih baru.',
  'fix.phone-update.step-3': 'Buka lagi.',
  'fix.phone-restart.title': 'Mulai ulang ponsel',
  'fix.phone-restart.what': 'Ini merapikan jaringan ponsel itu sendiri.',
  'fix.phone-restart.step-1': 'Simpan yang sedang kamu kerjakan; draf di TikTok tetap ada.',
  'fix.phone-restart.step-2': 'Matikan ponsel, tunggu sepuluh detik, nyalakan.',
  'fix.phone-restart.step-3': 'Buka TikTok lagi.',
  'fix.phone-reinstall.title': 'Instal ulang aplikasi',
  'fix.phone-reinstall.what': 'Jalan terakhir di ponsel: draf yang hanya ada di ponsel akan hilang.',
  'fix.phone-reinstall.step-1': 'Simpan dulu drafmu ke galeri ponsel: kalau tidak, drafmu hilang.',
  'fix.phone-reinstall.step-2': 'Pastikan kamu tahu cara login lagi.',
  'fix.phone-reinstall.step-3': 'Hapus TikTok, lalu instal dari toko aplikasi ponsel itu sendiri.',
  'fix.phone-reinstall.step-4': 'Login.',

  'fix.open-captive-portal.title': 'Buka halaman login jaringan ini',
  'fix.open-captive-portal.what':
    'Untuk jaringan yang memintamu login atau setuju dulu. Ini membuka halaman yang akan digantinya dengan halamannya sendiri.',
  'fix.open-tiktok.title': 'Buka TikTok di browser',
  'fix.open-tiktok.what': 'Lihat sendiri: TikTok melayanimu lebih baik daripada program pengecek.',
  'fix.open-outage-monitors.title': 'Lihat kata orang lain',
  'fix.open-outage-monitors.what':
    'Membuka halaman tempat orang melaporkan gangguan. Tokwatch sendiri tidak bertanya apa pun ke sana.',
} as const satisfies SomeTexts;
