import { html, type TemplateResult } from 'lit';

const spoken = 'الفراغ على الجدار خيرُ ما فيه، فمعناه أنّ شيئًا ما يُصلَح الآن.';

export const arabicHeader: TemplateResult = html`<header>
  <p data-role="kicker">المدينة</p>
  <h1>دكّانٌ لا يبيع شيئًا</h1>
  <p data-role="standfirst">
    أعارت مكتبة الأدوات في بِلماوث سُلّمًا عشرة آلاف مرّة ولم تفقد إلّا واحدًا. واليوم تبحث عن سقفٍ جديد.
  </p>
  <p data-role="byline">
    بقلم <a rel="author" href="#salma">سلمى حدّاوي</a>
    <time datetime="2026-11-21T06:00Z">21 نوفمبر 2026</time>
  </p>
</header>`;

export const arabicOpening: TemplateResult = html`
  <p>
    نُزع الجرس من فوق الباب لأنّه كان يُفزع الكلب. تطرق الزجاج بإصبعك، فيسألك رجلٌ في مئزر: ماذا تحاول
    أن تفعل؟ ولا يسألك أبدًا: ماذا تريد؟ يقول إيفو تارانت: «يأتي الناس طلبًا لمثقاب، وما يحتاجون إليه
    ثقبٌ، أو جار».
  </p>
  <p id="faragh">
    على جدران مخزن الأشرعة القديم 712 أداة، تحت كلٍّ منها خطٌّ أبيضُ يرسم شكلها، فيُرى الغائب من الشارع.
    يظنّ الزائر أنّ الفراغ خسارة. أمّا تارانت فيقول: «${spoken}»
  </p>
`;

export const arabicQuote: TemplateResult = html`<stet-pull-quote source="#faragh" align="end">
  <aside aria-label="اقتباس">
    <p data-role="quote">${spoken}</p>
    <p data-role="attribution">إيفو تارانت، أمين المكتبة</p>
  </aside>
</stet-pull-quote>`;

export const arabicRest: TemplateResult = html`
  <h2 id="ijar">إيجارٌ يرتفع</h2>
  <p>
    كان إيجار المخزن جنيهًا واحدًا في السنة منذ مات آخر صانعي الأشرعة. وفي تشرين الأوّل كتب مجلس
    الميناء أنّه سيصير 9400 جنيه من نيسان، وهو ما قد يدفعه مكتبٌ من المكاتب.
  </p>
  <p>
    وهناك خطّةٌ أقدمُ من الرسالة: ساحةٌ بين الكنيسة والمدرسة، سقفُها يسرّب الماء، وقائمةٌ بأسماء واحدٍ
    وأربعين شخصًا استعاروا أدوات السقوف. طُلب منهم ثمانية، فقال نعم ثلاثةٌ وثلاثون.
  </p>
`;
