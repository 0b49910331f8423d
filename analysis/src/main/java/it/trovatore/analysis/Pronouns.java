package it.trovatore.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pronouns that are written onto verbs, one (<i>lo</i>) or two together (<i>glielo</i>). */
final class Pronouns {

  static final List<String> SINGLE =
      List.of("lo", "la", "si", "li", "le", "ne", "gli", "ci", "mi", "ti", "vi");

  private static final List<String> FIRST_OF_TWO = List.of("me", "te", "ce", "ve", "se", "glie");

  private static final List<String> LAST_OF_TWO = List.of("lo", "la", "li", "le", "ne");

  /** The single ones and those of two. */
  static final Set<String> ALL =
      Stream.concat(
              SINGLE.stream(),
              FIRST_OF_TWO.stream()
                  .flatMap(first -> LAST_OF_TWO.stream().map(last -> first + last)))
          .collect(Collectors.toUnmodifiableSet());

  private Pronouns() {}
}
