/** The people who make the paper. Keys are used in bylines; each has an anchor on the About page. */
export interface Writer {
  name: string;
  role: string;
}

export type WriterKey =
  | 'merit-vane'
  | 'callum-yearsley'
  | 'perpetua-lunn'
  | 'hesper-lyle'
  | 'tamsin-oake'
  | 'rima-sabbouh';

export const staff: Record<WriterKey, Writer> = {
  'merit-vane': { name: 'Merit Vane', role: 'Chief reporter' },
  'callum-yearsley': { name: 'Callum Yearsley', role: 'Harbour and fisheries' },
  'perpetua-lunn': { name: 'Perpetua Lunn', role: 'Town hall' },
  'hesper-lyle': { name: 'Hesper Lyle', role: 'Columnist' },
  'tamsin-oake': { name: 'Tamsin Oake', role: 'Illustrator' },
  'rima-sabbouh': { name: 'ريما صبّوح', role: 'محرّرة الصفحة العربية' },
};
