package it.trovatore.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.analysis.lexicon.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Keeps the fingerprint honest: an index whose words would become other terms today must be
 * rebuilt.
 */
class FingerprintTest {

  /** Of the terms below, as they are under the fingerprint beside. */
  private static final String TERMS = "italian-31 4bdd39f062323ea4";

  private static final List<String> TEXTS =
      List.of(
          "L'acqua c'e', dell' orto: quarant'anni, po', ca' e D'Annunzio; perche' E' cosi'.",
          "Il 12/03/2020 alle 17:30, legge 241/90, art. 612-bis, nel '43, € 10.000,00, 0.125 mg, 20 °C.",
          "Umberto I, titolo V, on. Moretti, L. n. 241, art. 2, co. 1, p. 3, primo maggio, MCDLXXII.",
          "Week-end, e-mail, sopra tutto, vice sindaco, S.p.A., www.comune.it, CO₂, 10km, XX.",
          "L. N. 241, L. nr. 7/90, n° di serie, n. di telefono, nn.° 5; 500lt, 3T; E=mc², casa².",
          "Datemelo, andandosene, prenderò, avea, giuoco, famigliare, sindaca, superuomini.");

  @Test
  void otherTermsHaveAnotherFingerprint() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    List<String> texts = new ArrayList<>(TEXTS);
    for (String table :
        List.of(
            "readings.tsv",
            "abbreviations.tsv",
            "respellings.tsv",
            "compounds.tsv",
            "feminines.tsv")) {
      Tables.rows(table).forEach(row -> texts.add(String.join(" ", row)));
    }
    texts.addAll(Tables.words("names.txt").stream().sorted().toList());
    for (String verbs : List.of("verbs.txt", "deverbal.txt")) {
      Tables.words(verbs).stream().sorted().map(FingerprintTest::claimed).forEach(texts::add);
    }
    for (String text : texts) {
      for (TermKind kind : TermKind.values()) {
        digest.update(
            String.join(" ", Analyzed.terms(kind, text)).getBytes(StandardCharsets.UTF_8));
      }
    }
    String version = ItalianAnalysis.fingerprint().split("/", -1)[0];
    assertEquals(
        TERMS,
        version + " " + HexFormat.of().formatHex(digest.digest(), 0, 8),
        "the analysis makes other terms: count its fingerprint up, and write both here");
  }

  /** Forms of a verb in -are that may be a noun's. */
  private static String claimed(String verb) {
    String root = verb.substring(0, verb.length() - "are".length());
    return root + "o " + root + "a " + root + "i";
  }
}
