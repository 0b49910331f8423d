package it.trovatore.server.http;

import it.trovatore.server.api.BadParameter;
import it.trovatore.server.api.BadParameter.Reason;
import it.trovatore.server.api.NameInMessage;
import it.trovatore.server.api.SearchParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The query string of a request, each parameter at most once; an empty one is as none. Everything
 * that cannot be taken ends in a {@link BadParameter} that names the parameter.
 */
record Parameters(Map<String, List<String>> values) {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  /** Refuses parameters that the address does not know. */
  Parameters only(Set<String> known) {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        String shown = NameInMessage.of(name);
        throw new BadParameter(
            Reason.UNKNOWN,
            shown,
            "Il parametro «"
                + shown
                + "» non esiste; quelli possibili sono: "
                + String.join(", ", known.stream().sorted().toList())
                + ".");
      }
    }
    return this;
  }

  /** The search asked for, with the usual values where nothing is said. */
  SearchParameters search() {
    return new SearchParameters(
        query(),
        number("page", 1),
        number("size", SearchParameters.DEFAULT_SIZE),
        SearchParameters.sort(text("sort").orElse("relevance")),
        flag("verbatim"),
        flag("separate"));
  }

  /**
   * The parameter {@code q} within its length, blanks for control characters; or the empty text.
   */
  String query() {
    String q = CONTROL.matcher(text("q").orElse("")).replaceAll(" ");
    SearchParameters.checkQuery(q);
    return q;
  }

  boolean has(String name) {
    return text(name).isPresent();
  }

  boolean flag(String name) {
    return switch (text(name).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new BadParameter(
              Reason.INVALID, name, "Il parametro «" + name + "» vale true oppure false.");
    };
  }

  /** What the caller waits for. */
  Wait wait(Wait otherwise) {
    return switch (text("wait").orElse("")) {
      case "" -> otherwise;
      case "visible" -> Wait.VISIBLE;
      case "durable" -> Wait.DURABLE;
      default ->
          throw new BadParameter(
              Reason.INVALID, "wait", "Il parametro «wait» vale visible oppure durable.");
    };
  }

  @Nullable String value(String name) {
    return text(name).orElse(null);
  }

  private int number(String name, int otherwise) {
    String text = text(name).orElse(Integer.toString(otherwise));
    if (!text.matches("[0-9]{1,9}")) {
      throw new BadParameter(
          Reason.INVALID, name, "Il parametro «" + name + "» è un numero intero positivo.");
    }
    return Integer.parseInt(text);
  }

  private Optional<String> text(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    if (given.size() > 1) {
      throw new BadParameter(
          Reason.INVALID, name, "Il parametro «" + name + "» si può dare una volta sola.");
    }
    return given.stream().filter(value -> !value.isEmpty()).findFirst();
  }
}
