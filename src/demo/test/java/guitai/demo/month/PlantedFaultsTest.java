package guitai.demo.month;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.fault.Child;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A month that finds nothing proves nothing unless it would have found something: with a fault planted in a copy of one class, before
 * the class path of a process of its own, the same months fail, and they fail by what they look at.
 */
class PlantedFaultsTest {

    private static final int MONTHS = 10;
    private static final int PATIENCE = 1_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"CURSOR_WITHOUT_PAGE", "OWN_SALES_COUNT_TWICE"})
    void theMonthCatchesAFaultThatIsPlanted(Planted fault) throws IOException {
        assertTrue(told(fault).startsWith(MonthChild.CAUGHT), () -> fault + " goes unnoticed for " + MONTHS + " months");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("soak")
    void theMonthCatchesEveryFaultThatIsPlanted(Planted fault) throws IOException {
        assertTrue(told(fault).startsWith(MonthChild.CAUGHT), () -> fault + " goes unnoticed for " + MONTHS + " months");
    }

    @Test
    @Tag("soak")
    void withoutAFaultTheSameMonthsPass() throws IOException {
        Path empty = folder.resolve("nothing.jar");
        try (JarOutputStream packing = new JarOutputStream(Files.newOutputStream(empty))) {
            packing.putNextEntry(new ZipEntry("nothing"));
        }
        assertEquals(MonthChild.PASSED, told("nothing", empty));
    }

    private String told(Planted fault) throws IOException {
        Path jar = folder.resolve("planted.jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream packing = new JarOutputStream(out)) {
            packing.putNextEntry(new ZipEntry(fault.file()));
            packing.write(faulty(fault));
        }
        return told("planted_" + fault.ordinal(), jar);
    }

    private String told(String name, Path jar) {
        World world = World.begins();
        try (Child child = Child.withFirst(jar, MonthChild.class, world.server(), world.folder().toString(), world.keys().toString(), name,
                Integer.toString(MONTHS))) {
            assertTrue(child.says(line -> line.startsWith(MonthChild.CAUGHT) || line.equals(MonthChild.PASSED), PATIENCE), () -> child.said().toString());
            String told = child.said().stream().filter(line -> line.startsWith(MonthChild.CAUGHT) || line.equals(MonthChild.PASSED)).findFirst().orElseThrow();
            System.out.println(name + " " + jar.getFileName() + ": " + told);
            return told;
        }
    }

    private static byte[] faulty(Planted fault) throws IOException {
        try (InputStream in = PlantedFaultsTest.class.getClassLoader().getResourceAsStream(fault.file())) {
            ClassModel model = ClassFile.of().parse(in.readAllBytes());
            assertTrue(model.methods().stream().anyMatch(method -> method.methodName().equalsString(fault.method())),
                    () -> fault + " can no longer be planted: its method is gone");
            ClassTransform plant = (building, element) -> {
                if (element instanceof MethodModel method && method.methodName().equalsString(fault.method())) {
                    building.withMethodBody(method.methodName(), method.methodType(), method.flags().flagsMask(), fault::write);
                } else {
                    building.with(element);
                }
            };
            return ClassFile.of().transformClass(model, plant);
        }
    }
}
