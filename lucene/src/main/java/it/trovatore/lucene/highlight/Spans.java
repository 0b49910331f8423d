package it.trovatore.lucene.highlight;

import it.trovatore.lucene.query.Reasons;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.MarkedText;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Keeps the whole text, with the matches of all passages. */
final class Spans extends PassageFormatter {

  private final Reasons reasons;

  Spans(Reasons reasons) {
    this.reasons = reasons;
  }

  @Override
  public MarkedTexts format(Passage[] passages, String content) {
    List<Mark> marks = new ArrayList<>();
    for (Passage passage : passages) {
      marks.addAll(Matches.of(passage, content, reasons));
    }
    return new MarkedTexts(List.of(new MarkedText(content, marks)));
  }
}
