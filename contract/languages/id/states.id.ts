// The Indonesian texts of what a view says of itself: that nobody watches, and what this computer does not let Tokwatch do.
import type { TextsFor } from '../../message.ts';
import type { statesEnglish } from '../../messages.states.en.ts';

/** Sentences by message id. */
export const states = {
  'paused.since': 'Pemantauan dijeda sejak {time}.',
  'paused.history':
    'Selama itu tidak ada yang memantau. Waktu ini tetap kosong: diarsir di bawah, dan tidak ada persentase yang menghitungnya.',
  'paused.live':
    'Selama itu tidak ada yang melihat jaringanmu atau TikTok, jadi yang dikatakan tentang keduanya di bawah ini dari sebelumnya. Kabar dari OBS tetap datang.',
  'paused.fixes':
    'Yang cocok di bawah ini berdasarkan yang terlihat sebelumnya. Lanjutkan pemantauan untuk tahu keadaan sekarang.',
} as const satisfies TextsFor<typeof statesEnglish>;
