package it.trovatore.analysis.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;

/** The ten thousand commonest words of Italian, as a list tells. Immutable. */
final class CommonWords {

  /** Endings by which a form of a verb in -are is a form of nothing else. */
  private static final String[] OF_VERBS_ALONE = {
    "ando", "ava", "avano", "avo", "iamo", "ò", "arono", "erà", "erò", "eranno", "arsi"
  };

  private final WordList words;

  private CommonWords(WordList words) {
    this.words = words;
  }

  /** Reads one word a line, in UTF-8. */
  static CommonWords read(URL list) {
    try (InputStream stream = list.openStream()) {
      return new CommonWords(new WordList(stream.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("the list of common words cannot be read", e);
    }
  }

  boolean contains(String word) {
    return words.contains(word);
  }

  /** Whether some form of a verb in -are is there that can be nothing else. */
  boolean haveFormOf(String verb) {
    String root = verb.substring(0, verb.length() - "are".length());
    for (String ending : OF_VERBS_ALONE) {
      if (words.contains(root + ending)) {
        return true;
      }
    }
    return false;
  }
}
