package it.trovatore.indexer.extract.mail;

import it.trovatore.indexer.extract.container.Findings;
import it.trovatore.indexer.extract.container.Item;
import it.trovatore.indexer.extract.draft.ExtractionException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is attached to one mail: each is read like a file of its own under the id {@code mail#name}.
 * Pictures, sounds, films and signatures hold no text and are passed over in silence.
 */
final class Attachments {
  private static final Pattern WITHOUT_TEXT =
      Pattern.compile(
          "(?:image|audio|video)/.*"
              + "|application/(?:pgp-(?:signature|encrypted)|(?:x-)?pkcs7-signature)");
  private static final Pattern SIGNATURE = Pattern.compile(".*\\.p7s", Pattern.CASE_INSENSITIVE);

  private final Item mail;
  private final Findings findings;
  private int number;

  Attachments(Item mail, Findings findings) {
    this.mail = mail;
    this.findings = findings;
  }

  void add(@Nullable String name, @Nullable String type, InputStream content)
      throws ExtractionException {
    number++;
    String kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
    if (WITHOUT_TEXT.matcher(kind).matches()
        || (name != null && SIGNATURE.matcher(name).matches())) {
      return;
    }
    String known = name == null ? unnamed(kind) : name.replaceAll("[/\\\\]", "_");
    findings.member(mail.inner("#", known), known, content);
  }

  private String unnamed(String type) {
    return "allegato-" + number + (type.equals("message/rfc822") ? ".eml" : "");
  }
}
