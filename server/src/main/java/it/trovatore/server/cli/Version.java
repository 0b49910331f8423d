package it.trovatore.server.cli;

import it.trovatore.server.api.Build;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"Trovatore " + Build.version()};
  }
}
