package it.trovatore.indexer.extract;

import java.util.Locale;

/** The formats that can be read, in lower case the names that documents carry. */
enum Format {
  TXT,
  MD,
  HTML,
  PDF,
  DOCX,
  ODT,
  EML,
  JSONL;

  private final String label = name().toLowerCase(Locale.ROOT);

  String label() {
    return label;
  }
}
