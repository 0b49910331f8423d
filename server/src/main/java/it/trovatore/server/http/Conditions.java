package it.trovatore.server.http;

import io.javalin.http.Context;
import it.trovatore.indexer.store.Precondition;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Entity tags, which of documents are versions in quotes, and the headers that ask for them (RFC
 * 9110, 13).
 */
final class Conditions {
  private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([^\"]*)\"\\s*(?:,|$)");
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

  private Conditions() {}

  static String etag(long version) {
    return "\"" + version + '"';
  }

  /** The tag of what may be sent compressed or not, and is then not the same byte for byte. */
  static String weak(String opaque) {
    return "W/\"" + opaque + '"';
  }

  /** Whether a caller already has what has this tag, which may be weak in either place. */
  static boolean isKnown(Context ctx, String etag) {
    String known = ctx.header("If-None-Match");
    return known != null
        && (known.strip().equals("*") || opaque(known).anyMatch(opaque(etag).toList()::contains));
  }

  private static Stream<String> opaque(String tags) {
    return TAG.matcher(tags).results().map(tag -> tag.group(2));
  }

  /** What a request to change a document asks to be so before. */
  static Precondition of(Context ctx) {
    String match = ctx.header("If-Match");
    String noneMatch = ctx.header("If-None-Match");
    if (match != null && noneMatch != null) {
      throw bad("If-Match e If-None-Match non si possono usare insieme.");
    }
    if (noneMatch != null) {
      if (!noneMatch.strip().equals("*")) {
        throw bad("If-None-Match qui può essere solo *: il documento non deve esserci.");
      }
      return new Precondition.Absent();
    }
    if (match == null) {
      return new Precondition.None();
    }
    return match.strip().equals("*") ? new Precondition.Present() : oneOf(match);
  }

  /** A tag that is weak or none of ours is in no list, as the RFC wants. */
  private static Precondition oneOf(String header) {
    Set<Long> versions = new HashSet<>();
    Matcher tag = TAG.matcher(header);
    int at = 0;
    while (at < header.length() && tag.find(at) && tag.start() == at) {
      if (tag.group(1) == null && VERSION.matcher(tag.group(2)).matches()) {
        versions.add(Long.parseLong(tag.group(2)));
      }
      at = tag.end();
    }
    if (at < header.length()) {
      throw bad("If-Match elenca ETag tra virgolette, come \"17\", oppure è *.");
    }
    return new Precondition.OneOf(versions);
  }

  private static RequestProblem.Refused bad(String detail) {
    return RequestProblem.of(ErrorCode.BAD_REQUEST, detail).refuse();
  }
}
