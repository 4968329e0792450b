/** The words of the page around a story, in its language. */
export interface Words {
  dir: 'ltr' | 'rtl';
  paper: string;
  skip: string;
  sections: string;
  connect: string;
  follow: string;
  by: string;
  comma: string;
  published: string;
  updated: string;
  share: string;
  shareByMail: string;
  more: string;
  topStories: string;
  comments: string;
  commentsNone: string;
  says: string;
  reply: string;
  replyTo: (name: string) => string;
  cancelReply: string;
  leaveReply: string;
  note: string;
  required: string;
  comment: string;
  name: string;
  email: string;
  website: string;
  post: string;
  about: string;
  imprint: string;
  commentsDown: string;
  help: string;
  awaiting: string;
}

const en: Words = {
  dir: 'ltr',
  paper: 'The Pellmouth Lantern',
  skip: 'Skip to the story',
  sections: 'Sections',
  connect: 'Connect with us',
  follow: 'Follow and subscribe',
  by: 'By',
  comma: ',',
  published: 'Published',
  updated: 'Updated',
  share: 'Share this story',
  shareByMail: 'Email this story',
  more: 'More from the Lantern',
  topStories: 'Top Stories',
  comments: 'Comments',
  commentsNone: 'No comments yet',
  says: 'says:',
  reply: 'Reply',
  replyTo: (name) => `Reply to ${name}`,
  cancelReply: 'Cancel reply',
  leaveReply: 'Leave a Reply',
  note: 'Your email address will not be published.',
  required: 'Required fields are marked',
  comment: 'Comment',
  name: 'Name',
  email: 'Email',
  website: 'Website',
  post: 'Post Comment',
  about: 'About the Lantern',
  imprint:
    'The Pellmouth Lantern, 9 Custom House Lane, Pellmouth. Founded 1871, owned by its 6,214 readers. The town, its people and its herring are invented.',
  commentsDown:
    'The comments cannot be shown at the moment. What you write below will still be sent.',
  help: 'House rules for comments',
  awaiting: 'Thank you. Your comment is awaiting moderation.',
};

const ar: Words = {
  dir: 'rtl',
  paper: 'فانوس بِلماوث',
  skip: 'انتقل إلى المقال',
  sections: 'الأقسام',
  connect: 'تواصل معنا',
  follow: 'تابعنا واشترك',
  by: 'بقلم',
  comma: '،',
  published: 'نُشر في',
  updated: 'حُدّث في',
  share: 'شارك المقال',
  shareByMail: 'أرسل المقال بالبريد',
  more: 'المزيد من الفانوس',
  topStories: 'أهمّ الأخبار',
  comments: 'التعليقات',
  commentsNone: 'لا تعليقات بعد',
  says: 'كتب:',
  reply: 'ردّ',
  replyTo: (name) => `ردّ على ${name}`,
  cancelReply: 'إلغاء الردّ',
  leaveReply: 'اترك تعليقًا',
  note: 'لن يُنشر عنوان بريدك الإلكتروني.',
  required: 'الحقول الإلزامية مشار إليها بـ',
  comment: 'التعليق',
  name: 'الاسم',
  email: 'البريد الإلكتروني',
  website: 'الموقع الإلكتروني',
  post: 'أرسل التعليق',
  about: 'عن الفانوس',
  imprint:
    'فانوس بِلماوث، ٩ زقاق بيت الجمارك، بِلماوث. تأسّس سنة ١٨٧١ ويملكه قرّاؤه. المدينة وأهلها وسمكها من نسج الخيال.',
  commentsDown: 'لا يمكن عرض التعليقات الآن. ما تكتبه أدناه سيُرسل مع ذلك.',
  help: 'قواعد التعليق',
  awaiting: 'شكرًا لك. تعليقك في انتظار المراجعة.',
};

export type Language = 'en' | 'ar';

export const words: Record<Language, Words> = { en, ar };

const formats: Record<Language, string> = { en: 'en-GB', ar: 'ar-LB-u-nu-latn' };

/** "21 November 2026"; with `time`, "21 November 2026 at 06:00". The paper keeps UTC. */
export function formatDate(iso: string, lang: Language, time = false): string {
  return new Intl.DateTimeFormat(formats[lang], {
    dateStyle: 'long',
    ...(time ? { timeStyle: 'short' } : {}),
    timeZone: 'UTC',
  }).format(new Date(iso));
}
