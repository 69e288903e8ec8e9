/** The words of the files that a new site begins with. */
export interface FirstWords {
  /** The title of the page that says who publishes. */
  readonly about: string
  /** The title of the first text. */
  readonly title: string
  /** Says that it works, and what to do with the file, which is named in its middle. */
  readonly text: (file: string) => string
}

/** By language, without its region. Where a language has none, its publication begins without a first text. */
export const firstWords: Readonly<Record<string, FirstWords>> = {
  en: {
    about: 'About',
    title: 'The first text',
    text: (file) =>
      `Everything works. This text is the file ${file}: change it, or delete it and begin your own with \`npm run new\`.`,
  },
  de: {
    about: 'Über uns',
    title: 'Der erste Text',
    text: (file) =>
      `Alles läuft. Dieser Text ist die Datei ${file}: Sie können sie ändern oder löschen und mit \`npm run new\` einen eigenen beginnen.`,
  },
  fr: {
    about: 'À propos',
    title: 'Le premier texte',
    text: (file) =>
      `Tout fonctionne. Ce texte est le fichier ${file} : modifiez-le, ou supprimez-le et commencez le vôtre avec \`npm run new\`.`,
  },
  es: {
    about: 'Quiénes somos',
    title: 'El primer texto',
    text: (file) =>
      `Todo funciona. Este texto es el archivo ${file}: cámbielo, o bórrelo y empiece uno propio con \`npm run new\`.`,
  },
  it: {
    about: 'Chi siamo',
    title: 'Il primo testo',
    text: (file) =>
      `Tutto funziona. Questo testo è il file ${file}: modificatelo, oppure cancellatelo e iniziate il vostro con \`npm run new\`.`,
  },
  pt: {
    about: 'Sobre nós',
    title: 'O primeiro texto',
    text: (file) => `Tudo funciona. Este texto é o arquivo ${file}: altere-o, ou apague-o e comece o seu com \`npm run new\`.`,
  },
  nl: {
    about: 'Over ons',
    title: 'De eerste tekst',
    text: (file) =>
      `Alles werkt. Deze tekst is het bestand ${file}: pas het aan, of verwijder het en begin een eigen tekst met \`npm run new\`.`,
  },
  pl: {
    about: 'O nas',
    title: 'Pierwszy tekst',
    text: (file) =>
      `Wszystko działa. Ten tekst to plik ${file}: można go zmienić albo usunąć i zacząć własny poleceniem \`npm run new\`.`,
  },
  ja: {
    about: 'このサイトについて',
    title: '最初の記事',
    text: (file) =>
      `準備ができました。この記事のファイルは ${file} です。書き換えるか、削除して \`npm run new\` で新しい記事を始めてください。`,
  },
  ar: {
    about: 'من نحن',
    title: 'النص الأول',
    text: (file) => `كل شيء يعمل. هذا النص هو الملف ${file}: عدّله، أو احذفه وابدأ نصك الخاص بالأمر \`npm run new\`.`,
  },
}
