// The Indonesian texts for what is remembered: the state of the history, strips, incidents and notes.
import type { TextsFor } from '../../message.ts';
import type { historyEnglish } from '../../messages.history.en.ts';

/** The sentences, by message id. */
export const history = {
  'history.off': 'Riwayat tidak disimpan.',
  'history.no-incident': 'Insiden itu tidak ada di riwayat.',
  'history.nothing-then': 'Tidak ada yang diingat dari waktu itu.',
  'uptime.not-watched': 'Tidak ada yang memantau pada waktu ini, jadi tidak ada angkanya.',
  'uptime.not-told': 'Berfungsi atau tidaknya tidak bisa dipastikan pada waktu ini, jadi tidak ada angkanya.',
  'uptime.of-all': 'Berfungsi pada {percent}% waktu, yang semuanya dipantau.',
  'uptime.without-not-watched':
    'Berfungsi pada {percent}% waktu yang dipantau. Tidak dihitung: {unwatched}% waktu, saat tidak ada yang memantau.',
  'uptime.without-unknown':
    'Berfungsi pada {percent}% waktu yang bisa dinilai. Tidak dihitung: {unknown}% waktu, saat tidak ada yang bisa dipastikan.',
  'uptime.without-both':
    'Berfungsi pada {percent}% waktu yang bisa dinilai. Tidak dihitung: {unwatched}% waktu, saat tidak ada yang memantau, dan {unknown}%, saat tidak ada yang bisa dipastikan.',
  'history.none-yet': 'Belum ada riwayat. Riwayat dimulai saat Tokwatch memantau.',
  'history.newer':
    'Riwayat ini ditulis oleh Tokwatch yang lebih baru, jadi Tokwatch ini membiarkannya dan tidak menyimpan riwayat. Perbarui Tokwatch untuk melanjutkannya.',
  'history.older':
    'Riwayat ini ditulis oleh Tokwatch yang lebih lama. Jalankan Tokwatch untuk memantau, dan riwayatnya diperbarui.',
  'history.foreign':
    '{file} tidak ditulis oleh Tokwatch, jadi dibiarkan dan riwayat tidak disimpan. Pindahkan file itu, dan riwayat baru dimulai.',
  'history.not-updated':
    'Riwayat tidak bisa diubah ke bentuk yang dibutuhkan Tokwatch ini. Riwayat dibiarkan apa adanya, dan untuk sementara tidak ada yang disimpan. Perbarui Tokwatch, atau pindahkan {file} untuk memulai yang baru.',
  'history.set-aside':
    'Riwayat tidak bisa dibaca lagi. Riwayat itu disisihkan sebagai {file}, dan yang baru dimulai. Tidak ada lagi yang perlu dilakukan.',
  'history.went-away':
    'File riwayat dipindahkan saat Tokwatch berjalan. Tokwatch lanjut dengan file yang ada sekarang, atau dengan yang baru.',
  'history.unreadable': 'Riwayat tidak bisa dibaca lagi. Saat memantau, Tokwatch menyisihkannya dan memulai yang baru.',
  'history.disk-full': 'Disk penuh, jadi riwayat menunggu. Kosongkan sedikit ruang; lalu riwayat lanjut sendiri.',
  'history.cap-reached':
    'Riwayat memakai seluruh ruang yang diizinkan, dan yang tersisa hanya insiden dan data harian, yang tidak pernah dibuang. Beri ruang lebih dengan history.maxMegabytes.',
  'history.read-only':
    'Riwayat tidak bisa ditulis: file atau disknya hanya bisa dibaca. Riwayat menunggu, dan lanjut begitu bisa ditulis.',
  'history.no-access':
    'Riwayat tidak bisa ditulis: Tokwatch tidak punya akses ke file atau foldernya. Riwayat menunggu, dan lanjut begitu ada akses.',
  'history.busy': 'Program lain sedang memakai riwayat, jadi Tokwatch menunggu dengan yang perlu ditulisnya.',
  'history.disk-fault': 'Disk menolak membaca atau menulis riwayat. Periksa disknya; riwayat menunggu.',
  'history.opening': 'Riwayat sedang diperiksa. Itu butuh waktu.',
  'history.stopped': 'Yang menyimpan riwayat berhenti. Akan mulai lagi dalam semenit.',
  'history.left-out': 'Sebagian riwayat tidak bisa ditulis dan dilewati.',
  'history.subject.verdict': 'Semuanya',
  'history.up': 'berfungsi',
  'history.judged': 'dinilai',
  'history.judged-what':
    'Berfungsi adalah porsi dari waktu yang bisa dinilai; dinilai adalah berapa banyak dari seluruh waktu itu. Saat tidak ada yang memantau, atau tidak ada yang bisa dipastikan, tidak masuk angka berfungsi mana pun.',
  'history.not-judged': 'Tidak pernah dinilai pada waktu ini: {features}.',
  'history.cell.ok': 'baik',
  'history.cell.degraded': 'terganggu',
  'history.cell.down': 'putus',
  'history.cell.unknown': 'tidak diketahui',
  'history.cell.not-watched': 'tidak dipantau',
  'history.size': 'Riwayat sejak {since}; memakai {size} dari {cap} MB.',
  'incident.none': 'Tidak ada insiden yang cocok.',
  'incident.from-to': '{from} sampai {to}',
  'incident.local': 'Waktu setempat, kini {offset}. Satu insiden dengan buktinya: tokwatch incidents NUMBER',
  'incident.fact': '{what}: {value}',
  'incident.noted': 'Dicatat pada insiden {id}.',
  'snooze.none': 'Tidak ditunda: notifikasi ditampilkan.',
  'snooze.until': 'Tidak ada notifikasi sampai {at}.',
  'incident.more': 'Masih ada yang lebih lama: minta lebih banyak dengan --limit.',
} as const satisfies TextsFor<typeof historyEnglish>;
