package it.trovatore.server;

import it.trovatore.indexer.backup.Backup;
import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.store.Change;
import it.trovatore.indexer.store.Precondition;
import it.trovatore.indexer.sync.Inbox;
import it.trovatore.indexer.sync.Sources;
import it.trovatore.indexer.sync.SyncListener;
import it.trovatore.indexer.sync.Synchronizer;
import it.trovatore.lucene.LuceneEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that is there to be killed: turn after turn it sends a document, changes the corpus and
 * brings the index into step, each third time by a rebuild and each fifth with a backup; it says
 * after each step how far it is.
 */
final class Turns {
  static final String SENT = "sent ";
  static final String INDEXED = "indexed ";
  static final int FILES = 3;
  static final int DOCUMENTS = 5;
  private static final int LENGTHS = 40;

  private Turns() {}

  /** The text of everything at a turn; its last word is the turn. */
  static String text(int turn) {
    return "Si gira " + "ancora ".repeat(turn % LENGTHS) + turn;
  }

  static int turn(String text) {
    return Integer.parseInt(text.strip().substring(text.strip().lastIndexOf(' ') + 1));
  }

  static String document(int turn) {
    return "d" + turn % DOCUMENTS;
  }

  static void write(Path corpus, int turn) throws IOException {
    for (int file = 0; file < FILES; file++) {
      Files.writeString(corpus.resolve("f" + file + ".txt"), text(turn));
    }
  }

  static void index(LuceneEngine engine, Inbox inbox, Path corpus, boolean rebuild) {
    new Synchronizer(new Sources(Corpus.of(List.of(corpus)), new Extractor(), inbox))
        .run(engine, rebuild, SyncListener.NONE);
  }

  /** Takes the corpus, the folder of the index, one for backups, and the first turn. */
  public static void main(String[] args) throws IOException {
    Path corpus = Path.of(args[0]);
    Path folder = Path.of(args[1]);
    Path backups = Path.of(args[2]);
    try (LuceneEngine engine = LuceneEngine.open(folder);
        Inbox inbox = Inbox.in(folder.resolve("documents"))) {
      for (int turn = Integer.parseInt(args[3]); ; turn++) {
        String json = "{\"text\":\"" + text(turn) + "\"}";
        inbox.send(
            List.of(new Change.Put(document(turn), json, null, null, new Precondition.None())));
        say(SENT + turn);
        write(corpus, turn);
        index(engine, inbox, corpus, turn % 3 == 0);
        say(INDEXED + turn);
        if (turn % 5 == 0) {
          Backup.write(engine, inbox.store(), folder, backups.resolve("b" + turn));
        }
      }
    }
  }

  private static void say(String what) {
    System.out.println(what);
    System.out.flush();
  }
}
