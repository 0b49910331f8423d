package it.trovatore.search.document;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Decides what may stand behind a link: an absolute address of the web. What documents call their
 * own address may be anything, also a script.
 */
public final class WebAddress {
  private WebAddress() {}

  /** The address, without blanks around it; null when it is not one of http or https. */
  public static @Nullable String of(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String bare = text.strip();
    try {
      URI address = new URI(bare);
      boolean web =
          "http".equalsIgnoreCase(address.getScheme())
              || "https".equalsIgnoreCase(address.getScheme());
      return web && address.getHost() != null ? bare : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
