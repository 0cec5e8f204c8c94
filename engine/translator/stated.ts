// Messages that state their own reason: no verdict explains them, and trying again may make them worse.
import { statedReasons } from '../../contract/complaint.ts';
import type { Complaint, Explanation, StatedReason } from '../../contract/complaint.ts';
import { message } from '../../contract/message.ts';
import type { MessageId } from '../../contract/message.ts';

/** What is worth doing, best first. */
const tries: Readonly<Record<StatedReason, readonly MessageId[]>> = {
  'stated-limit': ['try.wait-limit'],
  'stated-key': ['try.new-key', 'try.new-password'],
  'stated-rule': ['try.read-notice', 'try.appeal', 'try.live-anew'],
  'stated-ban': ['try.read-whole'],
};

/** True for a message that states its own reason. */
export const isStated = (complaint: Complaint): complaint is StatedReason =>
  (statedReasons as readonly Complaint[]).includes(complaint);

/** The answer to it, whatever the network is like; only its wording is known, so it is no more than likely. */
export const explainStated = (stated: StatedReason): Explanation => ({
  complaint: stated,
  means: message(`means.${stated}`),
  bearing: 'found',
  here: [message(`here.${stated}`), message('here.stated')],
  settled: true,
  sure: 'likely',
  concerns: [],
  todo: tries[stated].map((id) => message(id)),
  lasts: null,
  phone: message('phone.stated'),
});
