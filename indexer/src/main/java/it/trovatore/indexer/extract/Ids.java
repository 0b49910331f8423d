package it.trovatore.indexer.extract;

/**
 * The ids of a file's documents, of which there may be millions: some twenty bytes each, whatever
 * their length, since only a hash of 64 bits is kept. That two ids of a file with ten million have
 * the same one happens in one such file of 370,000. Not thread-safe.
 */
final class Ids {
  private static final int LEAST = 1 << 6;
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  /** An open hash table; 0 is an empty place. */
  private long[] hashes = new long[LEAST];

  private int size;

  int size() {
    return size;
  }

  boolean contains(String id) {
    return hashes[place(hash(id))] != 0;
  }

  void add(String id) {
    add(hash(id));
  }

  private void add(long hash) {
    int place = place(hash);
    if (hashes[place] != 0) {
      return;
    }
    hashes[place] = hash;
    size++;
    if (size > hashes.length / 4 * 3) {
      long[] former = hashes;
      hashes = new long[2 * former.length];
      size = 0;
      for (long each : former) {
        if (each != 0) {
          add(each);
        }
      }
    }
  }

  /** Where the hash is, else where it would come. */
  private int place(long hash) {
    int place = (int) (hash >>> 32) & (hashes.length - 1);
    while (hashes[place] != 0 && hashes[place] != hash) {
      place = (place + 1) & (hashes.length - 1);
    }
    return place;
  }

  /** An id that is not among these: this one, else with {@code -2}, {@code -3} and so on. */
  String free(String id) {
    if (!contains(id)) {
      return id;
    }
    int taken = 1;
    int free = 2;
    while (contains(id + "-" + free)) {
      taken = free;
      free *= 2;
    }
    while (free - taken > 1) {
      int between = (free + taken) >>> 1;
      if (contains(id + "-" + between)) {
        taken = between;
      } else {
        free = between;
      }
    }
    return id + "-" + free;
  }

  /** FNV-1a over the characters, its bits mixed as MurmurHash does; never 0. */
  private static long hash(String id) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
