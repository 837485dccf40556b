package evisor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What holds for the code as a whole, and no compiler checks. */
final class ArchitectureTest {

  /** Every package, each of which may know only those before it. */
  private static final List<String> PACKAGES =
      List.of(
          "speech",
          "model",
          "files",
          "compact",
          "json",
          "request",
          "precedents",
          "knowledge",
          "laboratory",
          "text",
          "process",
          "centrifuge",
          "rules",
          "decision",
          "advice",
          "campaign",
          "explain",
          "robustness",
          "whatif",
          "map",
          "answer",
          "papers",
          "cases",
          "validation",
          "atlas",
          "mutation",
          "diff",
          "replay",
          "kept",
          "authoring",
          "check",
          "evisor",
          "service",
          "page",
          "cli");

  /** Packages side by side: what is said beside an answer, what authors work with. */
  private static final List<List<String>> WINGS =
      List.of(
          List.of("explain", "robustness", "whatif", "map", "papers"),
          List.of("validation", "atlas", "mutation", "diff", "authoring"));

  /** Functions whose last bit the platform may choose; {@link StrictMath} has them all. */
  private static final Set<String> INEXACT =
      Set.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
          "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot");

  /**
   * Factories of collections whose order differs from one start of the virtual machine to the next.
   */
  private static final Set<String> SALTED = Set.of("of", "ofEntries", "copyOf");

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("evisor");

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    Set<String> found =
        CODE.stream().map(ArchitectureTest::folder).collect(Collectors.toCollection(TreeSet::new));

    assertThat(PACKAGES).containsAll(found);
  }

  @Test
  void contributorsReadThatOrder() throws IOException {
    assertThat(Files.readString(Path.of("CONTRIBUTING.md")).replaceAll("\\s+", " "))
        .contains("in this order: `" + String.join("`, `", PACKAGES) + "`.");
  }

  @Test
  void aPackageKnowsOnlyThoseBeforeIt() {
    classes()
        .should(
            new ArchCondition<JavaClass>("depend only on packages before their own") {
              @Override
              public void check(JavaClass origin, ConditionEvents events) {
                origin.getDirectDependenciesFromSelf().stream()
                    .filter(found -> found.getTargetClass().getPackageName().startsWith("evisor"))
                    .filter(found -> place(found.getTargetClass()) > place(origin))
                    .forEach(
                        found ->
                            events.add(
                                SimpleConditionEvent.violated(origin, found.getDescription())));
              }
            })
        .because("an arrow only points towards the model, so that each part can be read alone")
        .check(CODE);
  }

  @Test
  void packagesSideBySideDoNotKnowEachOther() {
    for (List<String> wing : WINGS) {
      classes()
          .that(describe("are in " + wing, found -> wing.contains(folder(found))))
          .should(
              new ArchCondition<JavaClass>("not depend on their neighbours in " + wing) {
                @Override
                public void check(JavaClass origin, ConditionEvents events) {
                  origin.getDirectDependenciesFromSelf().stream()
                      .filter(found -> wing.contains(folder(found.getTargetClass())))
                      .filter(found -> !folder(found.getTargetClass()).equals(folder(origin)))
                      .forEach(
                          found ->
                              events.add(
                                  SimpleConditionEvent.violated(origin, found.getDescription())));
                }
              })
          .because("each can be read, changed and taken out alone")
          .check(CODE);
    }
  }

  @Test
  void everyPackageIsFreeOfNullsUnlessItSaysSo() {
    classes()
        .should(
            new ArchCondition<JavaClass>("be in a package that is marked @NullMarked") {
              @Override
              public void check(JavaClass found, ConditionEvents events) {
                if (!found.getPackage().isAnnotatedWith(NullMarked.class)) {
                  events.add(
                      SimpleConditionEvent.violated(
                          found, found.getPackageName() + " has no @NullMarked package-info"));
                }
              }
            })
        .check(CODE);
  }

  @Test
  void aClassIsFinalOrItsSubclassesAreCounted() {
    classes()
        .that(
            describe(
                "are neither interfaces, enums, records nor anonymous",
                found ->
                    !found.isInterface()
                        && !found.isEnum()
                        && !found.isRecord()
                        && !found.isAnonymousClass()
                        && !found.isAssignableTo(Enum.class)))
        .should(
            new ArchCondition<JavaClass>("be final or sealed") {
              @Override
              public void check(JavaClass found, ConditionEvents events) {
                if (!found.getModifiers().contains(JavaModifier.FINAL)
                    && !found.reflect().isSealed()) {
                  events.add(
                      SimpleConditionEvent.violated(
                          found, found.getName() + " is neither final nor sealed"));
                }
              }
            })
        .because("what was not made to be extended breaks when it is")
        .check(CODE);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("evisor.cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .because("every command returns its exit status, so that tests and the server can run it")
        .check(CODE);
  }

  @Test
  void onlyTheCommandLineKnowsATerminal() {
    noClasses()
        .that(resideOutside("cli"))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .because("streams are handed in")
        .check(CODE);
  }

  @Test
  void nothingIsDrawnWithoutASeed() {
    noClasses()
        .should()
        .callConstructor(Random.class)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(ThreadLocalRandom.class, "current")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Collections.class, "shuffle", List.class)
        .because("equal request and rules give an equal answer")
        .check(CODE);
  }

  @Test
  void whatIsComputedDoesNotDependOnThePlatform() {
    noClasses()
        .should()
        .callMethodWhere(calls(Math.class, call -> INEXACT.contains(call.getName())))
        .because("StrictMath gives the same bits everywhere")
        .check(CODE);
  }

  @Test
  void noOrderIsLeftToChance() {
    noClasses()
        .should()
        .callMethodWhere(calls(Set.class, call -> salted(call, 1) && !inConstant(call)))
        .orShould()
        .callMethodWhere(calls(Map.class, call -> salted(call, 2) && !inConstant(call)))
        .orShould()
        .callMethodWhere(calls(Collectors.class, ArchitectureTest::collectsWithoutOrder))
        .orShould()
        .callConstructorWhere(calls(HashMap.class, call -> true))
        .orShould()
        .callConstructorWhere(calls(HashSet.class, call -> true))
        .as("no classes should keep anything in a collection without an order")
        .because(
            "it differs from run to run and reaches the answer unseen; use EnumSet, EnumMap,"
                + " LinkedHashSet, LinkedHashMap or a List. Constants are free: they are looked up"
                + " in, not listed")
        .check(CODE);
  }

  @Test
  void noTextDependsOnTheLocale() {
    noClasses()
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethodWhere(calls(Locale.class, call -> readsDefault(call) && !compilesRules(call)))
        .because("an answer is the same on every machine; Locale.ROOT says so")
        .check(CODE);
  }

  @Test
  void anAnswerHoldsNoTimeOfDay() {
    noClasses()
        .that(resideOutside("cases", "service", "cli"))
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class)
        .because("equal request and rules give an equal answer, today and tomorrow")
        .check(CODE);
  }

  private static int place(JavaClass found) {
    return PACKAGES.indexOf(folder(found));
  }

  /**
   * Returns the first part of the package's name after {@code evisor}, which is also the name of
   * the package at the top.
   */
  private static String folder(JavaClass found) {
    String[] parts = found.getPackageName().split("\\.", -1);
    return parts.length < 2 ? parts[0] : parts[1];
  }

  private static DescribedPredicate<JavaClass> resideOutside(String... folders) {
    return DescribedPredicate.not(
        resideInAnyPackage(
            Arrays.stream(folders)
                .map(folder -> "evisor." + folder + "..")
                .toArray(String[]::new)));
  }

  private static DescribedPredicate<JavaCall<?>> calls(
      Class<?> owner, Predicate<? super JavaCall<?>> test) {
    return describe(
        "call of " + owner.getSimpleName(),
        call -> call.getTarget().getOwner().isEquivalentTo(owner) && test.test(call));
  }

  /** Returns whether a call makes a salted collection of more than one element. */
  private static boolean salted(JavaCall<?> call, int parametersOfOne) {
    List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
    boolean single =
        call.getName().equals("of")
            && (parameters.isEmpty()
                || (parameters.size() == parametersOfOne && !parameters.get(0).isArray()));
    return SALTED.contains(call.getName()) && !single;
  }

  private static boolean readsDefault(JavaCall<?> call) {
    return call.getName().equals("getDefault");
  }

  /**
   * Drools writes Java by the default locale, which is set to the root while it does and then put
   * back.
   */
  private static boolean compilesRules(JavaCall<?> call) {
    return call.getOriginOwner().getName().equals("evisor.rules.compile.ExecutableCompiler");
  }

  private static boolean inConstant(JavaCall<?> call) {
    return call.getOrigin().getName().equals("<clinit>");
  }

  private static boolean collectsWithoutOrder(JavaCall<?> call) {
    int parameters = call.getTarget().getRawParameterTypes().size();
    return switch (call.getName()) {
      case "toSet", "toUnmodifiableSet", "toUnmodifiableMap" -> true;
      case "toMap" -> parameters < 4;
      case "groupingBy" -> parameters < 3;
      default -> false;
    };
  }
}
