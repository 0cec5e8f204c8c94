// The Indonesian texts of the close-up: the drawing of measurements that one zooms into, and its table.
import type { TextsFor } from '../../message.ts';
import type { chartEnglish } from '../../messages.chart.en.ts';

/** The sentences, by message id. */
export const chart = {
  'chart.title': 'Pengukuran dari dekat',
  'chart.measure': 'Ukuran',
  'chart.of': 'Diukur di',
  'measure.ttfb': 'Byte pertama',
  'measure.speed': 'Kecepatan',
  'line.what.ttfb':
    'Berapa lama sampai TikTok mulai menjawab (time to first byte): nilai tengah, dengan empat perlima yang di tengah di belakangnya; garis dari bawah: jawaban yang gagal.',
  'line.what.speed':
    'Seberapa cepat konten datang, dalam sampel kecil: nilai tengah, dengan empat perlima yang di tengah di belakangnya; garis dari bawah: transfer yang terhenti.',
  'chart.moment': 'Momen pada pengukuran dari dekat',
  'chart.keys':
    'Seret, cubit, atau tahan Ctrl sambil memutar roda mouse untuk zoom; dengan keyboard, + dan − untuk zoom, Escape menampilkan seluruh rentang.',
  'chart.label': '{measure}, {of}: {sum}',
  'chart.incidents': '{count} insiden diarsir',
  'chart.point.line': 'Rata-rata {value}, dari {low} sampai {high}; {missed} dari {asked} hilang',
  'chart.point.host': 'Nilai tengah {value}, kebanyakan dari {low} sampai {high}; {missed} dari {asked} gagal',
  'chart.point.plain': '{value}; {missed} dari {asked} hilang',
  'chart.silent.line': 'Tidak ada jawaban; {missed} dari {asked} hilang',
  'chart.silent.host': 'Tidak ada jawaban; {missed} dari {asked} gagal',
  'chart.no-point': 'Tidak ada yang diukur.',
  'chart.sum.host': '{asked} pengukuran; {missed} gagal',
  'chart.nothing': 'Tidak ada yang seperti ini diukur pada waktu ini. Pengukuran tiap host disimpan selama dua minggu.',
  'chart.not-loaded': 'Gambarnya tidak bisa dimuat. Angka yang sama ada di tabel.',
  'chart.as-table': 'Sebagai tabel',
  'chart.caption': '{period}; satu baris tiap {step}. Judul kolom untuk mengurutkan.',
  'chart.in-unit': '{name} ({unit})',
  'chart.column.middle': 'Nilai tengah',
  'chart.column.low': 'Sepersepuluh terendah, sampai',
  'chart.column.high': 'Sepersepuluh tertinggi, mulai',
  'chart.column.asked': 'Ditanya',
  'chart.column.lost': 'Hilang',
  'chart.column.failed': 'Gagal',
} as const satisfies TextsFor<typeof chartEnglish>;
