package org.spanscope.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house and who may use whom. */
class RoomsTest {
  private static final String ROOT = "org.spanscope";

  /** A room and the rooms that it may use beside itself. */
  private static final Map<String, List<String>> MAY_USE = new TreeMap<>();

  static {
    MAY_USE.put("task", List.of());
    MAY_USE.put("metric", List.of());
    MAY_USE.put("text", List.of("task"));
    MAY_USE.put("reader", List.of("task", "text"));
    MAY_USE.put("engine", List.of("task", "text", "reader"));
    MAY_USE.put("attention", List.of("task", "text", "reader", "metric"));
    MAY_USE.put("dataset", List.of("task", "text", "metric"));
    MAY_USE.put("attribution", List.of("task", "text", "reader", "metric", "attention"));
    List<String> core =
        List.of("task", "metric", "text", "reader", "attention", "attribution", "dataset");
    MAY_USE.put("experiment", core);
    MAY_USE.put("figure", List.of("task"));
    MAY_USE.put("plot", and(core, "experiment", "figure"));
    MAY_USE.put(
        "session", List.of("task", "text", "reader", "attention", "attribution", "experiment"));
    MAY_USE.put("records", List.of("task", "text", "metric", "dataset", "experiment"));
    MAY_USE.put("report", and(core, "experiment", "figure", "plot"));
    MAY_USE.put("cli", and(core, "experiment", "figure", "plot", "session", "records", "report"));
    MAY_USE.put("ui", and(core, "experiment", "figure", "plot", "session", "records"));
  }

  private static JavaClasses product;

  private static List<String> and(List<String> rooms, String... more) {
    return Stream.concat(rooms.stream(), Arrays.stream(more)).toList();
  }

  @BeforeAll
  static void readTheProduct() {
    product =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
  }

  @TestFactory
  Stream<DynamicTest> eachRoomUsesOnlyTheRoomsItMay() {
    return MAY_USE.entrySet().stream()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(in(room.getKey()))
                            .should()
                            .dependOnClassesThat(
                                resideInAnyPackage(ROOT, ROOT + "..")
                                    .and(
                                        not(
                                            resideInAnyPackage(
                                                and(room.getValue(), room.getKey()).stream()
                                                    .map(RoomsTest::in)
                                                    .toArray(String[]::new)))))
                            .allowEmptyShould(true)
                            .check(product)));
  }

  @Test
  void everyRoomIsInTheTable() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".*..")
        .should()
        .resideInAnyPackage(MAY_USE.keySet().stream().map(RoomsTest::in).toArray(String[]::new))
        .check(product);
  }

  @Test
  void noPackagesGoRoundInCircles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(product);
  }

  @Test
  void featuresOfTheWindowDoNotUseTheirSiblings() {
    slices()
        .matching(ROOT + ".ui.(*)..")
        .that(notNamed("shell", "shared"))
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(product);
  }

  @Test
  void onlyTheEngineKnowsDjl() {
    only("engine", "ai.djl..");
  }

  @Test
  void onlyFigureKnowsAwtAndCharts() {
    only(
        "figure",
        "java.awt..",
        "org.jfree..",
        "org.apache.batik..",
        "org.apache.pdfbox..",
        "de.rototor..");
  }

  @Test
  void onlyRecordsKnowDatabases() {
    only("records", "java.sql..", "javax.sql..", "org.duckdb..");
  }

  @Test
  void onlyTheWindowKnowsJavaFx() {
    noClasses()
        .that(resideOutsideOfPackage(in("ui")))
        .and(resideOutsideOfPackage(ROOT))
        .should()
        .dependOnClassesThat(resideInAnyPackage("javafx..", "org.controlsfx.."))
        .check(product);
  }

  @Test
  void viewModelsHoldNoNodes() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "javafx.scene..", "javafx.stage..", "javafx.fxml..", "org.controlsfx.."))
        .allowEmptyShould(true)
        .check(product);
  }

  @Test
  void nothingStaticChanges() {
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .check(product);
  }

  @Test
  void nobodyLooksServicesUp() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "javax.inject..",
                "jakarta.inject..",
                "com.google.inject..",
                "com.google.common.eventbus..",
                "org.greenrobot.eventbus.."))
        .orShould()
        .dependOnClassesThat(named("java.util.ServiceLoader"))
        .check(product);
  }

  private void only(String room, String... libraries) {
    noClasses()
        .that(resideOutsideOfPackage(in(room)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(libraries))
        .check(product);
  }

  private static String in(String room) {
    return ROOT + "." + room + "..";
  }

  private static DescribedPredicate<JavaClass> named(String name) {
    return DescribedPredicate.describe("named " + name, c -> c.getName().equals(name));
  }

  private static DescribedPredicate<com.tngtech.archunit.library.dependencies.Slice> notNamed(
      String... parts) {
    return DescribedPredicate.describe(
        "features", slice -> !Arrays.asList(parts).contains(slice.getNamePart(1)));
  }
}
