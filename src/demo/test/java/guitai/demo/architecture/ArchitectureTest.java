package guitai.demo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may import whom. Each rule is checked on the product, and must also catch the offender planted for it under
 * {@code guitai.demo.architecture.offenders}: a rule that cannot fail checks nothing.
 */
class ArchitectureTest {

    private static final String OFFENDERS = "guitai.demo.architecture.offenders";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("guitai");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(OFFENDERS);

    /** The rules by name, each for the packages below {@code root}. */
    private static Map<String, ArchRule> rules(String root) {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("theDomainUsesOnlyJava", noClasses().that().resideInAPackage(root + ".domain..").should()
                .dependOnClassesThat(not(resideInAnyPackage("java..", root + ".domain.."))));
        rules.put("onlyUiSeesJavafx", noClasses().that(resideInAPackage(root + "..").and(not(resideInAPackage(root + ".terminal.ui.."))))
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp.."));
        rules.put("onlyStoreAndStorageSeeHibernate", noClasses().that(resideInAPackage(root + "..")
                        .and(not(resideInAnyPackage(root + ".terminal.store..", root + ".terminal.storage.."))))
                .should().dependOnClassesThat().resideInAnyPackage("org.hibernate..", "jakarta.persistence.."));
        rules.put("onlyStoreAndStorageSpeakSql", noClasses().that(resideInAPackage(root + "..")
                        .and(not(resideInAnyPackage("..store..", "..storage..", "..postgres.."))))
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql.."));
        rules.put("onlyScanSeesCamerasAndDecoders", noClasses().that(resideInAPackage(root + "..")
                        .and(not(resideInAPackage(root + ".terminal.scan.."))))
                .should().dependOnClassesThat().resideInAnyPackage("com.github.sarxos..", "com.google.zxing..", "boofcv..", "com.fazecast..",
                        "com.github.eduramiba..", "org.openpnp..", "com.sun.jna.."));
        rules.put("theTerminalNeverMeetsHeadquarters", noClasses().that().resideInAPackage(root + ".terminal..")
                .should().dependOnClassesThat().resideInAPackage("guitai.headquarters.."));
        rules.put("headquartersNeverMeetsTheTerminal", noClasses().that().resideInAPackage(root + ".headquarters..")
                .should().dependOnClassesThat().resideInAPackage("guitai.terminal.."));
        rules.put("theProtocolKnowsNeitherSide", noClasses().that().resideInAPackage(root + ".protocol..")
                .should().dependOnClassesThat().resideInAnyPackage("guitai.terminal..", "guitai.headquarters.."));
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHolds() {
        return rules("guitai").entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCatchesItsPlantedOffender() {
        return rules(OFFENDERS).entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(),
                () -> assertTrue(rule.getValue().evaluate(PLANTED).hasViolation(), "no offender caught")));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("guitai.(**)").should().beFreeOfCycles().check(PRODUCT);
        assertTrue(slices().matching(OFFENDERS + ".(**)").should().beFreeOfCycles().evaluate(PLANTED).hasViolation(), "the planted cycle was not seen");
    }

    @Test
    void noFeatureOfTheScreensImportsAnother() {
        assertEquals(List.of(), crossings(PRODUCT, "guitai.terminal.ui."));
        assertTrue(!crossings(PLANTED, OFFENDERS + ".terminal.ui.").isEmpty(), "the planted crossing was not seen");
    }

    @Test
    void platformRunLaterStandsInOneClass() {
        Predicate<JavaAccess<?>> runLater = access -> access.getTargetOwner().getName().equals("javafx.application.Platform")
                && access.getName().equals("runLater");
        assertEquals(Set.of("guitai.terminal.ui.shell.Background"), accessing(PRODUCT, runLater));
        assertEquals(Set.of(OFFENDERS + ".terminal.checkout.MakesThreads"), accessing(PLANTED, runLater));
    }

    @Test
    void threadsAreMadeInTheseClassesOnly() {
        assertEquals(Set.of("guitai.demo.DemoStore", "guitai.headquarters.Main", "guitai.headquarters.http.Arrivals", "guitai.headquarters.intake.Applier", "guitai.headquarters.feed.SnapshotMaker",
                "guitai.headquarters.feed.Upkeep", "guitai.terminal.Terminal",
                "guitai.terminal.scan.camera.MjpegCamera", "guitai.terminal.scan.ScanLoop", "guitai.terminal.scan.camera.DriverThread",
                "guitai.terminal.scan.scanner.SerialScanner", "guitai.terminal.storage.ShopData", "guitai.terminal.ui.shell.Background", "guitai.terminal.ui.shell.Sounds",
                "guitai.terminal.uplink.Loop"), accessing(PRODUCT, ArchitectureTest::makesThreads));
        assertEquals(Set.of(OFFENDERS + ".terminal.checkout.MakesThreads"), accessing(PLANTED, ArchitectureTest::makesThreads));
    }

    /** Privacy: nothing that the camera sees is stored or sent. What writes files beside it keeps settings, the one line out is to a camera. */
    @Test
    void nobodyWhoSeesACameraWritesFilesOrSends() {
        assertEquals(Set.of("guitai.terminal.scan.camera.CameraMemory", "guitai.terminal.scan.camera.MjpegCamera",
                "guitai.terminal.scan.scanner.ScannerSettingsFile"), accessing(seeing(PRODUCT, "guitai"), ArchitectureTest::putsOut));
        assertEquals(Set.of(OFFENDERS + ".terminal.scan.KeepsPictures"), accessing(seeing(PLANTED, OFFENDERS), ArchitectureTest::putsOut));
        assertEquals(Set.of("guitai.terminal.ui.hand.Screenshot"), accessing(PRODUCT, ArchitectureTest::writesPictures));
    }

    private static JavaClasses seeing(JavaClasses classes, String root) {
        return classes.that(resideInAnyPackage(root + ".terminal.scan..", root + ".terminal.ui.camera.."));
    }

    private static boolean putsOut(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        boolean file = owner.equals("java.nio.file.Files") && access.getName().matches("write.*|newOutputStream|newBufferedWriter|newByteChannel|copy|createTemp.*")
                || owner.matches("java\\.io\\.(FileOutputStream|FileWriter|RandomAccessFile|PrintStream)") && access.getName().equals("<init>");
        return file || writesPictures(access) || owner.startsWith("java.net.http.") || owner.matches("java\\.net\\.(Datagram|Multicast|)Socket");
    }

    private static boolean writesPictures(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("javax.imageio.ImageIO") && access.getName().equals("write");
    }

    @Test
    void constructorsTakeAtMostSixCollaborators() {
        assertEquals(List.of(), crowded(PRODUCT));
        assertEquals(1, crowded(PLANTED).size(), "the planted crowd was not seen");
    }

    private static List<String> crowded(JavaClasses classes) {
        return classes.stream().filter(c -> !c.isRecord() && !c.isEnum() && !c.isAnonymousClass())
                .flatMap(c -> c.getConstructors().stream()).filter(k -> k.getRawParameterTypes().size() > 6)
                .map(k -> k.getFullName()).toList();
    }

    /** Calls and method references alike: {@code Platform::runLater} is no call, but does the same. */
    private static Set<String> accessing(JavaClasses classes, Predicate<JavaAccess<?>> what) {
        return classes.stream().filter(c -> c.getAccessesFromSelf().stream().anyMatch(what)).map(ArchitectureTest::outermost)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean makesThreads(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return owner.equals("java.util.concurrent.Executors") || owner.equals("java.lang.Thread")
                && Set.of("<init>", "ofPlatform", "ofVirtual", "startVirtualThread").contains(access.getName());
    }

    private static List<String> crossings(JavaClasses classes, String ui) {
        return classes.stream().filter(c -> feature(c, ui) != null && !"shell".equals(feature(c, ui)))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream()).filter(d -> {
                    String there = feature(d.getTargetClass(), ui);
                    // "kit" is what all screens share; it imports no feature, or the rule against cycles would tell.
                    return there != null && !"shell".equals(there) && !"kit".equals(there) && !there.equals(feature(d.getOriginClass(), ui));
                }).map(d -> d.getOriginClass().getName() + " -> " + d.getTargetClass().getName()).distinct().toList();
    }

    private static String feature(JavaClass c, String ui) {
        String name = c.getPackageName() + ".";
        return name.startsWith(ui) ? name.substring(ui.length()).replaceAll("\\..*", "") : null;
    }

    private static String outermost(JavaClass c) {
        return c.getName().replaceAll("\\$.*", "");
    }
}
