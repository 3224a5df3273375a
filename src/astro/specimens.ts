/** Words to set components in: the first article of the Universal Declaration of Human Rights, in scripts that differ. */
export interface Specimen {
  lang: string;
  dir: 'ltr' | 'rtl';
  /** A headline. */
  title: string;
  /** Its two sentences. */
  first: string;
  second: string;
}

export const SPECIMENS: readonly Specimen[] = [
  {
    lang: 'en',
    dir: 'ltr',
    title: 'Universal Declaration of Human Rights, article 1',
    first: 'All human beings are born free and equal in dignity and rights.',
    second:
      'They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.',
  },
  {
    lang: 'uk',
    dir: 'ltr',
    title: 'Загальна декларація прав людини, стаття 1',
    first: 'Всі люди народжуються вільними і рівними у своїй гідності та правах.',
    second: 'Вони наділені розумом і совістю і повинні діяти у відношенні один до одного в дусі братерства.',
  },
  {
    lang: 'el',
    dir: 'ltr',
    title: 'Οικουμενική Διακήρυξη για τα Ανθρώπινα Δικαιώματα, άρθρο 1',
    first: 'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.',
    second:
      'Είναι προικισμένοι με λογική και συνείδηση, και οφείλουν να συμπεριφέρονται μεταξύ τους με πνεύμα αδελφοσύνης.',
  },
  {
    lang: 'ar',
    dir: 'rtl',
    title: 'الإعلان العالمي لحقوق الإنسان، المادة 1',
    first: 'يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق.',
    second: 'وقد وهبوا عقلًا وضميرًا وعليهم أن يعامل بعضهم بعضًا بروح الإخاء.',
  },
  {
    lang: 'ja',
    dir: 'ltr',
    title: '世界人権宣言 第一条',
    first: 'すべての人間は、生れながらにして自由であり、かつ、尊厳と権利とについて平等である。',
    second: '人間は、理性と良心とを授けられており、互いに同胞の精神をもって行動しなければならない。',
  },
];
