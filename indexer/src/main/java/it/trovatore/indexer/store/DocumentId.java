package it.trovatore.indexer.store;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The ids that a sent document may have: any text in NFC that can stand in an address as names with
 * {@code /} between them. Neither {@code #} nor {@code !/}, which divide a file of the corpus from
 * its records and an archive from its members, so that the only other document with such an id is a
 * file of the corpus at that very path.
 */
public final class DocumentId {
  /** The longest id, in bytes of UTF-8. */
  public static final int LONGEST = 512;

  private static final Pattern FORBIDDEN = Pattern.compile("[#\\\\\\p{Cc}\\p{Cs}\\p{Cn}]|!/");
  private static final Pattern UNADDRESSABLE =
      Pattern.compile("(?:.*/)?\\.{0,2}(?:/.*)?", Pattern.DOTALL);

  private DocumentId() {}

  /**
   * The id meant, in NFC.
   *
   * @throws Invalid when it cannot be one
   */
  public static String of(String raw) throws Invalid {
    String id = Normalizer.normalize(raw, Normalizer.Form.NFC);
    if (id.isBlank()) {
      throw new Invalid("L'id del documento è vuoto.");
    }
    if (id.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw new Invalid("L'id del documento è troppo lungo: al massimo " + LONGEST + " byte.");
    }
    if (FORBIDDEN.matcher(id).find()) {
      throw new Invalid(
          "L'id del documento non può avere #, !/, barre rovesciate o caratteri di controllo.");
    }
    if (UNADDRESSABLE.matcher(id).matches()) {
      throw new Invalid(
          "L'id del documento non può cominciare o finire con una barra, né avere parti vuote, «.»"
              + " o «..».");
    }
    if (id.startsWith("_")) {
      throw new Invalid("L'id del documento non può cominciare con _, che è riservato.");
    }
    return id;
  }

  /** A text that can be no id; the message, in Italian, says why. */
  public static final class Invalid extends Exception {
    private static final long serialVersionUID = 1L;

    private Invalid(String message) {
      super(message);
    }
  }
}
