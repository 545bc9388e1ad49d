import { defineMessages } from '../i18n/index.js';

export const fileMessages = defineMessages('files', {
  nameMissing: {
    bg: 'Файлът няма име. Дайте му име и опитайте отново.',
    en: 'The file has no name. Name it and try again.',
  },
  nameBroken: {
    bg: 'Името на файла съдържа непозволени знаци. Използвайте само букви, цифри, интервал, точка и тире.',
    en: 'The name of the file contains characters that are not allowed. Use letters, digits, spaces, full stops and dashes.',
  },
  nameTooLong: {
    bg: 'Името на файла е твърде дълго. Съкратете го до {max} знака.',
    en: 'The name of the file is too long. Shorten it to {max} characters.',
  },
  kindRefused: {
    bg: 'Файлове от вида „{extension}“ не се приемат. Качете {allowed}.',
    en: 'Files of the kind “{extension}” are not accepted. Upload {allowed}.',
  },
  empty: { bg: 'Файлът е празен.', en: 'The file is empty.' },
  tooLarge: {
    bg: 'Файлът е по-голям от {limit}. Намалете го или го разделете на части.',
    en: 'The file is larger than {limit}. Make it smaller or split it.',
  },
  contentDiffers: {
    bg: 'Съдържанието не отговаря на вида „{extension}“. Запазете файла отново в този вид и го качете.',
    en: 'The content is not of the kind “{extension}”. Save the file in that format again and upload it.',
  },
  notUtf8: {
    bg: 'Текстът не е в кодиране UTF-8. Запазете файла като UTF-8 и го качете отново.',
    en: 'The text is not encoded as UTF-8. Save the file as UTF-8 and upload it again.',
  },
  archiveBroken: {
    bg: 'Документът е повреден. Отворете го, запазете го отново и качете новия файл.',
    en: 'The document is damaged. Open it, save it again and upload the new file.',
  },
  archiveBomb: {
    bg: 'Документът се разгръща до необичайно голям размер и не се приема.',
    en: 'The document unpacks to an unusual size and is not accepted.',
  },
  archiveLocked: {
    bg: 'Документът е защитен с парола. Качете го без парола, за да може всеки да го прочете.',
    en: 'The document is protected by a password. Upload it without one, so that everybody can read it.',
  },
  macros: {
    bg: 'Документът съдържа макроси и не се приема. Запазете го без тях.',
    en: 'The document contains macros and is not accepted. Save it without them.',
  },
  pictureBroken: {
    bg: 'Снимката е повредена. Отворете я, запазете я отново като JPG или PNG и качете новия файл.',
    en: 'The picture is damaged. Open it, save it again as JPG or PNG and upload the new file.',
  },
  pictureTooLarge: {
    bg: 'Снимката е твърде голяма: {width, number} × {height, number} пиксела. Намалете я до най-много {most} мегапиксела и я качете отново.',
    en: 'The picture is too large: {width, number} × {height, number} pixels. Make it smaller, {most} megapixels at most, and upload it again.',
  },
  diskFull: {
    bg: 'В момента няма място за нови файлове. Файлът не е записан; опитайте по-късно.',
    en: 'There is no room for new files at the moment. The file was not stored; try later.',
  },
});
