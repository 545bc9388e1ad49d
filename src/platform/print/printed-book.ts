/** A part of a chapter. */
export interface BookBlock {
  kind: 'heading' | 'paragraph' | 'item';
  text: string;
}

/** A text with chapters, in words alone: whoever sets it knows neither languages nor what it is about. */
export interface PrintedBook {
  /** Of its words, as documents name it: `bg-BG`. */
  lang: string;
  title: string;
  /** Above the title: who gives it out. */
  publisher: string;
  /** Below the title, each on a line of its own. */
  edition: readonly string[];
  createdAt: Date;
  /** „Съдържание“ */
  contents: string;
  /** „Страница …“, with PAGE_MARK where the number belongs. */
  page: string;
  chapters: readonly { title: string; blocks: readonly BookBlock[] }[];
}
