package it.trovatore.analysis.lexicon;

import java.util.Map;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;

/** The past participles of verbs: those of Morph-it!, and regular ones of what it lacks. */
final class Participles {

  private static final Dictionary FORMS = Lexicon.dictionary("italian_synth.dict");

  private static final Map<String, String> REGULAR =
      Map.of("are", "ato", "ere", "uto", "ire", "ito");

  private Participles() {}

  /** That of a verb, as it stands beside a masculine; null for what is no infinitive. */
  static @Nullable String of(String verb) {
    for (WordData form : new DictionaryLookup(FORMS).lookup(verb + "|VER:part+past+s+m")) {
      return form.getStem().toString();
    }
    int root = verb.length() - 3;
    String ending = root < 0 ? null : REGULAR.get(verb.substring(root));
    return ending == null ? null : verb.substring(0, root) + ending;
  }
}
