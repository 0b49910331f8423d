# Sourced by mvnw and trovatore (POSIX sh). Sets and exports JAVA_HOME to a JDK of at least
# version 21, looking at JAVA_HOME, the java on the PATH, then the usual folders (newest first);
# without one it says what to install and exits with 2.

trovatore_least_java=21

# Prints the feature version of the JDK in folder $1, or nothing when there is no JDK in it.
trovatore_java_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9]*\).*/\1/p'
  fi
}

trovatore_fits() {
  trovatore_found=$(trovatore_java_version "$1")
  [ "${trovatore_found:-0}" -ge "$trovatore_least_java" ]
}

trovatore_find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && trovatore_fits "$JAVA_HOME"; then
    return 0
  fi
  trovatore_java=$(command -v java 2>/dev/null) || trovatore_java=
  if [ -n "$trovatore_java" ]; then
    trovatore_java=$(readlink -f "$trovatore_java" 2>/dev/null) || trovatore_java=
    JAVA_HOME=${trovatore_java%/bin/java}
    if trovatore_fits "$JAVA_HOME"; then
      return 0
    fi
  fi
  trovatore_best=0
  trovatore_home=
  set +f
  for trovatore_dir in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/openjdk* \
    /opt/java/* /opt/*jdk* /opt/*/*jdk* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* \
    "${HOME-}"/.local/share/mise/installs/java/* "${HOME-}"/.jenv/versions/*; do
    if trovatore_fits "$trovatore_dir" && [ "$trovatore_found" -gt "$trovatore_best" ]; then
      trovatore_best=$trovatore_found
      trovatore_home=$trovatore_dir
    fi
  done
  if [ -z "$trovatore_home" ]; then
    trovatore_ways="Debian, Ubuntu: apt install openjdk-21-jdk; Fedora: dnf install"
    trovatore_ways="$trovatore_ways java-21-openjdk-devel; macOS: brew install openjdk; adoptium.net"
    echo "A Trovatore serve un JDK $trovatore_least_java o più recente, e qui non ce n'è: installalo" \
      "($trovatore_ways) oppure indica in JAVA_HOME dov'è." >&2
    echo "Trovatore needs a JDK $trovatore_least_java or newer and found none: install one" \
      "(see above) or set JAVA_HOME to it." >&2
    exit 2
  fi
  JAVA_HOME=$trovatore_home
}

trovatore_find_jdk
export JAVA_HOME
