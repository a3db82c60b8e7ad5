package guitai.demo.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/**
 * Copies of the classes that have a {@link Place}, with a call of {@link Passing} at each. Only children get them, in a jar before
 * their class path: the programs themselves know nothing of labels and pay nothing for them.
 */
final class Weaver {

    private static final ClassDesc PASSING = ClassDesc.of(Passing.class.getName());
    private static final MethodTypeDesc AT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);

    private Weaver() {
    }

    static void weave(Path jar) throws IOException {
        Map<String, Set<Place>> byFile = new TreeMap<>();
        for (Step step : Step.values()) {
            step.way().forEach(place -> byFile.computeIfAbsent(place.file(), _ -> new TreeSet<>((a, b) -> a.text().compareTo(b.text()))).add(place));
        }
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream packing = new JarOutputStream(out)) {
            for (Map.Entry<String, Set<Place>> one : byFile.entrySet()) {
                packing.putNextEntry(new ZipEntry(one.getKey()));
                packing.write(woven(bytes(one.getKey()), one.getValue()));
            }
        }
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = Weaver.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("a labelled step stands in a class that is no more: " + file);
            }
            return in.readAllBytes();
        }
    }

    private static byte[] woven(byte[] original, Set<Place> places) {
        ClassModel model = ClassFile.of().parse(original);
        for (Place place : places) {
            if (model.methods().stream().noneMatch(method -> isAt(method, place))) {
                throw new IllegalStateException("a labelled step stands in a method that is no more: " + place.text());
            }
        }
        ClassTransform all = ClassTransform.ACCEPT_ALL;
        for (Place place : places) {
            all = all.andThen(ClassTransform.transformingMethodBodies(method -> isAt(method, place), calling(place)));
        }
        return ClassFile.of().transformClass(model, all);
    }

    private static boolean isAt(MethodModel method, Place place) {
        return method.methodName().equalsString(place.method()) && method.code().isPresent();
    }

    private static CodeTransform calling(Place place) {
        return CodeTransform.ofStateful(() -> new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                if (place.entering()) {
                    call(code, place);
                }
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                if (!place.entering() && element instanceof ReturnInstruction) {
                    call(code, place);
                }
                code.with(element);
            }
        });
    }

    private static void call(CodeBuilder code, Place place) {
        code.loadConstant(place.text()).invokestatic(PASSING, "at", AT);
    }
}
