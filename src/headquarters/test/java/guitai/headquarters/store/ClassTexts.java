package guitai.headquarters.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ConstantDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every text that compiled classes hand to a method, so that no statement can hide behind a path that no test takes. */
final class ClassTexts {

    /** Where a part that is only known at run time is put into a text. */
    static final String HOLE = "\u0001";

    private ClassTexts() {
    }

    /** A text and the class that says it. */
    record Said(String by, String text) {
    }

    /** Those of all classes below a folder. */
    static List<Said> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).sorted().flatMap(file -> of(file).stream()).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Said> of(Path file) {
        try {
            ClassModel model = ClassFile.of().parse(file);
            List<Said> all = new ArrayList<>();
            model.methods().forEach(method -> method.code().ifPresent(code -> code.forEach(element ->
                    texts(element).forEach(text -> all.add(new Said(model.thisClass().asInternalName(), text))))));
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Constants, and the recipes by which the compiler puts texts together. */
    private static List<String> texts(CodeElement element) {
        Stream<? extends ConstantDesc> constants = switch (element) {
            case ConstantInstruction constant -> Stream.of(constant.constantValue());
            case InvokeDynamicInstruction dynamic -> dynamic.bootstrapArgs().stream();
            default -> Stream.empty();
        };
        return constants.filter(String.class::isInstance).map(String.class::cast).toList();
    }
}
