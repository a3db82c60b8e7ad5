package guitai.terminal.scan.read;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A library in machine code that may be installed on the till. It stays loaded: code that is unloaded cannot be called back. */
final class ForeignLibrary {

    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    static final ValueLayout.OfBoolean BOOL = ValueLayout.JAVA_BOOLEAN;
    static final MemoryLayout POINTER = ValueLayout.ADDRESS;

    private final SymbolLookup symbols;

    private ForeignLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /** The first of the names that the system's loader knows, a full path too. */
    static Optional<ForeignLibrary> named(List<String> names) {
        return names.stream().map(ForeignLibrary::open).flatMap(Optional::stream).findFirst();
    }

    private static Optional<ForeignLibrary> open(String name) {
        try {
            Path path = Path.of(name);
            return Optional.of(new ForeignLibrary(path.isAbsolute() ? SymbolLookup.libraryLookup(path, Arena.global())
                    : SymbolLookup.libraryLookup(name, Arena.global())));
        } catch (IllegalArgumentException absent) {
            return Optional.empty();
        }
    }

    /**
     * A function without an answer.
     *
     * @throws java.util.NoSuchElementException where the library has none of this name
     */
    Call procedure(String name, MemoryLayout... arguments) {
        return call(name, FunctionDescriptor.ofVoid(arguments));
    }

    /** A function with an answer; as {@link #procedure}. */
    Call function(String name, MemoryLayout answer, MemoryLayout... arguments) {
        return call(name, FunctionDescriptor.of(answer, arguments));
    }

    private Call call(String name, FunctionDescriptor descriptor) {
        MethodHandle handle = Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), descriptor);
        int arguments = descriptor.argumentLayouts().size();
        return new Call(handle.asType(handle.type().generic()).asSpreader(Object[].class, arguments));
    }

    /** One function of the library. */
    record Call(MethodHandle handle) {

        Object with(Object... arguments) {
            try {
                return (Object) handle.invokeExact(arguments);
            } catch (RuntimeException | Error fault) {
                throw fault;
            } catch (Throwable never) {     // machine code throws nothing that is checked
                throw new IllegalStateException(never);
            }
        }
    }
}
