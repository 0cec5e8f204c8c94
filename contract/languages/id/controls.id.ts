// The Indonesian texts of what can be changed on a system, and why it cannot.
import type { TextsFor } from '../../message.ts';
import type { controlsEnglish } from '../../messages.controls.en.ts';

/** What the controls say, by message id. */
export const controls = {
  'control.nothing-to-flush':
    'Tidak ada yang perlu dikosongkan: tidak ada program di komputer ini yang menyimpan nama yang pernah dicarinya.',
  'control.unknown-cache':
    'Sebuah program di komputer ini menjawab pencarian nama di {server}, dan Tokwatch tidak mengenalnya. Mulai ulang program itu supaya ia melupakannya.',
  'control.no-device':
    'Saat ini komputer ini tidak punya perangkat jaringan bernama {device}. Pasang atau nyalakan dulu.',
  'control.nobody-in-charge':
    'Tidak ada program yang dikenal Tokwatch yang mengurus {device} di sini. Pakai saja setelan sistemmu.',
  'control.secret-address':
    'Alamat skrip proxy memuat nama atau kata sandi, yang tidak ditampilkan atau disimpan Tokwatch. Matikan skripnya secara manual, di setelan proxy.',
  'control.former-unknown':
    '{by} tidak mengatakan bagaimana setelannya sekarang, jadi perubahannya tidak bisa dikembalikan persis. Pakai saja setelan sistemmu.',
  'control.only-root':
    'Ini butuh hak administrator dari awal sampai akhir. Jalankan perbaikan ini dari terminal, dengan sudo; {by} yang melakukannya.',
  'control.no-link':
    '{device} tidak tersambung kabel dan tidak ada Wi-Fi di dekatnya. Pasang kabelnya, atau mendekatlah, lalu coba lagi.',
  'control.not-connected': '{device} tidak tersambung. Sambungkan dulu, lalu coba lagi.',
  'control.no-usable-resolver':
    'Tidak satu pun dari server DNS ini bisa dipakai di {device}. Sebutkan alamat yang bisa.',
  'control.no-proxy': 'Tidak ada yang perlu dimatikan: setelanmu tidak menyebut proxy.',
  'control.proxy-in-variables':
    'Proxy disebut oleh variabel program itu sendiri, yang hanya bisa diubah oleh yang menjalankannya. Cari http_proxy dan https_proxy di tempat kamu mengatur variabel.',
  'control.ipv4-already': 'Tidak ada yang perlu dilakukan: {device} sudah mendahulukan IPv4.',
  'control.no-dhcp': 'Tidak ada yang perlu diperbarui: alamat {device} diatur manual.',
  'control.windows-only': 'Tidak ada yang perlu direset: hanya Windows yang menyimpan daftar seperti itu.',
  'control.no-answer': 'Sistemmu tidak mengatakan bagaimana jaringannya diatur. Coba lagi sebentar lagi.',
  'control.odd-name':
    'Layanan jaringan untuk {device} punya nama yang tidak aman untuk diteruskan. Ganti namanya, lalu coba lagi.',
  'probe.device.link': 'sambungan komputer ini',
  'probe.device.address': 'alamat komputer ini',
  'probe.device.route': 'jalan keluar komputer ini',
  'probe.device.load': 'seberapa sibuk jalurnya',
  'probe.device.proxy': 'proxy',
  'probe.device.tunnel': 'yang ada di bawah VPN',
  'probe.lan.wifi': 'sinyal Wi-Fi',
  'probe.router.gateway': 'apakah routernya ada',
  'probe.router.quality': 'paket hilang di jalan ke router',
  'probe.internet.anchor': 'apakah internet menjawab',
  'probe.internet.canary': 'halaman terkenal',
  'probe.internet.quality': 'paket hilang di jalan keluar',
  'probe.internet.throughput': 'kecepatan situs lain',
  'probe.dns.lookup': 'nama, lewat DNS-mu',
  'probe.dns.truth': 'nama, lewat DNS lain',
  'probe.path.family': 'satu jenis alamat',
  'probe.path.hops': 'sejauh mana paket sampai',
  'probe.path.quality': 'paket hilang di jalan ke TikTok',
  'probe.path.sizes': 'paket kecil dan besar',
  'probe.path.sni': 'sambungan aman dengan namanya',
  'probe.path.ingest': 'server LIVE-mu',
  'probe.path.port': 'port untuk LIVE, di tempat lain',
  'probe.tiktok.edge': 'salah satu alamatnya',
  'probe.tiktok.throughput': 'kecepatannya',
  'probe.tiktok.ingest': 'server LIVE',
  'probe.other': 'hal lain',
} as const satisfies TextsFor<typeof controlsEnglish>;
