import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { because } from '../unreadable.ts';

/** The document as the PDF library knows it; the type is its own. */
export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
export type Page = Awaited<ReturnType<Pdf['getPage']>>;
type OperatorCodes = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS'];

/** What the document tells all its pages. */
export interface Paper {
  readonly codes: OperatorCodes;
  /** Whether a layer (PDF: optional content group) is switched on when somebody opens the document. */
  readonly isOn: (layer: unknown) => boolean;
}

/** Opens a PDF, with what its drawing instructions need to be followed; throws the sentence for the person where it is protected, broken or too long. */
export async function openPdf(bytes: Uint8Array, mostPages: number): Promise<{ pdf: Pdf; paper: Paper }> {
  const { OPS: codes } = await getResolvedPDFJS();
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false, stopAtErrors: false } as Parameters<
    typeof getDocumentProxy
  >[1]).catch((error: unknown) => {
    throw error instanceof Error && error.name === 'PasswordException' ? because.password() : because.brokenPdf();
  });
  if (pdf.numPages > mostPages) throw because.tooManyPages(pdf.numPages, mostPages);
  const layers = await pdf.getOptionalContentConfig().catch(() => {
    throw because.brokenPdf();
  });
  return { pdf, paper: { codes, isOn: (layer) => layers.isVisible(layer) } };
}
