/**
 * PDF, with what its pages lost: paragraphs, words divided at the ends of lines or drawn letter by
 * letter, the title. {@link it.trovatore.indexer.extract.pdf.Pdf} is the way in; Apache Tika and
 * PDFBox read the pages.
 */
@NullMarked
package it.trovatore.indexer.extract.pdf;

import org.jspecify.annotations.NullMarked;
