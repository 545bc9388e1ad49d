/** Who writes, as the frame of a mail shows it. */
export interface MailBrand {
  name: string;
  address: string;
}

let brand: MailBrand | null = null;

/**
 * The brand reaches `MailLayout` past the views of the modules, which need not know it. Rendering is synchronous, so
 * one variable for the length of the call is enough.
 */
export function withBrand<T>(current: MailBrand, render: () => T): T {
  brand = current;
  try {
    return render();
  } finally {
    brand = null;
  }
}

export function currentBrand(): MailBrand {
  if (!brand) throw new Error('MailLayout is rendered by the mail service only');
  return brand;
}
