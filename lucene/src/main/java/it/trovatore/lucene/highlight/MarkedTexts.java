package it.trovatore.lucene.highlight;

import it.trovatore.search.answer.MarkedText;
import java.util.List;

/** What a formatter makes of one document's passages. */
record MarkedTexts(List<MarkedText> list) {}
