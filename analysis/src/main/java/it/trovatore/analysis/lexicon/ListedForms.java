package it.trovatore.analysis.lexicon;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which forms a word has that a dictionary lists: a stem in common is not enough to tell, since a
 * slip may have one too (<i>casua</i> with <i>casuario</i>). Of a verb every form with its stem is
 * one.
 */
final class ListedForms {

  private static final Pattern INFINITIVE = Pattern.compile("(?:[aei]re|rre)$");

  /** How adjectives with a masculine and a feminine end; what else ends so is mostly a noun. */
  private static final Pattern ADJECTIVE =
      Pattern.compile("(?:[aiou]c|[aeio]n|[aiu]t|[aei]sc|iv|os|[ao]ri|ngi|e|fil|fob|log)[oa]$");

  /** How words in -a end that have a plural in -i. */
  private static final Pattern MASCULINE = Pattern.compile("(?:ist|[ae]t|it|m|arc|cid)a$");

  private static final Pattern PERSON = Pattern.compile("(?:tor|ier|on)e$");

  private static final String SUPERLATIVE = "issim";

  private ListedForms() {}

  /**
   * Whether a word is a form of the listed one.
   *
   * @param word with a stem in common with it, as {@link UnknownWordStemmer} has them
   */
  static boolean isOf(String word, String listed) {
    return word.equals(listed)
        || INFINITIVE.matcher(listed).find()
        || nominal(Folding.fold(listed)).anyMatch(Folding.fold(word)::equals);
  }

  /** What a noun or adjective may be inflected to, folded; not all of them are words. */
  private static Stream<String> nominal(String listed) {
    String root = listed.substring(0, listed.length() - 1);
    if (ADJECTIVE.matcher(listed).find()) {
      return Stream.of(
              Stream.of(root + 'o', root + 'a'),
              plurals(root, 'i'),
              plurals(root, 'e'),
              superlatives(root))
          .flatMap(forms -> forms);
    }
    return switch (listed.charAt(listed.length() - 1)) {
      case 'o' -> plurals(root, 'i');
      case 'a' ->
          MASCULINE.matcher(listed).find()
              ? Stream.concat(plurals(root, 'e'), plurals(root, 'i'))
              : plurals(root, 'e');
      case 'e' ->
          PERSON.matcher(listed).find()
              ? Stream.concat(Stream.of(root + 'i'), feminines(root))
              : Stream.concat(Stream.of(root + 'i'), superlatives(root));
      default -> Stream.of(listed, listed + 's', listed + "es");
    };
  }

  /** With the h that keeps c and g hard, and without the i that leaves them soft or doubles. */
  private static Stream<String> plurals(String root, char ending) {
    Stream<String> regular = Stream.of(root + ending, root + 'h' + ending);
    return root.endsWith("i")
        ? Stream.concat(
            regular,
            Stream.of(ending == 'i' ? root : root.substring(0, root.length() - 1) + ending))
        : regular;
  }

  private static Stream<String> feminines(String root) {
    String acting = root.substring(0, root.length() - "or".length());
    return Stream.of(root + 'a', root + 'e', acting + "rice", acting + "rici");
  }

  private static Stream<String> superlatives(String root) {
    String hard = root.endsWith("c") || root.endsWith("g") ? root + 'h' : root;
    return Stream.of("o", "a", "i", "e").map(ending -> hard + SUPERLATIVE + ending);
  }
}
