package it.trovatore.indexer.extract.draft;

import java.util.Locale;

/**
 * The formats that can be read, in lower case the names that documents carry. What is read as a
 * stream has no limit; the others may not be so large that they would not fit in memory.
 */
public enum Format {
  TXT(64),
  MD(32),
  HTML(32),
  XML(Format.ANY_SIZE),
  MAN(32),
  PDF(256),
  DOC(256),
  DOCX(256),
  ODT(256),
  RTF(128),
  PPT(256),
  PPTX(256),
  ODP(256),
  XLS(128),
  XLSX(256),
  ODS(256),
  ODG(256),
  EPUB(256),
  EML(96),
  MSG(128),
  P7M(256),
  MBOX(Format.ANY_SIZE),
  CSV(Format.ANY_SIZE),
  JSONL(Format.ANY_SIZE),
  RSS(Format.ANY_SIZE),
  WXR(Format.ANY_SIZE),
  ZIP(Format.ANY_SIZE),
  TAR(Format.ANY_SIZE),
  GZ(Format.ANY_SIZE);

  private static final int ANY_SIZE = Integer.MAX_VALUE;

  private final String label = name().toLowerCase(Locale.ROOT);
  private final int most;

  Format(int most) {
    this.most = most;
  }

  public String label() {
    return label;
  }

  /** The largest file that is read, in megabytes. */
  public int most() {
    return most;
  }
}
