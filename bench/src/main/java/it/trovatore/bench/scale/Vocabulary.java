package it.trovatore.bench.scale;

import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.source.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Words by rank: first those of some texts, the most frequent first, then all other forms of the
 * lexicon in a random order that is always the same. They are drawn by Zipf's law in its two
 * regimes (Ferrer i Cancho and Solé, 2001): the word of rank r comes up 1/r as often as the first,
 * past the first thousands with the square. Immutable.
 */
final class Vocabulary {
  private static final String LEXICON = "/org/languagetool/resource/it/italian.dict";
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’](?=\\p{L}))?");
  private static final int ORDER = 1;
  private static final double KERNEL = 5000;

  private final List<String> words;
  private final double[] chances;

  private Vocabulary(List<String> words) {
    this.words = words;
    this.chances = new double[words.size()];
    double sum = 0;
    for (int rank = 1; rank <= chances.length; rank++) {
      sum += Math.min(1, KERNEL / rank) / rank;
      chances[rank - 1] = sum;
    }
  }

  /** The vocabulary of the documents in a folder, and of the lexicon. */
  static Vocabulary of(Path texts) throws IOException {
    Set<String> words = new LinkedHashSet<>(frequent(texts));
    List<String> forms = forms();
    Collections.shuffle(forms, new Random(ORDER));
    words.addAll(forms);
    return new Vocabulary(List.copyOf(words));
  }

  private static List<String> frequent(Path texts) {
    Map<String, Integer> counts = new HashMap<>();
    Extractor extractor = new Extractor();
    Corpus.of(List.of(texts))
        .list()
        .files()
        .values()
        .forEach(
            file ->
                extractor.extract(
                    file,
                    document ->
                        WORD.matcher(document.body().toLowerCase(Locale.ITALIAN))
                            .results()
                            .map(MatchResult::group)
                            .forEach(word -> counts.merge(word, 1, Integer::sum))));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> forms() throws IOException {
    Dictionary dictionary =
        Dictionary.read(Objects.requireNonNull(Vocabulary.class.getResource(LEXICON), LEXICON));
    Set<String> forms = new LinkedHashSet<>();
    for (WordData form : new DictionaryLookup(dictionary)) {
      forms.add(form.getWord().toString());
    }
    return new ArrayList<>(forms);
  }

  int size() {
    return words.size();
  }

  /** A word, the frequent ones more often. */
  String draw(SplittableRandom random) {
    return draw(random, 0);
  }

  /** A word, but for the most frequent ones. */
  String draw(SplittableRandom random, int but) {
    double from = but == 0 ? 0 : chances[but - 1];
    double at = from + random.nextDouble() * (chances[chances.length - 1] - from);
    int low = but;
    int high = chances.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (chances[middle] < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return words.get(low);
  }
}
