package it.trovatore.lucene.highlight;

import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.MarkedText;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Keeps the whole text, with the matches of all passages. */
final class Spans extends PassageFormatter {

  @Override
  public MarkedTexts format(Passage[] passages, String content) {
    List<Mark> marks = new ArrayList<>();
    for (Passage passage : passages) {
      marks.addAll(Matches.of(passage));
    }
    return new MarkedTexts(List.of(new MarkedText(content, marks)));
  }
}
