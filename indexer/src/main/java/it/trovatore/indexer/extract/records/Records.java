package it.trovatore.indexer.extract.records;

import com.fasterxml.jackson.databind.JsonNode;
import it.trovatore.indexer.extract.container.Findings;
import it.trovatore.indexer.extract.container.Item;
import it.trovatore.indexer.extract.draft.Format;
import it.trovatore.indexer.extract.fields.Fields;

/** The documents of records in one file, each under the id that its fields or its place give it. */
final class Records {
  private Records() {}

  /**
   * Gives the document of a record. One that is none is a problem.
   *
   * @param place where it stands, such as "riga 7"
   * @param number by which it is known without an id of its own
   */
  static void add(
      Item item, Format as, String place, long number, JsonNode record, Findings findings) {
    String own = Fields.id(record);
    String id = item.inner("#", own == null ? Long.toString(number) : own);
    if (findings.isGiven(id)) {
      findings.bad(place, "l'id «" + id.substring(item.id().length() + 1) + "» c'è già");
    } else if (!findings.add(id, as, FieldDocument.draft(record))) {
      findings.bad(place, "mancano titolo e testo");
    }
  }
}
