package it.trovatore.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house as ARCHITECTURE.md draws it. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("it.trovatore");

  @Test
  void onlyTheEngineAndTheAnalysisKnowLucene() {
    noClasses()
        .that()
        .resideOutsideOfPackages("it.trovatore.lucene..", "it.trovatore.analysis..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CLASSES);
  }

  @Test
  void onlyTheMainClassKnowsWhichEngineItHolds() {
    noClasses()
        .that()
        .resideOutsideOfPackage("it.trovatore.lucene..")
        .and()
        .doNotHaveFullyQualifiedName(TrovatoreMain.class.getName())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("it.trovatore.lucene..")
        .check(CLASSES);
  }

  @Test
  void onlyTheServerSpeaksHttp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("it.trovatore.server..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
        .check(CLASSES);
  }

  @Test
  void onlyTheIndexerExtracts() {
    noClasses()
        .that()
        .resideOutsideOfPackage("it.trovatore.indexer..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.tika..", "org.commonmark..", "org.jsoup..")
        .check(CLASSES);
  }

  @Test
  void theContractNeedsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("it.trovatore.search..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("it.trovatore.search..", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void theAnalysisKnowsNothingOfTheOtherModules() {
    noClasses()
        .that()
        .resideInAPackage("it.trovatore.analysis..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "it.trovatore.search..",
            "it.trovatore.lucene..",
            "it.trovatore.indexer..",
            "it.trovatore.server..")
        .check(CLASSES);
  }

  @Test
  void packagesDependOnEachOtherInOneDirection() {
    slices().matching("it.trovatore.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
